package import FRMRIdentifiers

/// An entry of a reference book.
package struct BookEntry: Sendable, Hashable {
    /// The triple (oid, version, code).
    package let key: PostCode
    package let name: String
    package let parentCode: String?
    /// Nil: no bound is known.
    package let validFrom: CivilDate?
    /// The last day that it counts.
    package let validTo: CivilDate?
    /// A heading, which nobody holds.
    package let isGroup: Bool
    /// False: taken out of the book.
    package let isActual: Bool

    init(_ row: TableRow, _ marks: [String: EntryMarks]) throws(TableError) {
        guard let oid = OID(exactly: row["oid"]) else { throw row.error("oid") }
        guard let key = try? PostCode(oid: oid, version: row["version"], code: row["code"]),
            key.version == row["version"], key.code == row["code"]
        else { throw row.error("code") }
        guard !row["name"].isEmpty else { throw row.error("name") }
        self.key = key
        name = row["name"]
        parentCode = row.optional("parent_code")
        validFrom = try row.date("valid_from")
        validTo = try row.date("valid_to")
        if let validFrom, let validTo, validTo < validFrom { throw row.error("valid_to") }
        isGroup = marks[key.code]?.isGroup ?? false
        isActual = marks[key.code]?.isActual ?? true
    }
}

/// One version of a book.
struct BookVersion: Sendable {
    private(set) var entries: [String: BookEntry] = [:]

    /// False when the code is there already.
    mutating func add(_ entry: BookEntry) -> Bool { entries.updateValue(entry, forKey: entry.key.code) == nil }

    /// Every parent is an entry, and no entry is its own ancestor.
    func requireParents() throws(TableError) {
        for entry in entries.values {
            guard let parent = entry.parentCode else { continue }
            guard entries[parent] != nil else {
                throw TableError(line: 1, problem: "code \(entry.key.code) has no parent in the book")
            }
            guard ancestry(of: entry.key.code).last?.parentCode == nil else {
                throw TableError(line: 1, problem: "code \(entry.key.code) is its own ancestor")
            }
        }
    }

    /// The entry and those above it. A circle ends where it closes.
    func ancestry(of code: String) -> [BookEntry] {
        var chain: [BookEntry] = []
        var seen: Set<String> = []
        var next: String? = code
        while let code = next, seen.insert(code).inserted, let entry = entries[code] {
            chain.append(entry)
            next = entry.parentCode
        }
        return chain
    }

    /// Versions are numbers with dots: compared part by part, and what is no number as zero.
    static func order(_ version: String) -> VersionOrder {
        VersionOrder(parts: version.split(separator: ".").map { Int($0) ?? 0 }, text: version)
    }
}

struct VersionOrder: Comparable {
    let parts: [Int]
    let text: String

    static func < (left: VersionOrder, right: VersionOrder) -> Bool {
        left.parts == right.parts ? left.text < right.text : left.parts.lexicographicallyPrecedes(right.parts)
    }
}

/// What a book's attributes say of an entry.
struct EntryMarks: Sendable {
    var isGroup: Bool
    var isActual: Bool

    static func read(_ csv: String) throws(TableError) -> [String: EntryMarks] {
        var marks: [String: EntryMarks] = [:]
        for row in try Table(csv: csv, columns: ["code"]).rows {
            let read = EntryMarks(
                isGroup: try row.flag("is_group") ?? false, isActual: try row.flag("actual") ?? true)
            guard marks.updateValue(read, forKey: row["code"]) == nil else {
                throw TableError(line: row.line, problem: "the code stands twice")
            }
        }
        return marks
    }
}

extension TableRow {
    /// A day, or nil for an empty field.
    func date(_ column: String) throws(TableError) -> CivilDate? {
        guard let text = optional(column) else { return nil }
        guard let date = CivilDate(iso: text) else { throw error(column) }
        return date
    }

    /// `0` or `1`, or nil for an empty field or a column that is not there.
    func flag(_ column: String) throws(TableError) -> Bool? {
        switch optional(column) {
        case nil: nil
        case "0": false
        case "1": true
        default: throw error(column)
        }
    }
}
