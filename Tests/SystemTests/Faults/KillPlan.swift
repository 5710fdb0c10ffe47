import FRMRCalls
import NIOCore
import Synchronization
import TestSupport
import TestValues

/// When which service is killed: seeded moments of a scenario, each named by a call's number and a delay behind it.
struct KillPlan: Sendable {
    struct Point: Sendable, Hashable {
        var service: RunningSuite.Name
        /// The call that the scenario makes at that moment, counted from 1 over all services.
        var call: Int
        /// From the start of that call.
        var delay: Duration
    }

    /// A scenario makes more calls than this, however lucky it is.
    static let callsMin = 40
    /// Longer than a call takes, so that kills fall before, inside and behind its commit.
    static let delayMicrosecondsMax = 60_000

    let points: [Point]

    init(pointsPerService: Int, using generator: inout SeededGenerator) {
        var points: [Point] = []
        for service in RunningSuite.Name.allCases {
            for _ in 0..<pointsPerService {
                let delay = Int.random(in: 0...Self.delayMicrosecondsMax, using: &generator)
                points.append(
                    Point(
                        service: service, call: Int.random(in: 1...Self.callsMin, using: &generator),
                        delay: .microseconds(delay)))
            }
        }
        self.points = points
    }
}

/// Counts the calls of one scenario and kills services at the points of the plan while they are under way.
final class Killer: Sendable {
    private let plan: KillPlan
    private let suite: RunningSuite
    private let state = Mutex(State())

    private struct State {
        var calls = 0
        var kills: [RunningSuite.Name: Int] = [:]
        // Kept so that the end of the scenario waits for the kills that are still due.
        var pending: [Task<Void, any Error>] = []
    }

    init(_ plan: KillPlan, _ suite: RunningSuite) {
        self.plan = plan
        self.suite = suite
    }

    var kills: [RunningSuite.Name: Int] { state.withLock { $0.kills } }

    func callBegins() {
        let number = state.withLock { state in
            state.calls += 1
            return state.calls
        }
        let due = plan.points.filter { $0.call == number }
        guard !due.isEmpty else { return }
        let tasks = due.map { point in
            Task {
                try await Task.sleep(for: point.delay)
                try self.kill(point.service)
            }
        }
        state.withLock { $0.pending += tasks }
    }

    private func kill(_ service: RunningSuite.Name) throws {
        try suite.killAndRestart(service)
        state.withLock { $0.kills[service, default: 0] += 1 }
    }

    func finish() async throws {
        for task in state.withLock({ $0.pending }) { try await task.value }
    }
}

/// A caller that tells the killer of each call.
struct WatchedCaller: Caller {
    let inner: any Caller
    let killer: Killer

    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        killer.callBegins()
        return try await inner.unary(method, request, options)
    }

    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream {
        killer.callBegins()
        return try await inner.stream(method, options)
    }
}
