import FRMRCalls
import FRMRRetry
import FRMRTransport
import FRMRWire
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import FRMRTransport

@Suite struct DrainTests {
    @Test func drainFinishesWhatRunsAndRefusesWhatComes() async throws {
        let held = HeldCalls()
        try await withServer(holding: held) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.never))
                await held.wait(for: 1)
                async let drained: Void = server.drain(deadline: .now() + .seconds(30))
                // The drain begins on another thread: ask until it answers.
                var stream: UInt32 = 3
                var refusal: RPCError?
                while refusal == nil {
                    try await peer.write(requestFrame(stream, TestRoutes.echo))
                    refusal = try await peer.failure(on: stream)
                    stream += 2
                }
                #expect(refusal?.code == .unavailable)
                #expect(refusal?.reason == "DRAINING")
                #expect(refusal?.isNotExecuted == true)
                held.unary[0].responder.complete(.success(ByteBuffer(string: "done")))
                #expect(try await peer.failure(on: 1) == nil)
                #expect(try await peer.frame() == nil)
                await drained
                #expect(server.connectionCount == 0)
            }
            // Nothing listens any more.
            await #expect(throws: (any Error).self) {
                try await RawPeer.connect(to: endpoint) { _ in }
            }
        }
    }

    @Test func whatOutlastsTheDrainIsAnsweredAndCutOff() async throws {
        let held = HeldCalls()
        try await withServer(holding: held) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.never))
                try await peer.write(requestFrame(3, TestRoutes.silent, flags: 0x02))
                await held.wait(for: 2)
                // The peer goes on sending: bytes unread must not take the answers away.
                let message = Frame(stream: 3, type: FrameType.data, body: ByteBuffer(repeating: 0, count: 64 << 10))
                let flood = peer.writing(message, count: 10_000)
                await server.drain(deadline: .now() + .milliseconds(20))
                var answers: [UInt32: RPCError] = [:]
                while let frame = try await peer.frame() {
                    guard case .failure(let error) = try ResponseEnvelope(decoding: frame.body) else { continue }
                    answers[frame.stream] = error
                }
                #expect(answers[1]?.reason == "SERVER_STOPPED")
                #expect(answers[3] != nil)
                for error in answers.values { #expect(!error.isNotExecuted, "it may have been executed") }
                _ = await flood.result
                await held.waitForEnd(of: 1)
                held.unary[0].responder.complete(.success(ByteBuffer()))
            }
        }
    }

    @Test func aServerStartsOnce() async throws {
        try await withServer { server, _ in
            await #expect(throws: ServerStartError.alreadyStarted) { try await server.start() }
        }
    }

    @Test(arguments: ["0.0.0.0", "::"]) func plaintextIsForLoopbackOnly(host: String) async throws {
        let server = Server(
            configuration: ServerConfiguration(host: host, port: 0), routes: TestRoutes.table(), group: testGroup,
            logger: Logger(label: "test"))
        await #expect(throws: ServerStartError.plaintextOffLoopback(host)) { try await server.start() }
    }
}

@Suite struct ReconnectTests {
    private var quick: ClientConfiguration {
        var configuration = ClientConfiguration()
        configuration.reconnect = Backoff(
            initial: .milliseconds(10), multiplier: 1, maximum: .milliseconds(10), jitter: 0)
        return configuration
    }

    @Test func aClientFindsTheServersSuccessor() async throws {
        let first = Server(
            configuration: ServerConfiguration(host: "127.0.0.1", port: 0), routes: TestRoutes.table(),
            group: testGroup, logger: Logger(label: "test"))
        let port = try await first.start().port ?? 0
        let client = try Client(
            endpoint: Endpoint(host: "127.0.0.1", port: port), configuration: quick, group: testGroup)
        _ = try await client.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
        await first.drain(deadline: .now())
        let second = Server(
            configuration: ServerConfiguration(host: "127.0.0.1", port: port), routes: TestRoutes.table(),
            group: testGroup, logger: Logger(label: "test"))
        _ = try await second.start()
        let caller = RetryingCaller(client)
        let options = CallOptions(idempotencyKey: "k")
        let reply = try await caller.unary(TestRoutes.echo, ByteBuffer(string: "again"), options)
        #expect(String(buffer: reply) == "again")
        await client.close()
        await second.drain(deadline: .now())
    }

    @Test func aLostConnectionMakesTheOutcomeUnknown() async throws {
        let held = HeldCalls()
        let server = MemoryServer(routes: TestRoutes.table(holding: held))
        let client = Client(connector: server, configuration: quick, eventLoop: testGroup.next())
        async let error = rpcError { () async throws(RPCError) in
            try await client.unary(TestRoutes.never, ByteBuffer(), CallOptions(timeout: .seconds(60)))
        }
        await held.wait(for: 1)
        server.stop()
        let lost = await error
        #expect(lost?.code == .unknown)
        #expect(lost?.reason == "CONNECTION_LOST")
        #expect(lost?.isNotExecuted == false)
        await client.close()
    }

    @Test func aCallWithoutAServerIsNotSent() async throws {
        // A port that was free a moment ago, and that nobody listens on.
        let port = try await withServer { _, endpoint in endpoint.port }
        var configuration = quick
        configuration.limits.connectionWait = .milliseconds(50)
        let client = try Client(
            endpoint: Endpoint(host: "127.0.0.1", port: port), configuration: configuration, group: testGroup)
        let error = await rpcError { () async throws(RPCError) in
            try await client.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
        }
        #expect(error?.code == .unavailable)
        #expect(error?.reason == "NOT_SENT")
        #expect(error?.isNotExecuted == true)
        let stream = try await client.stream(TestRoutes.chat, CallOptions())
        let streamError = await rpcError { () async throws(RPCError) in try await stream.send(ByteBuffer()) }
        #expect(streamError?.reason == "NOT_SENT")
        await client.close()
    }

    @Test(arguments: [
        ("localhost:7101", Endpoint(host: "localhost", port: 7_101)), ("[::1]:1", Endpoint(host: "::1", port: 1)),
    ])
    func endpointsAreParsed(text: String, endpoint: Endpoint) {
        #expect(Endpoint(text) == endpoint)
        #expect(endpoint.description == text)
    }

    @Test(arguments: ["", "host", ":1", "host:", "host:0", "host:65536", "::1:80", "host:x"])
    func whatIsNoEndpointIsRefused(text: String) {
        #expect(Endpoint(text) == nil)
    }
}
