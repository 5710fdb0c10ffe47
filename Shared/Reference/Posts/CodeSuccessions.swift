package import FRMRIdentifiers

/// Codes that later versions of their book have under another code: what was merged or renamed, as dated data.
package struct CodeSuccessions: Sendable {
    /// By the code alone, which is short: the few books that share a code are told apart by their OID.
    private let rows: [String: [Row]]

    /// Knows of none.
    package static let none = CodeSuccessions(rows: [:])

    private init(rows: [String: [Row]]) { self.rows = rows }

    /// - Parameter csv: columns `oid,code,successor,valid_from`; `valid_from` is the first day that the successor stands
    ///   for the code.
    /// - Throws: `TableError` for a row that is not valid, a code that stands twice, codes that succeed each other in a
    ///   circle.
    package init(csv text: String) throws(TableError) {
        var rows: [String: [Row]] = [:]
        let table = try Table(csv: text, columns: ["oid", "code", "successor", "valid_from"])
        for row in table.rows {
            guard let oid = OID(exactly: row["oid"]) else { throw row.error("oid") }
            guard !row["code"].isEmpty else { throw row.error("code") }
            guard !row["successor"].isEmpty, row["successor"] != row["code"] else { throw row.error("successor") }
            guard let from = try row.date("valid_from") else { throw row.error("valid_from") }
            guard !(rows[row["code"]] ?? []).contains(where: { $0.oid == oid.value }) else {
                throw TableError(line: row.line, problem: "the code stands twice")
            }
            rows[row["code"], default: []].append(Row(oid: oid.value, successor: row["successor"], from: from))
        }
        self.rows = rows
        for row in table.rows {
            let last = current(CodeEntry(oid: row["oid"], code: row["code"]), on: .distantFuture)
            if successor(of: last, on: .distantFuture) != nil {
                throw TableError(line: row.line, problem: "codes succeed each other in a circle")
            }
        }
    }

    /// What stands for an entry on a day: itself, or what it was merged or renamed into by then.
    ///
    /// - Parameter entry: in canonical form.
    package func current(_ entry: CodeEntry, on day: CivilDate) -> CodeEntry {
        var current = entry
        for _ in 0..<Self.stepsMax {
            guard let next = successor(of: current, on: day) else { break }
            current.code = next
        }
        return current
    }

    private func successor(of entry: CodeEntry, on day: CivilDate) -> String? {
        guard let found = rows[entry.code] else { return nil }
        for row in found where row.oid == entry.oid && row.from <= day { return row.successor }
        return nil
    }

    /// Successions of one code, one after another.
    private static let stepsMax = 8

    private struct Row: Sendable {
        var oid: String
        var successor: String
        var from: CivilDate
    }
}
