internal import Crypto
internal import FRMRCalls
internal import FRMRIdentifiers
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// A copy of a file as it is at one commit, made by another process than the one that has it.
///
/// It goes page by page through SQLite's backup, from a connection that stands on one read transaction all the while. A
/// backup without one begins anew with every commit of another process, and under load never ends. `VACUUM INTO` stands
/// on a snapshot just as long, writes each row anew and cannot pause; copies of the file and its log would have to know
/// how the log is read. What all of them cost is that the log cannot begin anew until they end.
///
/// It takes no lock that the service needs: readers and the writer go on, and so does the checkpointer, up to the copy's
/// commit.
struct SQLiteCopy {
    let path: String
    let applicationID: Int32
    let pace: CopyPace
    let environment: Environment

    func run(to target: String) async throws(StorageError) -> StoreCopied {
        guard FileSystem.bytes(of: path) ?? 0 > 0 else {
            throw StorageError(reason: .noStore, detail: "there is no store \(path)")
        }
        var configuration = StoreConfiguration()
        configuration.lockTimeout = Self.lockTimeout
        let source = try StoreFile(path: path, configuration: configuration).openInspector(applicationID: applicationID)
        defer { try? source.close() }
        // Before the transaction begins, as GRDB hands nothing out within one that it does not know.
        let handle = try storageErrors(.cannotOpen) { try source.withDatabase { $0.sqliteConnection } }
        let (state, checksum) = try storageErrors(.cannotOpen) {
            try source.perform(.beginReading)
            let session = ReadSession(source)
            defer { session.end() }
            return (try session.storeState(), try Self.schemaChecksum(session))
        }
        try Self.create(target)
        let bytes = try await copy(source, handle, to: target)
        try storageErrors(.copyFailed) { try source.perform(.endReading) }
        try Self.check(target)
        return StoreCopied(state: state, schemaChecksum: checksum, bytes: bytes)
    }

    private func copy(
        _ source: SQLiteConnection, _ from: OpaquePointer?, to target: String
    ) async throws(StorageError) -> Int {
        let pageBytes = try storageErrors(.copyFailed) { try Int(source.number("PRAGMA page_size")) }
        let copy = try OpenCopy(target, flags: SQLITE_OPEN_READWRITE)
        defer { copy.close() }
        // Synced as a whole when it is complete; until then it is nothing.
        try copy.expect("PRAGMA journal_mode = OFF", "off")
        try copy.expect("PRAGMA synchronous = OFF", nil)
        guard let backup = sqlite3_backup_init(copy.handle, "main", from, "main") else { throw copy.failure }
        let pages = Int32(max(pace.stepBytes / pageBytes, 1))
        let began = environment.uptimeNanoseconds()
        var code = SQLITE_OK
        var copied = 0
        while code == SQLITE_OK {
            code = sqlite3_backup_step(backup, pages)
            copied = Int(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup)) * pageBytes
            guard code == SQLITE_OK else { break }
            let pause = pace.pause(
                afterBytes: copied, nanoseconds: environment.uptimeNanoseconds() - began, logBytes: logBytes)
            guard pause > .zero else { continue }
            do {
                try await environment.sleep(pause)
            } catch {
                code = SQLITE_INTERRUPT
            }
        }
        let finished = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, finished == SQLITE_OK else { throw copy.failure }
        return copied
    }

    /// Of the source's log now.
    private var logBytes: Int { FileSystem.bytes(of: path + "-wal") ?? 0 }

    /// How long the copy waits for a crash's recovery of its source.
    private static let lockTimeout: Duration = .seconds(10)

    private static func schemaChecksum(_ session: ReadSession) throws(RPCError) -> [UInt8] {
        var hash = SHA256()
        for component in ["storage", "service"] {
            for row in try MigrationTable.applied(of: component, in: session) {
                hash.update(data: Array("\(component)/\(row.id)/".utf8) + row.checksum)
            }
        }
        return Array(hash.finalize())
    }

    private static func create(_ target: String) throws(StorageError) {
        let file = Foundation.open(target, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StorageError(reason: .copyFailed, detail: "\(target): \(String(cString: strerror(errno)))")
        }
        Foundation.close(file)
    }

    /// Reads the whole copy, which nobody else has: nothing is made beside it.
    private static func check(_ target: String) throws(StorageError) {
        guard let name = target.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) else {
            throw StorageError(reason: .copyFailed, detail: "\(target): not a path")
        }
        let copy = try OpenCopy("file:\(name)?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
        defer { copy.close() }
        try copy.expect("PRAGMA integrity_check(1)", "ok")
        try copy.expect("PRAGMA foreign_key_check", nil)
    }
}

extension SQLiteCopy {
    static func beginIncarnation(
        path: String, applicationID: Int32, environment: Environment
    ) throws(StorageError) -> (incarnation: String, restoration: Restoration) {
        let lock = try StoreLock(path: path)
        defer { lock.release() }
        let file = StoreFile(path: path, configuration: StoreConfiguration())
        let connection = try file.openWriter(applicationID: applicationID)
        connection.keep(lock, try CommitMark(of: lock.path))
        let incarnation = environment.newID()
        let restoration = try storageErrors(.cannotOpen) {
            try connection.perform(.beginWriting)
            let now = environment.now()
            let session = WriteSession(
                connection, recorded: now, scope: nil, newID: environment.newID, numbers: OutboxNumbers())
            defer { session.end() }
            let restoration = Restoration(known: try session.storeState(), restored: now)
            try RestorationTable.insert(restoration, of: incarnation, in: session)
            try StoreStateTable.begin(incarnation, in: session)
            switch connection.commit() {
            case .committed: break
            case .notCommitted(let error), .unknown(let error): throw error
            }
            // The file is what is kept of it.
            try connection.emptyLog()
            return restoration
        }
        try storageErrors(.cannotOpen) { try connection.close() }
        return (incarnation, restoration)
    }
}

/// SQLite's own connection to a copy.
private struct OpenCopy {
    let handle: OpaquePointer

    init(_ name: String, flags: Int32) throws(StorageError) {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw StorageError(reason: .copyFailed, detail: "\(name): SQLite answers \(code)")
        }
        handle = opened
    }

    var failure: StorageError {
        StorageError(reason: .copyFailed, detail: String(cString: sqlite3_errmsg(handle)))
    }

    func close() { sqlite3_close_v2(handle) }

    /// Runs a setting or a check whose first row begins with `answer`; nil: that has no row.
    func expect(_ pragma: String, _ answer: String?) throws(StorageError) {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, pragma, -1, &statement, nil) == SQLITE_OK else { throw failure }
        defer { sqlite3_finalize(statement) }
        let code = sqlite3_step(statement)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure }
        let found = code == SQLITE_ROW ? sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "" : nil
        guard found == answer else {
            throw StorageError(
                reason: .copyFailed, detail: "\(pragma) answers \(found ?? "nothing"), expected \(answer ?? "nothing")")
        }
    }
}
