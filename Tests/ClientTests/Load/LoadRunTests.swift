import FRMRCalls
import FRMRContracts
import FRMRTransport
import Logging
import NIOCore
import NIOPosix
import Synchronization
import TestSupport
import Testing

@testable import frmr

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

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
        // A machine that stood still for a quarter of a second leaves calls unsent; they are told.
        #expect(result.all.calls == 300 && result.all.failed == result.unsent)
        // The warm-up, and one call over each connection before it.
        #expect(served.withLock { $0 } == result.all.good + 50 + 3)
        #expect(result.measuredSeconds > 0.39)
        #expect(result.seconds.map(\.all.good).reduce(0, +) == result.all.good)
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
            stages: [{constant: {at: 100, for: 500ms}}]
            """
        ) { call in
            // One call in the middle takes 250 ms.
            guard
                answered.withLock({
                    $0 += 1
                    return $0
                }) == 15
            else { return .reply(ByteBuffer()) }
            call.connection.later(.milliseconds(250)) { call.responder.complete(.success(ByteBuffer())) }
            return .pending
        }
        #expect(result.all.calls == 50 && result.all.failed == result.unsent)
        #expect(result.all.rawLatency.maxMilliseconds >= 250)
        // Half of the calls were due within the stall, and waited 125 ms on average.
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
            await server.drain()
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

    /// What could not leave is told, and counts as failed.
    @Test func callsThatNeverLeftAreErrors() async throws {
        let result = try await run(
            """
            connections: 1
            threads: 1
            open: {in-flight: 1}
            stages: [{constant: {at: 200, for: 300ms}}]
            objectives: [errors < 50%]
            """
        ) { call in
            call.connection.later(.milliseconds(50)) { call.responder.complete(.success(ByteBuffer())) }
            return .pending
        }
        // In 300 ms and the quarter of a second behind it eleven at most.
        #expect((1...12).contains(result.all.good))
        #expect(result.unsent == 60 - result.all.good && result.all.errors == [.unsent: result.unsent])
        #expect(result.objectives.map(\.isMet) == [false])
        #expect(LoadReport(result, startTime: "").lines().contains { $0.contains("× cancelled UNSENT") })
    }

    @Test func accountsLogInAndAgainBeforeTheirTokensExpire() async throws {
        let logins = Mutex<[String]>([])
        let tokens = Mutex<[String]>([])
        let login = Route(
            method: IdentityV1.SessionsMethods.login,
            run: .unary { call in
                let phone = (try? IdentityV1.LoginRequest(decoding: call.payload))?.phone ?? ""
                let number = logins.withLock {
                    $0.append(phone)
                    return $0.count
                }
                let pair = IdentityV1.TokenPair(accessToken: "token-\(number)", accessExpireTimeUs: 1_500_000)
                return .reply(pair.encodedBuffer())
            })
        let result = try await withServer(routes: [login]) { _, plan in
            try await load(
                plan(
                    """
                    connections: 1
                    data: {accounts: {file: accounts.csv}}
                    tokens: {doctors: {login: {data: accounts, phone: "${phone}", password: "${password}", accounts: 2}}}
                    open: {in-flight: 100}
                    stages: [{constant: {at: 100, for: 2s}}]
                    """, method: "token: doctors"))
        } handler: { call in
            tokens.withLock { $0.append(call.metadata("authorization") ?? "none") }
            return .reply(ByteBuffer())
        }
        #expect(result.all.calls == 200 && result.all.failed == result.unsent)
        let phones = Set(logins.withLock { $0 })
        #expect(phones == ["+79990000001", "+79990000002"])
        // The first call goes over the connection before anybody has logged in.
        let carried = tokens.withLock { $0 }.dropFirst()
        #expect(Set(carried.prefix(80)) == ["Bearer token-1", "Bearer token-2"])
        #expect(carried.suffix(10).allSatisfy { !["Bearer token-1", "Bearer token-2", "none"].contains($0) })
    }

    @Test func everyCommandHasAKeyOfItsOwn() async throws {
        let keys = Mutex<[String]>([])
        let command = Route(
            method: IdentityV1.AccountsMethods.requestRegistrationCode,
            run: .unary { call in
                keys.withLock { $0.append(call.metadata("idempotency-key") ?? "none") }
                return .reply(ByteBuffer())
            })
        let result = try await withServer(routes: [command]) { _, plan in
            try await load(
                plan(
                    """
                    connections: 2
                    threads: 2
                    open: {in-flight: 100}
                    calls-max: 50
                    stages: [{constant: {at: 1000, for: 1s}}]
                    """, method: "name: code", path: "frmr.identity.v1.Accounts/RequestRegistrationCode"))
        } handler: { _ in
            .reply(ByteBuffer())
        }
        #expect(result.all.good == 50)
        let seen = keys.withLock { $0 }
        #expect(seen.count == 50 && Set(seen).count == 50 && seen.allSatisfy { $0.hasPrefix("test-") })
    }

    /// The process itself, ended by a signal once it has made some calls.
    @Test func aSignalLeavesTheReport() async throws {
        let calls = AsyncStream.makeStream(of: Void.self)
        let folder = try TemporaryFolder()
        let status = try await withServer { server, _ in
            let plan = try folder.file(
                "plan.yaml",
                Array(
                    """
                    name: Endless
                    endpoints: {registry: 127.0.0.1:\(server.port)}
                    connections: 1
                    methods: [{method: grpc.health.v1.Health/Check, endpoint: registry}]
                    open: {in-flight: 10}
                    stages: [{constant: {at: 200, for: 1h}}]
                    """.utf8))
            let child = try ChildProcess(
                RunningSuite.executable("frmr"), ["load", plan, "--out", "\(folder.path)/out"],
                log: "\(folder.path)/log")
            var seen = 0
            for await _ in calls.stream {
                seen += 1
                if seen == 50 { break }
            }
            return child.terminate()
        } handler: { _ in
            calls.continuation.yield()
            return .reply(ByteBuffer())
        }
        #expect(status == 130)
        let json = try String(contentsOf: URL(fileURLWithPath: "\(folder.path)/out/report.json"), encoding: .utf8)
        let report = try #require(Value(json: json))
        #expect(report.at("run.ending") == .string("ended early: interrupted"))
        #expect(report.at("methods.0.good")?.text.flatMap { Int($0) } ?? 0 >= 40)
    }

    // MARK: Support

    /// The server, and the port that it got.
    struct Running: Sendable {
        let server: Server
        let port: Int

        func drain() async { await server.drain(deadline: .now()) }
    }

    /// Makes a plan for the server: further keys, those of the one method, and its name.
    struct PlanMaker: Sendable {
        let port: Int

        func callAsFunction(
            _ settings: String, method: String = "weight: 1", path: String = "grpc.health.v1.Health/Check"
        ) throws -> Plan {
            try PlanTests.read(
                """
                name: Test
                endpoints: {identity: 127.0.0.1:\(port), registry: 127.0.0.1:\(port)}
                methods: [{method: \(path), endpoint: registry, \(method)}]
                \(settings)
                """)
        }
    }

    private func run(
        _ settings: String, handler: @escaping @Sendable (UnaryCall) -> UnaryOutcome
    ) async throws -> RunResult {
        try await withServer({ _, plan in try await load(plan(settings)) }, handler: handler)
    }

    private func load(_ plan: Plan, stop: AsyncStream<Void> = AsyncStream { _ in }) async throws -> RunResult {
        try await LoadRun(plan: plan, scale: 1, runID: "test", wallClock: { 0 }, progress: { _ in }).run(stop: stop)
    }

    /// - Parameter handler: answers Health/Check.
    private func withServer<R: Sendable>(
        routes: [Route] = [], _ body: (Running, PlanMaker) async throws -> R,
        handler: @escaping @Sendable (UnaryCall) -> UnaryOutcome
    ) async throws -> R {
        let server = Server(
            configuration: ServerConfiguration(host: "127.0.0.1", port: 0, tls: nil, limits: ServerLimits()),
            routes: RouteTable(routes + [Route(method: HealthV1.HealthMethods.check, run: .unary(handler))]),
            group: MultiThreadedEventLoopGroup.singleton, logger: Logger(label: "test"))
        let running = Running(server: server, port: try await server.start().port ?? 0)
        let result: R
        do {
            result = try await body(running, PlanMaker(port: running.port))
        } catch {
            await running.drain()
            throw error
        }
        await running.drain()
        return result
    }
}

extension ConnectionContext {
    /// Runs `body` after a time, on a loop of the tests.
    fileprivate func later(_ time: TimeAmount, _ body: @escaping @Sendable () -> Void) {
        _ = MultiThreadedEventLoopGroup.singleton.next().scheduleTask(in: time, body)
    }
}
