import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import Synchronization
import Testing

@testable import Runtime

/// What an operator sees of an outbox, page by page, and what is wrong with a question about it.
@Suite(.timeLimit(.minutes(1))) struct DeliveriesHandlersTests {
    private typealias Methods = OperationsV1.DeliveriesMethods

    private let bench: RouterBench
    private let notes = Notes()

    init() throws { bench = try RouterBench() }

    @Test func messagesAreListedInPagesWithoutWhatIsInThem() async throws {
        try await send(5)
        var seen: [OperationsV1.Delivery] = []
        var token = ""
        repeat {
            let page = try await list(.init(pageSize: 2, pageToken: token))
            #expect(page.deliveries.count <= 2)
            seen += page.deliveries
            token = page.nextPageToken
        } while !token.isEmpty
        #expect(seen.map(\.aggregate) == (0..<5).map { "peer/\($0)" })
        #expect(seen.allSatisfy { $0.destination == "peer" && $0.method == "/test.Peer/Take" })
        // Each was recorded a few microseconds after the store's first moment.
        #expect(seen.allSatisfy { $0.status == .pending && (59...60).contains($0.ageSeconds) })
        #expect(seen.allSatisfy { $0.nextAttemptTimeUs != 0 })
        #expect(try await list(.init(status: .failed)).deliveries.isEmpty)
    }

    @Test(arguments: [
        (OperationsV1.ListRequest(pageSize: 501), "page_size", "RANGE"),
        (OperationsV1.ListRequest(pageSize: -1), "page_size", "RANGE"),
        (OperationsV1.ListRequest(pageToken: "-1"), "page_token", "MALFORMED"),
        (OperationsV1.ListRequest(pageToken: "next"), "page_token", "MALFORMED"),
        (OperationsV1.ListRequest(status: .init(rawValue: 9)), "status", "RANGE"),
    ])
    func aWrongQuestionNamesItsField(_ request: OperationsV1.ListRequest, field: String, reason: String) async throws {
        let error = await #expect(throws: RPCError.self) { try await list(request) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.violations.map(\.field) == [field] && error?.violations.map(\.reason) == [reason])
    }

    @Test func aDecisionIsMadeOnceAndNoted() async throws {
        try await send(1)
        let pending = try #require(try await list(.init()).deliveries.first)
        let early = await #expect(throws: RPCError.self) { try await discard(pending.messageId, "too early") }
        #expect(early?.reason == "DELIVERY_NOT_REFUSED" && early?.metadata == ["status": "pending"])
        try await refuse()
        let failed = try #require(try await list(.init(status: .failed)).deliveries.first)
        #expect(failed.cause == "POISON" && failed.attempts == 1 && failed.nextAttemptTimeUs == 0)
        let handlers = handlers
        let call = call(Methods.redeliver)
        _ = try await bench.store.write { session throws(RPCError) in
            try handlers.redeliver(.init(messageId: failed.messageId), call, session)
        }
        try await refuse()
        for note in ["", String(repeating: "ы", count: 301)] {
            let error = await #expect(throws: RPCError.self) { try await discard(failed.messageId, note) }
            #expect(error?.violations.map(\.field) == ["note"])
        }
        try await discard(failed.messageId, "the case is closed")
        let kept = try #require(try await list(.init()).deliveries.first)
        #expect(kept.status == .discarded && kept.decidedBy == "operator" && kept.decisionNote == "the case is closed")
        #expect(kept.decideTimeUs != 0)
        let again = await #expect(throws: RPCError.self) { try await discard(failed.messageId, "once more") }
        #expect(again?.code == .failedPrecondition)
        let unknown = await #expect(throws: RPCError.self) { try await discard("none", "which one") }
        #expect(unknown?.code == .notFound)
        #expect(notes.turns == [.refused(reason: "POISON"), .requeued, .refused(reason: "POISON"), .discarded])
    }

    private var handlers: DeliveriesHandlers {
        DeliveriesHandlers(note: notes.note, shown: { aggregate, destination in "\(destination)/\(aggregate)" })
    }

    private func call(_ method: MethodDescriptor) -> Call {
        Call(
            method: method, caller: CallerIdentity(subject: "operator", roles: [.operator]),
            now: Instant(seconds: 1_780_000_060))
    }

    private func send(_ count: Int) async throws {
        try await bench.store.write { session throws(RPCError) in
            for number in 0..<count {
                try session.send(
                    OutboxMessage(
                        destination: "peer", method: "/test.Peer/Take", aggregate: "\(number)", payload: [1]))
            }
        }
    }

    /// Runs a relay whose peer refuses, until it has.
    private func refuse() async throws {
        let relay = OutboxRelay(store: bench.store, destination: "peer", note: notes.note) { _ throws(RPCError) in
            throw RPCError(.invalidArgument, "POISON", "Плохо.", "Bad.")
        }
        let running = Task { try await relay.run() }
        while try await list(.init(status: .failed)).deliveries.isEmpty { await Task.yield() }
        running.cancel()
        _ = await running.result
    }

    @discardableResult
    private func list(_ request: OperationsV1.ListRequest) async throws(RPCError) -> OperationsV1.ListResponse {
        let (handlers, call) = (handlers, call(Methods.list))
        return try await bench.store.read { session throws(RPCError) in try handlers.list(request, call, session) }
    }

    private func discard(_ id: String, _ note: String) async throws(RPCError) {
        let (handlers, call) = (handlers, call(Methods.discard))
        _ = try await bench.store.write { session throws(RPCError) in
            try handlers.discard(.init(messageId: id, note: note), call, session)
        }
    }
}

/// What the service was told.
private final class Notes: Sendable {
    private let kept = Mutex<[DeliveryTurn]>([])
    var turns: [DeliveryTurn] { kept.withLock { $0 } }

    var note: DeliveryNote {
        { _, turn, _, _ throws(RPCError) in self.kept.withLock { $0.append(turn) } }
    }
}
