import CGolden
import FRMRCProtobufC
import Testing

@testable import FRMRCalls

/// Messages made to take much more memory than they have bytes: what the scan lets through takes what it promised.
@Suite struct DecodeBombTests {
    /// Fields of `golden.v1.Lists` and `golden.v1.Scalars`, each as small as the wire allows, so that memory per byte
    /// is as large as it gets.
    private static let parts: [(String, [UInt8])] = [
        ("empty messages", [0x8A, 1, 0]), ("numbers", [3 << 3, 0]), ("packed numbers", [3 << 3 | 2, 1, 0]),
        ("empty texts", [14 << 3 | 2, 0]), ("empty bytes", [15 << 3 | 2, 0]), ("unknown numbers", [0xA0, 6, 0]),
        ("unknown bytes", [0xA2, 6, 0]), ("doubles", [1 << 3 | 1, 0, 0, 0, 0, 0, 0, 0, 0]),
    ]

    @Test(arguments: parts, [10, 200, 5_000])
    func whatPassesTheScanTakesNoMoreThanItAllows(part: (name: String, bytes: [UInt8]), count: Int) {
        let bomb = Self.repeated(part.bytes, atLeast: count)
        let allowed = bomb.count * DecodingLimits.memoryFactorMax + DecodingLimits.memoryAllowanceBytes
        for descriptor in [GoldenV1.Lists.descriptor, GoldenV1.Scalars.descriptor] {
            let passes = bomb.withUnsafeBytes { (try? WireScan.check($0, descriptor)) != nil }
            guard passes else { continue }
            #expect(Self.memory(unpacking: bomb, descriptor) <= allowed, "\(part.name) × \(count)")
        }
    }

    @Test(arguments: 0..<20) func mixedBombsToo(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bomb: [UInt8] = []
        for _ in 0..<Int.random(in: 1...3_000, using: &random) {
            bomb += Self.parts[Int.random(in: Self.parts.indices, using: &random)].1
        }
        let allowed = bomb.count * DecodingLimits.memoryFactorMax + DecodingLimits.memoryAllowanceBytes
        let descriptor = GoldenV1.Lists.descriptor
        guard bomb.withUnsafeBytes({ (try? WireScan.check($0, descriptor)) != nil }) else { return }
        #expect(Self.memory(unpacking: bomb, descriptor) <= allowed, "seed \(seed)")
    }

    /// A bomb of the largest frame is refused by the scan, so that nothing is allocated for it.
    @Test func theWorstOfTheLargestFrameIsRefused() {
        let bomb = Self.repeated([0x8A, 1, 0], atLeast: 1 << 20)
        #expect(throws: MessageDecodingError.self) {
            try bomb.withUnsafeBytes { try WireScan.check($0, GoldenV1.Lists.descriptor) }
        }
    }

    /// `part` again and again, 2ⁿ times. Joining a list of them takes seconds in a debug build.
    private static func repeated(_ part: [UInt8], atLeast count: Int) -> [UInt8] {
        var bomb = part
        for _ in 0..<(Int.bitWidth - (count - 1).leadingZeroBitCount) { bomb += bomb }
        return bomb
    }

    /// Bytes that protobuf-c allocates for the message, rounded as the arena rounds; 0 when it does not decode.
    private static func memory(unpacking bytes: [UInt8], _ descriptor: MessageDescriptor) -> Int {
        let ledger = UnsafeMutablePointer<Ledger>.allocate(capacity: 1)
        ledger.initialize(to: Ledger())
        defer {
            for block in ledger.pointee.blocks { block.deallocate() }
            ledger.deinitialize(count: 1)
            ledger.deallocate()
        }
        var allocator = ProtobufCAllocator(
            alloc: { ledger, size in
                guard let ledger = ledger?.assumingMemoryBound(to: Ledger.self) else { return nil }
                let block = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 16)
                ledger.pointee.blocks.append(block)
                ledger.pointee.bytes += (size + 15) & ~15
                return block
            },
            free: { _, _ in }, allocator_data: ledger)
        _ = protobuf_c_message_unpack(descriptor.table, &allocator, bytes.count, bytes)
        return ledger.pointee.bytes
    }

    private struct Ledger {
        var blocks: [UnsafeMutableRawPointer] = []
        var bytes = 0
    }
}
