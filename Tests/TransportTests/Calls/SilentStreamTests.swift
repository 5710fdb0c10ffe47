import FRMRCalls
import FRMRTransport
import FRMRWire
import NIOCore
import Testing

/// A stream that is to bring messages and brings none holds its place for a while only.
@Suite struct SilentStreamTests {
    private var limits: ServerLimits {
        var limits = ServerLimits.unhurried
        limits.streamSilenceMax = .milliseconds(100)
        return limits
    }

    private func message(_ stream: UInt32, _ text: String, _ flags: FrameFlags = []) -> Frame {
        Frame(stream: stream, type: FrameType.data, flags: flags, body: ByteBuffer(string: text))
    }

    @Test func itIsEndedWithAnAnswerAndItsHandlerToo() async throws {
        let held = HeldCalls()
        try await withServer(holding: held, limits: limits) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.silent, flags: 0x02))
                let error = try await peer.failure(on: 1)
                #expect(error?.reason == "STREAM_SILENT")
                #expect(error?.code == .deadlineExceeded)
                await held.waitForEnd(of: 1)
                #expect(server.loadCounts == (0, 0))
                try await peer.write(requestFrame(3, TestRoutes.echo))
                #expect(try await peer.failure(on: 3) == nil)
            }
        }
    }

    /// The silence counts from the last message of either side.
    @Test func aStreamWithMessagesLivesOn() async throws {
        try await withServer(limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.chat, flags: 0x02))
                let began = NIODeadline.now()
                while NIODeadline.now() - began < .milliseconds(300) {
                    try await peer.write(message(1, "a"))
                    #expect(try await peer.frame() == message(1, "a"))
                }
                try await peer.write(Frame(stream: 1, type: FrameType.data, flags: .close))
                #expect(try await peer.frame()?.flags == .close)
            }
        }
    }

    /// Who has sent everything waits for the handler, as long as it takes.
    @Test func aStreamWhoseInputHasEndedIsNotSilent() async throws {
        let held = HeldCalls()
        try await withServer(holding: held, limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.deaf, flags: 0x02))
                try await peer.write(Frame(stream: 1, type: FrameType.data, flags: .close))
                try await peer.write(requestFrame(3, TestRoutes.silent, flags: 0x02))
                #expect(try await peer.failure(on: 3)?.reason == "STREAM_SILENT")
                held.release()
                #expect(try await peer.frame()?.flags == .close)
            }
        }
    }
}
