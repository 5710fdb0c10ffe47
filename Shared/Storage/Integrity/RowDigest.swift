/// 64 bits over the key and the contents of a row, kept in the row: by them a reader sees that the row is the one that
/// was written, whatever became of the file since.
///
/// Every step is a bijection of the state, so damage that lies within eight bytes is always found; wider damage is
/// missed once in 2^64 times. It keeps out accidents and no attacker.
package struct RowDigest: Sendable {
    private var state: UInt64

    /// - Parameter key: of the row: under another key the same contents have another digest.
    package init(key: Int64) { state = Self.mixed(Self.start ^ UInt64(bitPattern: key)) }

    /// As a column of the row.
    package var value: Int64 { Int64(bitPattern: state) }

    package mutating func add(_ number: Int64) { state = Self.mixed(state ^ UInt64(bitPattern: number)) }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { add(UnsafeRawBufferPointer(bytes)) }

    /// Four words side by side: each waits for its own multiplication and not for the others'.
    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(Int64(bytes.count))
        guard let base = bytes.baseAddress else { return }
        var lanes = (state, Self.start &+ 1, Self.start &+ 2, Self.start &+ 3)
        var place = 0
        while bytes.count - place >= 32 {
            lanes.0 = Self.mixed(lanes.0 ^ base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            lanes.1 = Self.mixed(lanes.1 ^ base.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
            lanes.2 = Self.mixed(lanes.2 ^ base.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self))
            lanes.3 = Self.mixed(lanes.3 ^ base.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))
            place += 32
        }
        state = Self.mixed(Self.mixed(Self.mixed(lanes.0) &+ lanes.1) &+ lanes.2) &+ lanes.3
        while bytes.count - place >= 8 {
            state = Self.mixed(state ^ base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = rest << 8 | UInt64(base.load(fromByteOffset: place, as: UInt8.self))
            place += 1
        }
        state = Self.mixed(state ^ rest)
    }

    /// A multiplication by an odd number carries upwards; the shift brings what it made back down.
    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    private static let start: UInt64 = 0x2545_F491_4F6C_DD1D
}
