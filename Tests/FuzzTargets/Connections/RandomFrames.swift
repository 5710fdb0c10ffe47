import FRMRWire
import NIOCore

extension ByteSource {
    /// A frame that is mostly near to a legal one: low ids, known types and flags, a short body.
    mutating func frame() -> Frame {
        let stream = byte()
        let kind = byte()
        let flags = byte()
        let bodyCount = below(4)
        return Frame(
            stream: stream < 0xF0 ? UInt32(stream & 0x1F) : UInt32(stream) << 24 | UInt32(byte()),
            type: kind < 0xF0 ? kind % 3 + 1 : kind, flags: FrameFlags(rawValue: flags < 0xE0 ? flags & 7 : flags),
            body: ByteBuffer(repeating: kind, count: bodyCount))
    }
}
