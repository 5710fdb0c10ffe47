/// A JSON text as a value. Numbers stay text, so that an int64 loses nothing; members keep their order.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Equatable {
        var name: String
        var value: JSONValue
    }
}

extension JSONValue {
    /// The text. Indented by two spaces a level, or in one line.
    func text(indented: Bool) -> String {
        var text = ""
        write(to: &text, level: indented ? 0 : nil)
        return text
    }

    private func write(to text: inout String, level: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let value): Self.quote(value, to: &text)
        case .array(let items):
            Self.list("[", "]", items.count, to: &text, level: level) { index, text, level in
                items[index].write(to: &text, level: level)
            }
        case .object(let members):
            Self.list("{", "}", members.count, to: &text, level: level) { index, text, level in
                Self.quote(members[index].name, to: &text)
                text += level == nil ? ":" : ": "
                members[index].value.write(to: &text, level: level)
            }
        }
    }

    private static func list(
        _ open: String, _ close: String, _ count: Int, to text: inout String, level: Int?,
        _ item: (Int, inout String, Int?) -> Void
    ) {
        text += open
        for index in 0..<count {
            if index > 0 { text += "," }
            newline(level.map { $0 + 1 }, to: &text)
            item(index, &text, level.map { $0 + 1 })
        }
        if count > 0 { newline(level, to: &text) }
        text += close
    }

    private static func newline(_ level: Int?, to text: inout String) {
        guard let level else { return }
        text += "\n" + String(repeating: "  ", count: level)
    }

    /// RFC 8259 section 7. Control characters are escaped, those beyond ASCII too: a text may be shown in a terminal.
    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
