import FRMRCalls
import FRMRTransport
import NIOCore
import Testing

@Suite struct StreamTests {
    @Test(arguments: Way.allCases) func clientStreamIsAnsweredOnce(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.collect, CallOptions())
            for text in ["a", "", "c"] { try await stream.send(ByteBuffer(string: text)) }
            try await stream.finishSending()
            #expect(try await stream.next().map { String(buffer: $0) } == "a,,c")
            #expect(try await stream.next() == nil)
        }
    }

    @Test(arguments: Way.allCases) func anEmptyClientStreamIsAnswered(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.collect, CallOptions())
            try await stream.finishSending()
            #expect(try await stream.next() == ByteBuffer())
            #expect(try await stream.next() == nil)
        }
    }

    @Test(arguments: Way.allCases) func serverStreamDeliversInOrderAndEnds(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.count, CallOptions())
            try await stream.send(ByteBuffer(string: "1000"))
            try await stream.finishSending()
            var numbers: [String] = []
            while let message = try await stream.next() { numbers.append(String(buffer: message)) }
            #expect(numbers == (1...1_000).map { "\($0)" })
        }
    }

    @Test(arguments: Way.allCases) func aServerStreamMayEndInAnError(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.count, CallOptions())
            try await stream.send(ByteBuffer(string: "-1"))
            var first: ByteBuffer?
            let error = await rpcError { () async throws(RPCError) in
                first = try await stream.next()
                return try await stream.next()
            }
            #expect(error == TestRoutes.failure)
            // What came before the error may be dropped by it, but is never something else.
            #expect(first == nil || first == ByteBuffer(string: "1"))
        }
    }

    @Test(arguments: Way.allCases) func bothDirectionsRunAtOnce(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.chat, CallOptions())
            for number in 0..<50 {
                try await stream.send(ByteBuffer(string: "\(number)"))
                #expect(try await stream.next() == ByteBuffer(string: "\(number)"))
            }
            // An empty message is a message.
            try await stream.send(ByteBuffer())
            #expect(try await stream.next() == ByteBuffer())
            try await stream.finishSending()
            #expect(try await stream.next() == nil)
        }
    }

    @Test(arguments: Way.allCases) func largeMessagesPass(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.chat, CallOptions(timeout: .seconds(30)))
            let message = ByteBuffer(repeating: 0x61, count: 4 << 20)
            for _ in 0..<6 {
                try await stream.send(message)
                #expect(try await stream.next() == message)
            }
            try await stream.finishSending()
            #expect(try await stream.next() == nil)
        }
    }

    /// More than every buffer between the two holds: the sender must wait for the reader, and nothing is lost.
    @Test func aSlowReaderSlowsItsSender() async throws {
        var limits = ServerLimits()
        limits.queuedBytesMax = 64 << 10
        limits.outboundBytesMax = 64 << 10
        var configuration = ClientConfiguration()
        configuration.limits.queuedBytesMax = 64 << 10
        configuration.limits.outboundBytesMax = 64 << 10
        try await withClient(limits: limits, configuration: configuration) { client in
            let stream = try await client.stream(TestRoutes.chat, CallOptions(timeout: .seconds(60)))
            let message = ByteBuffer(repeating: 0x62, count: 256 << 10)
            async let sent: Void = {
                for _ in 0..<100 { try await stream.send(message) }
                try await stream.finishSending()
            }()
            var received = 0
            while let reply = try await stream.next() {
                #expect(reply.readableBytes == message.readableBytes)
                received += 1
            }
            try await sent
            #expect(received == 100)
        }
    }

    @Test(arguments: Way.allCases) func aStreamPastItsDeadlineEndsOnBothSides(way: Way) async throws {
        let held = HeldCalls()
        try await way.withClient(holding: held) { client in
            _ = try await client.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            let stream = try await client.stream(TestRoutes.silent, CallOptions(timeout: .milliseconds(50)))
            let error = await rpcError { () async throws(RPCError) in try await stream.next() }
            #expect(error?.code == .deadlineExceeded)
            await held.waitForEnd(of: held.streaming.count)
        }
    }

    @Test func losingTheConnectionEndsTheHandlersOfItsStreams() async throws {
        let held = HeldCalls()
        try await withServer(holding: held) { _, endpoint in
            let client = try Client(endpoint: endpoint, group: testGroup)
            let stream = try await client.stream(TestRoutes.silent, CallOptions(timeout: .seconds(60)))
            await held.wait(for: 1)
            await client.close()
            await held.waitForEnd(of: 1)
            let error = await rpcError { () async throws(RPCError) in try await stream.next() }
            #expect(error?.reason == "CONNECTION_LOST")
        }
    }

    @Test(arguments: Way.allCases) func aHandlerWithoutAnAnswerIsAnInternalError(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.forgetful, CallOptions())
            let error = await rpcError { () async throws(RPCError) in try await stream.next() }
            #expect(error?.code == .internalError)
            #expect(error?.reason == "NO_ANSWER")
        }
    }

    @Test(arguments: Way.allCases) func cancellingIsFinalAndHarmless(way: Way) async throws {
        try await way.withClient { client in
            let stream = try await client.stream(TestRoutes.chat, CallOptions())
            stream.cancel()
            stream.cancel()
            let error = await rpcError { () async throws(RPCError) in try await stream.next() }
            #expect(error?.code == .cancelled)
            let sendError = await rpcError { () async throws(RPCError) in try await stream.send(ByteBuffer()) }
            #expect(sendError?.code == .cancelled)
            let reply = try await client.unary(TestRoutes.echo, ByteBuffer(string: "on"), CallOptions())
            #expect(String(buffer: reply) == "on")
        }
    }

    @Test(arguments: Way.allCases) func cancellingTheReadersTaskCancelsTheStream(way: Way) async throws {
        let held = HeldCalls()
        try await way.withClient(holding: held) { client in
            let stream = try await client.stream(TestRoutes.silent, CallOptions(timeout: .seconds(60)))
            await held.wait(for: 1)
            let task = Task { await rpcError { () async throws(RPCError) in try await stream.next() } }
            task.cancel()
            #expect(await task.value?.code == .cancelled)
            // The close frame is owed for an open stream, so the handler sees the end of its input.
            await held.waitForEnd(of: 1)
        }
    }
}
