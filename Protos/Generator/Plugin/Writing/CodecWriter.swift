/// Writes how a Swift value is made of protoc-c's struct of the same message, and how it goes to the wire.
struct CodecWriter {
    let types: TypeNames

    func write(_ message: ProtoMessage, to source: inout SourceWriter) {
        source.block("extension \(types[message.fullName])") { source in
            writeInit(message, to: &source)
            source.line()
            writeEncoding(message, to: &source)
        }
        for nested in message.messages {
            source.line()
            write(nested, to: &source)
        }
    }

    // MARK: Out of C

    private func writeInit(_ message: ProtoMessage, to source: inout SourceWriter) {
        source.line("@usableFromInline")
        guard !message.properties.isEmpty else {
            return source.line("package init(c _: UnsafeRawPointer) { self.init() }")
        }
        source.block("package init(c address: UnsafeRawPointer)") { source in
            source.line("let c = address.assumingMemoryBound(to: \(CName.type(message.fullName)).self)")
            for property in message.properties {
                switch property {
                case .field(let field):
                    source.line("\(SwiftName.property(field.name)) = \(read(field))")
                case .oneof(let oneof, let fields):
                    let name = SwiftName.property(oneof.name)
                    source.line("switch c.pointee.\(CName.oneofCase(oneof.name)).rawValue {")
                    for field in fields {
                        let value = read(field)
                        // A message that is set is there; the codec of messages yields an optional all the same.
                        if case .message = field.type {
                            source.line("case \(field.number): \(name) = (\(value)).map { .\(bare(field))($0) }")
                        } else {
                            source.line("case \(field.number): \(name) = .\(bare(field))(\(value))")
                        }
                    }
                    source.line("default: \(name) = nil")
                    source.line("}")
                }
            }
        }
    }

    private func read(_ field: ProtoField) -> String {
        let c = "c.pointee.\(CName.field(field.name))"
        if field.isRepeated {
            let arguments = "\(c), c.pointee.\(CName.count(field.name))"
            return switch field.type {
            case .string: "CRead.strings(\(arguments))"
            case .bytes: "CRead.blobs(\(arguments))"
            case .bool: "CRead.bools(\(arguments))"
            case .enumeration: "CRead.enums(\(arguments))"
            case .message: "CRead.messages(\(arguments))"
            default: "CRead.scalars(\(arguments))"
            }
        }
        return switch field.type {
        case .string: "CRead.string(\(c))"
        case .bytes: "CRead.bytes(\(c).data, \(c).len)"
        case .bool: "\(c) != 0"
        case .enumeration(let name): "\(types[name])(rawValue: Int32(truncatingIfNeeded: \(c).rawValue))"
        case .message(let name): "CRead.message(\(c)) as \(types[name])?"
        default: c
        }
    }

    // MARK: To the wire

    /// From the highest number to the lowest, as the encoder wants them.
    private func writeEncoding(_ message: ProtoMessage, to source: inout SourceWriter) {
        source.line("@usableFromInline")
        guard !message.fields.isEmpty else { return source.line("package func write(to wire: inout WireEncoder) {}") }
        source.block("package func write(to wire: inout WireEncoder)") { source in
            for field in message.fields.sorted(by: { $0.number > $1.number }) {
                guard let oneof = field.oneof else {
                    source.line("wire.field(\(arguments(field, SwiftName.property(field.name))))")
                    continue
                }
                let name = SwiftName.property(message.oneofs[oneof].name)
                source.line(
                    "if case .\(bare(field))(let value) = \(name) { wire.member(\(arguments(field, "value"))) }")
            }
        }
    }

    private func arguments(_ field: ProtoField, _ value: String) -> String {
        var arguments = ["\(field.number)", value]
        if field.encoding != .varint { arguments.append(".\(field.encoding.rawValue)") }
        if field.isRepeated, !field.isPacked { arguments.append("isPacked: false") }
        return arguments.joined(separator: ", ")
    }

    /// The case of a oneof.
    private func bare(_ field: ProtoField) -> String { SwiftName.property(field.name) }
}
