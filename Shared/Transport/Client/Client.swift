package import FRMRCalls
import FRMRLocks
import FRMRWire
package import NIOCore

/// Calls one endpoint over one connection, which is made when first needed and remade when lost.
///
/// It does not retry: that is `RetryingCaller`'s work. A call that waits longer than `ClientLimits.connectionWait` for
/// a connection fails with UNAVAILABLE, `NOT_SENT`; one whose connection is lost fails with UNKNOWN,
/// `CONNECTION_LOST`, as nobody knows whether it ran.
package final class Client: Caller {
    private let eventLoop: any EventLoop
    /// Made on the loop with the first command.
    private let core: NIOLoopBoundBox<ClientCore?>
    private let makeCore: @Sendable () -> ClientCore
    private let readBudget: ReadBudget
    private let mailbox = Mutex(Mailbox())

    /// - Parameter tls: nil for plaintext, which is only possible to an address of this machine.
    /// - Throws: `TLSSettingsError` naming the file that cannot be used.
    package convenience init(
        endpoint: Endpoint, tls: TLSSettings? = nil, configuration: ClientConfiguration = ClientConfiguration(),
        group: any EventLoopGroup
    ) throws {
        let connector = SocketConnector(endpoint: endpoint, tls: try tls?.clientContext(), limits: configuration.limits)
        self.init(connector: connector, configuration: configuration, eventLoop: group.next())
    }

    /// - Parameter onUsable: told, on the event loop, whenever the client turns from one that takes calls at once to
    ///   one that is still connecting or waits to, and back.
    init(
        connector: any Connector, configuration: ClientConfiguration, eventLoop: any EventLoop,
        onUsable: (@Sendable (Bool) -> Void)? = nil
    ) {
        self.eventLoop = eventLoop
        let core = NIOLoopBoundBox.makeEmptyBox(valueType: ClientCore.self, eventLoop: eventLoop)
        let budget = ReadBudget(bytesMax: configuration.limits.queuedBytesMax) {
            eventLoop.execute { core.value?.updateReading() }
        }
        self.core = core
        readBudget = budget
        makeCore = {
            ClientCore(
                eventLoop: eventLoop, connector: connector, configuration: configuration, readBudget: budget,
                onUsable: onUsable)
        }
    }

    deinit {
        // A closed client has nothing to end, and its event loop may have ended before it.
        guard !mailbox.withLock(\.isClosed) else { return }
        let core = core
        eventLoop.execute { core.value?.close {} }
    }

    /// Fails the calls in flight and closes the connection. Later calls fail as not sent.
    package func close() async {
        let isFirst = mailbox.withLock { mailbox in
            defer { mailbox.isClosed = true }
            return !mailbox.isClosed
        }
        guard isFirst else { return }
        await withCheckedContinuation { continuation in
            eventLoop.execute {
                self.deliver()
                guard let core = self.core.value else { return continuation.resume() }
                core.close { continuation.resume() }
            }
        }
    }

    // MARK: Caller

    package func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        try await unary(method, request, options, mayWait: true)
    }

    /// - Parameter mayWait: false fails the call as not sent as soon as the endpoint is known to be out of reach.
    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions, mayWait: Bool
    ) async throws(RPCError) -> ByteBuffer {
        guard options.timeout > .zero else { throw .deadlineExceeded.from(.notSent) }
        let number = nextNumber()
        let deadline = deadline(of: options)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                post(
                    .start(
                        number,
                        OutgoingCall(
                            method: method, output: .unary, payload: request,
                            metadata: OutgoingCall.metadata(of: options), deadline: deadline, mayWait: mayWait,
                            reply: .unary(continuation))))
                // A cancellation that came before the start found no call to cancel.
                if Task.isCancelled { post(.cancel(number)) }
            }
        } onCancel: {
            post(.cancel(number))
        }
        return try result.get()
    }

    package func stream(
        _ method: MethodDescriptor, _ options: CallOptions
    ) async throws(RPCError) -> any CallStream {
        guard options.timeout > .zero else { throw .deadlineExceeded.from(.notSent) }
        return ClientStream(
            client: self, number: nextNumber(), method: method, metadata: OutgoingCall.metadata(of: options),
            deadline: deadline(of: options), queue: MessageQueue(budget: readBudget))
    }

    // MARK: On the loop

    /// Runs `body` on the client's event loop.
    package func onLoop(_ body: @escaping @Sendable () -> Void) { eventLoop.execute(body) }

    /// Starts a unary call from the client's own event loop and completes it there: no task, no thread change. For
    /// those who make very many calls. `completion` may start further calls.
    ///
    /// - Parameter metadata: see `metadata(of:)`, which may be kept from call to call.
    package func start(
        _ method: MethodDescriptor, _ request: ByteBuffer, metadata: [MetadataEntry], timeout: TimeAmount,
        completion: @escaping @Sendable (Result<ByteBuffer, RPCError>) -> Void
    ) {
        eventLoop.preconditionInEventLoop()
        let number = mailbox.withLock { mailbox -> CallNumber? in
            mailbox.lastNumber += 1
            return mailbox.isClosed ? nil : mailbox.lastNumber
        }
        let call = OutgoingCall(
            method: method, output: .unary, payload: request, metadata: metadata,
            deadline: NIODeadline.now().adding(timeout), mayWait: true, reply: .callback(completion))
        guard let number else { return ClientCommand.start(0, call).refuse() }
        readyCore().perform(.start(number, call))
    }

    /// Token, idempotency key and further entries as they go with a request.
    package static func metadata(of options: CallOptions) -> [MetadataEntry] { OutgoingCall.metadata(of: options) }

    // MARK: To the loop

    func post(_ command: ClientCommand) {
        let isFirst: Bool? = mailbox.withLock { mailbox in
            if mailbox.isClosed { return nil }
            mailbox.commands.append(command)
            return mailbox.commands.count == 1
        }
        switch isFirst {
        case true?: eventLoop.execute { self.deliver() }
        case false?: break
        case nil: command.refuse()
        }
    }

    /// All commands posted since the last time: their frames leave in one write.
    private func deliver() {
        let commands = mailbox.withLock { mailbox in
            defer { mailbox.commands.removeAll() }
            return mailbox.commands
        }
        guard !commands.isEmpty else { return }
        let core = readyCore()
        for command in commands { core.perform(command) }
    }

    private func readyCore() -> ClientCore {
        if let core = core.value { return core }
        let made = makeCore()
        core.value = made
        return made
    }

    private func nextNumber() -> CallNumber {
        mailbox.withLock { mailbox in
            mailbox.lastNumber += 1
            return mailbox.lastNumber
        }
    }

    private func deadline(of options: CallOptions) -> NIODeadline {
        NIODeadline.now().adding(TimeAmount(options.timeout))
    }

    private struct Mailbox: Sendable {
        var commands: [ClientCommand] = []
        var lastNumber: CallNumber = 0
        var isClosed = false
    }
}

extension ClientCommand {
    /// Answers a command that comes after the client was closed.
    fileprivate func refuse() {
        let error = RPCError.notSent(cause: "the client is closed")
        switch self {
        case .start(_, let call): call.reply.fail(error)
        case .send(_, _, let continuation): continuation.resume(returning: .failure(error))
        case .finishSending, .cancel: break
        }
    }
}
