internal import FRMRCalls
internal import Storage

/// Where the workers of the file under import stand in it, run by run, each in blocks in the order of the load. Kept
/// until the import is done, so that a broken one need not look the file through again.
enum ImportPlaceTable {
    static let definition: StaticString = """
        CREATE TABLE import_run (
            window_number BIGINT NOT NULL,
            run BIGINT NOT NULL,
            source_hashes BYTES NOT NULL,
            PRIMARY KEY (window_number, run)
        );
        CREATE TABLE import_place (
            window_number BIGINT NOT NULL,
            run BIGINT NOT NULL,
            block BIGINT NOT NULL,
            last_key BIGINT NOT NULL,
            last_line BIGINT NOT NULL,
            places BYTES NOT NULL CHECK (length(places) > 0),
            PRIMARY KEY (window_number, run, block)
        );
        """

    /// - Parameter blockPlaces: in a block, at most.
    static func insert(_ run: ImportRun, blockPlaces: Int, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "INSERT INTO import_run (window_number, run, source_hashes) VALUES ($1, $2, $3)", SQLValue(run.window),
            SQLValue(run.number), SQLValue(ImportSources.stored(run.sources)))
        var (block, rest) = (0, run.places[...])
        while let last = rest.prefix(blockPlaces).last {
            try store.execute(
                """
                INSERT INTO import_place (window_number, run, block, last_key, last_line, places)
                VALUES ($1, $2, $3, $4, $5, $6)
                """, SQLValue(run.window), SQLValue(run.number), SQLValue(block), SQLValue(last.turn.key),
                SQLValue(last.turn.line), SQLValue(ImportPlace.stored(rest.prefix(blockPlaces))))
            rest = rest.dropFirst(blockPlaces)
            block += 1
        }
    }

    static func runs(of window: Int, in store: ReadSession) throws(RPCError) -> [Int] {
        try store.rows("SELECT run FROM import_run WHERE window_number = $1 ORDER BY run", SQLValue(window))
            .map { row throws(RPCError) in
                try row.decoded("import_run", key: "of window \(window)") { row throws(RPCError) in
                    Int(try row.int(0))
                }
            }
    }

    /// The hashes of each run of a window.
    static func sources(of window: Int, in store: ReadSession) throws(RPCError) -> [[UInt64]] {
        try store.rows("SELECT source_hashes FROM import_run WHERE window_number = $1 ORDER BY run", SQLValue(window))
            .map { row throws(RPCError) in
                try row.decoded("import_run", key: "of window \(window)") { row throws(RPCError) in
                    ImportSources.hashes(stored: try row.blob(0))
                }
            }
    }

    /// The block of a run with the worker who comes next after a turn; nil: the run has no more.
    static func block(
        of run: Int, _ window: Int, after turn: ImportTurn, in store: ReadSession
    ) throws(RPCError) -> [ImportPlace]? {
        let row = try store.first(
            """
            SELECT block, places FROM import_place
            WHERE window_number = $1 AND run = $2 AND (last_key > $3 OR (last_key = $3 AND last_line > $4))
            ORDER BY block LIMIT 1
            """, SQLValue(window), SQLValue(run), SQLValue(turn.key), SQLValue(turn.line))
        return try row.map { row throws(RPCError) in
            try row.decoded("import_place", key: "\(window) \(run) \(row.key(0))") { row throws(RPCError) in
                ImportPlace.places(stored: try row.blob(1))
            }
        }
    }

    /// Removes the first runs of whatever file, `count` at most.
    ///
    /// - Returns: whether any are left.
    static func removeSome(_ count: Int, in store: WriteSession) throws(RPCError) -> Bool {
        let runs = try store.rows(
            "SELECT window_number, run FROM import_run ORDER BY window_number, run LIMIT $1", SQLValue(count))
        for row in runs {
            // As they stand, so that a damaged one goes as well.
            try store.execute("DELETE FROM import_place WHERE window_number = $1 AND run = $2", row[0], row[1])
            try store.execute("DELETE FROM import_run WHERE window_number = $1 AND run = $2", row[0], row[1])
        }
        return runs.count == count
    }
}
