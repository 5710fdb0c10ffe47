internal import FRMRIdentifiers
internal import FRMRMetrics

/// What a store rests on: opens its connections, and keeps what it needs beside them.
protocol StorageEngine: AnyObject, Sendable {
    /// The one connection that writes. A new store gets the tables of the schema; one of another application, of a newer
    /// or an earlier program, or with a changed migration is refused untouched.
    func openWriter(_ schema: Schema, now: Instant) throws(StorageError) -> ConfinedConnection

    /// A connection that only reads.
    ///
    /// - Parameter lockTimeout: how long one of its reads may wait for the engine.
    func openReader(lockTimeout: Duration) throws(StorageError) -> ConfinedConnection

    /// A look at the store beside everything else.
    func openInspection() throws(StorageError) -> any EngineInspection

    /// Bytes of what is committed and not yet in the file: a long snapshot makes them grow. 0 for an engine without.
    var logBytes: Int { get }

    /// Whether there is room for more than a commit, as far as it can tell. Asked while the store is read-only.
    var hasRoom: Bool { get }

    /// Its sizes, and what it does on its own.
    var metrics: [MetricFamily] { get }

    /// Closes the writer's connection, the last one, and lets another process have the store.
    func close(_ writer: ConfinedConnection) throws
}
