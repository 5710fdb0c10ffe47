import FRMRCalls
import FRMRLocks
import FRMRMetrics
import Logging
import NIOCore

/// The calls of one connection: takes them on or refuses them, runs their handlers, holds them to their deadlines and
/// budgets, counts them. Confined to its event loop.
///
/// The front knows the protocol in which they come and are answered.
final class CallSession {
    let loop: ServerLoop
    let connection: ConnectionContext
    let alarm: Alarm
    var clock = ConnectionClock()
    /// Where what the connection holds is counted.
    let account: Account
    var held: HeldBytes
    /// How far the event loop was behind when the present bytes were read, and whether calls are shed for it.
    var backlog = LoopDelay.Backlog()
    /// Calls that were not answered at once.
    var calls: [CallID: RunningCall] = [:]
    /// Until the connection ends; the front holds the session as well.
    private(set) var front: (any Front)?
    /// The connection is above the limit of connections: it is kept only to tell its peer so.
    private(set) var isRefused = false
    /// Calls under way that are not refused for load.
    private(set) var sparedCalls = 0
    /// The call that is being opened, until it is answered or taken among `calls`.
    private(set) var opening = Opening()
    /// Where handlers on the event loop put their responses.
    private var response = ByteBuffer()
    private let readBudget: ReadBudget
    private(set) var isReadingPaused = false
    /// Streams whose sender waits until the peer takes more.
    private var waitingSenders: [(call: CallID, continuation: SendContinuation)] = []

    struct Opening {
        var call: CallID?
        var route = RouteTable.unknownRoute
    }

    /// - Parameter ofAddress: what the connections of the peer's address hold together.
    init(loop: ServerLoop, connection: ConnectionContext, ofAddress: Load) {
        self.loop = loop
        self.connection = connection
        account = Account(server: loop.load, address: ofAddress)
        held = HeldBytes(account: account)
        alarm = Alarm(eventLoop: loop.eventLoop)
        let link = SessionLink(eventLoop: loop.eventLoop)
        readBudget = ReadBudget(bytesMax: loop.limits.queuedBytesMax, account: account) {
            [eventLoop = loop.eventLoop] in
            eventLoop.execute { link.session?.updateReading() }
        }
        link.set(self)
    }

    var eventLoop: any EventLoop { loop.eventLoop }
    var isClosed: Bool { front == nil }

    /// Begins to watch the clock.
    func start(_ front: any Front) {
        self.front = front
        alarm.onFire { [weak self] in self?.checkTime() }
        clock.lastActivity = .now()
        alarm.ensure(by: clock.lastActivity + loop.limits.idleTimeout)
    }

    // MARK: From the server

    /// Takes no new calls; closes when those in flight are answered and the linger is over.
    func drain() {
        front?.refuseCalls()
        closeWhenIdle()
    }

    /// Answers calls TOO_MANY_CONNECTIONS, none of them executed; closes when the linger is over.
    func refuseConnection() {
        isRefused = true
        closeWhenIdle()
    }

    /// Answers the calls that still run and closes the connection.
    func cutOff() {
        guard !calls.isEmpty else { return close() }
        // Closing with bytes unread would reset the connection and take the answers with it: what a stream still sends
        // is read and dropped for as long as they need.
        clock.drainingSince = .now()
        alarm.ensure(by: .now() + loop.limits.drainLinger)
        for id in calls.keys { giveUp(id, .serverStopped) }
    }

    private func closeWhenIdle() {
        guard !isClosed, clock.drainingSince == nil else { return }
        clock.drainingSince = .now()
        alarm.ensure(by: .now() + loop.limits.drainLinger)
    }

    func close() {
        guard let front else { return }
        front.close()
        connectionClosed()
    }

    // MARK: From the front

    /// Calls come that have just been read; one look at the clock serves all calls of a read.
    func readingBegins() {
        clock.lastActivity = .now()
        backlog = loop.delay.reading(at: clock.lastActivity)
    }

    /// A call comes.
    ///
    /// - Parameters:
    ///   - bytes: that the request keeps for as long as the call lives.
    ///   - front: the session's own, with its type, so that an answer given at once costs no dynamic dispatch.
    func open<F: Front>(_ id: CallID, _ input: CallInput, _ request: RequestEnvelope, bytes: Int, on front: F) {
        opening = Opening(call: id)
        guard let entry = loop.routes.find(request) else {
            return refuse(loop.routes.knows(request.service) ? .unknownMethod : .unknownService, on: front)
        }
        opening.route = entry.index
        guard entry.accepts(input) else { return refuse(.streamKindMismatch, on: front) }
        guard request.timeoutNanoseconds >= 0 else { return refuse(.deadlineExceeded, on: front) }
        if let refusal = refusal(of: entry, request, bytes: bytes) { return refuse(refusal, on: front) }
        switch entry.run {
        case .onLoop(let run):
            let deadline = deadline(request, max: loop.limits.unaryTimeoutMax)
            let call = UnaryCall(
                entry: entry, envelope: request, arrived: clock.lastActivity, deadline: deadline,
                connection: connection,
                responder: Responder(session: NIOLoopBound(self, eventLoop: loop.eventLoop), call: id))
            response.clearKeepingLittle()
            switch run(call, &response) {
            case .written: answer(.success(response), request, on: front)
            case .reply(let payload): answer(.success(payload), request, on: front)
            case .failure(let error): answer(.failure(error), request, on: front)
            case .pending:
                // The handler may have completed it before it returned.
                guard opening.call != nil else { return }
                begin(
                    RunningCall(
                        method: entry, request: request, began: clock.lastActivity, deadline: deadline, bytes: bytes),
                    id)
            }
        case .streaming(let run):
            start(run, entry, id, input, request)
        }
    }

    /// Answers a call that has not become one, such as one whose request cannot be decoded.
    func refuse<F: Front>(_ id: CallID, _ error: RPCError, on front: F) {
        opening = Opening(call: id)
        refuse(error, on: front)
    }

    /// A stream's message comes; what belongs to no stream is dropped.
    func message(_ id: CallID, _ message: ByteBuffer, isLast: Bool) {
        guard let queue = calls[id]?.requests else { return }
        calls[id]?.lastMessage = clock.lastActivity
        queue.push(message)
        if isLast { endInput(id) }
        updateReading()
    }

    /// The caller has sent everything.
    func endInput(_ id: CallID) {
        calls[id]?.isInputOpen = false
        calls[id]?.requests?.finish()
    }

    /// The peer has closed its direction of the connection: what it has asked for it still gets.
    func inputClosed() {
        // A stream whose end did not come has lost its caller.
        for call in calls.values where call.isInputOpen { call.end(.connectionLost) }
        clock.isInputClosed = true
        callEnded()
    }

    /// The front has ended a call, if it was one, by itself.
    func abandon(_ id: CallID, _ error: RPCError) {
        if let call = endCall(id) {
            call.end(error)
            count(call, error.code)
        }
        resumeSenders(of: id)
    }

    func writabilityChanged() {
        guard let front else { return }
        if !countUnreadAnswers(isWritable: front.isWritable) {
            // This may be called from within a flush, so the end comes later.
            let session = NIOLoopBound(self, eventLoop: eventLoop)
            eventLoop.execute { session.value.close() }
        }
        if front.isWritable {
            clock.stalledSince = nil
            let senders = waitingSenders
            waitingSenders = []
            for sender in senders { sender.continuation.resume(returning: .success(())) }
            callEnded()
        } else if clock.stalledSince == nil {
            clock.stalledSince = .now()
            alarm.ensure(by: .now() + loop.limits.writeStallTimeout)
        }
        updateReading()
    }

    /// The connection is gone: nobody waits for answers any more.
    func connectionClosed() {
        guard !isClosed else { return }
        front = nil
        alarm.stop()
        let ended = calls
        calls = [:]
        account.callsEnded(ended.count)
        sparedCalls = 0
        held.releaseAll()
        for call in ended.values {
            call.end(.connectionLost)
            count(call, .cancelled)
        }
        answersLeft()
        let senders = waitingSenders
        waitingSenders = []
        for sender in senders { sender.continuation.resume(returning: .failure(.streamEnded)) }
    }

    // MARK: From handlers

    func complete(_ id: CallID, _ result: Result<ByteBuffer, RPCError>) {
        guard let front else { return }
        guard let call = endCall(id) else {
            // A handler may complete the call that is being opened before it returns. Any other call has ended before.
            if opening.call == id { answer(result, nil, on: front) }
            return
        }
        // A stream's handler has said its last word; messages it did not read are dropped.
        call.requests?.fail(.streamEnded)
        count(call, write(result, id, call.request, on: front))
        callEnded()
    }

    func send(_ message: ByteBuffer, _ id: CallID, _ continuation: SendContinuation) {
        guard let front, calls[id]?.requests != nil else {
            return continuation.resume(returning: .failure(.streamEnded))
        }
        guard message.readableBytes <= loop.limits.frameBytesMax else {
            return continuation.resume(returning: .failure(.responseTooLarge))
        }
        calls[id]?.lastMessage = .now()
        front.message(id, message)
        if front.isWritable {
            continuation.resume(returning: .success(()))
        } else {
            waitingSenders.append((id, continuation))
        }
    }

    func finish(_ id: CallID, _ result: Result<ByteBuffer?, RPCError>) {
        switch result {
        case .success(let response?): complete(id, .success(response))
        case .failure(let error): complete(id, .failure(error))
        case .success(nil):
            guard let front, let call = endCall(id) else { return }
            call.requests?.fail(.streamEnded)
            front.end(id)
            count(call, .ok)
            callEnded()
        }
    }

    /// Answers a call that the session gives up.
    func giveUp(_ id: CallID, _ error: RPCError) {
        abandon(id, error)
        _ = front?.fail(id, error)
        callEnded()
    }

    // MARK: Answers

    private func refuse<F: Front>(_ error: RPCError, on front: F) { answer(.failure(error), nil, on: front) }

    /// Answers the call that is being opened, unless its handler has done so.
    private func answer(_ result: Result<ByteBuffer, RPCError>, _ request: RequestEnvelope?, on front: some Front) {
        guard let id = opening.call else { return }
        opening.call = nil
        count(nil, write(result, id, request, on: front))
        callEnded()
    }

    private func write(
        _ result: Result<ByteBuffer, RPCError>, _ id: CallID, _ request: RequestEnvelope?, on front: some Front
    ) -> RPCError.Code {
        switch result {
        case .success(let payload): return front.reply(id, payload)
        case .failure(let error):
            log(error, of: request, id)
            return front.fail(id, error)
        }
    }

    // MARK: Running calls

    private func start(
        _ run: @escaping @Sendable (StreamingCall) async -> Void, _ entry: RouteEntry, _ id: CallID,
        _ input: CallInput, _ request: RequestEnvelope
    ) {
        let deadline = deadline(request, max: loop.limits.streamTimeoutMax)
        let queue = MessageQueue(budget: readBudget)
        // An open stream's request carries a message only if there is one; a closed one is the message.
        if input == .closed || request.payload.readableBytes > 0 { queue.push(request.payload) }
        if input == .closed { queue.finish() }
        let call = StreamingCall(
            entry: entry, session: NIOLoopBound(self, eventLoop: loop.eventLoop), id: id, envelope: request,
            arrived: clock.lastActivity, deadline: deadline, connection: connection, requests: IncomingMessages(queue))
        // Unstructured, because its life is the stream's: every end of the stream cancels it.
        let task = Task {
            await run(call)
            call.finish(.failure(.noAnswer))
        }
        begin(
            RunningCall(
                method: entry, request: request, began: clock.lastActivity, deadline: deadline, requests: queue,
                task: task, isInputOpen: input == .open, lastMessage: clock.lastActivity),
            id)
    }

    /// A call goes on beyond this read.
    private func begin(_ call: RunningCall, _ id: CallID) {
        opening.call = nil
        loop.tally.began()
        account.callBegan()
        if !call.method.isSheddable { sparedCalls += 1 }
        held.holdCall(call.bytes)
        calls[id] = call
        alarm.ensure(by: call.due(loop.limits))
    }

    /// Removes a call and gives back what it held; nil when it is not among `calls`.
    private func endCall(_ id: CallID) -> RunningCall? {
        guard !calls.isEmpty, let call = calls.removeValue(forKey: id) else { return nil }
        account.callsEnded()
        if !call.method.isSheddable { sparedCalls -= 1 }
        held.releaseCall(call.bytes)
        return call
    }

    private func deadline(_ request: RequestEnvelope, max: TimeAmount) -> NIODeadline {
        let asked = request.timeoutNanoseconds
        return clock.lastActivity + (asked == 0 ? max : min(.nanoseconds(asked), max))
    }

    private func resumeSenders(of id: CallID) {
        let ended = waitingSenders.filter { $0.call == id }
        guard !ended.isEmpty else { return }
        waitingSenders.removeAll { $0.call == id }
        for sender in ended { sender.continuation.resume(returning: .failure(.streamEnded)) }
    }

    private func callEnded() {
        if clock.endsWhenIdle, calls.isEmpty { alarm.ensure(by: .now()) }
    }

    // MARK: Reading

    /// Reads only while there is room for what arrives and for the answers to it.
    func updateReading() {
        guard let front else { return }
        let mustPause = readBudget.pauseIfSpent() || !front.isWritable || mustWaitForRoom()
        guard mustPause != isReadingPaused else { return }
        isReadingPaused = mustPause
        front.setReading(!mustPause)
    }
}
