import FRMRCalls
import FRMRLocks
import FRMRWire
import NIOCore

/// One connection of a client: calls in, frames out, answers back to who waits for them. Confined to its event loop.
final class ClientSession {
    /// What the session tells its owner.
    enum Event {
        /// Takes no further calls; those in flight go on.
        case retired
        case closed
    }

    private let eventLoop: any EventLoop
    private let sink: any ByteSink
    private let limits: ClientLimits
    private let alarm: Alarm
    private let onEvent: (ClientSession, Event) -> Void
    private var reader: FrameReader
    private var state: ClientConnectionState
    private var calls: [UInt32: Call] = [:]
    private var streams: [CallNumber: UInt32] = [:]
    private var outbound = OutboundBuffer()
    /// The oldest call whose request has not been handed to the connection; stream ids only grow.
    private var firstUnsent: UInt32?
    private var isFlushScheduled = false
    private var isReadingPaused = false
    private var isRetired = false
    private var isClosed = false
    private var waitingSenders: [(stream: UInt32, continuation: SendContinuation)] = []
    private let readBudget: ReadBudget

    private struct Call {
        let number: CallNumber
        let reply: OutgoingCall.Reply
        let deadline: NIODeadline
        /// The stream's end is not a message.
        let isServerStreaming: Bool
    }

    /// - Parameter readBudget: shared with the queues of the session's streams.
    init(
        eventLoop: any EventLoop, sink: any ByteSink, limits: ClientLimits, readBudget: ReadBudget,
        onEvent: @escaping (ClientSession, Event) -> Void
    ) {
        self.eventLoop = eventLoop
        self.sink = sink
        self.limits = limits
        self.readBudget = readBudget
        self.onEvent = onEvent
        reader = FrameReader(frameBytesMax: limits.frameBytesMax)
        state = ClientConnectionState(streamsMax: limits.streamsMax, streamIDMax: limits.streamIDMax)
        alarm = Alarm(eventLoop: eventLoop)
        alarm.onFire { [weak self] in self?.checkTime() }
    }

    /// Whether any frame has come from the server.
    private(set) var hasAnswered = false
    /// Why the connection was lost, where that is known.
    private(set) var lossCause: String?

    // MARK: From callers

    enum StartResult {
        case started
        /// The connection is used up; another must take the call.
        case retired
    }

    func start(_ number: CallNumber, _ call: OutgoingCall) -> StartResult {
        // A completion that runs while this connection ends may start the next call before the owner knows.
        guard !isClosed, !isRetired else { return .retired }
        switch state.open(call.output) {
        case .exhausted, .failed:
            retire()
            return .retired
        case .tooManyStreams:
            call.reply.fail(RPCError(.tooManyStreams).from(.notSent))
            return .started
        case .send(let stream):
            calls[stream] = Call(
                number: number, reply: call.reply, deadline: call.deadline,
                isServerStreaming: call.method.serverStreaming)
            streams[number] = stream
            writeRequest(call, on: stream)
            alarm.ensure(by: call.deadline)
            return .started
        }
    }

    /// Whether the call is this connection's.
    func owns(_ number: CallNumber) -> Bool { streams[number] != nil }

    func send(_ number: CallNumber, _ message: ByteBuffer, _ continuation: SendContinuation) {
        guard let stream = streams[number], state.maySendMessage(stream) else {
            return continuation.resume(returning: .failure(.streamEnded))
        }
        guard message.readableBytes <= limits.frameBytesMax else {
            return continuation.resume(returning: .failure(.requestTooLarge(.unanswered)))
        }
        writeData(message, flags: [], on: stream)
        if sink.isWritable {
            continuation.resume(returning: .success(()))
        } else {
            waitingSenders.append((stream, continuation))
        }
    }

    func finishSending(_ number: CallNumber) {
        guard let stream = streams[number], state.closeSending(stream) else { return }
        writeData(ByteBuffer(), flags: .close, on: stream)
    }

    func cancel(_ number: CallNumber) {
        guard let stream = streams[number] else { return }
        abandon(stream, .callCancelled)
    }

    /// Takes no further calls and closes when those in flight are over.
    func retire() {
        guard !isRetired else { return }
        isRetired = true
        onEvent(self, .retired)
        closeIfDone()
    }

    func close() {
        guard !isClosed else { return }
        flush()
        sink.close()
        connectionClosed()
    }

    // MARK: From the peer

    func receive(_ bytes: ByteBuffer) {
        reader.append(bytes)
        while !isClosed {
            switch reader.next() {
            case .frame(let frame):
                hasAnswered = true
                perform(state.receive(frame))
            case .oversize(let header): perform(state.receiveOversize(header))
            case .incomplete: return
            }
        }
    }

    func receiveComplete() {
        guard !isClosed else { return }
        updateReading()
        closeIfDone()
    }

    func writabilityChanged() {
        guard !isClosed, sink.isWritable else { return }
        let senders = waitingSenders
        waitingSenders = []
        for sender in senders { sender.continuation.resume(returning: .success(())) }
    }

    /// The connection is gone; what was in flight may or may not have run, what had not left has not.
    ///
    /// - Parameter cause: why, where that is known.
    func connectionClosed(cause: String? = nil) {
        guard !isClosed else { return }
        isClosed = true
        lossCause = cause
        alarm.stop()
        let lost = calls
        calls = [:]
        streams = [:]
        for (stream, call) in lost {
            let isUnsent = firstUnsent.map { stream >= $0 } ?? false
            call.reply.fail(
                isUnsent ? .notSent(cause: cause ?? "the connection was lost before") : .connectionLost(cause: cause))
        }
        let senders = waitingSenders
        waitingSenders = []
        for sender in senders { sender.continuation.resume(returning: .failure(.connectionLost(cause: cause))) }
        onEvent(self, .closed)
    }

    func updateReading() {
        guard !isClosed else { return }
        let mustPause = readBudget.pauseIfSpent()
        guard mustPause != isReadingPaused else { return }
        isReadingPaused = mustPause
        sink.setReading(!mustPause)
    }

    // MARK: Actions of the state machine

    private func perform(_ action: ClientConnectionState.Action) {
        switch action {
        case .response(let stream, let body): ended(stream, with: body)
        case .message(let stream, let message, let isLast):
            guard let call = calls[stream], case .stream(let queue) = call.reply else { return }
            queue.push(message)
            if isLast { end(stream) }
        case .end(let stream): end(stream)
        case .failStream(let stream, let fault): remove(stream)?.reply.fail(.brokenByServer(fault))
        case .fail(let fault):
            for stream in Array(calls.keys) { remove(stream)?.reply.fail(.brokenByServer(fault)) }
            close()
        case .ignore: break
        }
    }

    private func ended(_ stream: UInt32, with body: ByteBuffer) {
        guard let call = remove(stream) else { return }
        let result: Result<ByteBuffer, RPCError>
        do throws(MessageDecodingError) {
            switch try ResponseEnvelope(decoding: body) {
            case .reply(let payload): result = .success(payload)
            case .failure(let error): result = .failure(error)
            }
        } catch {
            result = .failure(.malformedResponse)
        }
        if case .failure(let error) = result, error.isDraining { retire() }
        switch (call.reply, result) {
        case (.unary(let continuation), _): continuation.resume(returning: result)
        case (.callback(let completion), _): completion(result)
        case (.stream(let queue), .success(let payload)):
            if !call.isServerStreaming || payload.readableBytes > 0 { queue.push(payload) }
            queue.finish()
        case (.stream(let queue), .failure(let error)): queue.fail(error)
        }
    }

    private func end(_ stream: UInt32) {
        guard let call = remove(stream), case .stream(let queue) = call.reply else { return }
        queue.finish()
    }

    private func remove(_ stream: UInt32) -> Call? {
        guard let call = calls.removeValue(forKey: stream) else { return nil }
        streams.removeValue(forKey: call.number)
        let ended = waitingSenders.filter { $0.stream == stream }
        if !ended.isEmpty {
            waitingSenders.removeAll { $0.stream == stream }
            for sender in ended { sender.continuation.resume(returning: .failure(.streamEnded)) }
        }
        return call
    }

    /// Stops waiting. There is no frame for that, so the server goes on; its answer will be dropped. That holds for a
    /// request that still waits for the end of the loop's turn as well: it will leave.
    private func abandon(_ stream: UInt32, _ error: RPCError) {
        guard let call = remove(stream) else { return }
        if state.abandon(stream) { writeData(ByteBuffer(), flags: .close, on: stream) }
        call.reply.fail(error)
        closeIfDone()
    }

    private func checkTime() {
        let now = NIODeadline.now()
        let expired = calls.filter { $0.value.deadline <= now }
        for stream in expired.keys { abandon(stream, .deadlineExceeded.from(.unanswered)) }
        let next = calls.values.reduce(NIODeadline.distantFuture) { min($0, $1.deadline) }
        if next < .distantFuture { alarm.ensure(by: next) }
    }

    private func closeIfDone() {
        if isRetired, state.isIdle { close() }
    }

    // MARK: Writing

    private func writeRequest(_ call: OutgoingCall, on stream: UInt32) {
        let remaining = max((call.deadline - .now()).nanoseconds, 1)
        let start = outbound.bytes.reserveFrameHeader()
        RequestEnvelope.encode(
            service: call.method.service, method: call.method.name, payload: call.payload,
            timeoutNanoseconds: remaining, metadata: call.metadata, into: &outbound.bytes)
        let length = outbound.bytes.writerIndex - start - FrameHeader.byteCount
        guard length <= limits.frameBytesMax else {
            outbound.bytes.moveWriterIndex(to: start)
            _ = state.abandon(stream)
            remove(stream)?.reply.fail(.requestTooLarge(.notSent))
            return
        }
        outbound.bytes.setFrameHeader(
            FrameHeader(
                length: UInt32(length), stream: stream, type: FrameType.request, flags: call.output.requestFlags),
            at: start)
        if firstUnsent == nil { firstUnsent = stream }
        scheduleFlush()
    }

    private func writeData(_ message: ByteBuffer, flags: FrameFlags, on stream: UInt32) {
        outbound.bytes.writeFrameHeader(
            FrameHeader(
                length: UInt32(message.readableBytes), stream: stream, type: FrameType.data, flags: flags))
        outbound.append(message, to: sink)
        scheduleFlush()
    }

    private func scheduleFlush() {
        guard !isFlushScheduled else { return }
        isFlushScheduled = true
        let session = NIOLoopBound(self, eventLoop: eventLoop)
        eventLoop.execute { session.value.flushScheduled() }
    }

    private func flushScheduled() {
        guard isFlushScheduled, !isClosed else { return }
        flush()
    }

    /// Hands over what was gathered, at the end of the loop's turn.
    func flush() {
        isFlushScheduled = false
        firstUnsent = nil
        // The channel may come back before it returns, so the buffer must not be in use meanwhile.
        var leaving = outbound.take()
        if leaving.readableBytes > 0 { sink.write(leaving) }
        sink.flush()
        outbound.reuse(&leaving)
    }
}
