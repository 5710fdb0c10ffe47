import FRMRCalls
import FRMRTransport
import FRMRWire
import NIOCore
import TestValues
import Testing

/// What PROTOCOL.md §7 answers, over real sockets. Every test ends by showing that a stranger's calls still work.
@Suite struct BadFrameTests {
    /// Runs `body` on a raw connection while another caller's connection is open, and checks the latter afterwards.
    private func withRawPeer(
        limits: ServerLimits = .unhurried, holding held: HeldCalls = HeldCalls(),
        _ body: (inout RawPeer.Conversation) async throws -> Void
    ) async throws {
        try await withServer(holding: held, limits: limits) { _, endpoint in
            let stranger = try Client(endpoint: endpoint, group: testGroup)
            _ = try await stranger.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            try await RawPeer.connect(to: endpoint) { try await body(&$0) }
            let reply = try await stranger.unary(TestRoutes.echo, ByteBuffer(string: "on"), CallOptions())
            #expect(String(buffer: reply) == "on")
            await stranger.close()
        }
    }

    private func frame(_ stream: UInt32, _ type: UInt8, _ flags: UInt8 = 0, _ body: String = "") -> Frame {
        Frame(stream: stream, type: type, flags: FrameFlags(rawValue: flags), body: ByteBuffer(string: body))
    }

    @Test(arguments: [
        (Frame(stream: 2, type: 1), "STREAM_ID_EVEN", RPCError.Code.invalidArgument),
        (Frame(stream: 0, type: 1), "STREAM_ID_EVEN", .invalidArgument),
        (Frame(stream: 7, type: 3), "STREAM_NEVER_OPENED", .invalidArgument),
        (Frame(stream: 7, type: 2), "RESPONSE_FROM_CLIENT", .invalidArgument),
        (Frame(stream: 7, type: 9), "UNKNOWN_FRAME_TYPE", .unimplemented),
        (Frame(stream: 7, type: 1, flags: FrameFlags(rawValue: 3)), "CONFLICTING_FLAGS", .invalidArgument),
        (Frame(stream: 7, type: 1, flags: FrameFlags(rawValue: 0x80)), "UNKNOWN_FLAGS", .invalidArgument),
        (Frame(stream: 7, type: 1, body: ByteBuffer(bytes: [0xff])), "MALFORMED_MESSAGE", .invalidArgument),
        (Frame(stream: 7, type: 1, body: ByteBuffer(bytes: [0x0a, 1, 0xff])), "MALFORMED_MESSAGE", .invalidArgument),
        (Frame(stream: 7, type: 1), "UNKNOWN_SERVICE", .unimplemented),
    ])
    func aBadFrameIsAnsweredOnItsStreamAndTheConnectionGoesOn(
        frame: Frame, reason: String, code: RPCError.Code
    ) async throws {
        try await withRawPeer { peer in
            try await peer.write(frame)
            let error = try await peer.failure(on: frame.stream)
            #expect(error?.reason == reason)
            #expect(error?.code == code)
            try await peer.write(requestFrame(9, TestRoutes.echo, "still here"))
            #expect(try await peer.failure(on: 9) == nil)
        }
    }

    @Test func aReusedOrSmallerIdIsRefused() async throws {
        try await withRawPeer { peer in
            try await peer.write(requestFrame(5, TestRoutes.echo))
            #expect(try await peer.failure(on: 5) == nil)
            for stream: UInt32 in [5, 3] {
                try await peer.write(requestFrame(stream, TestRoutes.echo))
                #expect(try await peer.failure(on: stream)?.reason == "STREAM_ID_NOT_INCREASING")
            }
        }
    }

    @Test func dataOnAUnaryStreamEndsItsCall() async throws {
        let held = HeldCalls()
        try await withRawPeer(holding: held) { peer in
            try await peer.write(requestFrame(1, TestRoutes.never))
            try await peer.write(frame(1, 3, 0, "what is this"))
            #expect(try await peer.failure(on: 1)?.reason == "DATA_ON_UNARY_STREAM")
            // The handler's own answer is dropped: the next frame is another call's.
            await held.wait(for: 1)
            held.unary[0].responder.complete(.success(ByteBuffer()))
            try await peer.write(requestFrame(3, TestRoutes.echo))
            #expect(try await peer.failure(on: 3) == nil)
        }
    }

    @Test func dataAfterTheCloseFrameEndsTheStreamAndItsHandler() async throws {
        let held = HeldCalls()
        try await withRawPeer(holding: held) { peer in
            try await peer.write(requestFrame(1, TestRoutes.silent, flags: 0x02))
            await held.wait(for: 1)
            try await peer.write(frame(1, 3, 0x01, "last"))
            try await peer.write(frame(1, 3, 0, "one more"))
            let reason = try await peer.failure(on: 1)?.reason
            #expect(reason == "DATA_AFTER_CLOSE" || reason == "NO_ANSWER")
            await held.waitForEnd(of: 1)
        }
    }

    @Test(arguments: [
        (TestRoutes.echo, UInt8(0x01)), (TestRoutes.echo, UInt8(0x02)), (TestRoutes.count, UInt8(0x00)),
        (TestRoutes.count, UInt8(0x02)), (TestRoutes.collect, UInt8(0x00)), (TestRoutes.collect, UInt8(0x01)),
        (TestRoutes.chat, UInt8(0x01)),
    ])
    func flagsThatDoNotFitTheMethodAreRefused(method: MethodDescriptor, flags: UInt8) async throws {
        try await withRawPeer { peer in
            try await peer.write(requestFrame(1, method, flags: flags))
            #expect(try await peer.failure(on: 1)?.reason == "STREAM_KIND_MISMATCH")
        }
    }

    @Test func aClosingServerStreamSendsTheCloseFrame() async throws {
        try await withRawPeer { peer in
            try await peer.write(requestFrame(1, TestRoutes.count, "1", flags: 0x01))
            #expect(try await peer.frame() == frame(1, 3, 0, "1"))
            #expect(try await peer.frame() == frame(1, 3, 0x05))
        }
    }

    @Test func aClientStreamMayCarryItsFirstMessageInTheRequest() async throws {
        try await withRawPeer { peer in
            try await peer.write(requestFrame(1, TestRoutes.collect, "a", flags: 0x02))
            try await peer.write(frame(1, 3, 0, "b"))
            try await peer.write(frame(1, 3, 0x05))
            let reply = try #require(try await peer.frame())
            guard case .reply(let payload) = try ResponseEnvelope(decoding: reply.body) else {
                Issue.record("not a reply")
                return
            }
            #expect(String(buffer: payload) == "a,b")
        }
    }

    @Test func anOversizeFrameIsAnsweredAndTheConnectionClosed() async throws {
        try await withRawPeer { peer in
            var header = ByteBuffer()
            header.writeFrameHeader(FrameHeader(length: .max, stream: 3, type: 1, flags: []))
            try await peer.write(header)
            let error = try await peer.failure(on: 3)
            #expect(error?.code == .resourceExhausted)
            #expect(error?.reason == "FRAME_TOO_LARGE")
            #expect(try await peer.frame() == nil)
        }
    }

    /// The peer sends all it announced: the answer must survive the close.
    @Test func theAnswerToAnOversizeFrameArrivesThoughItsBodyIsNotRead() async throws {
        try await withRawPeer { peer in
            let body = ByteBuffer(repeating: 0, count: (4 << 20) + 1)
            try await peer.write(Frame(stream: 3, type: 1, body: body))
            #expect(try await peer.failure(on: 3)?.reason == "FRAME_TOO_LARGE")
            #expect(try await peer.frame() == nil)
        }
    }

    @Test func aFloodOfFaultsClosesTheConnection() async throws {
        var limits = ServerLimits()
        limits.faultsPerConnectionMax = 3
        try await withRawPeer(limits: limits) { peer in
            for _ in 0..<4 { try await peer.write(frame(2, 1)) }
            for _ in 0..<3 {
                let error = try await peer.failure(on: 2)
                #expect(error?.reason == "STREAM_ID_EVEN")
            }
            #expect(try await peer.failure(on: 2)?.reason == "TOO_MANY_FAULTS")
            #expect(try await peer.frame() == nil)
        }
    }

    @Test func streamsPerConnectionAreBounded() async throws {
        var limits = ServerLimits()
        limits.streamsPerConnectionMax = 2
        let held = HeldCalls()
        try await withRawPeer(limits: limits, holding: held) { peer in
            for stream: UInt32 in [1, 3, 5] { try await peer.write(requestFrame(stream, TestRoutes.never)) }
            let error = try await peer.failure(on: 5)
            #expect(error?.reason == "TOO_MANY_STREAMS")
            #expect(error?.retryAfter != nil)
        }
    }

    @Test func aNegativeTimeoutIsAPassedDeadline() async throws {
        try await withRawPeer { peer in
            try await peer.write(requestFrame(1, TestRoutes.echo, timeoutNanoseconds: -1))
            #expect(try await peer.failure(on: 1)?.code == .deadlineExceeded)
        }
    }

    @Test func theServerEndsACallAtItsDeadline() async throws {
        try await withRawPeer { peer in
            try await peer.write(requestFrame(1, TestRoutes.never, timeoutNanoseconds: 1_000_000))
            #expect(try await peer.failure(on: 1)?.code == .deadlineExceeded)
        }
    }

    /// The bounds on time, each made short: a peer that stops half-way loses its connection.
    @Test(arguments: [3, 12, 0]) func aPeerThatStopsIsDisconnected(bytesSent: Int) async throws {
        var limits = ServerLimits()
        limits.headerTimeout = .milliseconds(20)
        limits.frameTimeout = .milliseconds(20)
        limits.idleTimeout = bytesSent == 0 ? .milliseconds(20) : .minutes(5)
        try await withServer(limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                var whole = ByteBuffer()
                whole.writeFrame(requestFrame(1, TestRoutes.echo, "hello"))
                try await peer.write(whole.getSlice(at: 0, length: bytesSent) ?? ByteBuffer())
                #expect(try await peer.frame() == nil)
            }
        }
    }

    @Test func connectionsAreBounded() async throws {
        var limits = ServerLimits()
        limits.connectionsMax = 1
        try await withServer(limits: limits) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { first in
                try await first.write(requestFrame(1, TestRoutes.echo))
                #expect(try await first.failure(on: 1) == nil)
                try await RawPeer.connect(to: endpoint) { second in
                    let frame = try await second.frame()
                    #expect(frame == nil)
                }
                try await first.write(requestFrame(3, TestRoutes.echo))
                #expect(try await first.failure(on: 3) == nil)
                #expect(server.connectionCount == 1)
            }
        }
    }

    @Test(arguments: 0..<20) func randomBytesHarmNobodyElse(seed: UInt64) async throws {
        try await withRawPeer { peer in
            var random = SeededGenerator(seed: seed)
            var noise = ByteBuffer()
            for _ in 0..<2_000 {
                noise.writeInteger(UInt8.random(in: 0...(Bool.random(using: &random) ? 3 : 255), using: &random))
            }
            try? await peer.write(noise)
        }
    }
}
