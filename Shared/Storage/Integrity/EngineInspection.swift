internal import FRMRCalls

/// A look at a store over a connection of its own, by one thread at a time. Changes nothing.
protocol EngineInspection: AnyObject, Sendable {
    /// What the engine's structures consist of, as tables with their indexes.
    func parts() throws(StorageError) -> [String]

    /// What is wrong with the structure of a part, quickly.
    ///
    /// - Parameter goesOn: asked again and again.
    /// - Returns: nil when it did not go on.
    func findings(of part: String, while goesOn: @escaping () -> Bool) -> [StoreFinding]?

    /// What is wrong with everything that the engine itself knows, however long it takes.
    func findings() -> [StoreFinding]

    /// Reads one snapshot.
    func read<Value>(_ body: (ReadSession) throws(RPCError) -> Value) throws(RPCError) -> Value

    func close() throws
}

extension EngineInspection {
    /// The next page of a sweep; a page that cannot be read is a finding and the last one.
    func page(
        of sweep: StoreSweep, after last: SQLValue?
    ) -> (findings: [StoreFinding], last: SQLValue?) {
        var found: [StoreFinding] = []
        do throws(RPCError) {
            let next = try read { session throws(RPCError) in try sweep.page(session, last, &found) }
            return (found, next)
        } catch {
            found.append(StoreFinding("UNREADABLE", "\(sweep.name): \(error.cause ?? error.reason)"))
            return (found, nil)
        }
    }
}
