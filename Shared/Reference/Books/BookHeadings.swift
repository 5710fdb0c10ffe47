internal import FRMRIdentifiers

/// Under which heading each code of the books stands, and no more: read at every start, in a fraction of the time that
/// ``ReferenceBooks`` take.
package struct BookHeadings: Sendable {
    /// By the book's OID and the code; nil: the code stands under no heading.
    private(set) var parents: [String: [String: String?]] = [:]

    /// Headings above a code; the books have five.
    static let levelsMax = 16

    package init() {}

    /// - Parameter csv: of a book, as ``ReferenceBooks`` load it; of a code that stands in several versions the last row
    ///   counts.
    package mutating func load(csv text: String) throws(TableError) {
        guard text.utf8.count <= ReferenceLimits.fileBytesMax else {
            throw TableError(line: 1, problem: "more than \(ReferenceLimits.fileBytesMax) bytes")
        }
        var reader = CSVReader(text)
        guard let header = try reader.record()?.fields, let oid = header.firstIndex(of: "oid"),
            let code = header.firstIndex(of: "code"), let parent = header.firstIndex(of: "parent_code")
        else { throw TableError(line: 1, problem: "a column of oid, code, parent_code is missing") }
        var rows = 0
        while let (line, fields) = try reader.record() {
            rows += 1
            guard fields.count == header.count, rows <= ReferenceLimits.rowsMax else {
                throw TableError(line: line, problem: "\(fields.count) fields in row \(rows)")
            }
            // Most rows are of one book.
            guard parents[fields[oid]] != nil || OID(exactly: fields[oid]) != nil, !fields[code].isEmpty else {
                throw TableError(line: line, problem: "oid or code is not valid")
            }
            parents[fields[oid], default: [:]][fields[code]] = .some(fields[parent].isEmpty ? nil : fields[parent])
        }
    }
}
