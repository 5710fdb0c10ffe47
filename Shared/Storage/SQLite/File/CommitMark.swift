internal import FRMRIdentifiers
internal import FRMRLocks
internal import Foundation

/// How far a store has come at least, kept in `PATH-mark` beside it.
///
/// SQLite takes a log whose head or tail is damaged for one that ends earlier, and says nothing. Each commit counts
/// itself in the store, and the store's state is written here once it is durable: so the mark is never ahead of what a
/// disk that keeps its promises holds. It is not synced, and a power failure may leave an older one. A store that is
/// behind its mark has lost commits.
///
/// A checkpoint that is cut short leaves pages of several commits in the file, and only the log makes one of them. So
/// the mark says as well when one is under way.
///
/// The record is short and written by one call: the format, the commits, when the last one was recorded, the digest of
/// the incarnation, the log that is being moved, and the digest of all that, 64 bits each in the machine's order.
final class CommitMark: Sendable {
    /// What the mark says.
    struct Record: Hashable {
        var commits: Int64 = 0
        /// µs UTC.
        var recorded: Int64 = 0
        /// Digest of the store's.
        var incarnation: Int64 = 0
        /// The log that was being moved into the file, as `LogScan` knows it; nil: none was.
        var moving: Int64?
    }

    static func path(of store: String) -> String { store + "-mark" }

    /// What the mark of a store says; nil: there is none, or it cannot be read.
    static func read(of store: String) -> Record? {
        guard let data = FileManager.default.contents(atPath: path(of: store)), data.count == recordBytes else {
            return nil
        }
        let words = data.withUnsafeBytes { bytes in
            stride(from: 0, to: recordBytes, by: 8).map { bytes.loadUnaligned(fromByteOffset: $0, as: Int64.self) }
        }
        guard words[0] == format, words[5] == digest(words[..<5]) else { return nil }
        return Record(
            commits: words[1], recorded: words[2], incarnation: words[3], moving: words[4] == 0 ? nil : words[4])
    }

    /// How a store is behind its mark, or another one; nil: it is neither, or there is no mark.
    ///
    /// - Parameters:
    ///   - mark: read before the state was: a store that is running is ahead of it then, and never behind.
    ///   - state: nil: the store is empty.
    static func loss(of store: String, _ mark: Record?, _ state: StoreState?) -> String? {
        guard let mark else { return nil }
        guard let state else { return mark.commits > 0 ? "the store is empty and had \(mark.commits) commits" : nil }
        guard mark.incarnation == incarnation(state.incarnation) else {
            return mark.commits > 0 ? "the store is not the one whose \(mark.commits) commits were made here" : nil
        }
        if state.commits < mark.commits { return "the store has \(state.commits) commits and had \(mark.commits)" }
        let recorded = state.recorded.microseconds
        if recorded < mark.recorded || state.commits == mark.commits && recorded != mark.recorded {
            return "commit \(state.commits) of the store is not the one that was made"
        }
        guard let moving = mark.moving else { return nil }
        // A log is begun anew only when all of it has been moved.
        let log = LogScan(store + "-wal")
        if let identity = log.identity, identity != moving || log.holdsCommit { return nil }
        // Its service may have ended meanwhile, and have moved the log whole.
        guard read(of: store)?.moving == moving else { return nil }
        return "the log was being moved into the file and cannot be read"
    }

    private let log: String
    private let descriptor: Int32
    private let state: Mutex<State>

    /// Goes on with the mark of a store that is not behind it.
    init(of store: String) throws(StorageError) {
        let path = Self.path(of: store)
        let record = Self.read(of: store) ?? Record()
        descriptor = Foundation.open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageError(reason: .cannotOpen, detail: "\(path): \(String(cString: strerror(errno)))")
        }
        log = store + "-wal"
        state = Mutex(State(record: record))
    }

    deinit { close(descriptor) }

    /// A commit is durable.
    func committed(_ found: StoreState) {
        change { state in
            if state.incarnation != found.incarnation {
                state.incarnation = found.incarnation
                state.record.incarnation = Self.incarnation(found.incarnation)
            }
            state.record.commits = found.commits
            state.record.recorded = found.recorded.microseconds
        }
    }

    /// Runs a checkpoint that leaves the log where it is. After one that fails, the file is of no one commit without
    /// the log until another has ended.
    func moving<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        let identity = LogScan(log).identity
        change { state in
            state.moves += 1
            state.record.moving = identity ?? state.record.moving
        }
        defer { change { $0.moves -= 1 } }
        let value = try body()
        change { state in
            if state.moves == 1 { state.record.moving = nil }
        }
        return value
    }

    /// A write that fails leaves the mark behind, which only makes it less sharp.
    private func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            body(&state)
            let record = state.record
            var words = [Self.format, record.commits, record.recorded, record.incarnation, record.moving ?? 0]
            words.append(Self.digest(words[...]))
            words.withUnsafeBytes { _ = pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        }
    }

    private struct State {
        var record: Record
        /// Of the record, as a text; nil until the first commit.
        var incarnation: String?
        /// Checkpoints under way.
        var moves = 0
    }

    private static func incarnation(_ text: String) -> Int64 {
        var digest = RowDigest(key: 0)
        digest.add(text)
        return digest.value
    }

    private static func digest(_ words: ArraySlice<Int64>) -> Int64 {
        var digest = RowDigest(key: 0)
        for word in words { digest.add(word) }
        return digest.value
    }

    /// "frmark" and 1.
    private static let format: Int64 = 0x01_6B72_616D_7266
    private static let recordBytes = 48
}
