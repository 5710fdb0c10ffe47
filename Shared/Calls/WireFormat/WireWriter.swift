internal import NIOCore

/// Appends protobuf's wire format where no C struct stands behind it: the envelope and JSON.
extension ByteBuffer {
    mutating func writeVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            writeInteger(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        writeInteger(UInt8(truncatingIfNeeded: rest))
    }

    mutating func writeTag(_ number: UInt32, wireType: UInt8) {
        writeVarint(UInt64(number) << 3 | UInt64(wireType))
    }

    mutating func writeField(_ number: UInt32, text: String) {
        writeTag(number, wireType: 2)
        writeVarint(UInt64(text.utf8.count))
        writeString(text)
    }

    mutating func writeField(_ number: UInt32, bytes: ByteBuffer) {
        writeTag(number, wireType: 2)
        writeVarint(UInt64(bytes.readableBytes))
        writeImmutableBuffer(bytes)
    }
}

/// How many bytes a varint takes.
func varintBytes(_ value: UInt64) -> Int {
    max(1, (UInt64.bitWidth - value.leadingZeroBitCount + 6) / 7)
}
