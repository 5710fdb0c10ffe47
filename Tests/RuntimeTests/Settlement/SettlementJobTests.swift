import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import FRMRMetrics
import Logging
import Storage
import Synchronization
import Testing

@testable import Runtime

/// When a service settles with a peer.
@Suite struct SettlementJobTests {
    @Test func itSettlesAtTheStartAndWhenThePeerIsAnotherIncarnation() async throws {
        let bench = try RouterBench()
        let peer = Peer()
        try await peer.run(
            bench.store,
            [
                { peer, _ in #expect(peer.settled == 1) },
                { peer, _ in
                    #expect(peer.settled == 1)
                    peer.state.withLock { $0.incarnation = "restored" }
                },
                // Away, and settled with: whoever is told of that is told by others.
                { peer, _ in
                    #expect(peer.settled == 2)
                    peer.state.withLock { $0.isAway = true }
                },
                { _, job in #expect(job.metric.samples == [Sample(0)]) },
            ])
        #expect(peer.settled == 2)
        #expect(Set(peer.state.withLock { $0.sleeps }) == [RuntimeLimits.settlementPeriod])
    }

    /// A peer that is away at the start is asked again soon, and so is one with which it could not be settled.
    @Test func aPeerThatIsAwayIsAskedAgainSoon() async throws {
        let bench = try RouterBench()
        let peer = Peer()
        peer.state.withLock { $0.isAway = true }
        let job = try await peer.run(
            bench.store,
            [
                { peer, job in
                    #expect(peer.settled == 0 && job.metric.samples == [Sample(1)])
                    peer.state.withLock { ($0.isAway, $0.isBroken) = (false, true) }
                },
                { peer, job in
                    #expect(peer.settled == 1 && job.metric.samples == [Sample(1)])
                    peer.state.withLock { $0.isBroken = false }
                },
                { peer, job in #expect(peer.settled == 2 && job.metric.samples == [Sample(0)]) },
            ])
        let (retry, period) = (RuntimeLimits.settlementRetry, RuntimeLimits.settlementPeriod)
        #expect(peer.state.withLock { $0.sleeps } == [retry, retry, period])
        // When it is told to, it settles whatever is known.
        #expect(try await job.reconcile().map(\.id) == ["a-1"])
        #expect(peer.settled == 3)
    }
}

/// A peer, and how often it was settled with.
private final class Peer: Sendable {
    struct State {
        var incarnation = "first"
        var isAway = false
        var isBroken = false
        var settled = 0
        var sleeps: [Duration] = []
    }

    let state = Mutex(State())
    private let job = Mutex<SettlementJob?>(nil)

    var settled: Int { state.withLock { $0.settled } }

    /// Runs the job, with a step at each of its pauses, and ends it after the last one.
    @discardableResult
    func run(
        _ store: Store, _ steps: [@Sendable (Peer, SettlementJob) -> Void]
    ) async throws -> SettlementJob {
        let left = Mutex(steps[...])
        let environment = Environment(
            now: { .epoch }, randomBytes: { [UInt8](repeating: 0, count: $0) }, newID: { "id" },
            sleep: { [self] duration in
                state.withLock { $0.sleeps.append(duration) }
                guard let job = job.withLock({ $0 }), let step = left.withLock({ $0.popFirst() }) else {
                    throw CancellationError()
                }
                step(self, job)
                if left.withLock({ $0.isEmpty }) { throw CancellationError() }
            })
        let settling = Settling("peer") { [self] () async throws(RPCError) in
            let (incarnation, isAway) = state.withLock { ($0.incarnation, $0.isAway) }
            if isAway { throw Self.away }
            return incarnation
        } _: { [self] _ async throws(RPCError) in
            let isBroken = state.withLock { state in
                state.settled += 1
                return state.isBroken
            }
            if isBroken { throw Self.away }
            return [OperationsV1.Finding(reason: "CASE_LOST", peer: "peer", id: "a-1")]
        }
        let made = SettlementJob(
            [settling], store: store, environment: environment,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        job.withLock { $0 = made }
        await #expect(throws: CancellationError.self) { try await made.run() }
        return made
    }

    private static let away = RPCError(.unavailable, "TEST", "нет связи", "away")
}
