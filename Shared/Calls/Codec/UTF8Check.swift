/// Whether bytes are UTF-8 (RFC 3629) without a NUL. Texts are mostly short, so nothing is set up first.
enum UTF8Check {
    static func fault(_ bytes: UnsafeRawBufferPointer) -> MessageDecodingError.Reason? {
        guard var position = bytes.baseAddress else { return nil }
        let end = position + bytes.count
        while position < end {
            // ASCII throughout, and no byte of it zero: 32 bytes at a time, then 8.
            while end - position >= 32 {
                let words = position.loadUnaligned(as: SIMD4<UInt64>.self)
                guard (words | (words &- low)) & high == .zero else { break }
                position += 32
            }
            while end - position >= 8 {
                let word = position.loadUnaligned(as: UInt64.self)
                guard (word | (word &- low)) & high == 0 else { break }
                position += 8
            }
            guard position < end else { break }
            let byte = position.load(as: UInt8.self)
            if byte == 0 { return .embeddedNUL }
            guard let count = scalarLength(position, byte, end) else { return .invalidUTF8 }
            position += count
        }
        return nil
    }

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let low: UInt64 = 0x0101_0101_0101_0101

    /// Length of the scalar at `position`; nil for an overlong, a surrogate, one above U+10FFFF, or a broken one.
    @inline(__always)
    private static func scalarLength(_ position: UnsafeRawPointer, _ first: UInt8, _ end: UnsafeRawPointer) -> Int? {
        if first < 0x80 { return 1 }
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first <= 0xF4, end - position >= count else { return nil }
        let second = position.load(fromByteOffset: 1, as: UInt8.self)
        let allowed: ClosedRange<UInt8> =
            switch first {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard allowed.contains(second) else { return nil }
        for index in 2..<max(count, 2) where position.load(fromByteOffset: index, as: UInt8.self) & 0xC0 != 0x80 {
            return nil
        }
        return count
    }
}
