import FRMRCalls
import FRMRLocks
import FRMRRetry
import FRMRTransport
import NIOCore
import Testing

@Suite struct ClientPoolTests {
    /// Connections come back quickly, so that no test waits.
    private var quick: PoolConfiguration {
        var configuration = PoolConfiguration()
        configuration.client.reconnect = Backoff(
            initial: .milliseconds(5), multiplier: 1, maximum: .milliseconds(5), jitter: 0)
        return configuration
    }

    /// Servers that answer with their number.
    private func servers(_ count: Int) -> [MemoryServer] {
        (0..<count).map { number in
            MemoryServer(
                routes: RouteTable([
                    Route(method: TestRoutes.echo, run: .unary { _ in .reply(ByteBuffer(string: "\(number)")) }),
                    Route(method: TestRoutes.fail, run: .unary { number == 0 ? .failure(broken) : .reply($0.payload) }),
                ]))
        }
    }

    private func withPool<R: Sendable>(
        _ servers: [MemoryServer], _ configuration: PoolConfiguration? = nil, clock: RetryClock = .system,
        _ body: (ClientPool) async throws -> R
    ) async throws -> R {
        let pool = ClientPool.inMemory(
            servers, configuration: configuration ?? quick, clock: clock, group: testGroup)
        let result = try await body(pool)
        await pool.close()
        return result
    }

    private func answers(_ pool: ClientPool, _ count: Int) async throws -> [String] {
        var answers: [String] = []
        for _ in 0..<count {
            answers.append(String(buffer: try await pool.unary(TestRoutes.echo, ByteBuffer(), CallOptions())))
        }
        return answers
    }

    @Test func callsGoToEveryEndpointInTurn() async throws {
        try await withPool(servers(3)) { pool in
            let answers = try await answers(pool, 6)
            #expect(answers == ["0", "1", "2", "0", "1", "2"])
        }
    }

    @Test func connectionsAreMadeAsCallsNeedThem() async throws {
        let held = HeldCalls()
        let server = MemoryServer(routes: TestRoutes.table(holding: held))
        var configuration = quick
        configuration.connectionsPerEndpoint = 3
        try await withPool([server], configuration) { pool in
            for _ in 0..<5 { _ = try await pool.unary(TestRoutes.echo, ByteBuffer(), CallOptions()) }
            #expect(server.attempts == 1)
            await withTaskGroup { group in
                for _ in 0..<9 {
                    group.addTask {
                        _ = await rpcError { () async throws(RPCError) in
                            try await pool.unary(TestRoutes.never, ByteBuffer(), CallOptions())
                        }
                    }
                }
                await held.wait(for: 9)
                #expect(server.attempts == 3, "never more than the bound")
                for call in held.unary { call.responder.complete(.success(ByteBuffer())) }
            }
        }
    }

    @Test func aServerThatDrainsLosesNoCall() async throws {
        let servers = servers(2)
        try await withPool(servers) { pool in
            _ = try await answers(pool, 2)
            servers[0].drain()
            // One attempt is answered DRAINING or finds no connection, and goes to the other server at once.
            let answers = try await answers(pool, 20)
            #expect(answers == Array(repeating: "1", count: 20))
            servers[0].restart()
        }
    }

    @Test func aServerThatIsDownIsPassedOverAndFoundAgain() async throws {
        let servers = servers(2)
        servers[0].stop()
        try await withPool(servers) { pool in
            let answers = try await answers(pool, 50)
            #expect(answers == Array(repeating: "1", count: 50))
            servers[0].restart()
            var found: Set<String> = []
            for _ in 0..<10_000 where found.count < 2 { found.formUnion(try await self.answers(pool, 1)) }
            #expect(found == ["0", "1"])
        }
    }

    @Test func whereNothingIsReachableTheCallIsNotSent() async throws {
        let servers = servers(2)
        for server in servers { server.stop() }
        var configuration = quick
        configuration.client.limits.connectionWait = .milliseconds(30)
        try await withPool(servers, configuration) { pool in
            let error = await rpcError { () async throws(RPCError) in
                try await pool.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            }
            #expect(error?.reason == "NOT_SENT")
            #expect(error?.code == .unavailable)
        }
    }

    @Test func aCallWaitsForTheOnlyServerToComeBack() async throws {
        let server = servers(1)[0]
        server.stop()
        try await withPool([server]) { pool in
            async let answer = answers(pool, 1)
            while server.attempts < 3 { await Task.yield() }
            server.restart()
            let answers = try await answer
            #expect(answers == ["0"])
        }
    }

    @Test func whatMayHaveRunIsNotSentElsewhere() async throws {
        let held = [HeldCalls(), HeldCalls()]
        let servers = held.map { MemoryServer(routes: TestRoutes.table(holding: $0)) }
        try await withPool(servers) { pool in
            async let error = rpcError { () async throws(RPCError) in
                try await pool.unary(TestRoutes.never, ByteBuffer(), CallOptions(timeout: .seconds(60)))
            }
            await held[0].wait(for: 1)
            servers[0].stop()
            let lost = await error
            #expect(lost?.code == .unknown)
            #expect(lost?.reason == "CONNECTION_LOST")
            #expect(held[1].unary.isEmpty)
        }
    }

    /// A service may be out of something of its own, or hand on what another service told it: neither says that it did
    /// nothing.
    @Test(arguments: [
        RPCError(.resourceExhausted, "CODES_TOO_MANY", "", "", retryAfter: .seconds(60)),
        RPCError(.unavailable, "NOT_SENT", "", ""), RPCError(.unavailable, "CIRCUIT_OPEN", "", ""),
    ])
    func anAnswerOfTheServiceIsNotAskedForElsewhere(answer: RPCError) async throws {
        let asked = Mutex(0)
        let servers = (0..<2).map { _ in
            MemoryServer(
                routes: RouteTable([
                    Route(
                        method: TestRoutes.echo,
                        run: .unary { _ in
                            asked.withLock { $0 += 1 }
                            return .failure(answer)
                        })
                ]))
        }
        try await withPool(servers) { pool in
            let error = await rpcError { () async throws(RPCError) in
                try await pool.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            }
            #expect(error == answer)
            #expect(error?.isNotExecuted == false)
            #expect(asked.withLock { $0 } == 1)
        }
    }

    @Test func anEndpointThatFailsIsLeftOutForATime() async throws {
        let time = Mutex(Duration.zero)
        let clock = RetryClock(now: { time.withLock { $0 } }, sleep: { _ in }, random: { 0.5 })
        let servers = servers(2)
        try await withPool(servers, clock: clock) { pool in
            var failures = 0
            for _ in 0..<30 {
                let error = await rpcError { () async throws(RPCError) in
                    try await pool.unary(TestRoutes.fail, ByteBuffer(), CallOptions())
                }
                if error != nil { failures += 1 }
            }
            #expect(failures == 5, "then it is out")
            time.withLock { $0 = .seconds(10) }
            let answers = try await answers(pool, 2)
            #expect(Set(answers) == ["0", "1"], "and back")
        }
    }

    @Test func aConnectionIsReplacedBeforeItsStreamIDsEnd() async throws {
        let server = servers(1)[0]
        var configuration = quick
        configuration.connectionsPerEndpoint = 1
        configuration.client.limits.streamIDMax = 5
        try await withPool([server], configuration) { pool in
            try await withThrowingTaskGroup { group in
                for _ in 0..<30 { group.addTask { try await answers(pool, 1) } }
                for try await answer in group { #expect(answer == ["0"]) }
            }
            #expect(server.attempts == 10, "three calls a connection")
        }
    }

    @Test func streamsCountAsLoadUntilTheyEnd() async throws {
        let held = [HeldCalls(), HeldCalls()]
        let servers = held.map { MemoryServer(routes: TestRoutes.table(holding: $0)) }
        try await withPool(servers) { pool in
            let stream = try await pool.stream(TestRoutes.silent, CallOptions())
            await held[0].wait(for: 1)
            for _ in 0..<2 {
                let other = try await pool.stream(TestRoutes.silent, CallOptions())
                await held[1].wait(for: 1)
                other.cancel()
            }
            #expect(held[0].streaming.count == 1)
            await held[1].wait(for: 2)
            stream.cancel()
        }
    }
}

private let broken = RPCError(.internalError, "BROKEN", "", "")
