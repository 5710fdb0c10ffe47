internal import NIOCore

extension Caller {
    /// One request, one reply: what generated clients call.
    package func call<I: Message, O: Message>(
        _ method: MethodDescriptor, _ request: I, _ options: CallOptions
    ) async throws(RPCError) -> O {
        try O(reply: try await unary(method, request.encodedBuffer(), options))
    }

    /// One request, a stream of replies: what generated clients call.
    package func streamReplies<I: Message, O: Message>(
        _ method: MethodDescriptor, _ request: I, _ options: CallOptions
    ) async throws(RPCError) -> ServerStreamingCall<O> {
        let stream = try await stream(method, options)
        try await stream.send(request.encodedBuffer())
        try await stream.finishSending()
        return ServerStreamingCall(stream)
    }
}

/// A call whose requests are a stream and whose reply is one message.
public struct ClientStreamingCall<Request: Message, Reply: Message>: Sendable {
    private let stream: any CallStream

    package init(_ stream: any CallStream) { self.stream = stream }

    /// Sends one message, at most 4 MiB encoded; returns when the transport has taken it.
    ///
    /// - Throws: the service's own refusal where it has answered before the stream's end.
    public func send(_ request: Request) async throws(RPCError) {
        do throws(RPCError) {
            try await stream.send(request.encodedBuffer())
        } catch {
            if error.code == .cancelled { _ = try await stream.next() }
            throw error
        }
    }

    /// Ends the requests and waits for the reply.
    public func finish() async throws(RPCError) -> Reply {
        do throws(RPCError) {
            try await stream.finishSending()
        } catch {
            // A service may answer before the stream's end: its answer is there to be read.
            guard error.code == .cancelled else { throw error }
        }
        guard let reply = try await stream.next() else { throw .noReply }
        return try Reply(reply: reply)
    }

    /// Gives the call up; what was sent may still be executed. Idempotent.
    public func cancel() { stream.cancel() }
}

/// A call with one request whose replies are a stream.
public struct ServerStreamingCall<Reply: Message>: Sendable {
    private let stream: any CallStream

    package init(_ stream: any CallStream) { self.stream = stream }

    /// The next reply, nil at the end.
    public func next() async throws(RPCError) -> Reply? {
        guard let reply = try await stream.next() else { return nil }
        return try Reply(reply: reply)
    }

    /// Gives the call up; what was sent may still be executed. Idempotent.
    public func cancel() { stream.cancel() }
}

/// A call with streams both ways.
public struct BidirectionalCall<Request: Message, Reply: Message>: Sendable {
    private let stream: any CallStream

    package init(_ stream: any CallStream) { self.stream = stream }

    /// Sends one message; returns when the transport has taken it.
    public func send(_ request: Request) async throws(RPCError) {
        try await stream.send(request.encodedBuffer())
    }

    /// Says that no message follows; replies go on.
    public func finishSending() async throws(RPCError) { try await stream.finishSending() }

    /// The next reply, nil at the end.
    public func next() async throws(RPCError) -> Reply? {
        guard let reply = try await stream.next() else { return nil }
        return try Reply(reply: reply)
    }

    /// Gives the call up; what was sent may still be executed. Idempotent.
    public func cancel() { stream.cancel() }
}

extension Message {
    /// A reply that cannot be decoded is the server's fault, not the caller's: INTERNAL.
    fileprivate init(reply: ByteBuffer) throws(RPCError) {
        do throws(MessageDecodingError) {
            self = try Self(decoding: reply)
        } catch {
            throw RPCError(
                .internalError, "MALFORMED_REPLY", "Ответ сервиса не разобран.", "The reply cannot be decoded.",
                cause: error.description
            ).from(.unanswered)
        }
    }
}

extension RPCError {
    fileprivate static var noReply: RPCError {
        RPCError(
            .internalError, "NO_REPLY", "Сервис завершил поток без ответа.",
            "The service ended the stream without a reply."
        ).from(.unanswered)
    }
}
