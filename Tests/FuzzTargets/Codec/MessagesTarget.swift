import FRMRCalls

/// A decoded message, encoded again, is the same message, and its encoding is protobuf-c's and stays the same from then
/// on.
enum MessagesTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws {
        var source = ByteSource(input)
        try roundTrip(MessageTypes.choose(&source), source.rest())
    }

    private static func roundTrip<M: Message>(_ type: M.Type, _ bytes: UnsafeRawBufferPointer) throws {
        guard let message = try? M(decoding: bytes) else { return }
        let encoded = message.encoded()
        try hold(try ProtobufC.packed(encoded, M.descriptor) == encoded, "protobuf-c encodes \(message) otherwise")
        let again: M
        do throws(MessageDecodingError) {
            again = try M(decoding: encoded)
        } catch {
            // An encoding that says the same in fewer bytes has less memory to its name.
            guard error.reason == MessageDecodingError.Reason.tooLarge.rawValue, encoded.count < bytes.count else {
                throw Violation("\(error) in what was encoded from \(message)")
            }
            return
        }
        try hold(again == message && again.hashValue == message.hashValue, "\(message) came back as \(again)")
        try hold(again.encoded() == encoded, "\(message) is encoded in two ways")
    }
}
