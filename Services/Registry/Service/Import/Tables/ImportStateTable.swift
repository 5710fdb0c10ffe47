internal import FRMRCalls
internal import Storage

/// How far the import under way has come; no row while there is none. It moves in the commit of what it tells, so a
/// broken import goes on where it ended, and neither looks at nor judges anybody twice.
enum ImportStateTable {
    static let definition: StaticString = """
        CREATE TABLE import_state (
            id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
            file_identity BYTES NOT NULL CHECK (length(file_identity) = 32),
            had_imports BIGINT NOT NULL CHECK (had_imports IN (0, 1)),
            scan_offset BIGINT NOT NULL,
            scan_line BIGINT NOT NULL,
            scan_workers BIGINT NOT NULL,
            scan_lines BIGINT NOT NULL,
            scan_window BIGINT NOT NULL,
            scan_window_workers BIGINT NOT NULL,
            scan_run BIGINT NOT NULL,
            scan_last_offset BIGINT NOT NULL,
            scan_last_line BIGINT NOT NULL,
            scan_is_whole BIGINT NOT NULL CHECK (scan_is_whole IN (0, 1)),
            load_window BIGINT NOT NULL,
            load_key BIGINT NOT NULL,
            load_line BIGINT NOT NULL,
            present BIGINT NOT NULL,
            rejected BIGINT NOT NULL,
            rejects BIGINT NOT NULL
        );
        """

    static func state(in store: ReadSession) throws(RPCError) -> ImportState? {
        let row = try store.first(
            """
            SELECT file_identity, had_imports, scan_offset, scan_line, scan_workers, scan_lines, scan_window,
                scan_window_workers, scan_run, scan_last_offset, scan_last_line, scan_is_whole, load_window, load_key,
                load_line, present, rejected, rejects
            FROM import_state WHERE id = 1
            """)
        return try row.map { row throws(RPCError) in
            try row.decoded("import_state", key: "1") { row throws(RPCError) in
                func number(_ index: Int) throws(RPCError) -> Int { Int(try row.int(index)) }
                var point = ImportScanPoint(offset: try number(2))
                (point.line, point.workers, point.lines) = (try number(3), try number(4), try number(5))
                (point.window, point.windowWorkers, point.run) = (try number(6), try number(7), try number(8))
                (point.lastOffset, point.lastLine) = (try number(9), try number(10))
                point.isWhole = try row.bool(11)
                var load = ImportLoadPoint()
                (load.window, load.turn) = (try number(12), ImportTurn(key: try row.int(13), line: try row.int(14)))
                (load.present, load.rejected, load.rejects) = (try number(15), try number(16), try number(17))
                return ImportState(identity: try row.blob(0), hadImports: try row.bool(1), scan: point, load: load)
            }
        }
    }

    /// Puts the state in the place of any other.
    static func begin(_ state: ImportState, in store: WriteSession) throws(RPCError) {
        try remove(in: store)
        let (scan, load) = (state.scan, state.load)
        try store.execute(
            """
            INSERT INTO import_state (id, file_identity, had_imports, scan_offset, scan_line, scan_workers, scan_lines,
                scan_window, scan_window_workers, scan_run, scan_last_offset, scan_last_line, scan_is_whole,
                load_window, load_key, load_line, present, rejected, rejects)
            VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            """,
            values: [SQLValue(state.identity), SQLValue(state.hadImports)] + values(of: scan) + values(of: load))
    }

    static func set(_ scan: ImportScanPoint, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            UPDATE import_state SET scan_offset = $1, scan_line = $2, scan_workers = $3, scan_lines = $4,
                scan_window = $5, scan_window_workers = $6, scan_run = $7, scan_last_offset = $8,
                scan_last_line = $9, scan_is_whole = $10 WHERE id = 1
            """, values: values(of: scan))
    }

    static func set(_ load: ImportLoadPoint, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            UPDATE import_state SET load_window = $1, load_key = $2, load_line = $3, present = $4, rejected = $5,
                rejects = $6 WHERE id = 1
            """, values: values(of: load))
    }

    static func remove(in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM import_state WHERE id = 1")
    }

    private static func values(of scan: ImportScanPoint) -> [SQLValue] {
        [
            scan.offset, scan.line, scan.workers, scan.lines, scan.window, scan.windowWorkers, scan.run,
            scan.lastOffset, scan.lastLine, scan.isWhole ? 1 : 0,
        ].map { SQLValue($0) }
    }

    private static func values(of load: ImportLoadPoint) -> [SQLValue] {
        [
            SQLValue(load.window), SQLValue(load.turn.key), SQLValue(load.turn.line), SQLValue(load.present),
            SQLValue(load.rejected), SQLValue(load.rejects),
        ]
    }
}

/// The row of `import_state`.
struct ImportState: Sendable {
    /// Of the file (`ImportFile.identity`).
    let identity: [UInt8]
    /// The register had workers of another one before this import.
    let hadImports: Bool
    var scan: ImportScanPoint
    var load: ImportLoadPoint
}

/// How far the workers of a file have been loaded, and what became of them.
struct ImportLoadPoint: Sendable, Hashable {
    var window = 0
    /// Of the last worker whose fate is settled.
    var turn = ImportTurn.first
    /// Workers who are in the register.
    var present = 0
    /// Workers who were rejected.
    var rejected = 0
    /// Rows of `import_reject`.
    var rejects = 0
}
