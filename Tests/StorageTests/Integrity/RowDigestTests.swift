import Storage
import TestValues
import Testing

@Suite struct RowDigestTests {
    private func digest(_ key: Int64, _ bytes: [UInt8]) -> Int64 {
        var digest = RowDigest(key: key)
        bytes.withUnsafeBufferPointer { digest.add($0) }
        return digest.value
    }

    private func bytes(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    @Test(arguments: [0, 1, 7, 8, 9, 31, 32, 33, 64, 100, 500]) func everyBitCounts(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let row = bytes(count, &generator)
        let right = digest(7, row)
        for bit in 0..<(count * 8) {
            var flipped = row
            flipped[bit / 8] ^= 1 << (bit % 8)
            #expect(digest(7, flipped) != right, "bit \(bit) of \(count) bytes")
        }
        for bit in 0..<64 { #expect(digest(7 ^ 1 << bit, row) != right, "bit \(bit) of the key") }
    }

    @Test func damageOfAnySizeIsFound() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let row = bytes(Int.random(in: 1...300, using: &generator), &generator)
            var damaged = row
            for _ in 0..<Int.random(in: 2...40, using: &generator) {
                damaged[Int.random(in: 0..<row.count, using: &generator)] ^= UInt8.random(
                    in: 1...255, using: &generator)
            }
            if damaged != row { #expect(digest(1, damaged) != digest(1, row)) }
        }
    }

    @Test func theEndAndTheOrderCount() {
        #expect(digest(1, [1, 2]) != digest(1, [1, 2, 0]))
        #expect(digest(1, []) != digest(1, [0]))
        let blank = [UInt8](repeating: 0, count: 64)
        #expect(digest(1, blank) != digest(1, Array(blank.dropLast())))
        var (one, other) = (RowDigest(key: 1), RowDigest(key: 1))
        for number in [5, 6] as [Int64] { one.add(number) }
        for number in [6, 5] as [Int64] { other.add(number) }
        #expect(one.value != other.value)
    }
}
