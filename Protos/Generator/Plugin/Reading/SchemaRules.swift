/// The project's rules for protos beyond the language's. A schema that breaks one generates nothing.
enum SchemaRules {
    /// The decoder keeps one bit a field to see a field that stands twice.
    static let fieldsMax = 128

    static func check(_ schema: Schema) throws(SchemaError) {
        for file in schema.files {
            for message in file.messages { try check(message, in: schema) }
            for value in file.enums { try check(value) }
            if !file.services.isEmpty, file.package.isEmpty { throw SchemaError("\(file.path): no package") }
            for service in file.services {
                for method in service.methods { try check(method, of: service) }
            }
        }
    }

    private static func check(_ message: ProtoMessage, in schema: Schema) throws(SchemaError) {
        guard message.fields.count <= fieldsMax else {
            throw SchemaError("\(message.fullName): more than \(fieldsMax) fields")
        }
        var path = [message.fullName]
        try checkRecursion(message, in: schema, path: &path)
        for value in message.enums { try check(value) }
        for nested in message.messages { try check(nested, in: schema) }
    }

    /// A type that contains itself would be a Swift value of endless size, and bytes of endless depth.
    private static func checkRecursion(
        _ message: ProtoMessage, in schema: Schema, path: inout [String]
    ) throws(SchemaError) {
        for field in message.fields {
            guard case .message(let name) = field.type, let inner = schema.messages[name] else { continue }
            path.append(name)
            guard Set(path).count == path.count else {
                throw SchemaError("a recursive message: \(path.joined(separator: " → "))")
            }
            try checkRecursion(inner, in: schema, path: &path)
            path.removeLast()
        }
    }

    private static func check(_ value: ProtoEnum) throws(SchemaError) {
        guard value.values.first?.number == 0 else { throw SchemaError("\(value.fullName): the first value is not 0") }
        guard Set(value.values.map(\.number)).count == value.values.count else {
            throw SchemaError("\(value.fullName): two values with one number")
        }
    }

    private static func check(_ method: ProtoMethod, of service: ProtoService) throws(SchemaError) {
        let name = "\(service.fullName)/\(method.name)"
        guard let access = method.options.access else { throw SchemaError("\(name): no access rule") }
        guard access.roles.allSatisfy({ AccessNames.roles[$0] != nil }) else {
            throw SchemaError("\(name): an unknown role")
        }
        guard AccessNames.assurance[access.assurance] != nil else {
            throw SchemaError("\(name): an unknown assurance level")
        }
        if access.open, access.confirmed || access.assurance > 0 || !access.roles.isEmpty {
            throw SchemaError("\(name): open to all, and yet it asks for a role, a level or a confirmed session")
        }
        if !access.open, access.roles.isEmpty, access.assurance == 0 {
            throw SchemaError("\(name): the access rule names neither a role nor a level, nor is it open")
        }
        if method.options.noSideEffects, method.options.task {
            throw SchemaError("\(name): NO_SIDE_EFFECTS makes it a query, and (task) a task")
        }
    }
}

/// Swift names of the values of frmr.common.v1.Role and AssuranceLevel.
enum AccessNames {
    static let roles: [UInt64: String] = [
        1: ".worker", 2: ".employer", 3: ".hospital", 4: ".operator", 5: ".service",
    ]
    static let assurance: [UInt64: String] = [0: ".none", 1: ".basic", 2: ".extended", 3: ".full"]
}
