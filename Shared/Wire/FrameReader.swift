package import NIOCore

/// Cuts the incoming bytes into frames.
///
/// It holds no more than what arrived: a header's claim of a length never allocates. After `.oversize` the rest of
/// the bytes has no meaning, so nothing more is read.
///
///     header ──10 bytes──► body ──length bytes──► frame ──► header
///        └── length > frameBytesMax ──► refused (final)
package struct FrameReader {
    package enum Event: Equatable {
        case frame(Frame)
        /// The header claims more than the limit. The peer's fault; the connection must end.
        case oversize(FrameHeader)
        case incomplete
    }

    /// What the reader waits for; timeouts differ (PROTOCOL.md §4).
    package enum Waiting: Equatable {
        case nothing
        case header
        case body
    }

    private let frameBytesMax: Int
    private var buffer = ByteBuffer()
    private var isRefused = false

    package init(frameBytesMax: Int = WireLimits.frameBytesMax) {
        precondition(frameBytesMax <= Int(UInt32.max))
        self.frameBytesMax = frameBytesMax
    }

    package var waiting: Waiting {
        switch buffer.readableBytes {
        case 0: .nothing
        case ..<FrameHeader.byteCount: .header
        default: .body
        }
    }

    /// Memory that an incomplete frame keeps.
    package var heldBytes: Int { buffer.readableBytes == 0 ? 0 : buffer.storageCapacity }

    /// Gives up the frame whose body is being read, and all that follows; nil when none is.
    package mutating func refuseBody() -> FrameHeader? {
        guard !isRefused, buffer.readableBytes >= FrameHeader.byteCount else { return nil }
        let header = buffer.withUnsafeReadableBytes { FrameHeader($0) }
        isRefused = true
        release()
        return header
    }

    /// Takes bytes as they arrive.
    package mutating func append(_ bytes: ByteBuffer) {
        guard !isRefused else { return }
        if buffer.readableBytes == 0 {
            buffer = bytes
        } else {
            buffer.discardReadBytes()
            buffer.writeImmutableBuffer(bytes)
        }
    }

    /// The next whole frame. Its body shares memory with the bytes it arrived in.
    package mutating func next() -> Event {
        guard !isRefused, buffer.readableBytes >= FrameHeader.byteCount else {
            if buffer.readableBytes == 0 { release() }
            return .incomplete
        }
        let header = buffer.withUnsafeReadableBytes { FrameHeader($0) }
        guard header.length <= frameBytesMax else {
            isRefused = true
            release()
            return .oversize(header)
        }
        guard buffer.readableBytes - FrameHeader.byteCount >= Int(header.length) else { return .incomplete }
        buffer.moveReaderIndex(forwardBy: FrameHeader.byteCount)
        guard let body = buffer.readSlice(length: Int(header.length)) else { return .incomplete }
        return .frame(Frame(stream: header.stream, type: header.type, flags: header.flags, body: body))
    }

    /// Gives the memory back as soon as it is read, so that the channel can use it for its next read.
    private mutating func release() {
        buffer = ByteBuffer()
    }
}
