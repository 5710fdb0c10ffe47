internal import FRMRCalls
internal import FRMRIdentifiers

/// The migrations that were applied to a store, in order.
enum MigrationTable {
    static let definition: StaticString = """
        CREATE TABLE IF NOT EXISTS migrations (
            component TEXT NOT NULL,
            position BIGINT NOT NULL,
            id TEXT NOT NULL,
            checksum BYTES NOT NULL,
            applied_us BIGINT NOT NULL,
            PRIMARY KEY (component, position)
        )
        """

    /// What was applied of a component, in order.
    static func applied(of component: String, in store: ReadSession) throws(RPCError) -> [MigrationRow] {
        try store.rows("SELECT id, checksum FROM migrations WHERE component = $1 ORDER BY position", .text(component))
            .map { row throws(RPCError) in try MigrationRow(id: row.text(0), checksum: row.blob(1)) }
    }

    static func insert(
        _ row: MigrationRow, at position: Int, of component: String, applied: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "INSERT INTO migrations (component, position, id, checksum, applied_us) VALUES ($1, $2, $3, $4, $5)",
            .text(component), SQLValue(position), .text(row.id), .blob(row.checksum), SQLValue(applied))
    }
}

extension MigrationTable {
    /// Writes a row as it is: a commit that changes nothing.
    static func touch(in store: WriteSession) throws(RPCError) {
        try store.execute("UPDATE migrations SET applied_us = applied_us WHERE position = 0")
    }
}

/// A migration that was applied.
struct MigrationRow: Hashable {
    let id: String
    let checksum: [UInt8]
}
