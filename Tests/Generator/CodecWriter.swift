/// Writes the copying between a Swift value and protoc-c's struct of the same message.
struct CodecWriter {
    let types: TypeNames

    func write(_ message: ProtoMessage, to source: inout SourceWriter) {
        source.block("extension \(types[message.fullName])") { source in
            source.line("typealias CStruct = \(CName.type(message.fullName))")
            source.line()
            writeInit(message, to: &source)
            source.line()
            writeFill(message, to: &source)
        }
        for nested in message.messages {
            source.line()
            write(nested, to: &source)
        }
    }

    // MARK: Out of C

    private func writeInit(_ message: ProtoMessage, to source: inout SourceWriter) {
        guard !message.properties.isEmpty else { return source.line("init(c: UnsafePointer<CStruct>) { self.init() }") }
        source.block("init(c: UnsafePointer<CStruct>)") { source in
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
            case .bytes: "CRead.bytes(\(arguments))"
            case .bool: "CRead.bools(\(arguments))"
            case .enumeration: "CRead.enums(\(arguments))"
            case .message: "CRead.messages(\(arguments))"
            default: "CRead.scalars(\(arguments))"
            }
        }
        return switch field.type {
        case .string: "CRead.string(\(c))"
        case .bytes: "CRead.bytes(\(c))"
        case .bool: "\(c) != 0"
        case .enumeration(let name): "\(types[name])(rawValue: Int32(truncatingIfNeeded: \(c).rawValue))"
        case .message(let name): "CRead.message(\(c)) as \(types[name])?"
        default: c
        }
    }

    // MARK: Into C

    private func writeFill(_ message: ProtoMessage, to source: inout SourceWriter) {
        source.block("func fill(_ c: UnsafeMutablePointer<CStruct>, from arena: Arena)") { source in
            source.line("\(CName.lower(message.fullName))__init(c)")
            for property in message.properties {
                switch property {
                case .field(let field):
                    writeField(field, SwiftName.property(field.name), to: &source)
                case .oneof(let oneof, let fields):
                    source.line("switch \(SwiftName.property(oneof.name)) {")
                    for field in fields {
                        source.line("case .\(bare(field))(let value):")
                        source.line("    c.pointee.\(CName.oneofCase(oneof.name)) = .init(rawValue: \(field.number))")
                        source.line(
                            "    c.pointee.\(CName.field(field.name)) = \(write(field.type, "value"))")
                    }
                    source.line("case nil: break")
                    source.line("}")
                }
            }
        }
    }

    private func writeField(_ field: ProtoField, _ name: String, to source: inout SourceWriter) {
        let c = "c.pointee.\(CName.field(field.name))"
        if field.isRepeated {
            let function =
                switch field.type {
                case .string: "strings"
                case .bytes: "bytes"
                case .bool: "bools"
                case .enumeration: "enums"
                case .message: "messages"
                default: "scalars"
                }
            source.line("c.pointee.\(CName.count(field.name)) = \(name).count")
            source.line("\(c) = arena.\(function)(\(name))")
        } else if case .message = field.type {
            source.line("if let value = \(name) { \(c) = arena.message(value) }")
        } else {
            source.line("\(c) = \(write(field.type, name))")
        }
    }

    private func write(_ type: ProtoType, _ value: String) -> String {
        switch type {
        case .string: "arena.string(\(value))"
        case .bytes: "arena.bytes(\(value))"
        case .bool: "\(value) ? 1 : 0"
        case .enumeration: ".init(rawValue: .init(truncatingIfNeeded: \(value).rawValue))"
        case .message: "arena.message(\(value))"
        default: value
        }
    }

    /// The case of a oneof.
    private func bare(_ field: ProtoField) -> String { SwiftName.property(field.name) }
}
