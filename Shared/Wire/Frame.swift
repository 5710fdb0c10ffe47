package import NIOCore

/// What a frame is for: the header's ninth byte (PROTOCOL.md §2).
package enum FrameType {
    package static let request: UInt8 = 1
    package static let response: UInt8 = 2
    package static let data: UInt8 = 3
}

/// The header's tenth byte. Bits outside `known` are refused.
package struct FrameFlags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The sender will send no more on this stream.
    package static let remoteClosed = FrameFlags(rawValue: 0x01)
    /// On a request: the sender is going to send data frames.
    package static let remoteOpen = FrameFlags(rawValue: 0x02)
    /// The frame carries no message. Without it an empty body is an empty message.
    package static let noData = FrameFlags(rawValue: 0x04)

    /// The frame that closes a direction: nothing more, and nothing in this one.
    package static let close: FrameFlags = [.remoteClosed, .noData]
    /// Written out, because an empty literal goes through the generic set's initialiser, at every call.
    package static var none: FrameFlags { FrameFlags(rawValue: 0) }
    package static let known: FrameFlags = [.remoteClosed, .remoteOpen, .noData]

    /// What is wrong with flags that a frame cannot have.
    package var fault: ProtocolFault { Self.known.isSuperset(of: self) ? .conflictingFlags : .unknownFlags }
}

/// Ten bytes before every body: u32 length, u32 stream, u8 type, u8 flags, big-endian.
package struct FrameHeader: Equatable, Sendable {
    package static let byteCount = 10

    package var length: UInt32
    package var stream: UInt32
    package var type: UInt8
    package var flags: FrameFlags

    package init(length: UInt32, stream: UInt32, type: UInt8, flags: FrameFlags) {
        self.length = length
        self.stream = stream
        self.type = type
        self.flags = flags
    }

    /// Reads a header from at least ten bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count >= Self.byteCount)
        length = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
        stream = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        type = bytes[8]
        flags = FrameFlags(rawValue: bytes[9])
    }

    /// Writes the header at the beginning of at least ten bytes.
    package func store(in bytes: UnsafeMutableRawBufferPointer) {
        precondition(bytes.count >= Self.byteCount)
        let (first, second) = words
        bytes.storeBytes(of: first.bigEndian, as: UInt64.self)
        bytes.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt16.self)
    }

    /// The ten bytes as two words, the first holding the first eight bytes in memory order.
    fileprivate var words: (UInt64, UInt16) {
        (UInt64(length) << 32 | UInt64(stream), UInt16(type) << 8 | UInt16(flags.rawValue))
    }
}

/// One whole frame.
package struct Frame: Equatable, Sendable {
    package var stream: UInt32
    package var type: UInt8
    package var flags: FrameFlags
    package var body: ByteBuffer

    package init(stream: UInt32, type: UInt8, flags: FrameFlags = [], body: ByteBuffer = ByteBuffer()) {
        self.stream = stream
        self.type = type
        self.flags = flags
        self.body = body
    }
}

extension ByteBuffer {
    /// Appends a header.
    package mutating func writeFrameHeader(_ header: FrameHeader) {
        let (first, second) = header.words
        writeMultipleIntegers(first, second)
    }

    /// Writes a header over the ten bytes that `reserveFrameHeader` left at `index`.
    package mutating func setFrameHeader(_ header: FrameHeader, at index: Int) {
        let (first, second) = header.words
        setInteger(first, at: index)
        setInteger(second, at: index + 8)
    }

    /// Leaves room for a header whose length is not known yet; returns where it is.
    package mutating func reserveFrameHeader() -> Int {
        let index = writerIndex
        writeMultipleIntegers(UInt64(0), UInt16(0))
        return index
    }

    /// Appends a whole frame.
    package mutating func writeFrame(_ frame: Frame) {
        writeFrameHeader(
            FrameHeader(
                length: UInt32(frame.body.readableBytes), stream: frame.stream, type: frame.type, flags: frame.flags))
        writeImmutableBuffer(frame.body)
    }
}
