extension DDLStatement {
    /// A portable definition as SQLite takes it.
    static func sqlite(_ text: String) -> String {
        all(in: text).map(\.sqlite).joined(separator: ";")
    }

    /// BIGINT, TEXT and BYTES become INTEGER, TEXT and BLOB, and every table is STRICT, which makes the type of a column
    /// an invariant.
    ///
    /// A table is made WITHOUT ROWID where its rows may lie in the tree of its primary key. A single BIGINT is that tree
    /// anyway. Contents (bytes that every row has beside its key) stay out of the key's tree: a few of them fill a page
    /// of it, and what is loaded in any order touches pages all over instead of the last one.
    ///
    /// What is in SQLite's own form already stays as it is.
    var sqlite: String {
        guard let table else { return text(types: Self.sqliteTypes) }
        guard table.options.isEmpty, !table.columns.contains(where: { ["INTEGER", "BLOB"].contains($0.type) }) else {
            return text
        }
        let keyTypes = table.key.map { name in table.columns.first { $0.name == name }?.type }
        let holdsContents = table.columns.contains {
            $0.type == "BYTES" && $0.isNotNull && !table.key.contains($0.name)
        }
        let isKeyed = !keyTypes.isEmpty && keyTypes != ["BIGINT"] && !holdsContents
        var completed = self
        completed.tokens[table.end].text += isKeyed ? " STRICT, WITHOUT ROWID" : " STRICT"
        return completed.text(types: Self.sqliteTypes)
    }

    private static let sqliteTypes = ["BIGINT": "INTEGER", "BYTES": "BLOB"]
}
