import FRMRCalls
import FRMRWire
import NIOCore

/// What goes out: answers and messages, gathered so that those of one read leave together.
extension TTRPCFront {
    func reply(_ stream: UInt32, _ response: ByteBuffer) -> RPCError.Code {
        guard state.respond(stream) else { return .cancelled }
        let length = ResponseEnvelope.encodedBytes(reply: response)
        guard length <= limits.frameBytesMax else {
            writeFailure(.responseTooLarge, on: stream)
            return RPCError.responseTooLarge.code
        }
        let header = FrameHeader(length: UInt32(length), stream: stream, type: FrameType.response, flags: .none)
        outbound.append(header, reply: response, length: length)
        pacing.answered()
        scheduleFlush()
        return .ok
    }

    func fail(_ stream: UInt32, _ error: RPCError) -> RPCError.Code {
        if state.respond(stream) { writeFailure(error, on: stream) }
        return error.code
    }

    func message(_ stream: UInt32, _ message: ByteBuffer) {
        if state.maySendMessage(stream) { writeData(message, flags: .none, on: stream) }
    }

    func end(_ stream: UInt32) {
        if state.close(stream) { writeData(ByteBuffer(), flags: .close, on: stream) }
    }

    func refuseCalls() { state.drain() }

    func close() {
        flush()
        sink.close()
    }

    var isWritable: Bool { sink.isWritable }

    func writeFailure(_ error: RPCError, on stream: UInt32) {
        if turn.isReceiving { pacing.failed(at: session.clock.lastActivity, limits) }
        let start = outbound.bytes.reserveFrameHeader()
        failureEnvelopes.encode(error, into: &outbound.bytes)
        let length = outbound.bytes.writerIndex - start - FrameHeader.byteCount
        guard length <= limits.frameBytesMax else {
            outbound.bytes.moveWriterIndex(to: start)
            return writeFailure(.responseTooLarge, on: stream)
        }
        outbound.bytes.setFrameHeader(
            FrameHeader(length: UInt32(length), stream: stream, type: FrameType.response, flags: .none), at: start)
        scheduleFlush()
    }

    private func writeData(_ message: ByteBuffer, flags: FrameFlags, on stream: UInt32) {
        outbound.bytes.writeFrameHeader(
            FrameHeader(
                length: UInt32(message.readableBytes), stream: stream, type: FrameType.data, flags: flags))
        outbound.append(message, to: sink)
        pacing.answered()
        scheduleFlush()
    }

    /// Answers given outside of a read leave together at the end of the loop's turn.
    private func scheduleFlush() {
        guard !turn.isReceiving, !isFlushScheduled else { return }
        isFlushScheduled = true
        let front = NIOLoopBound(self, eventLoop: session.eventLoop)
        session.eventLoop.execute { front.value.flushScheduled() }
    }

    private func flushScheduled() {
        guard isFlushScheduled, !session.isClosed else { return }
        flush()
    }

    func flush() {
        isFlushScheduled = false
        // The channel may come back before it returns: a peer that is gone has it read what the peer had sent, and that
        // may be answered. So the buffer must not be in use meanwhile.
        var leaving = outbound.take()
        if leaving.readableBytes > 0 { sink.write(leaving) }
        sink.flush()
        outbound.reuse(&leaving)
        session.answersLeft()
    }
}
