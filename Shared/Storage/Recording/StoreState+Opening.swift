internal import FRMRCalls
internal import FRMRIdentifiers

extension StoreState {
    /// The state that a store is opened with. A new store gets its own here; of another one nothing is written, so that
    /// it opens while a stranger holds the lock.
    static func opened(
        _ connection: any EngineConnection, _ environment: Environment
    ) throws(StorageError) -> StoreState {
        do throws(RPCError) {
            let found = try find(connection)
            let state = if let found { found } else { try make(connection, environment) }
            guard state.recorded <= recordedMax else {
                throw .damagedRow("store_state", key: "1", "recorded_us is \(state.recorded.microseconds)")
            }
            return state
        } catch {
            // The first error is the one to tell.
            if connection.isInsideTransaction { try? connection.perform(.rollback) }
            throw StorageError(reason: .cannotOpen, detail: error.cause ?? error.reason)
        }
    }

    /// The end of the year 9999. Later moments are no clock's, and a record that went so far would end there.
    private static let recordedMax = Instant(seconds: 253_402_300_799)

    private static func find(_ connection: any EngineConnection) throws(RPCError) -> StoreState? {
        try connection.perform(.beginReading)
        let session = ReadSession(connection)
        defer { session.end() }
        let state = try StoreStateTable.find(in: session)
        try connection.perform(.endReading)
        return state
    }

    private static func make(
        _ connection: any EngineConnection, _ environment: Environment
    ) throws(RPCError) -> StoreState {
        let now = environment.now()
        try connection.perform(.beginWriting)
        let session = WriteSession(
            connection, recorded: now, scope: nil, newID: environment.newID, numbers: OutboxNumbers())
        defer { session.end() }
        let state = StoreState(incarnation: environment.newID(), recorded: now, commits: 0)
        try StoreStateTable.insert(state, in: session)
        switch connection.commit() {
        case .committed: return state
        case .notCommitted(let error), .unknown(let error): throw error
        }
    }
}
