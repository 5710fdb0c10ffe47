/// A table of comma-separated values with a header row (RFC 4180): how reference data reach the service.
package struct Table: Sendable {
    package let rows: [TableRow]

    /// - Parameter columns: names that the header must have; others are allowed.
    package init(csv text: String, columns: [String]) throws(TableError) {
        var records = try Self.records(of: text)
        guard !records.isEmpty else { throw TableError(line: 1, problem: "the header is missing") }
        let header = records.removeFirst().fields
        if let missing = columns.first(where: { !header.contains($0) }) {
            throw TableError(line: 1, problem: "column \(missing) is missing")
        }
        let positions = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [TableRow] = []
        rows.reserveCapacity(records.count)
        for record in records {
            guard record.fields.count == header.count else {
                throw TableError(
                    line: record.line, problem: "\(record.fields.count) fields where \(header.count) are due")
            }
            rows.append(TableRow(line: record.line, positions: positions, fields: record.fields))
        }
        self.rows = rows
    }

    private static func records(of text: String) throws(TableError) -> [(line: Int, fields: [String])] {
        var records: [(line: Int, fields: [String])] = []
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var line = 1
        var start = 1
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            if scalar == "\n" { line += 1 }
            switch scalar {
            case "\"" where isQuoted && next == "\"":
                field.append(scalar)
                next = scalars.next()
            case "\"": isQuoted.toggle()
            case _ where isQuoted: field.append(scalar)
            case "\r": continue
            case ",", "\n":
                fields.append(String(field))
                field = .init()
                guard scalar == "\n" else { continue }
                if fields != [""] { records.append((start, fields)) }
                fields = []
                start = line
            default: field.append(scalar)
            }
        }
        guard !isQuoted else { throw TableError(line: start, problem: "a quote is not closed") }
        if !field.isEmpty || !fields.isEmpty { records.append((start, fields + [String(field)])) }
        return records
    }
}

package struct TableRow: Sendable {
    /// From 1, the header's line.
    package let line: Int
    let positions: [String: Int]
    let fields: [String]

    /// The field of a column that the table was asked to have.
    package subscript(_ column: String) -> String {
        guard let position = positions[column] else { preconditionFailure("column \(column) was not asked for") }
        return fields[position]
    }

    package func error(_ column: String) -> TableError { TableError(line: line, problem: "\(column) is not valid") }
}

/// A table that cannot be used. Holds the place, not the content.
package struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
    package let line: Int
    package let problem: String

    package init(line: Int, problem: String) {
        self.line = line
        self.problem = problem
    }

    package var description: String { "line \(line): \(problem)" }
}
