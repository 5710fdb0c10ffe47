/// A table of comma-separated values with a header row (RFC 4180): how reference data reach a service.
///
/// A byte order mark at the start is dropped, lines end with LF or CRLF, empty lines are skipped. A quote inside an
/// unquoted field, text after a closing quote and control characters are faults: they are signs of a file cut or joined
/// by hand, and a reader that forgives them shifts columns.
package struct Table: Sendable {
    package let rows: [TableRow]

    /// - Parameter columns: names that the header must have; others are allowed.
    /// - Throws: `TableError` with the line of the fault.
    package init(csv text: String, columns: [String]) throws(TableError) {
        guard text.utf8.count <= ReferenceLimits.fileBytesMax else {
            throw TableError(line: 1, problem: "more than \(ReferenceLimits.fileBytesMax) bytes")
        }
        var reader = CSVReader(text)
        guard let first = try reader.record() else { throw TableError(line: 1, problem: "the header is missing") }
        let header = first.fields
        if let missing = columns.first(where: { !header.contains($0) }) {
            throw TableError(line: first.line, problem: "column \(missing) is missing")
        }
        guard Set(header).count == header.count else {
            throw TableError(line: first.line, problem: "a column is named twice")
        }
        let positions = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [TableRow] = []
        while let record = try reader.record() {
            guard record.fields.count == header.count else {
                throw TableError(
                    line: record.line, problem: "\(record.fields.count) fields where \(header.count) are due")
            }
            guard rows.count < ReferenceLimits.rowsMax else {
                throw TableError(line: record.line, problem: "more than \(ReferenceLimits.rowsMax) rows")
            }
            rows.append(TableRow(line: record.line, positions: positions, fields: record.fields))
        }
        self.rows = rows
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

    /// The field of a column that a table may lack; nil when it does or when the field is empty.
    package func optional(_ column: String) -> String? {
        guard let position = positions[column], !fields[position].isEmpty else { return nil }
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
