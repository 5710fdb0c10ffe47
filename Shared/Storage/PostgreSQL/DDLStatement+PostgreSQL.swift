extension DDLStatement {
    /// A portable definition as PostgreSQL takes it: BIGINT, TEXT and BYTES become bigint, text and bytea.
    static func postgreSQL(_ text: String) -> String {
        all(in: text).map { $0.text(types: postgreSQLTypes) }.joined(separator: ";")
    }

    private static let postgreSQLTypes = ["BIGINT": "bigint", "TEXT": "text", "BYTES": "bytea"]
}
