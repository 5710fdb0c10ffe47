import FRMRCalls
import FRMRLocks
import FRMRMetrics
import FRMRWire
import Logging
import NIOCore

/// Serves one connection: turns bytes into calls and outcomes into bytes. Confined to its event loop.
///
/// What frames mean is `ServerConnectionState`'s business, when to give up is `ServerSession+Time`'s.
final class ServerSession {
    let eventLoop: any EventLoop
    let limits: ServerLimits
    let alarm: Alarm
    let sink: any ByteSink
    var reader: FrameReader
    var state: ServerConnectionState
    /// Calls that were not answered at once.
    var calls: [UInt32: RunningCall] = [:]
    var clock = ServerClock()
    private(set) var isClosed = false
    let load: ServerLoad
    /// Memory of this connection that is counted in `load`.
    var held = HeldBytes()
    /// The event loop was behind when the present bytes were read: since when, and whether calls are shed for it.
    var backlog = LoopDelay.Backlog()
    let loopDelay: LoopDelay
    /// Whole frames wait in the reader for the connection's next turn.
    var isSuspended = false

    private let routes: RouteTable
    let context: ConnectionContext
    let logger: Logger
    let tally: CallTally
    /// The route of the call that is being opened, for its count.
    private(set) var openingRoute = RouteTable.unknownRoute
    var outbound = OutboundBuffer()
    var failureEnvelopes = FailureEnvelopes()
    var failures = Failures()
    /// Where handlers on the event loop put their responses.
    private var response = ByteBuffer()
    var isFlushScheduled = false
    private(set) var isReceiving = false
    private(set) var isReadingPaused = false
    /// Streams whose sender waits until the peer takes more.
    private var waitingSenders: [(stream: UInt32, continuation: SendContinuation)] = []
    private let readBudget: ReadBudget

    init(
        eventLoop: any EventLoop, sink: any ByteSink, routes: RouteTable, context: ConnectionContext,
        limits: ServerLimits, tally: CallTally, load: ServerLoad, loopDelay: LoopDelay, logger: Logger
    ) {
        self.eventLoop = eventLoop
        self.sink = sink
        self.routes = routes
        self.context = context
        self.limits = limits
        self.load = load
        self.loopDelay = loopDelay
        self.logger = logger
        self.tally = tally
        reader = FrameReader(frameBytesMax: limits.frameBytesMax)
        state = ServerConnectionState(
            streamsMax: limits.streamsPerConnectionMax, faultsMax: limits.faultsPerConnectionMax)
        alarm = Alarm(eventLoop: eventLoop)
        let link = SessionLink(eventLoop: eventLoop)
        readBudget = ReadBudget(bytesMax: limits.queuedBytesMax, load: load) {
            eventLoop.execute { link.session?.updateReading() }
        }
        link.set(self)
    }

    /// Begins to watch the clock.
    func start() {
        alarm.onFire { [weak self] in self?.checkTime() }
        clock.lastActivity = .now()
        alarm.ensure(by: clock.lastActivity + limits.idleTimeout)
    }

    // MARK: From the peer

    func receive(_ bytes: ByteBuffer) {
        guard !isClosed else { return }
        // One look at the clock serves all frames of a read: they arrived together.
        clock.lastActivity = .now()
        reader.append(bytes)
        // What is behind frames that wait for their turn waits with them.
        if !isSuspended { readFrames() }
    }

    func readFrames() {
        backlog = loopDelay.reading(at: clock.lastActivity)
        isReceiving = true
        var framesRead = 0
        reading: while !isClosed {
            guard mayGoOn(after: framesRead) else {
                suspend(for: pauseForFailures() ?? limits.turnPause)
                break reading
            }
            switch reader.next() {
            case .frame(let frame):
                framesRead += 1
                perform(state.receive(frame))
            case .oversize(let header):
                perform(state.receiveOversize(header))
            case .incomplete:
                break reading
            }
        }
        isReceiving = false
        if !isClosed, !isSuspended, let pause = pauseForFailures() { suspend(for: pause) }
        watchPartialFrame(completedFrames: framesRead)
    }

    /// Every frame of this read has been seen: let the answers go out together.
    func receiveComplete() {
        guard !isClosed else { return }
        flush()
    }

    func writabilityChanged() {
        guard !isClosed else { return }
        if !countUnreadAnswers() {
            // This may be called from within a flush, so the end comes later.
            let session = NIOLoopBound(self, eventLoop: eventLoop)
            eventLoop.execute { session.value.close() }
        }
        if sink.isWritable {
            clock.stalledSince = nil
            if isSuspended { resumeSoon(in: limits.turnPause) }
            let senders = waitingSenders
            waitingSenders = []
            for sender in senders { sender.continuation.resume(returning: .success(())) }
        } else if clock.stalledSince == nil {
            clock.stalledSince = .now()
            alarm.ensure(by: .now() + limits.writeStallTimeout)
        }
        updateReading()
    }

    /// The connection is gone: nobody waits for answers any more.
    func connectionClosed() {
        guard !isClosed else { return }
        isClosed = true
        alarm.stop()
        let ended = calls
        calls = [:]
        releaseAll(ended.values)
        for call in ended.values {
            call.end(.connectionLost)
            count(call, .cancelled)
        }
        settleTimes()
        let senders = waitingSenders
        waitingSenders = []
        for sender in senders { sender.continuation.resume(returning: .failure(.streamEnded)) }
    }

    // MARK: From the server

    /// Takes no new calls; closes when those in flight are answered and the linger is over.
    ///
    /// - Parameter fault: what new calls are answered.
    func drain(answering fault: ProtocolFault = .draining) {
        guard !isClosed, !state.isDraining else { return }
        state.drain(answering: fault)
        clock.drainingSince = .now()
        alarm.ensure(by: .now() + limits.drainLinger)
    }

    func close() {
        guard !isClosed else { return }
        flush()
        sink.close()
        connectionClosed()
    }

    // MARK: From handlers

    /// - Parameter request: of a failed call that is answered while it is opened.
    func complete(_ stream: UInt32, _ result: Result<ByteBuffer, RPCError>, request: RequestEnvelope? = nil) {
        guard !isClosed, state.respond(stream) else { return }
        // A stream's handler has said its last word; messages it did not read are dropped.
        let call = endCall(stream)
        call?.requests?.fail(.streamEnded)
        if case .failure(let error) = result { log(error, of: call?.request ?? request, on: stream) }
        count(call, write(result, on: stream))
        callEnded()
    }

    func send(_ message: ByteBuffer, on stream: UInt32, _ continuation: SendContinuation) {
        guard !isClosed, state.maySendMessage(stream) else {
            return continuation.resume(returning: .failure(.streamEnded))
        }
        guard message.readableBytes <= limits.frameBytesMax else {
            return continuation.resume(returning: .failure(.responseTooLarge))
        }
        writeData(message, flags: .none, on: stream)
        scheduleFlush()
        if sink.isWritable {
            continuation.resume(returning: .success(()))
        } else {
            waitingSenders.append((stream, continuation))
        }
    }

    func finish(_ stream: UInt32, _ result: Result<ByteBuffer?, RPCError>) {
        switch result {
        case .success(let response?): complete(stream, .success(response))
        case .failure(let error): complete(stream, .failure(error))
        case .success(nil):
            guard !isClosed, state.close(stream) else { return }
            let call = endCall(stream)
            call?.requests?.fail(.streamEnded)
            writeData(ByteBuffer(), flags: .close, on: stream)
            count(call, .ok)
            callEnded()
        }
    }

    /// Answers a call that the session gives up.
    func giveUp(_ stream: UInt32, _ error: RPCError) {
        endCall(stream, error)
        guard state.respond(stream) else { return }
        write(.failure(error), on: stream)
        callEnded()
    }

    // MARK: Actions of the state machine

    func perform(_ action: ServerConnectionState.Action) {
        switch action {
        case .open(let stream, let input, let body):
            open(stream, input, body)
        case .message(let stream, let message, let isLast):
            guard let queue = calls[stream]?.requests else { return }
            queue.push(message)
            if isLast { queue.finish() }
            updateReading()
        case .endOfInput(let stream):
            calls[stream]?.requests?.finish()
        case .refuse(let stream, let fault, let endsCall):
            tally.refused(Refusal.fault(fault).index)
            if endsCall { endCall(stream, RPCError(fault)) }
            writeFailure(RPCError(fault), on: stream)
        case .refuseAndClose(let stream, let fault):
            tally.refused(Refusal.fault(fault).index)
            endCall(stream, RPCError(fault))
            writeFailure(RPCError(fault), on: stream)
            // Closing with bytes unread would reset the connection and take the answer with it.
            clock.refusedSince = clock.lastActivity
            alarm.ensure(by: clock.lastActivity + limits.drainLinger)
        case .ignore:
            break
        }
    }

    private func open(_ stream: UInt32, _ input: ServerConnectionState.Input, _ body: ByteBuffer) {
        openingRoute = RouteTable.unknownRoute
        let envelope: RequestEnvelope
        do throws(MessageDecodingError) {
            envelope = try RequestEnvelope(decoding: body)
        } catch {
            return complete(stream, .failure(RPCError(error)))
        }
        guard let entry = routes.find(envelope) else {
            return complete(stream, .failure(routes.knows(envelope.service) ? .unknownMethod : .unknownService))
        }
        openingRoute = entry.index
        guard entry.accepts(input) else { return complete(stream, .failure(.streamKindMismatch)) }
        guard envelope.timeoutNanoseconds >= 0 else { return complete(stream, .failure(.deadlineExceeded)) }
        if let refusal = refusal(of: entry, envelope, bytes: body.readableBytes) {
            return complete(stream, .failure(refusal))
        }
        switch entry.run {
        case .onLoop(let run):
            let deadline = deadline(envelope, max: limits.unaryTimeoutMax)
            let call = UnaryCall(
                entry: entry, envelope: envelope, arrived: clock.lastActivity, deadline: deadline,
                connection: context,
                responder: Responder(session: NIOLoopBound(self, eventLoop: eventLoop), stream: stream))
            response.clearKeepingLittle()
            switch run(call, &response) {
            case .written: complete(stream, .success(response))
            case .reply(let payload): complete(stream, .success(payload))
            case .failure(let error): complete(stream, .failure(error), request: envelope)
            case .pending:
                // The handler may have completed it before it returned.
                guard state.isOpen(stream) else { return }
                let bytes = body.readableBytes
                begin(
                    RunningCall(
                        method: entry, request: envelope, began: clock.lastActivity, deadline: deadline, bytes: bytes),
                    on: stream)
                alarm.ensure(by: deadline)
            }
        case .streaming(let run):
            start(run, entry, stream, input, envelope)
        }
    }

    private func start(
        _ run: @escaping @Sendable (StreamingCall) async -> Void, _ entry: RouteEntry, _ stream: UInt32,
        _ input: ServerConnectionState.Input, _ envelope: RequestEnvelope
    ) {
        let deadline = deadline(envelope, max: limits.streamTimeoutMax)
        let queue = MessageQueue(budget: readBudget)
        // An open stream's request carries a message only if there is one; a closed one is the message.
        if input == .closed || envelope.payload.readableBytes > 0 { queue.push(envelope.payload) }
        if input == .closed { queue.finish() }
        let session = NIOLoopBound(self, eventLoop: eventLoop)
        let call = StreamingCall(
            entry: entry, session: session, stream: stream, envelope: envelope, arrived: clock.lastActivity,
            deadline: deadline, connection: context, requests: IncomingMessages(queue))
        // Unstructured, because its life is the stream's: every end of the stream cancels it.
        let task = Task {
            await run(call)
            call.finish(.failure(.noAnswer))
        }
        begin(
            RunningCall(
                method: entry, request: envelope, began: clock.lastActivity, deadline: deadline, requests: queue,
                task: task),
            on: stream)
        alarm.ensure(by: deadline)
    }

    private func deadline(_ envelope: RequestEnvelope, max: TimeAmount) -> NIODeadline {
        let asked = envelope.timeoutNanoseconds
        return clock.lastActivity + (asked == 0 ? max : min(.nanoseconds(asked), max))
    }

    /// The call is over before its handler has answered.
    private func endCall(_ stream: UInt32, _ error: RPCError) {
        if let call = endCall(stream) {
            call.end(error)
            count(call, error.code)
        }
        resumeSenders(of: stream)
    }

    private func resumeSenders(of stream: UInt32) {
        let ended = waitingSenders.filter { $0.stream == stream }
        guard !ended.isEmpty else { return }
        waitingSenders.removeAll { $0.stream == stream }
        for sender in ended { sender.continuation.resume(returning: .failure(.streamEnded)) }
    }

    private func callEnded() {
        if state.isDraining, state.isIdle { alarm.ensure(by: .now()) }
    }

    // MARK: Reading

    /// Reads only while there is room for what arrives and for the answers to it.
    func updateReading() {
        guard !isClosed else { return }
        let mustPause = readBudget.pauseIfSpent() || !sink.isWritable || isSuspended || mustWaitForRoom()
        guard mustPause != isReadingPaused else { return }
        isReadingPaused = mustPause
        sink.setReading(!mustPause)
    }
}
