import FRMRCalls
import FRMRTransport
import FRMRWire
import NIOCore
import TestSupport
import Testing

/// A peer that closes its direction of the connection still gets what it has asked for.
@Suite struct HalfCloseTests {
    /// Sends the frames and says that nothing follows; what comes until the server closes.
    private func exchange(
        _ frames: [Frame], at endpoint: Endpoint, afterwards: () async -> Void = {}
    ) async throws -> [Frame] {
        let connection = try RawConnection(port: endpoint.port)
        var bytes = ByteBuffer()
        for frame in frames { bytes.writeFrame(frame) }
        connection.send(Array(bytes.readableBytesView))
        connection.finish()
        await afterwards()
        // A thread of its own, as it blocks.
        let received = await Task.detached { connection.receive() }.value
        var reader = FrameReader()
        reader.append(ByteBuffer(bytes: received))
        var answers: [Frame] = []
        while case .frame(let frame) = reader.next() { answers.append(frame) }
        return answers
    }

    @Test func answersInProgressFinish() async throws {
        let held = HeldCalls()
        try await withServer(holding: held) { server, endpoint in
            let frames = [
                requestFrame(1, TestRoutes.echo, "a"), requestFrame(3, TestRoutes.never),
                requestFrame(5, TestRoutes.echoLater, "b"), requestFrame(7, TestRoutes.count, "2", flags: 0x01),
            ]
            let answers = try await exchange(frames, at: endpoint) {
                await held.wait(for: 1)
                held.unary[0].responder.complete(.success(ByteBuffer(string: "c")))
            }
            #expect(Set(answers.map(\.stream)) == [1, 3, 5, 7])
            #expect(answers.count { $0.type == FrameType.response } == 3)
            #expect(answers.count { $0.type == FrameType.data } == 3)
            while server.connectionCount > 0 { await Task.yield() }
        }
    }

    /// More than the sockets hold, so that most of it leaves after the peer has closed its direction.
    @Test func largeAnswersArriveWhole() async throws {
        try await withServer { _, endpoint in
            let count = 40
            let bytes = 512 << 10
            let frames = (0..<count).map { requestFrame(UInt32(2 * $0 + 1), TestRoutes.large, "\(bytes)") }
            let answers = try await exchange(frames, at: endpoint)
            #expect(answers.count == count)
            #expect(answers.allSatisfy { $0.body.readableBytes > bytes })
        }
    }

    /// Its end did not come, so the stream is not whole.
    @Test func aStreamThatWasToGoOnIsLost() async throws {
        let held = HeldCalls()
        try await withServer(holding: held) { _, endpoint in
            let answers = try await exchange(
                [
                    requestFrame(1, TestRoutes.collect, "a", flags: 0x02),
                    requestFrame(3, TestRoutes.silent, flags: 0x02),
                ], at: endpoint)
            #expect(Set(answers.map(\.stream)) == [1, 3])
            for answer in answers {
                guard case .failure = try ResponseEnvelope(decoding: answer.body) else {
                    Issue.record("answered as if it were whole")
                    return
                }
            }
            await held.waitForEnd(of: 1)
        }
    }

    @Test func nothingAskedIsTheEnd() async throws {
        try await withServer { server, endpoint in
            let answers = try await exchange([], at: endpoint)
            #expect(answers.isEmpty)
            while server.connectionCount > 0 { await Task.yield() }
        }
    }
}
