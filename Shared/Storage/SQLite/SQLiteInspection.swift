internal import FRMRCalls
internal import Foundation

/// Looks at a file of SQLite.
///
/// Unchecked: it is used by one thread at a time.
final class SQLiteInspection: EngineInspection, @unchecked Sendable {
    private let path: String
    private let file: SQLiteConnection

    /// Beside the service, or while none has the store.
    convenience init(path: String, applicationID: Int32) throws(StorageError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StorageError(reason: .cannotOpen, detail: "there is no file \(path)")
        }
        let file = StoreFile(path: path, configuration: StoreConfiguration())
        self.init(path: path, try file.openInspector(applicationID: applicationID))
    }

    /// - Parameter file: only reads.
    init(path: String, _ file: SQLiteConnection) {
        self.path = path
        self.file = file
    }

    func parts() throws(StorageError) -> [String] { try storageErrors(.cannotOpen) { try file.tables() } }

    func findings(of part: String, while goesOn: @escaping () -> Bool) -> [StoreFinding]? {
        do {
            return try file.quickIntegrity(of: part, while: goesOn)?.map { StoreFinding("ENGINE", "\(part): \($0)") }
        } catch {
            return [unreadable(part, error)]
        }
    }

    func findings() -> [StoreFinding] {
        findings(of: "the file") { try file.integrity().map { StoreFinding("ENGINE", $0) } }
            + findings(of: "references") {
                try file.danglingReferences().map { table, parent in
                    StoreFinding("REFERENCE", "a row of \(table) refers to no row of \(parent)")
                }
            }
            + findings(of: "store_state") {
                let mark = CommitMark.read(of: path)
                let state = try read { session throws(RPCError) in try StoreStateTable.find(in: session) }
                guard let state else { return [StoreFinding("STATE", "store_state has no row")] }
                return CommitMark.loss(of: path, mark, state).map { [StoreFinding("COMMITS_LOST", $0)] } ?? []
            }
    }

    func read<Value>(_ body: (ReadSession) throws(RPCError) -> Value) throws(RPCError) -> Value {
        let session = ReadSession(file)
        try file.perform(.beginReading)
        defer {
            session.end()
            // A read has nothing to lose.
            if file.isInsideTransaction { try? file.perform(.endReading) }
        }
        return try body(session)
    }

    func close() throws { try file.close() }

    private func findings(of what: String, _ body: () throws -> [StoreFinding]) -> [StoreFinding] {
        do { return try body() } catch { return [unreadable(what, error)] }
    }

    private func unreadable(_ what: String, _ error: any Error) -> StoreFinding {
        StoreFinding("UNREADABLE", "\(what): \((error as? RPCError)?.cause ?? "\(error)")")
    }
}
