import FRMRCalls
import FRMRWire
import NIOCore
import NIOPosix
import Testing

@testable import FRMRTransport

/// What a lost connection means for the calls it carried.
@Suite struct ClientSessionTests {
    @Test func onlyWhatLeftMayHaveRun() async throws {
        let loop = testGroup.next()
        let queues = [0, 1].map { _ in MessageQueue(budget: ReadBudget(bytesMax: 1) {}) }
        let written = try await loop.submit {
            let sink = CountingSink()
            let session = ClientSession(
                eventLoop: loop, sink: sink, limits: ClientLimits(), readBudget: ReadBudget(bytesMax: 1) {},
                onEvent: { _, _ in })
            _ = session.start(1, call(queues[0]))
            // The end of the loop's turn, when what was gathered leaves.
            session.flush()
            let written = sink.bytes
            _ = session.start(2, call(queues[1]))
            session.connectionClosed()
            return written
        }.get()
        #expect(written > 0)
        let sent = await rpcError { () async throws(RPCError) in try await queues[0].next() }
        #expect(sent?.reason == "CONNECTION_LOST")
        #expect(sent?.isNotExecuted == false)
        let unsent = await rpcError { () async throws(RPCError) in try await queues[1].next() }
        #expect(unsent?.reason == "NOT_SENT")
        #expect(unsent?.isNotExecuted == true)
    }

    @Test func aResponseThatBreaksTheProtocolFailsItsCallAndNoOther() async throws {
        let loop = testGroup.next()
        let queues = [0, 1].map { _ in MessageQueue(budget: ReadBudget(bytesMax: 1) {}) }
        try await loop.submit {
            let session = ClientSession(
                eventLoop: loop, sink: CountingSink(), limits: ClientLimits(), readBudget: ReadBudget(bytesMax: 1) {},
                onEvent: { _, _ in Issue.record("the connection is still good") })
            for (index, queue) in queues.enumerated() { _ = session.start(UInt64(index), call(queue)) }
            for (stream, flags) in [(1, .close), (3, [])] as [(UInt32, FrameFlags)] {
                var bytes = ByteBuffer()
                var body = ByteBuffer()
                ResponseEnvelope.encode(reply: ByteBuffer(string: "\(stream)"), into: &body)
                bytes.writeFrame(Frame(stream: stream, type: FrameType.response, flags: flags, body: body))
                session.receive(bytes)
            }
        }.get()
        let broken = await rpcError { () async throws(RPCError) in try await queues[0].next() }
        #expect(broken?.reason == "PROTOCOL_ERROR")
        #expect(broken?.cause == "CONFLICTING_FLAGS")
        #expect(broken?.mayHaveRun == true)
        let answer = try await queues[1].next()
        #expect(answer.map { String(buffer: $0) } == "3")
    }

    @Test func theAnswerToAGivenUpCallIsNoFault() async throws {
        let loop = testGroup.next()
        let queues = [0, 1].map { _ in MessageQueue(budget: ReadBudget(bytesMax: 1) {}) }
        try await loop.submit {
            let session = ClientSession(
                eventLoop: loop, sink: CountingSink(), limits: ClientLimits(), readBudget: ReadBudget(bytesMax: 1) {},
                onEvent: { _, _ in Issue.record("the connection is still good") })
            _ = session.start(1, call(queues[0]))
            _ = session.start(2, call(queues[1]))
            session.cancel(1)
            session.cancel(1)
            #expect(!session.owns(1))
            for stream: UInt32 in [1, 3] {
                var bytes = ByteBuffer()
                var body = ByteBuffer()
                ResponseEnvelope.encode(reply: ByteBuffer(string: "\(stream)"), into: &body)
                bytes.writeFrame(Frame(stream: stream, type: FrameType.response, flags: [], body: body))
                session.receive(bytes)
            }
        }.get()
        let given = await rpcError { () async throws(RPCError) in try await queues[0].next() }
        #expect(given?.code == .cancelled)
        let answer = try await queues[1].next()
        #expect(answer.map { String(buffer: $0) } == "3")
    }
}

private func call(_ queue: MessageQueue) -> OutgoingCall {
    OutgoingCall(
        method: TestRoutes.echo, output: .unary, payload: ByteBuffer(), metadata: [],
        deadline: .now() + .seconds(60), mayWait: true, reply: .stream(queue))
}

/// Takes everything and sends it nowhere.
private final class CountingSink: ByteSink {
    var bytes = 0
    let isWritable = true
    func write(_ bytes: ByteBuffer) { self.bytes += bytes.readableBytes }
    func flush() {}
    func close() {}
    func setReading(_ isReading: Bool) {}
}
