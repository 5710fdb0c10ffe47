internal import Foundation

/// Room on the disk beside the store, kept for one purpose: a store that is opened needs some for its shared memory, and
/// on a full disk there is none. Given up then, so that what the store holds can be read.
///
/// Used by the thread that opens the store, then by the writer's.
struct StoreReserve: Sendable {
    private let path: String
    private let bytes: Int

    /// In which the system counts what a file takes, whatever the disk's own.
    private static let blockBytes = 512

    /// - Parameter bytes: 0 keeps nothing.
    init(store: String, bytes: Int) {
        path = store + "-reserve"
        self.bytes = bytes
    }

    /// Keeps the room unless it is kept already; false where it is not to be had.
    @discardableResult
    func keep() -> Bool {
        guard bytes > 0 else { return true }
        var status = stat()
        // A copy of the file has its size and no room of its own.
        if stat(path, &status) == 0, Int(status.st_blocks) * Self.blockBytes >= bytes { return true }
        return Self.allocate(path, bytes)
    }

    /// Gives the room up; false where none was kept.
    func giveUp() -> Bool { unlink(path) == 0 }

    /// Whether there is as much room again.
    var hasMore: Bool {
        guard bytes > 0 else { return true }
        let trial = path + "-trial"
        defer { unlink(trial) }
        return Self.allocate(trial, bytes)
    }

    private static func allocate(_ path: String, _ bytes: Int) -> Bool {
        let file = Foundation.open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        let isKept = posix_fallocate(file, 0, off_t(bytes)) == 0
        Foundation.close(file)
        if !isKept { unlink(path) }
        return isKept
    }
}
