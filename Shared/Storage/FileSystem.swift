internal import Foundation

/// What the file system says of files and of itself.
package enum FileSystem {
    /// Bytes that are free for this process where a directory lies; nil where the file system does not say.
    package static func freeBytes(of directory: String) -> Int? {
        var found = statvfs()
        guard statvfs(directory, &found) == 0 else { return nil }
        return Int(clamping: UInt64(found.f_bavail) * UInt64(found.f_frsize))
    }

    /// The directory in which a file lies; `.` for a name alone.
    package static func directory(of path: String) -> String {
        let directory = URL(filePath: path).deletingLastPathComponent().path
        return directory.isEmpty ? "." : directory
    }

    /// The size of a file; nil where there is none.
    package static func bytes(of path: String) -> Int? {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : nil
    }
}
