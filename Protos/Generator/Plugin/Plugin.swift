internal import CDescriptors
internal import FRMRCProtobufC

/// protoc's side: an encoded CodeGeneratorRequest in, an encoded CodeGeneratorResponse out.
enum Plugin {
    static func answer(_ request: [UInt8]) -> [UInt8] {
        do throws(SchemaError) {
            return respond(files: try generate(request), error: nil)
        } catch {
            return respond(files: [], error: error.description)
        }
    }

    static func generate(_ request: [UInt8]) throws(SchemaError) -> [Generator.Output] {
        guard let message = google__protobuf__compiler__code_generator_request__unpack(nil, request.count, request)
        else { throw SchemaError("the request of protoc cannot be decoded") }
        defer { google__protobuf__compiler__code_generator_request__free_unpacked(message, nil) }
        let parameter = message.pointee.parameter.map { String(cString: $0) } ?? ""
        return try Generator(options: .init(parameter), schema: SchemaReader.read(message)).run()
    }

    /// The response is four fields, so it is written by hand: no C struct needs to be filled and freed for it.
    private static func respond(files: [Generator.Output], error: String?) -> [UInt8] {
        var bytes: [UInt8] = []
        if let error { append(Array(error.utf8), field: 1, to: &bytes) }
        for file in files {
            var encoded: [UInt8] = []
            append(Array(file.name.utf8), field: 1, to: &encoded)
            append(Array(file.content.utf8), field: 15, to: &encoded)
            append(encoded, field: 15, to: &bytes)
        }
        return bytes
    }

    private static func append(_ content: [UInt8], field: UInt8, to bytes: inout [UInt8]) {
        bytes.append(field << 3 | 2)
        var length = content.count
        while length >= 0x80 {
            bytes.append(UInt8(length & 0x7f) | 0x80)
            length >>= 7
        }
        bytes.append(UInt8(length))
        bytes += content
    }
}
