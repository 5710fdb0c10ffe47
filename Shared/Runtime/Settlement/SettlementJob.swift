import FRMRCalls
import FRMRContracts
import FRMRMetrics
import Logging
import Storage
import Synchronization

/// Settles with the peers at the start, and whenever a peer's store has another incarnation than when it was settled
/// with last.
final class SettlementJob: Sendable {
    private let settlings: [Settling]
    private let store: Store
    private let environment: Environment
    private let logger: Logger
    private let state: Mutex<State>

    private struct State {
        /// Peers with which it is not known to be settled.
        var pending: Set<String>
        /// Those of them of which the log says so.
        var told: Set<String> = []
    }

    init(_ settlings: [Settling], store: Store, environment: Environment, logger: Logger) {
        self.settlings = settlings
        self.store = store
        self.environment = environment
        self.logger = logger
        state = Mutex(State(pending: Set(settlings.map(\.peer))))
    }

    /// Looks at every peer each period until cancelled; sooner at one that was not there.
    func run() async throws {
        while true {
            for settling in settlings {
                do throws(RPCError) {
                    _ = try await settle(settling, always: false)
                } catch {
                    try Task.checkCancellation()
                    failed(settling.peer, error)
                }
            }
            let isDone = state.withLock { $0.pending.isEmpty }
            try await environment.sleep(isDone ? RuntimeLimits.settlementPeriod : RuntimeLimits.settlementRetry)
        }
    }

    /// The first failure of a streak is logged, while it matters: a peer that is away and was settled with is no news here.
    private func failed(_ peer: String, _ error: RPCError) {
        let isNews = state.withLock { $0.pending.contains(peer) && $0.told.insert(peer).inserted }
        guard isNews else { return }
        logger.notice(
            "not settled yet",
            metadata: [
                LogKey.peer: "\(peer)", LogKey.reason: "\(error.code) \(error.reason)",
                LogKey.cause: "\(error.cause ?? "")",
            ])
    }

    private func settled(_ peer: String) {
        state.withLock { state in
            state.pending.remove(peer)
            state.told.remove(peer)
        }
    }

    /// Settles with every peer, whether or not anything is known to differ.
    func reconcile() async throws(RPCError) -> [OperationsV1.Finding] {
        var findings: [OperationsV1.Finding] = []
        for settling in settlings { findings += try await settle(settling, always: true) }
        return findings
    }

    var metric: MetricFamily {
        .gauge(
            "frmr_settlements_pending", "Peers with which this store has not settled since either was restored.",
            Sample(state.withLock { $0.pending.count }))
    }

    private func settle(_ settling: Settling, always: Bool) async throws(RPCError) -> [OperationsV1.Finding] {
        let theirs = try await settling.peerIncarnation()
        let last = try await store.read(lane: .jobs) { session throws(RPCError) in
            try session.lastSettlement(with: settling.peer)
        }
        let settlement = Settlement(incarnation: store.incarnation, peerIncarnation: theirs)
        if last != settlement { state.withLock { _ = $0.pending.insert(settling.peer) } }
        guard always || last != settlement else {
            settled(settling.peer)
            return []
        }
        let findings = try await settling.settle(store)
        for finding in findings {
            logger.warning(
                "stores differ",
                metadata: [
                    LogKey.peer: "\(finding.peer)", LogKey.reason: "\(finding.reason)", LogKey.id: "\(finding.id)",
                    LogKey.detail: "\(finding.detail)",
                ])
        }
        try await store.write { session throws(RPCError) in try session.settle(settlement, with: settling.peer) }
        settled(settling.peer)
        logger.notice(
            "settled", metadata: [LogKey.peer: "\(settling.peer)", LogKey.findings: "\(findings.count)"])
        return findings
    }
}
