import FRMRCalls
import FRMRTransport
import NIOCore
import NIOPosix
import Testing

/// What holds for every way to reach a server: over TCP and in memory.
enum Way: String, CaseIterable {
    case tcp
    case memory

    func withClient<R: Sendable>(
        holding held: HeldCalls = HeldCalls(), limits: ServerLimits = .unhurried,
        _ body: (Client) async throws -> R
    ) async throws -> R {
        switch self {
        case .tcp:
            return try await TransportTests.withClient(holding: held, limits: limits, body)
        case .memory:
            let client = Client.inMemory(
                routes: TestRoutes.table(holding: held), serverLimits: limits, eventLoop: testGroup.next())
            let result = try await body(client)
            await client.close()
            return result
        }
    }
}

@Suite struct UnaryTests {
    @Test(arguments: Way.allCases) func callsAreAnswered(way: Way) async throws {
        try await way.withClient { client in
            for method in [TestRoutes.echo, TestRoutes.echoLater] {
                for text in ["", "hello", String(repeating: "x", count: 100_000)] {
                    let reply = try await client.unary(method, ByteBuffer(string: text), CallOptions())
                    #expect(String(buffer: reply) == text)
                }
            }
        }
    }

    @Test(arguments: Way.allCases) func manyCallsShareAConnection(way: Way) async throws {
        try await way.withClient { client in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<500 {
                    let method = number % 2 == 0 ? TestRoutes.echo : TestRoutes.echoLater
                    group.addTask {
                        let reply = try await client.unary(method, ByteBuffer(string: "\(number)"), CallOptions())
                        return String(buffer: reply) == "\(number)"
                    }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }

    @Test(arguments: Way.allCases) func failuresArriveWhole(way: Way) async throws {
        try await way.withClient { client in
            let error = await rpcError { () async throws(RPCError) in
                try await client.unary(TestRoutes.fail, ByteBuffer(), CallOptions())
            }
            #expect(error == TestRoutes.failure)
            #expect(error?.message == "Отказ.")
            #expect(error?.english == "Refused.")
            #expect(error?.violations == TestRoutes.failure.violations)
            #expect(error?.retryAfter == .milliseconds(1_500))
        }
    }

    @Test(arguments: Way.allCases) func metadataReachesTheHandler(way: Way) async throws {
        try await way.withClient { client in
            let options = CallOptions(
                accessToken: "t", idempotencyKey: "k", metadata: [MetadataEntry(key: "accept-language", value: "en")])
            for (key, value) in [
                (MetadataKey.authorization, "Bearer t"), (MetadataKey.idempotencyKey, "k"),
                (MetadataKey.acceptLanguage, "en"), (MetadataKey.traceParent, "none"),
            ] {
                let reply = try await client.unary(TestRoutes.metadata, ByteBuffer(string: key), options)
                #expect(String(buffer: reply) == value)
            }
        }
    }

    @Test(arguments: Way.allCases) func unknownNamesAreUnimplemented(way: Way) async throws {
        try await way.withClient { client in
            let unknownMethod = TestRoutes.method("Nothing")
            let unknownService = HealthV1.HealthMethods.check
            for (method, reason) in [(unknownMethod, "UNKNOWN_METHOD"), (unknownService, "UNKNOWN_SERVICE")] {
                let error = await rpcError { () async throws(RPCError) in
                    try await client.unary(method, ByteBuffer(), CallOptions())
                }
                #expect(error?.code == .unimplemented)
                #expect(error?.reason == reason)
            }
        }
    }

    @Test(arguments: Way.allCases) func aResponseTooLargeFailsItsCallOnly(way: Way) async throws {
        try await way.withClient { client in
            let error = await rpcError { () async throws(RPCError) in
                try await client.unary(TestRoutes.large, ByteBuffer(string: "\(4 << 20)"), CallOptions())
            }
            #expect(error?.code == .resourceExhausted)
            #expect(error?.reason == "RESPONSE_TOO_LARGE")
            // Four bytes of tag and length fit beside it.
            let reply = try await client.unary(
                TestRoutes.large, ByteBuffer(string: "\((4 << 20) - 5)"), CallOptions())
            #expect(reply.readableBytes == (4 << 20) - 5)
        }
    }

    @Test(arguments: Way.allCases) func aRequestTooLargeIsNotSent(way: Way) async throws {
        try await way.withClient { client in
            let error = await rpcError { () async throws(RPCError) in
                try await client.unary(
                    TestRoutes.echo, ByteBuffer(repeating: 0, count: 4 << 20), CallOptions())
            }
            #expect(error?.reason == "REQUEST_TOO_LARGE")
            let reply = try await client.unary(TestRoutes.echo, ByteBuffer(string: "on"), CallOptions())
            #expect(String(buffer: reply) == "on")
        }
    }

    @Test(arguments: Way.allCases) func aPendingCallPastItsDeadlineIsEnded(way: Way) async throws {
        let held = HeldCalls()
        try await way.withClient(holding: held) { client in
            // Connects first: a deadline that passes before that means "not sent".
            _ = try await client.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            let error = await rpcError { () async throws(RPCError) in
                try await client.unary(
                    TestRoutes.never, ByteBuffer(), CallOptions(timeout: .milliseconds(30)))
            }
            #expect(error?.code == .deadlineExceeded)
            // Its late answer is dropped, and the connection serves on.
            for call in held.unary { call.responder.complete(.success(ByteBuffer(string: "late"))) }
            let reply = try await client.unary(TestRoutes.echo, ByteBuffer(string: "on"), CallOptions())
            #expect(String(buffer: reply) == "on")
        }
    }

    @Test(arguments: Way.allCases) func aSpentTimeoutIsRefusedAtOnce(way: Way) async throws {
        try await way.withClient { client in
            let error = await rpcError { () async throws(RPCError) in
                try await client.unary(TestRoutes.echo, ByteBuffer(), CallOptions(timeout: .zero))
            }
            #expect(error?.code == .deadlineExceeded)
        }
    }

    @Test(arguments: Way.allCases) func cancellingTheTaskEndsTheCall(way: Way) async throws {
        let held = HeldCalls()
        try await way.withClient(holding: held) { client in
            let task = Task {
                await rpcError { () async throws(RPCError) in
                    try await client.unary(TestRoutes.never, ByteBuffer(), CallOptions(timeout: .seconds(60)))
                }
            }
            await held.wait(for: 1)
            task.cancel()
            #expect(await task.value?.code == .cancelled)
            held.unary.first?.responder.complete(.success(ByteBuffer()))
            let reply = try await client.unary(TestRoutes.echo, ByteBuffer(string: "on"), CallOptions())
            #expect(String(buffer: reply) == "on")
        }
    }

    @Test(arguments: Way.allCases) func onlyTheFirstAnswerCounts(way: Way) async throws {
        let held = HeldCalls()
        try await way.withClient(holding: held) { client in
            async let reply = client.unary(TestRoutes.never, ByteBuffer(), CallOptions())
            await held.wait(for: 1)
            held.unary[0].responder.complete(.success(ByteBuffer(string: "first")))
            held.unary[0].responder.complete(.success(ByteBuffer(string: "second")))
            let first = try await reply
            #expect(String(buffer: first) == "first")
        }
    }

    @Test func aClosedClientSendsNothing() async throws {
        try await withClient { client in
            await client.close()
            let error = await rpcError { () async throws(RPCError) in
                try await client.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            }
            #expect(error?.code == .unavailable)
            #expect(error?.isNotExecuted == true)
        }
    }
}
