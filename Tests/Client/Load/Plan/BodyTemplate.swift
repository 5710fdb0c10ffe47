/// A body in JSON of which texts may hold `${column}`, to be filled from a data row.
///
/// A text that is one placeholder and nothing else becomes the column's value whatever its kind; within a longer
/// text the column must be a scalar.
struct BodyTemplate: Equatable, Sendable {
    let value: Value
    /// The columns that it asks for, in order of appearance.
    let columns: [String]

    enum Mistake: Error, Equatable {
        /// `${` without `}` or without a name.
        case placeholder(String)
    }

    init(_ value: Value) throws(Mistake) {
        self.value = value
        var columns: [String] = []
        try Self.collect(value, into: &columns)
        self.columns = columns
    }

    /// The body for a row; nil when the row lacks a column.
    func filled(from row: Value) -> Value? { Self.fill(value, row) }

    private static func collect(_ value: Value, into columns: inout [String]) throws(Mistake) {
        switch value {
        case .null, .bool, .number: break
        case .string(let text):
            for case .column(let name) in try parts(of: text) where !columns.contains(name) { columns.append(name) }
        case .array(let items): for item in items { try collect(item, into: &columns) }
        case .object(let members): for member in members { try collect(member.value, into: &columns) }
        }
    }

    private static func fill(_ value: Value, _ row: Value) -> Value? {
        switch value {
        case .null, .bool, .number: return value
        case .string(let text): return fill(text, row)
        case .array(let items):
            let filled = items.compactMap { fill($0, row) }
            return filled.count == items.count ? .array(filled) : nil
        case .object(let members):
            let filled = members.compactMap { member in
                fill(member.value, row).map { Value.Member(name: member.name, value: $0) }
            }
            return filled.count == members.count ? .object(filled) : nil
        }
    }

    private static func fill(_ text: String, _ row: Value) -> Value? {
        // The template was parsed when it was made, so that nothing is thrown here.
        guard let parts = try? parts(of: text) else { return nil }
        if parts.count == 1, case .column(let name) = parts[0] { return row.at(name) }
        var filled = ""
        for part in parts {
            switch part {
            case .text(let piece): filled += piece
            case .column(let name):
                guard let piece = row.at(name)?.text else { return nil }
                filled += piece
            }
        }
        return .string(filled)
    }

    private enum Part {
        case text(Substring)
        case column(String)
    }

    private static func parts(of text: String) throws(Mistake) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "${") {
            guard let close = rest[open.upperBound...].firstIndex(of: "}"), close > open.upperBound else {
                throw .placeholder(text)
            }
            if open.lowerBound > rest.startIndex { parts.append(.text(rest[..<open.lowerBound])) }
            parts.append(.column(String(rest[open.upperBound..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(rest)) }
        return parts
    }
}
