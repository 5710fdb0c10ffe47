import Yams

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A value of a data row or a body: what JSON can say. Members keep their order.
enum Value: Equatable, Sendable {
    case null
    case bool(Bool)
    /// As it was written, so that an int64 loses nothing.
    case number(String)
    case string(String)
    case array([Value])
    case object([Member])

    struct Member: Equatable, Sendable {
        var name: String
        var value: Value
    }

    /// The value at `personalData.snils` or `employments.0.post`; nil when a part is missing.
    func at(_ path: some StringProtocol) -> Value? {
        var value = self
        for part in path.split(separator: ".", omittingEmptySubsequences: false) {
            switch value {
            case .object(let members):
                guard let member = members.first(where: { $0.name == part }) else { return nil }
                value = member.value
            case .array(let items):
                guard let index = Int(part), items.indices.contains(index) else { return nil }
                value = items[index]
            case .null, .bool, .number, .string: return nil
            }
        }
        return value
    }

    /// A scalar as text; nil for objects, lists and null.
    var text: String? {
        switch self {
        case .bool(let value): value ? "true" : "false"
        case .number(let text), .string(let text): text
        case .null, .array, .object: nil
        }
    }

    var json: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): JSONText.quoted(text)
        case .array(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { JSONText.quoted($0.name) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }
}

extension Value {
    /// YAML by its own rules: `1` is a number, `"1"` and `one` are texts. Nil for what JSON cannot say.
    init?(_ node: Node) {
        switch node {
        case .scalar(let scalar):
            self = Self.scalar(scalar)
        case .sequence(let sequence):
            var items: [Value] = []
            for node in sequence {
                guard let item = Value(node) else { return nil }
                items.append(item)
            }
            self = .array(items)
        case .mapping(let mapping):
            var members: [Member] = []
            for (key, node) in mapping {
                guard let name = key.scalar?.string, let value = Value(node) else { return nil }
                members.append(Member(name: name, value: value))
            }
            self = .object(members)
        case .alias: return nil
        }
    }

    private static func scalar(_ scalar: Node.Scalar) -> Value {
        guard scalar.style == .plain else { return .string(scalar.string) }
        switch scalar.string {
        case "", "~", "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case let text:
            if let whole = Int64(text), String(whole) == text { return .number(text) }
            if text.contains("."), let number = Double(text), number.isFinite, text.last != ".", text.first != "." {
                return .number("\(number)")
            }
            return .string(text)
        }
    }
}

extension Value: Decodable {
    /// Nil for anything but a JSON object.
    init?(json: String) {
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(json.utf8)), case .object = value else {
            return nil
        }
        self = value
    }

    init(from decoder: any Decoder) throws {
        if let keyed = try? decoder.container(keyedBy: AnyKey.self) {
            // Foundation forgets the order of members: by name it is the same on every run.
            self = .object(
                try keyed.allKeys.sorted { $0.stringValue < $1.stringValue }
                    .map { Member(name: $0.stringValue, value: try keyed.decode(Value.self, forKey: $0)) })
            return
        }
        if var list = try? decoder.unkeyedContainer() {
            var items: [Value] = []
            while !list.isAtEnd { items.append(try list.decode(Value.self)) }
            self = .array(items)
            return
        }
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self = .null
        } else if let flag = try? single.decode(Bool.self) {
            self = .bool(flag)
        } else if let whole = try? single.decode(Int64.self) {
            self = .number("\(whole)")
        } else if let number = try? single.decode(Double.self) {
            self = .number("\(number)")
        } else {
            self = .string(try single.decode(String.self))
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

/// Text as a JSON string (RFC 8259 section 7).
enum JSONText {
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            // In a page's script, "</script>" within a string would end the script.
            case "<": quoted += "\\u003c"
            case "\u{0}"..<"\u{20}":
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
