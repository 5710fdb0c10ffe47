internal import FRMRLocks
internal import Foundation

/// Holds a store for one process. Two processes would each have a writer, and each of them would checkpoint.
///
/// The file itself is locked, whatever names lead to it and whatever becomes of them; and `PATH-lock` beside it, so that
/// no other file takes its place, with its log, while it is open. The locks are those of flock(2), which SQLite does not
/// use. The kernel releases them when the process ends, however it ends.
///
/// SQLite's own locks belong to the process, and closing any descriptor of the file drops them. So the file is opened
/// here before SQLite does and closed after it, and one that this process has open is refused unopened.
final class StoreLock: Sendable {
    /// Of the file, with its symbolic links resolved: its side files lie beside it.
    let path: String
    private let file: FileIdentity
    private let descriptors: Mutex<[Int32]>

    /// Opens the file, which is created where there is none, readable by its owner alone: it holds personal data. SQLite
    /// gives its side files the same mode.
    init(path given: String) throws(StorageError) {
        if let found = FileIdentity(path: given), Self.held.withLock({ $0.contains(found) }) {
            throw StorageError(reason: .alreadyOpen, detail: "\(given) is open in this process")
        }
        let descriptor = Foundation.open(given, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0, let file = FileIdentity(descriptor: descriptor), let resolved = realpath(given, nil)
        else { throw StorageError(reason: .cannotOpen, detail: "\(given): \(String(cString: strerror(errno)))") }
        path = String(cString: resolved)
        free(resolved)
        self.file = file
        guard Self.held.withLock({ $0.insert(file).inserted }) else {
            // It was put there since. The descriptor stays open, as closing it would drop the locks of who has it.
            throw StorageError(reason: .alreadyOpen, detail: "\(given) is open in this process")
        }
        var opened = [descriptor]
        do throws(StorageError) {
            try Self.lock(descriptor, path)
            guard file.names == 1 else {
                throw StorageError(
                    reason: .linkedFile,
                    detail: "\(path) has \(file.names) names; each would have a log of its own, so only one may be left"
                )
            }
            let lockPath = path + "-lock"
            let lockFile = Foundation.open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
            guard lockFile >= 0 else {
                throw StorageError(reason: .cannotOpen, detail: "\(lockPath): \(String(cString: strerror(errno)))")
            }
            opened.append(lockFile)
            try Self.lock(lockFile, path)
        } catch {
            for descriptor in opened { Foundation.close(descriptor) }
            Self.held.withLock { _ = $0.remove(file) }
            throw error
        }
        descriptors = Mutex(opened)
    }

    deinit { release() }

    /// Whether the path still leads to the file.
    var isInPlace: Bool { FileIdentity(path: path) == file }

    /// Lets another process have the store, once all connections are closed.
    func release() {
        let opened = descriptors.withLock { descriptors in
            defer { descriptors = [] }
            return descriptors
        }
        guard !opened.isEmpty else { return }
        for descriptor in opened { Foundation.close(descriptor) }
        Self.held.withLock { _ = $0.remove(file) }
    }

    private static func lock(_ descriptor: Int32, _ path: String) throws(StorageError) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw StorageError(reason: .alreadyOpen, detail: "\(path) is open in another process")
        }
    }

    /// The files that this process has open.
    private static let held = Mutex<Set<FileIdentity>>([])
}

/// A file, whatever its name.
private struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
    /// How many hard links lead to it.
    let names: Int

    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        names = Int(status.st_nlink)
    }

    static func == (left: FileIdentity, right: FileIdentity) -> Bool {
        left.device == right.device && left.inode == right.inode
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(device)
        hasher.combine(inode)
    }
}
