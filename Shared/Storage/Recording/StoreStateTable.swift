internal import FRMRCalls
package import FRMRIdentifiers

/// What a store knows of itself, in one row.
enum StoreStateTable {
    static let definition: StaticString = """
        CREATE TABLE store_state (
            id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
            incarnation TEXT NOT NULL,
            recorded_us BIGINT NOT NULL,
            commits BIGINT NOT NULL CHECK (commits >= 0)
        );
        """

    /// Nil in a store that is opened for the first time.
    static func find(in store: ReadSession) throws(RPCError) -> StoreState? {
        let row = try store.first("SELECT incarnation, recorded_us, commits FROM store_state WHERE id = 1")
        return try row?.decoded("store_state", key: "1") { row throws(RPCError) in
            try StoreState(incarnation: row.text(0), recorded: row.instant(1), commits: row.int(2))
        }
    }

    static func insert(_ state: StoreState, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "INSERT INTO store_state (id, incarnation, recorded_us, commits) VALUES (1, $1, $2, $3)",
            .text(state.incarnation), SQLValue(state.recorded), SQLValue(state.commits))
    }

    /// Gives the store another incarnation: its record goes on, what comes is another store's.
    static func begin(_ incarnation: String, in store: WriteSession) throws(RPCError) {
        try store.execute("UPDATE store_state SET incarnation = $1 WHERE id = 1", .text(incarnation))
    }

    /// Counts a commit, in that commit.
    static func count(recorded: Instant, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE store_state SET recorded_us = $1, commits = commits + 1 WHERE id = 1", SQLValue(recorded))
    }
}

/// Which store it is, and how far its record goes.
package struct StoreState: Sendable, Hashable {
    /// Made with the store, and made anew when it is restored from a backup. Two stores never have the same one, whatever
    /// their numbers.
    package let incarnation: String
    /// When the last commit was recorded; when the store was made, if there was none.
    package let recorded: Instant
    /// That changed something.
    package let commits: Int64
}
