/// Swift types and defaults of fields, by the schema.
struct TypeNames {
    /// Qualified Swift names of messages and enums by their full proto names.
    private var names: [String: String] = [:]
    /// Names of an enum's zero value, by the enum's full proto name.
    private var zeros: [String: String] = [:]

    init(_ schema: Schema) {
        for name in Array(schema.messages.keys) + Array(schema.enums.keys) {
            guard let package = schema.packages[name] else { continue }
            let nested = name.dropFirst(package.count + 1).split(separator: ".")
            let path = nested.map { SwiftName.type(String($0)) }
            names[name] = ([SwiftName.namespace(ofPackage: package)] + path).joined(separator: ".")
        }
        for value in schema.enums.values {
            zeros[value.fullName] = value.values.first.map { SwiftName.enumCase($0.name, of: value) }
        }
    }

    /// `RegistryV1.Card`.
    subscript(fullName: String) -> String { names[fullName] ?? fullName }

    /// Type of one element.
    func element(_ type: ProtoType) -> String {
        switch type {
        case .double: "Double"
        case .float: "Float"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint32: "UInt32"
        case .uint64: "UInt64"
        case .bool: "Bool"
        case .string: "String"
        case .bytes: "[UInt8]"
        case .enumeration(let name), .message(let name): self[name]
        }
    }

    /// Type of the property: arrays for what repeats, optionals for messages.
    func property(_ field: ProtoField) -> String {
        let element = element(field.type)
        if field.isRepeated { return "[\(element)]" }
        if case .message = field.type { return element + "?" }
        return element
    }

    /// proto3's default.
    func defaultValue(_ field: ProtoField) -> String {
        if field.isRepeated { return "[]" }
        switch field.type {
        case .double, .float, .int32, .int64, .uint32, .uint64: return "0"
        case .bool: return "false"
        case .string: return "\"\""
        case .bytes: return "[]"
        case .enumeration(let name): return "." + (zeros[name] ?? "unspecified")
        case .message: return "nil"
        }
    }
}

extension ProtoMessage {
    /// What becomes of the fields in Swift: a property each, and one property for all fields of a oneof.
    enum Property {
        case field(ProtoField)
        case oneof(ProtoOneof, [ProtoField])
    }

    /// In the order of the first mention.
    var properties: [Property] {
        var seen: Set<Int> = []
        return fields.compactMap { field in
            guard let index = field.oneof else { return .field(field) }
            guard seen.insert(index).inserted else { return nil }
            return .oneof(oneofs[index], fields.filter { $0.oneof == index })
        }
    }
}
