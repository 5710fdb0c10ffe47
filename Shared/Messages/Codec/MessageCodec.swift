internal import CMessages
internal import CProtobufC
internal import NIOCore

/// A generated message: a Swift value with a C struct of protoc-c beside it.
protocol MessageValue: Message {
    associatedtype CStruct
    /// Copies the C struct's fields.
    init(c: UnsafePointer<CStruct>)
    /// Writes every field that is not at its default, the highest number first.
    func write(to wire: inout WireEncoder)
}

/// A generated enum: any number is a value of it.
protocol OpenEnum: RawRepresentable where RawValue == Int32 {
    init(rawValue: Int32)
}

/// Between bytes and messages: in by way of protobuf-c, out from the Swift values at once.
enum MessageCodec {
    /// Scans the bytes, lets protobuf-c unpack them into the arena, and copies the fields out.
    static func decode<M: MessageValue>(_ bytes: UnsafeRawBufferPointer) throws(MessageDecodingError) -> M {
        guard let first = bytes.baseAddress, !bytes.isEmpty else { return M() }
        let descriptor = M.descriptor
        try WireScan.check(bytes, descriptor)
        return try Arena.scope { arena throws(MessageDecodingError) in
            let unpacked = protobuf_c_message_unpack(
                descriptor.table, arena.allocator, bytes.count, first.assumingMemoryBound(to: UInt8.self))
            guard let unpacked else {
                // The scan passed what protobuf-c refuses: only its memory can have run out.
                throw MessageDecodingError(reason: .tooLarge, field: "", message: descriptor.fullName)
            }
            return M(c: UnsafeRawPointer(unpacked).assumingMemoryBound(to: M.CStruct.self))
        }
    }

    static func encode<M: MessageValue>(_ message: M, into buffer: inout ByteBuffer) {
        Arena.scope { arena in
            var wire = WireEncoder(in: arena)
            message.write(to: &wire)
            buffer.writeBytes(wire.bytes)
        }
    }
}
