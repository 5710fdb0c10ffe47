import FRMRCalls
import FRMRWire
import NIOCore

/// Where a connection's bytes go: a channel, or the other end of an in-memory pair. Confined to the event loop.
protocol ByteSink: AnyObject {
    func write(_ bytes: ByteBuffer)
    func flush()
    /// Closes after what was written has gone out.
    func close()
    /// False while more than the limit waits for the peer.
    var isWritable: Bool { get }
    /// Stops or resumes taking bytes from the peer.
    func setReading(_ isReading: Bool)
}

/// Frames on their way out, gathered so that one read's answers leave in one write. Confined to the event loop.
struct OutboundBuffer {
    /// A larger payload is handed to the channel as it is instead of being copied.
    private static let copiedPayloadBytesMax = 32 << 10
    /// A buffer that grew beyond this is given back after use.
    fileprivate static let keptBytesMax = 256 << 10

    /// Frames are appended here.
    var bytes = ByteBuffer()

    /// Appends a whole response: one step, since each look into a buffer has its price.
    ///
    /// - Parameter length: of the envelope around `reply`.
    mutating func append(_ header: FrameHeader, reply: ByteBuffer, length: Int) {
        bytes.writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.byteCount + length) { target in
            header.store(in: target)
            let envelope = UnsafeMutableRawBufferPointer(rebasing: target[FrameHeader.byteCount...])
            return FrameHeader.byteCount + ResponseEnvelope.encode(reply: reply, into: envelope)
        }
    }

    /// Appends a payload of which the header is already in `bytes`.
    mutating func append(_ payload: ByteBuffer, to sink: any ByteSink) {
        if payload.readableBytes <= Self.copiedPayloadBytesMax {
            bytes.writeImmutableBuffer(payload)
        } else {
            writeOut(to: sink)
            sink.write(payload)
        }
    }

    /// Takes out the gathered bytes.
    mutating func take() -> ByteBuffer {
        defer { bytes = ByteBuffer() }
        return bytes
    }

    /// Gives back the storage of bytes that were taken and have left.
    mutating func reuse(_ gone: inout ByteBuffer) {
        guard bytes.readableBytes == 0, gone.capacity <= Self.keptBytesMax else { return }
        // After the flush the channel has normally let go of the storage. Exchanged and not copied, it has one owner,
        // so that clearing it reuses it.
        swap(&bytes, &gone)
        bytes.clear()
    }

    private mutating func writeOut(to sink: any ByteSink) {
        guard bytes.readableBytes > 0 else { return }
        sink.write(bytes)
        bytes = ByteBuffer()
    }
}

extension ByteBuffer {
    /// Empties it for the next use. Its memory is used again, unless there is much of it.
    mutating func clearKeepingLittle() {
        if capacity > OutboundBuffer.keptBytesMax { self = ByteBuffer() } else { clear() }
    }
}
