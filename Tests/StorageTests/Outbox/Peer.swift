import FRMRCalls
import FRMRLocks
import Storage

/// A destination that keeps what it accepted.
final class Peer: Sendable {
    typealias Behaviour = @Sendable (Store, OutboxEntry) async throws(RPCError) -> Void
    let behaviour: Behaviour
    private let accepted = Mutex<[OutboxEntry]>([])
    var delivered: [OutboxEntry] { accepted.withLock { $0 } }

    init(_ behaviour: @escaping Behaviour = { _, _ throws(RPCError) in }) { self.behaviour = behaviour }

    func accept(_ entry: OutboxEntry, _ store: Store) async throws(RPCError) {
        try await behaviour(store, entry)
        accepted.withLock { $0.append(entry) }
    }
}

extension Store {
    /// Many messages in one commit: of `count` each tells its number.
    func post(_ count: Int, aggregate: @escaping @Sendable (Int) -> String) async throws(RPCError) {
        try await write { session throws(RPCError) in
            for number in 0..<count {
                try session.send(
                    OutboxMessage(
                        destination: "verification", method: "/frmr.verification.v1.Cases/Open",
                        aggregate: aggregate(number), payload: Array("\(number)".utf8)))
            }
        }
    }

    func post(_ aggregate: String, _ payload: UInt8) async throws(RPCError) {
        try await write { session throws(RPCError) in
            try session.send(
                OutboxMessage(
                    destination: "verification", method: "/frmr.verification.v1.Cases/Open", aggregate: aggregate,
                    payload: [payload]))
        }
    }

    func counts() async throws(RPCError) -> OutboxCounts {
        try await read { session throws(RPCError) in try session.outboxCounts(destination: "verification") }
    }

    /// The id of the message that waits for a decision.
    func refusedID() async throws(RPCError) -> String {
        try await read { session throws(RPCError) in
            try session.standingMessages(.failed, after: 0, limit: 1).first?.id ?? ""
        }
    }

    /// Runs a relay until the peer has accepted `count` messages in all and their rows are gone.
    func relay(
        to peer: Peer, until count: Int, policy: OutboxPolicy = OutboxPolicy(), note: DeliveryNote? = nil
    ) async throws {
        let relay = OutboxRelay(store: self, destination: "verification", policy: policy, note: note) {
            entry throws(RPCError) in
            try await peer.accept(entry, self)
        }
        let running = Task { try await relay.run() }
        while true {
            let standing = try await read { session throws(RPCError) in
                try session.rows("SELECT id FROM outbox").map { row throws(RPCError) in try row.text(0) }
            }
            let delivered = peer.delivered
            if delivered.count >= count, !delivered.contains(where: { standing.contains($0.id) }) { break }
            await Task.yield()
        }
        running.cancel()
        _ = await running.result
    }
}
