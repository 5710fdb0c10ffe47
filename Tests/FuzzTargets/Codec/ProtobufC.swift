import FRMRCProtobufC
package import FRMRCalls

/// The reference for what is encoded.
package enum ProtobufC {
    /// What protobuf-c makes of the bytes of a message when it reads and writes them.
    package static func packed(_ bytes: [UInt8], _ descriptor: MessageDescriptor) throws -> [UInt8] {
        let table = descriptor.address.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
        guard let unpacked = protobuf_c_message_unpack(table, nil, bytes.count, bytes) else {
            throw Violation("\(descriptor): protobuf-c refuses what was encoded")
        }
        defer { protobuf_c_message_free_unpacked(unpacked, nil) }
        return [UInt8](unsafeUninitializedCapacity: protobuf_c_message_get_packed_size(unpacked)) { target, count in
            count = protobuf_c_message_pack(unpacked, target.baseAddress)
        }
    }
}
