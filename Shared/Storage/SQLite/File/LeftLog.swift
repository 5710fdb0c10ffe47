internal import Foundation

/// The log that another process left behind.
///
/// A failed fsync leaves pages in the kernel's cache that are taken for written and are not on the disk, and no later
/// fsync writes them. SQLite would take the commits in them for durable, and a checkpoint would put them into the file
/// without the log that could finish it. So what is read of the log is written again, byte for byte, and synced. Where
/// the power fails meanwhile, each block is as it was or as it is now; both are beginnings of the same log.
enum LeftLog {
    private static let bufferBytes = 256 << 10

    /// To be called before SQLite opens the file: closing a descriptor of the file drops SQLite's locks on it.
    ///
    /// - Parameter path: of the store, which exists.
    static func makeDurable(store path: String) throws(StorageError) {
        try rewrite(path + "-wal")
        try sync(path)
        try sync(FileSystem.directory(of: path))
    }

    private static func rewrite(_ path: String) throws(StorageError) {
        let file = Foundation.open(path, O_RDWR | O_CLOEXEC)
        if file < 0, errno == ENOENT { return }
        guard file >= 0 else { throw failure(path) }
        defer { Foundation.close(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferBytes, alignment: 16)
        defer { buffer.deallocate() }
        var place: off_t = 0
        while true {
            let count = pread(file, buffer.baseAddress, buffer.count, place)
            guard count >= 0 else { throw failure(path) }
            if count == 0 { break }
            var written = 0
            while written < count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written..<count])
                let more = pwrite(file, rest.baseAddress, rest.count, place + off_t(written))
                guard more > 0 else { throw failure(path) }
                written += more
            }
            place += off_t(count)
        }
        if place > 0, fsync(file) != 0 { throw failure(path) }
    }

    private static func sync(_ path: String) throws(StorageError) {
        let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path) }
        defer { Foundation.close(file) }
        guard fsync(file) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> StorageError {
        StorageError(reason: .cannotOpen, detail: "\(path): \(String(cString: strerror(errno)))")
    }
}
