package import FRMRIdentifiers

/// The reference books (НСИ) that are loaded: every version of a book beside the others, each as its file has it.
///
/// A code means what it meant in its version: a document of 2021 names a post by version 7.1, and is judged by it.
package struct ReferenceBooks: Sendable {
    private var books: [OID: [String: BookVersion]] = [:]

    package init() {}

    /// Takes a file of one or several versions. A version that is loaded again replaces itself.
    ///
    /// - Parameters:
    ///   - csv: columns `oid,version,code,name,parent_code,valid_from,valid_to`; a blank date is no bound. `valid_to` is
    ///     the last day that an entry counts.
    ///   - attributes: columns `code` and, where the book has them, `actual` and `is_group` (0 or 1).
    /// - Throws: `TableError` for a row that is not valid, a code that stands twice, a parent that is not in the version.
    package mutating func load(csv: String, attributes: String? = nil) throws(TableError) {
        let marks = try attributes.map { text throws(TableError) in try EntryMarks.read(text) } ?? [:]
        let table = try Table(
            csv: csv, columns: ["oid", "version", "code", "name", "parent_code", "valid_from", "valid_to"])
        var loaded: [OID: [String: BookVersion]] = [:]
        for row in table.rows {
            let entry = try BookEntry(row, marks)
            let key = entry.key
            let known = loaded[key.oid, default: [:]][key.version, default: BookVersion()].add(entry)
            guard known else { throw TableError(line: row.line, problem: "the code stands twice in its version") }
        }
        guard !loaded.isEmpty else { throw TableError(line: 1, problem: "the book has no entries") }
        for versions in loaded.values {
            for version in versions.values { try version.requireParents() }
        }
        for (oid, versions) in loaded { books[oid, default: [:]].merge(versions) { _, newer in newer } }
    }

    /// What the book says of a code on a day (R9, and the verdict's question about a post).
    ///
    /// - Parameter code: its version may not be guessed: a version that is not loaded is named as such.
    package func find(_ code: PostCode, on day: CivilDate) -> BookFinding {
        guard let versions = books[code.oid] else { return .unknownBook }
        guard let version = versions[code.version] else { return .unknownVersion(loaded: self.versions(of: code.oid)) }
        guard let entry = version.entries[code.code] else { return .unknownCode }
        if let from = entry.validFrom, day < from { return .notYetValid(entry, from: from) }
        if let to = entry.validTo, to < day { return .expired(entry, lastDay: to) }
        if entry.isGroup { return .group(entry) }
        return entry.isActual ? .found(entry) : .withdrawn(entry)
    }

    /// The versions of a book that are loaded, the oldest first: 7.8 stands before 7.10.
    package func versions(of oid: OID) -> [String] {
        (books[oid] ?? [:]).keys.sorted { BookVersion.order($0) < BookVersion.order($1) }
    }

    /// All entries of a version; empty when it is not loaded.
    package func entries(of oid: OID, version: String) -> [BookEntry] {
        (books[oid]?[version]?.entries.values).map { $0.sorted { $0.key.code < $1.key.code } } ?? []
    }

    /// The entry and the headings above it, the nearest first; empty for a code that is not there.
    package func ancestry(of code: PostCode) -> [BookEntry] {
        books[code.oid]?[code.version]?.ancestry(of: code.code) ?? []
    }
}

/// What a look-up found. Only `found` may be assigned or signed with.
package enum BookFinding: Sendable, Hashable {
    case found(BookEntry)
    case notYetValid(BookEntry, from: CivilDate)
    case expired(BookEntry, lastDay: CivilDate)
    /// Taken out of the book without a day.
    case withdrawn(BookEntry)
    /// A heading of the book: nobody holds it.
    case group(BookEntry)
    case unknownCode
    case unknownVersion(loaded: [String])
    case unknownBook

    package var entry: BookEntry? {
        switch self {
        case .found(let entry), .notYetValid(let entry, _), .expired(let entry, _), .withdrawn(let entry),
            .group(let entry):
            entry
        case .unknownCode, .unknownVersion, .unknownBook: nil
        }
    }

    /// A stable code for programs; nil for what is found.
    package var reason: String? {
        switch self {
        case .found: nil
        case .notYetValid: "CODE_NOT_YET_VALID"
        case .expired: "CODE_EXPIRED"
        case .withdrawn: "CODE_WITHDRAWN"
        case .group: "CODE_IS_A_GROUP"
        case .unknownCode: "CODE_UNKNOWN"
        case .unknownVersion: "BOOK_VERSION_UNKNOWN"
        case .unknownBook: "BOOK_UNKNOWN"
        }
    }

    package var russian: String {
        switch self {
        case .found(let entry): "«\(entry.name)»."
        case .notYetValid(let entry, let from): "«\(entry.name)»: код действует с \(from.russian)."
        case .expired(let entry, let lastDay): "«\(entry.name)»: код действовал по \(lastDay.russian)."
        case .withdrawn(let entry): "«\(entry.name)»: код исключён из справочника."
        case .group(let entry): "«\(entry.name)» — раздел справочника, выберите запись внутри него."
        case .unknownCode: "В этой версии справочника такого кода нет."
        case .unknownVersion(let loaded): "Версия справочника не загружена, есть: \(loaded.joined(separator: ", "))."
        case .unknownBook: "Справочник с таким OID не загружен."
        }
    }

    package var english: String {
        switch self {
        case .found(let entry): "“\(entry.name)”."
        case .notYetValid(let entry, let from): "“\(entry.name)”: the code counts from \(from.iso)."
        case .expired(let entry, let lastDay): "“\(entry.name)”: the code counted until \(lastDay.iso)."
        case .withdrawn(let entry): "“\(entry.name)”: the code was taken out of the book."
        case .group(let entry): "“\(entry.name)” is a heading of the book, choose an entry under it."
        case .unknownCode: "This version of the book has no such code."
        case .unknownVersion(let loaded): "The version is not loaded, there are: \(loaded.joined(separator: ", "))."
        case .unknownBook: "No book with this OID is loaded."
        }
    }
}
