/// Whose reads wait in one line. A lane has connections and a queue of its own, so that no caller takes a job's turn.
package enum ReadLane: Sendable, Hashable, CaseIterable {
    /// Tasks of callers, as many as those send.
    case calls
    /// The service's own work: relays, workers, sweeps, metrics.
    case jobs

    func connections(_ configuration: StoreConfiguration) -> Int {
        switch self {
        case .calls: configuration.readPoolConnections
        case .jobs: configuration.jobReadConnections
        }
    }

    func queueMax(_ configuration: StoreConfiguration) -> Int {
        switch self {
        case .calls: configuration.readQueueMax
        case .jobs: configuration.jobReadQueueMax
        }
    }

    /// Its name in metrics.
    var queue: String {
        switch self {
        case .calls: "read"
        case .jobs: "job_read"
        }
    }
}
