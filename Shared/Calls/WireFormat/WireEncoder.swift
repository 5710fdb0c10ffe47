/// Writes protobuf's wire format from its end to its beginning: when a message's length is due, its content has been
/// written. So one pass over the Swift values does, without protoc-c's structs between them and the bytes, and without a
/// pass for the lengths. What comes out are protobuf-c's bytes, which tests hold it to.
///
/// Lives in an arena's scope, as its bytes do. Fields are written in the descending order of their numbers.
@usableFromInline
package struct WireEncoder {
    /// The first of the bytes that are written.
    @usableFromInline var next: UnsafeMutableRawPointer
    @usableFromInline var start: UnsafeMutableRawPointer
    @usableFromInline var end: UnsafeMutableRawPointer
    @usableFromInline let arena: Arena

    /// Most messages fit; a larger one is copied as it grows.
    private static let firstBytes = 4 << 10

    @usableFromInline
    package init(in arena: Arena) {
        self.arena = arena
        start = arena.allocate(Self.firstBytes)
        end = start + Self.firstBytes
        next = end
    }

    @inlinable var count: Int { end - next }
    @inlinable package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: next, count: count) }

    // MARK: What fields are made of

    @inlinable
    @inline(__always)
    mutating func tag(_ number: UInt32, _ wireType: WireType) {
        varint(UInt64(number) << 3 | UInt64(wireType.rawValue))
    }

    @inlinable
    @inline(__always)
    mutating func varint(_ value: UInt64) {
        reserve(Self.varintBytesMax)
        guard value >= 0x80 else { return put(UInt8(truncatingIfNeeded: value)) }
        longVarint(value)
    }

    @inlinable
    @inline(__always)
    mutating func fixed<Value: FixedWidthInteger>(_ value: Value) {
        let size = MemoryLayout<Value>.size
        reserve(size)
        next -= size
        next.storeBytes(of: value.littleEndian, as: Value.self)
    }

    @inlinable
    @inline(__always)
    mutating func raw(_ source: UnsafeRawBufferPointer) {
        reserve(source.count)
        next -= source.count
        if let first = source.baseAddress { next.copyMemory(from: first, byteCount: source.count) }
    }

    /// What `content` writes, with its length and tag before it.
    @inlinable
    @inline(__always)
    mutating func delimited(_ number: UInt32, _ content: (inout WireEncoder) -> Void) {
        let before = count
        content(&self)
        varint(UInt64(count - before))
        tag(number, .delimited)
    }

    @usableFromInline
    mutating func longVarint(_ value: UInt64) {
        let size = varintBytes(value)
        next -= size
        var rest = value
        for index in 0..<(size - 1) {
            next.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: index, as: UInt8.self)
            rest >>= 7
        }
        next.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: size - 1, as: UInt8.self)
    }

    @inlinable
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        next -= 1
        next.storeBytes(of: byte, as: UInt8.self)
    }

    // MARK: Room

    @inlinable static var varintBytesMax: Int { 10 }

    @inlinable
    @inline(__always)
    mutating func reserve(_ bytes: Int) {
        if next - start < bytes { grow(bytes) }
    }

    @usableFromInline
    @inline(never)
    mutating func grow(_ bytes: Int) {
        let written = count
        let capacity = max(2 * (end - start), written + bytes)
        start = arena.allocate(capacity)
        let newEnd = start + capacity
        let newNext = newEnd - written
        newNext.copyMemory(from: next, byteCount: written)
        (next, end) = (newNext, newEnd)
    }
}

/// How a field's value stands on the wire.
@usableFromInline
package enum WireType: UInt8 {
    case varint = 0
    case fixed64 = 1
    case delimited = 2
    case fixed32 = 5
}

/// How a whole number is written: proto's int, sint and fixed types.
@usableFromInline
package enum IntegerEncoding {
    case varint
    case zigZag
    case fixed
}
