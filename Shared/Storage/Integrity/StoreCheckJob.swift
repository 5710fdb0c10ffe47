internal import Dispatch
internal import FRMRCalls
internal import FRMRIdentifiers
internal import FRMRLocks
internal import Logging

/// When and how a running service looks for damage in its own store.
package struct StoreCheckPolicy: Sendable {
    /// Between the end of a check and the beginning of the next; the first one begins after a tenth of it.
    package var period: Duration = .seconds(24 * 3600)
    /// Between two tables or two pages of rows, so that no snapshot of a check is longer than one of them.
    package var pause: Duration = .milliseconds(20)
    /// Size of the log at which the look at a table is given up: its snapshot keeps the log from starting over.
    package var logBytesMax = 256 << 20
    /// Findings of a check that are logged; the metric counts all.
    package var findingsLoggedMax = 100

    package init() {}
}

/// Looks for damage beside the calls, table by table and page by page, over a connection of its own. What it finds is
/// logged, counted and left alone.
package final class StoreCheckJob: Sendable {
    private let store: Store
    private let sweeps: [StoreSweep]
    private let policy: StoreCheckPolicy
    /// Looks block, so they run here and not on the threads that every task shares.
    private let queue = DispatchQueue(label: "store-check", qos: .utility)

    /// - Parameter sweeps: of the service; the thorough ones are left out.
    package init(store: Store, sweeps: [StoreSweep], policy: StoreCheckPolicy = StoreCheckPolicy()) {
        self.store = store
        self.sweeps = [.outbox] + sweeps.filter { !$0.isThorough }
        self.policy = policy
    }

    /// Checks each period until cancelled.
    package func run() async throws {
        try await store.environment.sleep(policy.period / 10)
        while true {
            try await check()
            try await store.environment.sleep(policy.period)
        }
    }

    /// One check of everything, which counts in the metrics once it has ended.
    ///
    /// - Returns: what was found.
    /// - Throws: CancellationError.
    @discardableResult
    package func check() async throws -> [StoreFinding] {
        let began = store.environment.uptimeNanoseconds()
        var result = StoreCheckResult()
        do {
            let inspection = try store.engine.openInspection()
            // It only read.
            defer { try? inspection.close() }
            try await look(inspection, &result)
        } catch {
            try Task.checkCancellation()
            result.findings.append(StoreFinding("UNREADABLE", "\(error)"))
        }
        result.nanoseconds = store.environment.uptimeNanoseconds() - began
        result.ended = store.environment.now()
        store.tally.checked(result)
        for finding in result.findings.prefix(policy.findingsLoggedMax) {
            store.logger.error("the store is damaged", metadata: [LogKey.finding: "\(finding)"])
        }
        store.logger.info(
            "store checked",
            metadata: [LogKey.findings: "\(result.findings.count)", LogKey.unfinished: "\(result.unfinished)"])
        return result.findings
    }

    private func look(_ inspection: any EngineInspection, _ result: inout StoreCheckResult) async throws {
        for part in try await blocking({ _ in Result { try inspection.parts() } }).get() {
            let (engine, limit) = (store.engine, policy.logBytesMax)
            let found = try await blocking { isCancelled in
                inspection.findings(of: part) { !isCancelled() && engine.logBytes < limit }
            }
            result.findings += found ?? []
            if found == nil { result.unfinished += 1 }
        }
        for sweep in sweeps {
            var last: SQLValue?
            repeat {
                let from = last
                let page = try await blocking { _ in inspection.page(of: sweep, after: from) }
                result.findings += page.findings
                last = page.last
            } while last != nil
        }
    }

    /// Runs what blocks, after a pause.
    private func blocking<Value: Sendable>(
        _ body: @escaping @Sendable (_ isCancelled: @escaping () -> Bool) -> Value
    ) async throws -> Value {
        try await store.environment.sleep(policy.pause)
        let cancellation = Cancellation()
        let value = await withTaskCancellationHandler {
            await withCheckedContinuation { (caller: CheckedContinuation<Value, Never>) in
                queue.async { caller.resume(returning: body { cancellation.isSet }) }
            }
        } onCancel: {
            cancellation.set()
        }
        try Task.checkCancellation()
        return value
    }

    private final class Cancellation: Sendable {
        private let flag = Mutex(false)

        var isSet: Bool { flag.withLock { $0 } }

        func set() { flag.withLock { $0 = true } }
    }
}

/// What a check of a running store came to.
struct StoreCheckResult: Sendable {
    var findings: [StoreFinding] = []
    /// Tables whose look was given up.
    var unfinished = 0
    var nanoseconds: UInt64 = 0
    var ended = Instant(microseconds: 0)
}
