import FRMRCalls
import FRMRWire
import NIOCore

/// What goes out: answers and messages, gathered so that those of one read leave together.
extension ServerSession {
    /// - Returns: the code that was sent.
    @discardableResult
    func write(_ result: Result<ByteBuffer, RPCError>, on stream: UInt32) -> RPCError.Code {
        switch result {
        case .success(let payload):
            let length = ResponseEnvelope.encodedBytes(reply: payload)
            guard length <= limits.frameBytesMax else {
                writeFailure(.responseTooLarge, on: stream)
                return RPCError.responseTooLarge.code
            }
            let header = FrameHeader(length: UInt32(length), stream: stream, type: FrameType.response, flags: .none)
            outbound.append(header, reply: payload, length: length)
            failures.waits = 0
            scheduleFlush()
            return .ok
        case .failure(let error):
            writeFailure(error, on: stream)
            return error.code
        }
    }

    func writeFailure(_ error: RPCError, on stream: UInt32) {
        if isReceiving { countFailure() }
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

    func writeData(_ message: ByteBuffer, flags: FrameFlags, on stream: UInt32) {
        outbound.bytes.writeFrameHeader(
            FrameHeader(
                length: UInt32(message.readableBytes), stream: stream, type: FrameType.data, flags: flags))
        outbound.append(message, to: sink)
        failures.waits = 0
        scheduleFlush()
    }

    /// Answers given outside of a read leave together at the end of the loop's turn.
    func scheduleFlush() {
        guard !isReceiving, !isFlushScheduled else { return }
        isFlushScheduled = true
        let session = NIOLoopBound(self, eventLoop: eventLoop)
        eventLoop.execute { session.value.flushScheduled() }
    }

    private func flushScheduled() {
        guard isFlushScheduled, !isClosed else { return }
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
        settleTimes()
    }
}
