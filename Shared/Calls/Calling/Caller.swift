public import NIOCore

/// Something that carries calls to a service: a connection, a pool, or a policy around one.
/// Generated clients know nothing else of the transport.
public protocol Caller: Sendable {
    /// Sends one encoded request and returns the encoded reply.
    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer

    /// Opens a stream of either or both directions.
    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream
}

/// An open stream of encoded messages.
public protocol CallStream: Sendable {
    /// Sends one message; returns when the transport took it.
    func send(_ payload: ByteBuffer) async throws(RPCError)
    /// Says that no message follows.
    func finishSending() async throws(RPCError)
    /// The next message, nil at the end. A client-streaming call has one, its reply.
    func next() async throws(RPCError) -> ByteBuffer?
    /// Gives the stream up. Idempotent; later operations throw `.cancelled`.
    func cancel()
}
