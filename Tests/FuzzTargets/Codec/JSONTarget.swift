import FRMRCalls
import NIOCore

/// JSON and the wire say the same: text → bytes → text → bytes ends where it was, and so does message → text → message.
enum JSONTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws {
        var source = ByteSource(input)
        let type = MessageTypes.choose(&source)
        if source.byte() & 1 == 0 {
            try text(String(decoding: source.rest(), as: UTF8.self), type.descriptor)
        } else {
            try message(type, source.rest())
        }
    }

    private static func text(_ json: String, _ descriptor: MessageDescriptor) throws {
        guard let bytes = try? JSONCodec.encode(json: json, as: descriptor) else { return }
        let written: String
        do throws(MessageDecodingError) {
            written = try JSONCodec.json(from: bytes, of: descriptor)
        } catch {
            let isMemory = error.reason == MessageDecodingError.Reason.tooLarge.rawValue
            return try hold(isMemory, "\(error) in what was encoded from \(json)")
        }
        let again = try? JSONCodec.encode(json: written, as: descriptor)
        try hold(again == bytes, "\(json) came back as \(written)")
    }

    private static func message<M: Message>(_ type: M.Type, _ bytes: UnsafeRawBufferPointer) throws {
        guard let message = try? M(decoding: bytes) else { return }
        let json = try JSONCodec.json(from: ByteBuffer(bytes: bytes), of: M.descriptor)
        let encoded = try JSONCodec.encode(json: json, as: M.descriptor)
        let again: M
        do throws(MessageDecodingError) {
            again = try M(decoding: encoded)
        } catch {
            let isMemory = error.reason == MessageDecodingError.Reason.tooLarge.rawValue
            return try hold(isMemory && encoded.readableBytes < bytes.count, "\(error) in \(json)")
        }
        try hold(again == message, "\(message) came back from \(json) as \(again)")
    }
}
