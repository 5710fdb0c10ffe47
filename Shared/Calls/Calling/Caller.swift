public import NIOCore

/// Something that carries calls to a service: a connection, a pool, or a policy around one.
/// Generated clients know nothing else of the transport.
public protocol Caller: Sendable {
    /// Sends one encoded request, at most 4 MiB with its envelope, and returns the encoded reply.
    ///
    /// - Throws: the service's error, or this process's own: `RPCError.origin` tells which. A task that is cancelled throws
    ///   CANCELLED; the service goes on with the call.
    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer

    /// Opens a stream of either or both directions.
    ///
    /// - Throws: as `unary`. A stream whose connection cannot be made fails with its first operation.
    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream
}

/// An open stream of encoded messages.
public protocol CallStream: Sendable {
    /// Sends one message, at most 4 MiB; returns when the transport has taken it. At most 1 MiB waits for the service.
    ///
    /// - Throws: CANCELLED `STREAM_ENDED` when the service has answered: `next` tells what.
    func send(_ payload: ByteBuffer) async throws(RPCError)
    /// Says that no message follows.
    func finishSending() async throws(RPCError)
    /// The next message, nil at the end. A client-streaming call has one, its reply.
    ///
    /// - Throws: the error that ended the stream; messages that were not yet read are dropped with it.
    func next() async throws(RPCError) -> ByteBuffer?
    /// Gives the stream up. Idempotent; later operations throw `.cancelled`.
    func cancel()
}
