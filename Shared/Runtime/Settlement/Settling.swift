package import FRMRCalls
package import FRMRContracts
package import Storage

/// How a service settles with one peer once either store was restored from a backup: both then know different things.
package struct Settling: Sendable {
    /// Name of the peer.
    let peer: String
    /// Of the peer's store now.
    let peerIncarnation: @Sendable () async throws(RPCError) -> String
    /// Compares the stores and mends what differs. Repeatable: it may be broken off at any point.
    let settle: @Sendable (Store) async throws(RPCError) -> [OperationsV1.Finding]

    package init(
        _ peer: String, _ peerIncarnation: @escaping @Sendable () async throws(RPCError) -> String,
        _ settle: @escaping @Sendable (Store) async throws(RPCError) -> [OperationsV1.Finding]
    ) {
        self.peer = peer
        self.peerIncarnation = peerIncarnation
        self.settle = settle
    }
}

/// `frmr.operations.v1.Settlement` of a service.
package struct SettlementHandlers: OperationsV1SettlementService {
    package typealias Tasking = Store

    private let job: SettlementJob

    init(_ job: SettlementJob) { self.job = job }

    package func reconcile(
        _ request: OperationsV1.ReconcileRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> OperationsV1.ReconcileResponse {
        let findings = try await job.reconcile()
        return OperationsV1.ReconcileResponse(
            incarnation: store.incarnation,
            findings: Array(findings.prefix(RuntimeLimits.findingsToldMax)), findingsTotal: Int64(findings.count))
    }
}
