/// Writes messages as Swift structs, with their nested types.
struct MessageWriter {
    let types: TypeNames

    func write(_ message: ProtoMessage, to source: inout SourceWriter) {
        source.doc(message.doc)
        source.block("public struct \(SwiftName.type(message.name)): Message, MessageValue") { source in
            for property in message.properties { write(property, to: &source) }
            if !message.fields.isEmpty {
                source.line()
                writeMemberwiseInit(message, to: &source)
            }
            source.line()
            writeConformance(message, to: &source)
            for nested in message.enums {
                source.line()
                EnumWriter.write(nested, to: &source)
            }
            for case .oneof(let oneof, let fields) in message.properties {
                source.line()
                writeOneof(oneof, fields, to: &source)
            }
            for nested in message.messages {
                source.line()
                write(nested, to: &source)
            }
        }
    }

    private func write(_ property: ProtoMessage.Property, to source: inout SourceWriter) {
        switch property {
        case .field(let field):
            source.doc(field.doc)
            source.line("public var \(SwiftName.property(field.name)): \(types.property(field))")
        case .oneof(let oneof, _):
            source.doc(oneof.doc)
            source.line("public var \(SwiftName.property(oneof.name)): \(SwiftName.upperCamel(oneof.name))?")
        }
    }

    private func writeMemberwiseInit(_ message: ProtoMessage, to source: inout SourceWriter) {
        var parameters: [String] = []
        var names: [String] = []
        for property in message.properties {
            switch property {
            case .field(let field):
                let name = SwiftName.property(field.name)
                names.append(name)
                parameters.append("\(name): \(types.property(field)) = \(types.defaultValue(field))")
            case .oneof(let oneof, _):
                let name = SwiftName.property(oneof.name)
                names.append(name)
                parameters.append("\(name): \(SwiftName.upperCamel(oneof.name))? = nil")
            }
        }
        source.list("public init", parameters, tail: " {")
        for name in names { source.line("    self.\(name) = \(name)") }
        source.line("}")
    }

    private func writeConformance(_ message: ProtoMessage, to source: inout SourceWriter) {
        if message.properties.isEmpty {
            source.line("public init() {}")
        } else {
            let first =
                switch message.properties[0] {
                case .field(let field): "\(SwiftName.property(field.name)): \(types.defaultValue(field))"
                case .oneof(let oneof, _): "\(SwiftName.property(oneof.name)): nil"
                }
            // At a call only three words need their backticks, and no proto has them for its first field.
            source.line("public init() { self.init(\(first.replacing("`", with: ""))) }")
        }
        source.line()
        source.line(
            "public static var descriptor: MessageDescriptor { .init(address: \(DescriptorHeader.accessor(message))()) }"
        )
        source.line()
        source.block("public init(decoding bytes: UnsafeRawBufferPointer) throws(MessageDecodingError)") { source in
            source.line("self = try MessageCodec.decode(bytes)")
        }
        source.line()
        source.block("public func encode(into buffer: inout ByteBuffer)") { source in
            source.line("MessageCodec.encode(self, into: &buffer)")
        }
    }

    private func writeOneof(_ oneof: ProtoOneof, _ fields: [ProtoField], to source: inout SourceWriter) {
        source.doc(oneof.doc)
        source.block("public enum \(SwiftName.upperCamel(oneof.name)): Sendable, Hashable") { source in
            for field in fields {
                source.doc(field.doc)
                source.line("case \(SwiftName.property(field.name))(\(types.element(field.type)))")
            }
        }
    }
}
