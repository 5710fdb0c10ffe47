#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

// Swift values as fields. `field` leaves out what stands at its default, as proto3 does; `member`, a field of a oneof,
// is written even then.
extension WireEncoder {
    // MARK: Numbers

    @inlinable
    @inline(__always)
    package mutating func field<Value: WireInteger>(
        _ number: UInt32, _ value: Value, _ encoding: IntegerEncoding = .varint
    ) {
        if value != 0 { member(number, value, encoding) }
    }

    @inlinable
    @inline(__always)
    package mutating func member<Value: WireInteger>(
        _ number: UInt32, _ value: Value, _ encoding: IntegerEncoding = .varint
    ) {
        integer(value, encoding)
        tag(number, Self.wireType(of: Value.self, encoding))
    }

    @inlinable
    @inline(__always)
    package mutating func field<Value: WireFloat>(_ number: UInt32, _ value: Value) {
        // -0.0 is no default: its bits differ.
        if value.bitPattern != 0 { member(number, value) }
    }

    @inlinable
    @inline(__always)
    package mutating func member<Value: WireFloat>(_ number: UInt32, _ value: Value) {
        fixed(value.bitPattern)
        tag(number, Value.wireType)
    }

    @inlinable
    @inline(__always)
    package mutating func field(_ number: UInt32, _ value: Bool) {
        if value { member(number, value) }
    }

    @inlinable
    @inline(__always)
    package mutating func member(_ number: UInt32, _ value: Bool) {
        varint(value ? 1 : 0)
        tag(number, .varint)
    }

    @inlinable
    @inline(__always)
    package mutating func field<Value: OpenEnum>(_ number: UInt32, _ value: Value) { field(number, value.rawValue) }

    @inlinable
    @inline(__always)
    package mutating func member<Value: OpenEnum>(_ number: UInt32, _ value: Value) { member(number, value.rawValue) }

    // MARK: Texts and messages

    @inlinable
    @inline(__always)
    package mutating func field(_ number: UInt32, _ value: String) {
        if !value.isEmpty { member(number, value) }
    }

    @usableFromInline
    package mutating func member(_ number: UInt32, _ value: String) {
        delimited(number) { wire in
            let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { wire.text(UnsafeRawBufferPointer($0)) }
            if isWritten == nil { Array(value.utf8).withUnsafeBytes { wire.text($0) } }
        }
    }

    @inlinable
    @inline(__always)
    package mutating func field(_ number: UInt32, _ value: [UInt8]) {
        if !value.isEmpty { member(number, value) }
    }

    @usableFromInline
    package mutating func member(_ number: UInt32, _ value: [UInt8]) {
        delimited(number) { wire in value.withUnsafeBytes { wire.raw($0) } }
    }

    @inlinable
    @inline(__always)
    package mutating func field<Value: MessageValue>(_ number: UInt32, _ value: Value?) {
        if let value { member(number, value) }
    }

    @inlinable
    @inline(__always)
    package mutating func member<Value: MessageValue>(_ number: UInt32, _ value: Value) {
        delimited(number) { wire in value.write(to: &wire) }
    }

    // MARK: Lists

    @inlinable
    package mutating func field(_ number: UInt32, _ values: [String]) { each(values) { $0.member(number, $1) } }

    @inlinable
    package mutating func field(_ number: UInt32, _ values: [[UInt8]]) { each(values) { $0.member(number, $1) } }

    @inlinable
    package mutating func field<Value: MessageValue>(_ number: UInt32, _ values: [Value]) {
        each(values) { $0.member(number, $1) }
    }

    @inlinable
    package mutating func field<Value: WireInteger>(
        _ number: UInt32, _ values: [Value], _ encoding: IntegerEncoding = .varint, isPacked: Bool = true
    ) {
        guard isPacked else { return each(values) { $0.member(number, $1, encoding) } }
        packed(number, values) { $0.integer($1, encoding) }
    }

    @inlinable
    package mutating func field<Value: WireFloat>(_ number: UInt32, _ values: [Value], isPacked: Bool = true) {
        guard isPacked else { return each(values) { $0.member(number, $1) } }
        packed(number, values) { $0.fixed($1.bitPattern) }
    }

    @inlinable
    package mutating func field(_ number: UInt32, _ values: [Bool], isPacked: Bool = true) {
        guard isPacked else { return each(values) { $0.member(number, $1) } }
        packed(number, values) { $0.varint($1 ? 1 : 0) }
    }

    @inlinable
    package mutating func field<Value: OpenEnum>(_ number: UInt32, _ values: [Value], isPacked: Bool = true) {
        guard isPacked else { return each(values) { $0.member(number, $1) } }
        packed(number, values) { $0.integer($1.rawValue, .varint) }
    }

    @inlinable
    @inline(__always)
    mutating func packed<Value>(
        _ number: UInt32, _ values: [Value], _ write: (inout WireEncoder, Value) -> Void
    ) {
        if !values.isEmpty { delimited(number) { $0.each(values, write) } }
    }

    /// Last value first. In place: an iterator would copy each value, with a count for every reference in it.
    @inlinable
    @inline(__always)
    mutating func each<Value>(_ values: [Value], _ write: (inout WireEncoder, Value) -> Void) {
        values.withUnsafeBufferPointer { values in
            var index = values.count
            while index > 0 {
                index -= 1
                write(&self, values[index])
            }
        }
    }

    // MARK: Parts

    @inlinable
    @inline(__always)
    mutating func integer<Value: WireInteger>(_ value: Value, _ encoding: IntegerEncoding) {
        switch encoding {
        case .varint: varint(UInt64(bitPattern: Int64(truncatingIfNeeded: value)))
        case .zigZag:
            // Of the value's own width, as its sign must come down to the lowest bit.
            varint(
                UInt64(
                    truncatingIfNeeded: Value.Magnitude(
                        truncatingIfNeeded: value << 1 ^ (value >> (Value.bitWidth - 1)))))
        case .fixed: fixed(value)
        }
    }

    @inlinable
    @inline(__always)
    static func wireType<Value: WireInteger>(of type: Value.Type, _ encoding: IntegerEncoding) -> WireType {
        guard case .fixed = encoding else { return .varint }
        return Value.bitWidth == 64 ? .fixed64 : .fixed32
    }

    /// A NUL would cut the text where a reader has it in C, so it becomes U+FFFD: no sender of ours makes one.
    private mutating func text(_ utf8: UnsafeRawBufferPointer) {
        guard let first = utf8.baseAddress, memchr(first, 0, utf8.count) != nil else { return raw(utf8) }
        utf8.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }.withUnsafeBytes { raw($0) }
    }
}

/// Whole numbers of proto's widths.
@usableFromInline
package protocol WireInteger: FixedWidthInteger {}
extension Int32: WireInteger {}
extension Int64: WireInteger {}
extension UInt32: WireInteger {}
extension UInt64: WireInteger {}

@usableFromInline
package protocol WireFloat {
    associatedtype Bits: FixedWidthInteger
    static var wireType: WireType { get }
    var bitPattern: Bits { get }
}
extension Double: WireFloat {
    @inlinable
    package static var wireType: WireType { .fixed64 }
}
extension Float: WireFloat {
    @inlinable
    package static var wireType: WireType { .fixed32 }
}
