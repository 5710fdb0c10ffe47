import Logging
import Messages
import NIOCore
import NIOPosix
import Synchronization
import Testing
import Transport

@testable import frmr

/// Whole runs against a server of the test's own process.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct LoadRunTests {
    @Test(arguments: [1, 2]) func anOpenLoopSendsWhatIsPlanned(threads: Int) async throws {
        let served = Mutex(0)
        let result = try await run(
            """
            threads: \(threads)
            connections: 3
            warm-up: 100ms
            open: {in-flight: 1000}
            stages: [{constant: {at: 500, for: 200ms}}, {ramp: {from: 500, to: 1500, for: 200ms}}]
            """
        ) { _ in
            served.withLock { $0 += 1 }
            return .reply(ByteBuffer())
        }
        #expect(result.ending == .finished && result.unanswered == 0)
        #expect(result.all.good == 300 && result.all.failed == 0)
        // The warm-up, and one call over each connection before it.
        #expect(served.withLock { $0 } == 300 + 50 + 3)
        #expect(abs(result.measuredSeconds - 0.4) < 0.2)
        #expect(result.seconds.map(\.all.good).reduce(0, +) == 300)
    }

    @Test func aClosedLoopKeepsItsCallersBusyAndNoMore() async throws {
        let load = Mutex((now: 0, most: 0))
        let result = try await run(
            """
            connections: 2
            closed: {in-flight: 3}
            stages: [{constant: {at: 4, for: 300ms}}]
            """
        ) { call in
            load.withLock { load in
                load.now += 1
                load.most = max(load.most, load.now)
            }
            call.connection.later(.milliseconds(5)) {
                load.withLock { $0.now -= 1 }
                call.responder.complete(.success(ByteBuffer()))
            }
            return .pending
        }
        #expect(load.withLock { $0.most } == 12)
        // Every 5 ms at best; a busy machine does less.
        #expect((12...800).contains(result.all.good))
        #expect(result.all.failed == 0 && result.unanswered == 0)
    }

    /// A stall of the server is seen by the calls that were due within it, though they left behind it.
    @Test func aStallIsNotOmitted() async throws {
        let answered = Mutex(0)
        let result = try await run(
            """
            connections: 1
            open: {in-flight: 1}
            stages: [{constant: {at: 200, for: 500ms}}]
            """
        ) { call in
            // One call in the middle takes 250 ms.
            guard
                answered.withLock({
                    $0 += 1
                    return $0
                }) == 30
            else { return .reply(ByteBuffer()) }
            call.connection.later(.milliseconds(250)) { call.responder.complete(.success(ByteBuffer())) }
            return .pending
        }
        #expect(result.all.good == 100)
        #expect(result.all.rawLatency.maxMilliseconds >= 250)
        // Fifty calls were due within the stall, and waited 125 ms on average.
        #expect(result.all.latency.milliseconds(at: 70) > 50)
        #expect(result.all.latency.milliseconds(at: 95) >= result.all.rawLatency.milliseconds(at: 95))
    }

    @Test func failuresAreCountedByCode() async throws {
        let answered = Mutex(0)
        let result = try await run(
            """
            connections: 1
            open: {in-flight: 10}
            calls-max: 100
            stages: [{constant: {at: 1000, for: 10s}}]
            objectives: [errors < 20%, errors < 30%]
            """
        ) { _ in
            let isShed =
                answered.withLock({
                    $0 += 1
                    return $0
                }) % 4 == 0
            return isShed ? .failure(RPCError(.resourceExhausted, "SHED", "м", "m")) : .reply(ByteBuffer())
        }
        #expect(result.all.calls == 100 && result.measuredSeconds < 5)
        #expect(result.all.errors.map { "\($0.key) \($0.value)" } == ["resourceExhausted SHED 25"])
        #expect(result.objectives.map(\.isMet) == [false, true])
    }

    @Test func aLostServerEndsTheRunAndKeepsItsFigures() async throws {
        let calls = AsyncStream.makeStream(of: Void.self)
        let result = try await withServer { server, plan in
            async let result = load(
                plan(
                    """
                    connections: 2
                    threads: 2
                    lost-after: 200ms
                    open: {in-flight: 100}
                    stages: [{constant: {at: 300, for: 60s}}]
                    """))
            var seen = 0
            for await _ in calls.stream {
                seen += 1
                if seen == 60 { break }
            }
            await server.drain(deadline: .now())
            return try await result
        } handler: { _ in
            calls.continuation.yield()
            return .reply(ByteBuffer())
        }
        #expect(result.ending == .lost(.registry))
        #expect(result.all.good >= 50 && result.measuredSeconds < 30)
        #expect(result.all.errors.keys.allSatisfy(\.isLostConnection) && result.all.failed > 0)
        #expect(LoadExit(LoadReport(result, startTime: "")) == .lost)
    }

    @Test func anInterruptionEndsTheRunAndKeepsItsFigures() async throws {
        let stop = AsyncStream.makeStream(of: Void.self)
        let calls = Mutex(0)
        let result = try await withServer { _, plan in
            try await load(
                plan(
                    """
                    connections: 1
                    open: {in-flight: 10}
                    stages: [{constant: {at: 500, for: 60s}}]
                    """), stop: stop.stream)
        } handler: { _ in
            if calls.withLock({
                $0 += 1
                return $0
            }) == 50 {
                stop.continuation.yield()
            }
            return .reply(ByteBuffer())
        }
        #expect(result.ending == .interrupted)
        #expect((40...2_000).contains(result.all.good) && result.measuredSeconds < 30)
        #expect(LoadExit(LoadReport(result, startTime: "")) == .interrupted)
    }

    @Test func aServiceThatIsNotThereIsNamed() async throws {
        let plan = try await withServer { _, plan in
            try plan("connections: 1\nopen: {in-flight: 1}\nstages: [{constant: {at: 1, for: 1s}}]")
        } handler: { _ in
            .reply(ByteBuffer())
        }
        await #expect(throws: LoadRun.NotStarted.self) { try await load(plan) }
    }

    // MARK: Support

    private func run(
        _ settings: String, handler: @escaping @Sendable (UnaryCall) -> UnaryOutcome
    ) async throws -> RunResult {
        try await withServer({ _, plan in try await load(plan(settings)) }, handler: handler)
    }

    private func load(_ plan: Plan, stop: AsyncStream<Void> = AsyncStream { _ in }) async throws -> RunResult {
        try await LoadRun(plan: plan, scale: 1, runID: "test", wallClock: { 0 }, progress: { _ in }).run(stop: stop)
    }

    /// - Parameter body: takes the server, and what makes a plan for it from its further keys.
    private func withServer<R: Sendable>(
        _ body: (Server, @Sendable (String) throws -> Plan) async throws -> R,
        handler: @escaping @Sendable (UnaryCall) -> UnaryOutcome
    ) async throws -> R {
        let routes = RouteTable([Route(method: HealthV1.HealthMethods.check, run: .unary(handler))])
        let server = Server(
            configuration: ServerConfiguration(host: "127.0.0.1", port: 0, tls: nil, limits: ServerLimits()),
            routes: routes, group: MultiThreadedEventLoopGroup.singleton, logger: Logger(label: "test"))
        let port = try await server.start().port ?? 0
        let result: R
        do {
            result = try await body(server) { settings in
                try PlanTests.read(
                    """
                    name: Test
                    endpoints: {registry: 127.0.0.1:\(port)}
                    methods: [{method: grpc.health.v1.Health/Check, endpoint: registry}]
                    \(settings)
                    """)
            }
        } catch {
            await server.drain(deadline: .now())
            throw error
        }
        await server.drain(deadline: .now())
        return result
    }
}

extension ConnectionContext {
    /// Runs `body` after a time, on a loop of the tests.
    fileprivate func later(_ time: TimeAmount, _ body: @escaping @Sendable () -> Void) {
        _ = MultiThreadedEventLoopGroup.singleton.next().scheduleTask(in: time, body)
    }
}
