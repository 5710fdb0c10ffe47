import FRMRCalls
import FRMRLocks
import FRMRRetry
import FRMRWire
import NIOCore

/// Makes connections for a client, on the client's event loop.
protocol Connector: Sendable {
    /// - Parameters:
    ///   - makeSession: builds the session around the connection's sink.
    ///   - completion: called once on the loop, with the session or with why there is none.
    func connect(
        on eventLoop: any EventLoop, makeSession: @escaping (any ByteSink) -> ClientSession,
        completion: @escaping (Result<ClientSession, any Error>) -> Void)
}

/// The client's connection to its endpoint: made when first needed, remade when lost. Confined to its event loop.
///
///     idle ── call ──► connecting ── up ──► connected ── lost, retired ──► idle
///                        ▲   └── failed ──► waiting ──┐
///                        └────── backoff over ◄───────┘
///
/// A client that is watched connects again by itself when the backoff is over; another waits for a call.
final class ClientCore {
    private enum Phase {
        case idle
        case connecting
        case connected(ClientSession)
        case waiting
        case closed
    }

    private let eventLoop: any EventLoop
    private let connector: any Connector
    private let configuration: ClientConfiguration
    private let readBudget: ReadBudget
    private let alarm: Alarm
    private let onUsable: ((Bool) -> Void)?
    private var phase = Phase.idle {
        didSet { if isUsable(oldValue) != isUsable(phase) { onUsable?(isUsable(phase)) } }
    }
    private var backoff: ReconnectBackoff
    /// Calls that wait for a connection, oldest first.
    private var queue: [QueuedCall] = []
    /// Sends that came before their call had a connection.
    private var queuedSends: [CallNumber: [QueuedSend]] = [:]
    /// Retired connections, which finish their calls.
    private var retired: [ObjectIdentifier: ClientSession] = [:]
    private var whenClosed: [() -> Void] = []
    private var lastFailure = "connecting"

    private struct QueuedCall {
        let number: CallNumber
        let call: OutgoingCall
        let until: NIODeadline
    }

    private enum QueuedSend {
        case message(ByteBuffer, SendContinuation)
        case finish
    }

    init(
        eventLoop: any EventLoop, connector: any Connector, configuration: ClientConfiguration, readBudget: ReadBudget,
        onUsable: ((Bool) -> Void)?
    ) {
        self.onUsable = onUsable
        self.eventLoop = eventLoop
        self.connector = connector
        self.configuration = configuration
        self.readBudget = readBudget
        backoff = ReconnectBackoff(configuration.reconnect)
        alarm = Alarm(eventLoop: eventLoop)
        alarm.onFire { [weak self] in self?.checkTime() }
    }

    func perform(_ command: ClientCommand) {
        switch command {
        case .start(let number, let call): start(number, call)
        case .send(let number, let message, let continuation): send(number, message, continuation)
        case .finishSending(let number): finishSending(number)
        case .cancel(let number): cancel(number)
        }
    }

    func updateReading() {
        for session in sessions { session.updateReading() }
    }

    /// Fails what waits, closes every connection, and says when they are gone.
    func close(_ completion: @escaping () -> Void) {
        whenClosed.append(completion)
        let open = sessions
        for session in open { retired[ObjectIdentifier(session)] = session }
        phase = .closed
        alarm.stop()
        failQueue { _ in true }
        for session in open { session.close() }
        resumeIfClosed()
    }

    // MARK: Commands

    private func start(_ number: CallNumber, _ call: OutgoingCall) {
        if case .connected(let session) = phase {
            switch session.start(number, call) {
            case .started: return
            case .retired: break
            }
        }
        if case .closed = phase { return call.reply.fail(.notSent(cause: "the client is closed")) }
        if case .waiting = phase, !call.mayWait { return call.reply.fail(.notSent(cause: lastFailure)) }
        guard queue.count < configuration.limits.queuedCallsMax else { return call.reply.fail(.queueFull) }
        let until = min(call.deadline, NIODeadline.now() + TimeAmount(configuration.limits.connectionWait))
        queue.append(QueuedCall(number: number, call: call, until: until))
        alarm.ensure(by: until)
        if case .idle = phase { connect() }
    }

    private func send(_ number: CallNumber, _ message: ByteBuffer, _ continuation: SendContinuation) {
        if let session = session(of: number) {
            session.send(number, message, continuation)
        } else if isQueued(number) {
            queuedSends[number, default: []].append(.message(message, continuation))
        } else {
            continuation.resume(returning: .failure(.streamEnded))
        }
    }

    private func finishSending(_ number: CallNumber) {
        if let session = session(of: number) {
            session.finishSending(number)
        } else if isQueued(number) {
            queuedSends[number, default: []].append(.finish)
        }
    }

    private func cancel(_ number: CallNumber) {
        if let session = session(of: number) { return session.cancel(number) }
        guard let index = queue.firstIndex(where: { $0.number == number }) else { return }
        let call = queue.remove(at: index).call
        let error = RPCError.callCancelled.from(.notSent)
        failSends(number, error)
        call.reply.fail(error)
    }

    // MARK: Connections

    private var sessions: [ClientSession] {
        if case .connected(let session) = phase { return [session] + Array(retired.values) }
        return Array(retired.values)
    }

    private func session(of number: CallNumber) -> ClientSession? {
        if case .connected(let session) = phase, session.owns(number) { return session }
        return retired.values.first { $0.owns(number) }
    }

    private func isQueued(_ number: CallNumber) -> Bool { queue.contains { $0.number == number } }

    /// Whether a call would leave at once, or would start connecting.
    private func isUsable(_ phase: Phase) -> Bool {
        switch phase {
        case .idle, .connected: true
        case .connecting, .waiting, .closed: false
        }
    }

    private func connect() {
        phase = .connecting
        connector.connect(
            on: eventLoop,
            makeSession: { sink in
                ClientSession(
                    eventLoop: self.eventLoop, sink: sink, limits: self.configuration.limits,
                    readBudget: self.readBudget,
                    onEvent: { [weak self] session, event in self?.sessionChanged(session, event) })
            },
            completion: { self.connected($0) })
    }

    private func connected(_ result: Result<ClientSession, any Error>) {
        switch (phase, result) {
        case (.closed, .success(let session)): session.close()
        case (.closed, .failure): break
        case (_, .success(let session)):
            phase = .connected(session)
            startQueue(on: session)
        case (_, .failure(let error)): wait(after: ConnectionFault.text(error))
        }
    }

    private func wait(after failure: String) {
        lastFailure = failure
        phase = .waiting
        failQueue { !$0.call.mayWait }
        let wait = backoff.delayAfterFailure(random: configuration.random())
        let core = NIOLoopBound(self, eventLoop: eventLoop)
        eventLoop.scheduleTask(in: TimeAmount(wait)) { core.value.waited() }
    }

    private func waited() {
        guard case .waiting = phase else { return }
        phase = .idle
        if !queue.isEmpty || onUsable != nil { connect() }
    }

    private func startQueue(on session: ClientSession) {
        let waiting = queue
        queue = []
        for entry in waiting {
            start(entry.number, entry.call)
            for send in queuedSends.removeValue(forKey: entry.number) ?? [] {
                switch send {
                case .message(let message, let continuation): self.send(entry.number, message, continuation)
                case .finish: finishSending(entry.number)
                }
            }
        }
    }

    private func sessionChanged(_ session: ClientSession, _ event: ClientSession.Event) {
        let isCurrent = if case .connected(let current) = phase { current === session } else { false }
        switch event {
        case .retired: retired[ObjectIdentifier(session)] = session
        case .closed: retired.removeValue(forKey: ObjectIdentifier(session))
        }
        guard isCurrent else { return resumeIfClosed() }
        // A server that accepts and closes without an answer is as good as down.
        guard event == .retired || session.hasAnswered else {
            return wait(after: session.lossCause ?? "the server closed the connection without an answer")
        }
        backoff.succeeded()
        phase = .idle
        if !queue.isEmpty { connect() }
    }

    private func resumeIfClosed() {
        guard case .closed = phase, retired.isEmpty else { return }
        let completions = whenClosed
        whenClosed = []
        for completion in completions { completion() }
    }

    // MARK: Calls that wait too long

    private func checkTime() {
        let now = NIODeadline.now()
        failQueue { $0.until <= now }
        if let next = queue.map(\.until).min() { alarm.ensure(by: next) }
    }

    private func failQueue(_ isOver: (QueuedCall) -> Bool) {
        let over = queue.filter(isOver)
        queue.removeAll(where: isOver)
        for entry in over {
            let error = RPCError.notSent(cause: lastFailure)
            failSends(entry.number, error)
            entry.call.reply.fail(error)
        }
    }

    private func failSends(_ number: CallNumber, _ error: RPCError) {
        for case .message(_, let continuation) in queuedSends.removeValue(forKey: number) ?? [] {
            continuation.resume(returning: .failure(error))
        }
    }
}
