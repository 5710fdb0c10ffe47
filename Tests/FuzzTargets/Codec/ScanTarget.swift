import FRMRCProtobufC
import FRMRCalls

/// What the scan of the wire bytes accepts, protobuf-c unpacks, and within the memory that the scan promised.
enum ScanTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws {
        var source = ByteSource(input)
        let descriptor = MessageTypes.choose(&source).descriptor
        let bytes = source.rest()
        guard let first = bytes.baseAddress, (try? WireScan.check(bytes, descriptor)) != nil else { return }
        let memory = UnsafeMutablePointer<Int>.allocate(capacity: 1)
        memory.initialize(to: 0)
        defer { memory.deallocate() }
        var allocator = countingAllocator(memory)
        let table = descriptor.address.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
        let unpacked = protobuf_c_message_unpack(
            table, &allocator, bytes.count, first.assumingMemoryBound(to: UInt8.self))
        guard let unpacked else { throw Violation("\(descriptor): protobuf-c refuses what the scan accepts") }
        protobuf_c_message_free_unpacked(unpacked, &allocator)
        let memoryMax = bytes.count * DecodingLimits.memoryFactorMax + DecodingLimits.memoryAllowanceBytes
        try hold(
            memory.pointee <= memoryMax,
            "\(descriptor): \(bytes.count) bytes take \(memory.pointee), \(memoryMax) is allowed")
    }

    /// Every field from malloc, so that the sanitizer watches its edges; counted as the arena hands it out, which
    /// takes nothing back before the call ends.
    private static func countingAllocator(_ memory: UnsafeMutablePointer<Int>) -> ProtobufCAllocator {
        ProtobufCAllocator(
            alloc: { memory, size in
                memory?.assumingMemoryBound(to: Int.self).pointee += (size + 15) & ~15
                return UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
            },
            free: { _, pointer in pointer?.deallocate() }, allocator_data: memory)
    }
}
