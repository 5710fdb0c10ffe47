internal import FRMRCalls
internal import FRMRIdentifiers

extension StoreState {
    /// The state that a store is opened with. A new store gets its own here.
    static func opened(
        _ connection: any EngineConnection, _ environment: Environment
    ) throws(StorageError) -> StoreState {
        do throws(RPCError) {
            try connection.perform(.beginWriting)
            let state = try findOrMake(connection, environment)
            switch connection.commit() {
            case .committed: break
            case .notCommitted(let error), .unknown(let error): throw error
            }
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

    private static func findOrMake(
        _ connection: any EngineConnection, _ environment: Environment
    ) throws(RPCError) -> StoreState {
        let now = environment.now()
        let session = WriteSession(
            connection, recorded: now, scope: nil, newID: environment.newID, numbers: OutboxNumbers())
        defer { session.end() }
        if let state = try StoreStateTable.find(in: session) { return state }
        let state = StoreState(incarnation: environment.newID(), recorded: now, commits: 0)
        try StoreStateTable.insert(state, in: session)
        return state
    }
}
