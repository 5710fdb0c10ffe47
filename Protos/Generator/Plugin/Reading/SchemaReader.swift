internal import CDescriptors
internal import FRMRCProtobufC

/// Turns protoc's descriptors into a `Schema`.
struct SchemaReader {
    private var schema = Schema(files: [], messages: [:], enums: [:], packages: [:])
    /// Comments of the present file by the path of what they stand at.
    private var comments: [[Int32]: [String]] = [:]
    /// Package of the present file.
    private var package = ""

    static func read(
        _ request: UnsafePointer<Google__Protobuf__Compiler__CodeGeneratorRequest>
    ) throws(SchemaError) -> Schema {
        var reader = SchemaReader()
        let wanted = (0..<Int(request.pointee.n_file_to_generate))
            .compactMap { text(request.pointee.file_to_generate[$0]) }
        for file in list(request.pointee.proto_file, request.pointee.n_proto_file) {
            let read = try reader.file(file)
            if wanted.contains(read.path) { reader.schema.files.append(read) }
        }
        return reader.schema
    }

    private mutating func file(
        _ file: UnsafePointer<Google__Protobuf__FileDescriptorProto>
    ) throws(SchemaError) -> ProtoFile {
        let path = text(file.pointee.name) ?? ""
        package = text(file.pointee.package) ?? ""
        comments = Self.comments(of: file)
        var messages: [ProtoMessage] = []
        for (index, message) in list(file.pointee.message_type, file.pointee.n_message_type).enumerated() {
            messages.append(try self.message(message, in: package, at: [4, Int32(index)]))
        }
        var enums: [ProtoEnum] = []
        for (index, value) in list(file.pointee.enum_type, file.pointee.n_enum_type).enumerated() {
            enums.append(enumeration(value, in: package, at: [5, Int32(index)]))
        }
        var services: [ProtoService] = []
        for (index, value) in list(file.pointee.service, file.pointee.n_service).enumerated() {
            services.append(try service(value, in: package, at: [6, Int32(index)]))
        }
        return ProtoFile(path: path, package: package, messages: messages, enums: enums, services: services)
    }

    private mutating func message(
        _ message: UnsafePointer<Google__Protobuf__DescriptorProto>, in scope: String, at path: [Int32]
    ) throws(SchemaError) -> ProtoMessage {
        let name = text(message.pointee.name) ?? ""
        let fullName = scope + "." + name
        if message.pointee.options?.pointee.map_entry == 1 {
            throw SchemaError("\(fullName): maps are not supported; use a repeated message of key and value")
        }
        var fields: [ProtoField] = []
        for (index, value) in list(message.pointee.field, message.pointee.n_field).enumerated() {
            fields.append(try field(value, of: fullName, doc: comments[path + [2, Int32(index)]] ?? []))
        }
        let oneofs = list(message.pointee.oneof_decl, message.pointee.n_oneof_decl).enumerated().map { index, oneof in
            ProtoOneof(name: text(oneof.pointee.name) ?? "", doc: comments[path + [8, Int32(index)]] ?? [])
        }
        var messages: [ProtoMessage] = []
        for (index, nested) in list(message.pointee.nested_type, message.pointee.n_nested_type).enumerated() {
            messages.append(try self.message(nested, in: fullName, at: path + [3, Int32(index)]))
        }
        var enums: [ProtoEnum] = []
        for (index, nested) in list(message.pointee.enum_type, message.pointee.n_enum_type).enumerated() {
            enums.append(enumeration(nested, in: fullName, at: path + [4, Int32(index)]))
        }
        let read = ProtoMessage(
            fullName: fullName, name: name, doc: comments[path] ?? [], fields: fields, oneofs: oneofs,
            messages: messages, enums: enums)
        schema.messages[fullName] = read
        schema.packages[fullName] = package
        return read
    }

    private func field(
        _ field: UnsafePointer<Google__Protobuf__FieldDescriptorProto>, of message: String, doc: [String]
    ) throws(SchemaError) -> ProtoField {
        let name = text(field.pointee.name) ?? ""
        if field.pointee.proto3_optional != 0 {
            throw SchemaError("\(message).\(name): proto3 optional is not supported by protoc-c; use a message field")
        }
        guard let type = Self.type(field.pointee.type, named: text(field.pointee.type_name)) else {
            throw SchemaError("\(message).\(name): a type that is not supported")
        }
        return ProtoField(
            name: name, number: field.pointee.number, doc: doc, type: type, encoding: Self.encoding(field.pointee.type),
            isRepeated: field.pointee.label == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REPEATED,
            isPacked: Self.isPacked(field.pointee.options),
            oneof: field.pointee.has_oneof_index != 0 ? Int(field.pointee.oneof_index) : nil)
    }

    private mutating func enumeration(
        _ value: UnsafePointer<Google__Protobuf__EnumDescriptorProto>, in scope: String, at path: [Int32]
    ) -> ProtoEnum {
        let name = text(value.pointee.name) ?? ""
        let values = list(value.pointee.value, value.pointee.n_value).enumerated().map { index, value in
            ProtoEnum.Value(
                name: text(value.pointee.name) ?? "", number: value.pointee.number,
                doc: comments[path + [2, Int32(index)]] ?? [])
        }
        let read = ProtoEnum(fullName: scope + "." + name, name: name, doc: comments[path] ?? [], values: values)
        schema.enums[read.fullName] = read
        schema.packages[read.fullName] = package
        return read
    }

    private func service(
        _ service: UnsafePointer<Google__Protobuf__ServiceDescriptorProto>, in package: String, at path: [Int32]
    ) throws(SchemaError) -> ProtoService {
        let name = text(service.pointee.name) ?? ""
        var methods: [ProtoMethod] = []
        for (index, method) in list(service.pointee.method, service.pointee.n_method).enumerated() {
            methods.append(
                ProtoMethod(
                    name: text(method.pointee.name) ?? "", doc: comments[path + [2, Int32(index)]] ?? [],
                    input: absolute(method.pointee.input_type), output: absolute(method.pointee.output_type),
                    clientStreaming: method.pointee.client_streaming != 0,
                    serverStreaming: method.pointee.server_streaming != 0,
                    options: try MethodOptions(method.pointee.options)))
        }
        return ProtoService(
            fullName: package + "." + name, name: name, doc: comments[path] ?? [], methods: methods)
    }

    /// Leading and trailing comments, line by line.
    private static func comments(
        of file: UnsafePointer<Google__Protobuf__FileDescriptorProto>
    ) -> [[Int32]: [String]] {
        var comments: [[Int32]: [String]] = [:]
        guard let info = file.pointee.source_code_info else { return [:] }
        for location in list(info.pointee.location, info.pointee.n_location) {
            let path = (0..<Int(location.pointee.n_path)).map { location.pointee.path[$0] }
            let texts = [text(location.pointee.leading_comments), text(location.pointee.trailing_comments)]
            let lines = texts.compactMap { $0 }.flatMap { $0.split(separator: "\n") }.map { line in
                String(line.drop { $0 == " " })
            }
            if !lines.isEmpty { comments[path] = lines }
        }
        return comments
    }

    private static func type(
        _ type: Google__Protobuf__FieldDescriptorProto__Type, named name: String?
    ) -> ProtoType? {
        switch type.rawValue {
        case 1: .double
        case 2: .float
        case 3, 16, 18: .int64
        case 4, 6: .uint64
        case 5, 15, 17: .int32
        case 7, 13: .uint32
        case 8: .bool
        case 9: .string
        case 11: name.map { .message(String($0.dropFirst())) }
        case 12: .bytes
        case 14: name.map { .enumeration(String($0.dropFirst())) }
        default: nil
        }
    }
}

extension SchemaReader {
    private static func encoding(_ type: Google__Protobuf__FieldDescriptorProto__Type) -> IntegerEncoding {
        switch type.rawValue {
        case 6, 7, 15, 16: .fixed
        case 17, 18: .zigZag
        default: .varint
        }
    }

    /// proto3 packs unless told otherwise.
    private static func isPacked(_ options: UnsafeMutablePointer<Google__Protobuf__FieldOptions>?) -> Bool {
        guard let options, options.pointee.has_packed != 0 else { return true }
        return options.pointee.packed != 0
    }
}

/// The pointers of a C array of messages.
private func list<T>(
    _ first: UnsafeMutablePointer<UnsafeMutablePointer<T>?>?, _ count: Int
) -> [UnsafePointer<T>] {
    guard let first else { return [] }
    return (0..<count).compactMap { first[$0].map { UnsafePointer($0) } }
}

private func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
}

/// protoc writes full names with a dot in front.
private func absolute(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    String((text(pointer) ?? "").drop { $0 == "." })
}
