import Dispatch
import FRMRCalls
import FRMRLocks
import Storage

extension Schema {
    static let notesMigration = Migration("notes", notesDefinition)

    static let notesDefinition: StaticString = """
        CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE remarks (
            id BIGINT NOT NULL PRIMARY KEY,
            note BIGINT NOT NULL REFERENCES notes (id),
            late_note BIGINT REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED
        );
        """

    static let notes = Schema(applicationID: 77, migrations: [notesMigration])
}

extension WriteSession {
    func note(_ id: Int, _ text: String = "text") throws(RPCError) {
        try execute("INSERT INTO notes (id, text) VALUES ($1, $2)", SQLValue(id), .text(text))
    }
}

extension ReadSession {
    func noteIDs() throws(RPCError) -> [Int64] {
        try rows("SELECT id FROM notes ORDER BY id").map { row throws(RPCError) in try row.int(0) }
    }
}

extension Store {
    func noteIDs() async throws(RPCError) -> [Int64] {
        try await read { session throws(RPCError) in try session.noteIDs() }
    }

    /// Holds the writer inside a command, so that what is submitted meanwhile becomes one batch.
    func holdWriter() async -> DispatchSemaphore {
        let release = DispatchSemaphore(value: 0)
        await withCheckedContinuation { (holding: CheckedContinuation<Void, Never>) in
            submit { _ throws(RPCError) in
                holding.resume()
                release.wait()
                return []
            } completion: { _ in
            }
        }
        return release
    }
}

/// Gathers the results of callbacks and waits for all of them.
func results(
    _ count: Int, _ submit: (Int, @escaping @Sendable (Result<[UInt8], RPCError>) -> Void) -> Void
) async -> [Result<[UInt8], RPCError>] {
    let (stream, continuation) = AsyncStream.makeStream(of: (Int, Result<[UInt8], RPCError>).self)
    for index in 0..<count {
        submit(index) { continuation.yield((index, $0)) }
    }
    var found: [Int: Result<[UInt8], RPCError>] = [:]
    for await (index, result) in stream {
        found[index] = result
        if found.count == count { break }
    }
    return (0..<count).compactMap { found[$0] }
}

/// The error a result carries.
func failure(_ result: Result<[UInt8], RPCError>) -> RPCError? {
    switch result {
    case .success: nil
    case .failure(let error): error
    }
}
