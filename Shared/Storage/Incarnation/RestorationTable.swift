internal import FRMRCalls
package import FRMRIdentifiers

/// The incarnations that began when the store was restored from a backup. The first one has no row.
enum RestorationTable {
    static let definition: StaticString = """
        CREATE TABLE restoration (
            incarnation TEXT NOT NULL PRIMARY KEY,
            former TEXT NOT NULL,
            recorded_us BIGINT NOT NULL,
            commits BIGINT NOT NULL,
            restored_us BIGINT NOT NULL
        );
        """

    static func find(_ incarnation: String, in store: ReadSession) throws(RPCError) -> Restoration? {
        let row = try store.first(
            "SELECT former, recorded_us, commits, restored_us FROM restoration WHERE incarnation = $1",
            .text(incarnation))
        return try row?.decoded("restoration", key: incarnation) { row throws(RPCError) in
            try Restoration(
                known: StoreState(incarnation: row.text(0), recorded: row.instant(1), commits: row.int(2)),
                restored: row.instant(3))
        }
    }

    static func insert(
        _ restoration: Restoration, of incarnation: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO restoration (incarnation, former, recorded_us, commits, restored_us)
            VALUES ($1, $2, $3, $4, $5)
            """,
            .text(incarnation), .text(restoration.known.incarnation), SQLValue(restoration.known.recorded),
            SQLValue(restoration.known.commits), SQLValue(restoration.restored))
    }
}

/// A store was restored from a backup: what came behind the backup is not in it.
package struct Restoration: Sendable, Hashable {
    /// Of the backup.
    package let known: StoreState
    package let restored: Instant
}
