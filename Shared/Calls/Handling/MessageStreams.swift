package import NIOCore

/// The messages a caller streams to a handler.
package struct RequestStream<M: Message>: Sendable {
    private let payloads: @Sendable () async throws(RPCError) -> ByteBuffer?

    /// - Parameter payloads: the next encoded message, nil at the end.
    package init(_ payloads: @escaping @Sendable () async throws(RPCError) -> ByteBuffer?) {
        self.payloads = payloads
    }

    /// The next message, nil at the end.
    package func next() async throws(RPCError) -> M? {
        guard let payload = try await payloads() else { return nil }
        do throws(MessageDecodingError) {
            return try M(decoding: payload)
        } catch {
            throw RPCError(error)
        }
    }
}

/// The messages a handler streams to its caller.
package struct ResponseStream<M: Message>: Sendable {
    private let payloads: @Sendable (ByteBuffer) async throws(RPCError) -> Void

    /// - Parameter payloads: takes an encoded message; returns when the transport has room for the next.
    package init(_ payloads: @escaping @Sendable (ByteBuffer) async throws(RPCError) -> Void) {
        self.payloads = payloads
    }

    package func send(_ message: M) async throws(RPCError) {
        try await payloads(message.encodedBuffer())
    }
}
