internal import FRMRCProtobufC
public import NIOCore

/// A generated message: a Swift value with a C struct of protoc-c beside it.
@usableFromInline
package protocol MessageValue: Message {
    /// Copies the fields of the C struct at `c`, which is the message's own.
    init(c: UnsafeRawPointer)
    /// Writes every field that is not at its default, the highest number first.
    func write(to wire: inout WireEncoder)
}

/// A generated enum: any number is a value of it.
@usableFromInline
package protocol OpenEnum: RawRepresentable where RawValue == Int32 {
    init(rawValue: Int32)
}

/// Between bytes and messages: in by way of protobuf-c, out from the Swift values at once.
@usableFromInline
package enum MessageCodec {
    /// Scans the bytes, lets protobuf-c unpack them into the arena, and copies the fields out.
    @inlinable
    package static func decode<M: MessageValue>(_ bytes: UnsafeRawBufferPointer) throws(MessageDecodingError) -> M {
        guard let first = bytes.baseAddress, !bytes.isEmpty else { return M() }
        let descriptor = M.descriptor
        try WireScan.check(bytes, descriptor)
        return try Arena.scope { arena throws(MessageDecodingError) in
            M(c: try unpack(first, bytes.count, descriptor, in: arena))
        }
    }

    /// - Returns: the C struct of the message, which lives in the arena.
    @usableFromInline
    static func unpack(
        _ first: UnsafeRawPointer, _ count: Int, _ descriptor: MessageDescriptor, in arena: Arena
    ) throws(MessageDecodingError) -> UnsafeRawPointer {
        let unpacked = protobuf_c_message_unpack(
            descriptor.table, arena.allocator, count, first.assumingMemoryBound(to: UInt8.self))
        guard let unpacked else {
            // The scan passed what protobuf-c refuses: only its memory can have run out.
            throw MessageDecodingError(reason: .tooLarge, field: "", message: descriptor.fullName)
        }
        return UnsafeRawPointer(unpacked)
    }

    @inlinable
    package static func encode<M: MessageValue>(_ message: M, into buffer: inout ByteBuffer) {
        Arena.scope { arena in
            var wire = WireEncoder(in: arena)
            message.write(to: &wire)
            buffer.writeBytes(wire.bytes)
        }
    }
}
