public import NIOCore

/// A protobuf message as a Swift value. Conformances are generated.
public protocol Message: Sendable, Hashable {
    /// Every field at its proto3 default.
    init()

    /// The fields of the message, as its proto declares them.
    static var descriptor: MessageDescriptor { get }

    /// Decodes one message that fills `bytes`.
    ///
    /// - Throws: `MessageDecodingError` with the path of the faulty field. Bytes that are malformed, too deep, not
    ///   UTF-8 where text is due, or that would unfold to much more memory than they are, are refused before
    ///   anything is allocated for them.
    init(decoding bytes: UnsafeRawBufferPointer) throws(MessageDecodingError)

    /// Appends the encoded message.
    func encode(into buffer: inout ByteBuffer)
}

extension Message {
    /// Decodes one message that fills the readable bytes of `buffer`.
    @inlinable
    /// Decodes one message that fills the readable bytes.
    public init(decoding buffer: ByteBuffer) throws(MessageDecodingError) {
        self = try buffer.withUnsafeReadableBytes { raw throws(MessageDecodingError) in try Self(decoding: raw) }
    }

    /// Decodes one message that fills `bytes`.
    @inlinable
    /// Decodes one message that fills `bytes`.
    public init(decoding bytes: [UInt8]) throws(MessageDecodingError) {
        self = try bytes.withUnsafeBufferPointer { raw throws(MessageDecodingError) in
            try Self(decoding: UnsafeRawBufferPointer(raw))
        }
    }

    /// The message in bytes of its own.
    @inlinable
    public func encoded() -> [UInt8] {
        let buffer = encodedBuffer()
        return Array(buffer.readableBytesView)
    }

    /// The message in a buffer of its own.
    @inlinable
    public func encodedBuffer() -> ByteBuffer {
        var buffer = ByteBuffer()
        encode(into: &buffer)
        return buffer
    }
}
