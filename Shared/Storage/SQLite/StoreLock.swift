internal import Foundation

/// Holds a store for one process. Two processes would each have a writer, and each of them would checkpoint.
///
/// A lock of its own file: closing any descriptor of the database file would drop SQLite's locks on it. The kernel
/// releases it when the process ends, however it ends.
final class StoreLock: Sendable {
    private let descriptor: Int32

    init(path: String) throws(StorageError) {
        let lockPath = path + "-lock"
        descriptor = Foundation.open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageError(reason: .cannotOpen, detail: "\(lockPath): \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Foundation.close(descriptor)
            throw StorageError(reason: .alreadyOpen, detail: "\(path) is open in another process")
        }
    }

    deinit { Foundation.close(descriptor) }

    /// Lets another process have the store, once all connections are closed.
    func release() { flock(descriptor, LOCK_UN) }

    /// Creates the file readable by its owner alone: it holds personal data. SQLite gives its side files the same mode.
    func createFile(path: String) throws(StorageError) {
        let file = Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StorageError(reason: .cannotOpen, detail: "\(path): \(String(cString: strerror(errno)))")
        }
        Foundation.close(file)
    }
}
