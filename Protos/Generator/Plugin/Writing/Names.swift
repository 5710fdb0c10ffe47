/// Swift's names of what the protos declare.
enum SwiftName {
    /// `frmr.registry.v1` → `RegistryV1`, `grpc.health.v1` → `HealthV1`, `google.rpc` → `GoogleRPC`.
    static func namespace(ofPackage package: String) -> String {
        var parts = package.split(separator: ".")
        if parts.count > 1, parts[0] == "frmr" || parts[0] == "grpc" { parts.removeFirst() }
        return parts.map { part in
            acronyms.contains(String(part)) ? part.uppercased() : upperCamel(String(part))
        }.joined()
    }

    /// `page_token` → `pageToken`.
    static func property(_ name: String) -> String {
        let camel = upperCamel(name)
        return escaped(camel.prefix(1).lowercased() + camel.dropFirst())
    }

    /// `RequestSnilsCode` → `requestSnilsCode`.
    static func function(_ name: String) -> String {
        escaped(name.prefix(1).lowercased() + name.dropFirst())
    }

    /// `DEGREE_KIND_MASTER` of `DegreeKind` → `master`.
    static func enumCase(_ name: String, of value: ProtoEnum) -> String {
        let prefix = upperSnake(value.name) + "_"
        let strips = value.values.allSatisfy { $0.name.hasPrefix(prefix) && !startsWithDigit($0.name, after: prefix) }
        return property((strips ? String(name.dropFirst(prefix.count)) : name).lowercased())
    }

    /// `rate_milli` → `RateMilli`.
    static func upperCamel(_ name: String) -> String {
        name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// Names that Swift keeps for itself get an ending: `google.protobuf.Any` → `AnyValue`.
    static func type(_ name: String) -> String {
        ["Type", "Protocol", "Self", "Any"].contains(name) ? name + "Value" : name
    }

    private static func startsWithDigit(_ name: String, after prefix: String) -> Bool {
        name.dropFirst(prefix.count).first.map { $0.isNumber } ?? true
    }

    private static func upperSnake(_ name: String) -> String {
        var snake = ""
        for (index, character) in name.enumerated() {
            if index > 0, character.isUppercase { snake.append("_") }
            snake += character.uppercased()
        }
        return snake
    }

    private static func escaped(_ name: String) -> String {
        // Backticks do not help here: `self` would still be the value itself.
        if name == "self" { return "self_" }
        return keywords.contains(name) ? "`\(name)`" : name
    }

    private static let acronyms: Set<String> = ["rpc", "ttrpc"]

    private static let keywords: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
        "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
        "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
        "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
        "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}

/// protoc-c's names of the same (its c_helpers.cc).
enum CName {
    /// `frmr.registry.v1.Card` → `Frmr__Registry__V1__Card`.
    static func type(_ fullName: String) -> String {
        fullName.split(separator: ".").map { SwiftName.upperCamel(String($0)) }.joined(separator: "__")
    }

    /// `frmr.registry.v1.CheckRequest` → `frmr__registry__v1__check_request`.
    static func lower(_ fullName: String) -> String {
        fullName.split(separator: ".").map { part in
            var lower = ""
            var wasUpper = true
            for character in part {
                if character.isUppercase, !wasUpper { lower.append("_") }
                lower += character.lowercased()
                wasUpper = character.isUppercase
            }
            return lower
        }.joined(separator: "__")
    }

    /// Fields are lower case, with an underscore behind the words of C++.
    static func field(_ name: String) -> String {
        let lower = name.lowercased()
        let c = keywords.contains(lower) ? lower + "_" : lower
        return swiftKeywords.contains(c) ? "`\(c)`" : c
    }

    /// The count of a repeated field.
    static func count(_ name: String) -> String {
        let lower = name.lowercased()
        return "n_" + (keywords.contains(lower) ? lower + "_" : lower)
    }

    /// The field that says which field of a oneof is set.
    static func oneofCase(_ name: String) -> String { name.lowercased() + "_case" }

    private static let swiftKeywords: Set<String> = ["init", "self", "Type", "Protocol"]

    private static let keywords: Set<String> = [
        "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl",
        "const", "const_cast", "continue", "default", "delete", "do", "double", "dynamic_cast", "else", "enum",
        "explicit", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable",
        "namespace", "new", "not", "not_eq", "operator", "or", "or_eq", "private", "protected", "public", "register",
        "reinterpret_cast", "return", "short", "signed", "sizeof", "static", "static_cast", "struct", "switch",
        "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using",
        "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
    ]
}
