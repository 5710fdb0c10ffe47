extension DDLStatement {
    /// A portable definition as SQLite takes it.
    static func sqlite(_ text: String) -> String {
        all(in: text).map(\.sqlite).joined(separator: ";")
    }

    /// BIGINT, TEXT and BYTES become INTEGER, TEXT and BLOB, and every table is STRICT, which makes the type of a column
    /// an invariant.
    ///
    /// A table is WITHOUT ROWID, its rows stored in the B-tree of the primary key, unless the key is a single BIGINT
    /// (which SQLite stores that way anyway) or every row holds contents, bytes outside of the key: a few of those fill
    /// a page of the tree, and a load in any order would touch pages all over it instead of the last one.
    var sqlite: String {
        guard let table else { return text(types: Self.sqliteTypes) }
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
