/// Walks protobuf's wire format over bytes that are in memory. It never reads past `end`.
struct WireReader {
    private(set) var position: UnsafeRawPointer
    let end: UnsafeRawPointer

    init(_ bytes: UnsafeRawBufferPointer, from first: UnsafeRawPointer) {
        position = first
        end = first + bytes.count
    }

    init(from first: UnsafeRawPointer, count: Int) {
        position = first
        end = first + count
    }

    var isAtEnd: Bool { position == end }
    var remaining: Int { end - position }

    typealias Reason = MessageDecodingError.Reason

    /// The field's number and wire type.
    @inline(__always)
    mutating func tag() throws(Reason) -> (number: UInt32, wireType: UInt8) {
        guard position < end else { throw .truncated }
        let start = position
        let value = try varint()
        let number = value >> 3
        guard position - start <= 5 else { throw .malformedVarint }
        guard number >= 1, number < 1 << 29 else { throw .fieldNumber }
        return (UInt32(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: value & 7))
    }

    @inline(__always)
    mutating func varint() throws(Reason) -> UInt64 {
        guard position < end else { throw .truncated }
        let byte = position.load(as: UInt8.self)
        guard byte >= 0x80 else {
            position += 1
            return UInt64(byte)
        }
        return try longVarint()
    }

    private mutating func longVarint() throws(Reason) -> UInt64 {
        var value: UInt64 = 0
        for index in 0..<10 {
            guard position + index < end else { throw .truncated }
            let byte = position.load(fromByteOffset: index, as: UInt8.self)
            if index == 9, byte > 1 { throw .malformedVarint }
            value |= UInt64(byte & 0x7f) << UInt64(7 * index)
            if byte < 0x80 {
                position += index + 1
                return value
            }
        }
        throw .malformedVarint
    }

    /// A length that lies within the bytes. protobuf-c reads five bytes of it, as lengths are 32 bits wide.
    @inline(__always)
    mutating func length() throws(Reason) -> Int {
        let start = position
        let value = try varint()
        guard position - start <= 5 else { throw .malformedVarint }
        guard value <= UInt64(remaining) else { throw .truncated }
        return Int(truncatingIfNeeded: value)
    }

    @inline(__always)
    mutating func skip(_ count: Int) throws(Reason) {
        guard count <= remaining else { throw .truncated }
        position += count
    }

    /// The next `count` bytes, which `length()` has found to be there.
    @inline(__always)
    mutating func take(_ count: Int) -> UnsafeRawBufferPointer {
        defer { position += count }
        return UnsafeRawBufferPointer(start: position, count: count)
    }

    /// Skips a value of the wire type; returns the count of its content's bytes.
    mutating func skipValue(_ wireType: UInt8) throws(Reason) -> Int {
        let start = position
        switch wireType {
        case 0: _ = try varint()
        case 1: try skip(8)
        case 2:
            let count = try length()
            try skip(count)
            return count
        case 5: try skip(4)
        default: throw .wireType
        }
        return position - start
    }
}
