package import NIOCore

/// JSON of any message, driven by its descriptor alone (proto3 JSON mapping): names in lowerCamelCase, 64-bit numbers
/// as strings, bytes as base64, enums by name, defaults left out. Messages of google.protobuf are written like any
/// other, field by field.
package enum JSONCodec {
    /// Encodes a JSON object as the message. Names of the proto are taken as well as those of JSON.
    ///
    /// - Throws: `JSONError` with the path of the faulty field.
    package static func encode(json: String, as descriptor: MessageDescriptor) throws(JSONError) -> ByteBuffer {
        let value = try JSONParser.parse(json)
        var buffer = ByteBuffer()
        try JSONEncoding.message(value, descriptor, into: &buffer)
        return buffer
    }

    /// The JSON object of an encoded message, in one line or indented.
    ///
    /// - Throws: `MessageDecodingError` as decoding the message does.
    package static func json(
        from buffer: ByteBuffer, of descriptor: MessageDescriptor, indented: Bool = false
    ) throws(MessageDecodingError) -> String {
        let value = buffer.withUnsafeReadableBytes { bytes -> Result<JSONValue, MessageDecodingError> in
            do throws(MessageDecodingError) {
                try WireScan.check(bytes, descriptor)
                return .success(JSONDecoding.message(bytes, descriptor))
            } catch {
                return .failure(error)
            }
        }
        return try value.get().text(indented: indented)
    }
}
