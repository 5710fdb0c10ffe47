internal import FRMRCalls
internal import FRMRIdentifiers
internal import Logging
internal import Storage

extension Environment {
    /// Returns at news, at `due`, or after the longest idle time, whatever is first.
    func wait(for news: AsyncStream<Void>, until due: Instant?, atMost idleMax: Duration) async {
        let untilDue = due.map { $0 - now() } ?? idleMax
        let pause = max(.zero, min(untilDue, idleMax))
        let sleep = sleep
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in news { return } }
            // Only cancellation ends a sleep early, and the caller looks for that itself.
            group.addTask { try? await sleep(pause) }
            await group.next()
            group.cancelAll()
        }
    }
}

extension Logger {
    /// A row that a job passed over because it cannot be read; the cause names its table and its key.
    func skipped(_ error: RPCError) {
        self.error(
            "row skipped", metadata: [LogKey.reason: "\(error.reason)", LogKey.cause: "\(error.cause ?? "")"])
    }
}
