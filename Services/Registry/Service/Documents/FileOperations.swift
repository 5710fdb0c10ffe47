internal import SystemPackage

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

// What swift-system leaves out, with its error type.
extension DocumentFiles {
    /// Size in bytes; nil without such a file.
    static func size(_ path: FilePath) -> Int64? {
        path.withPlatformString { name in
            var status = stat()
            return stat(name, &status) == 0 ? Int64(status.st_size) : nil
        }
    }

    static func sync(_ file: FileDescriptor) throws {
        if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
    }

    /// A name in a directory is durable only once the directory is synced.
    static func syncDirectory(_ path: FilePath) throws {
        let directory = try FileDescriptor.open(path, .readOnly, options: [.directory])
        try directory.closeAfter { try sync(directory) }
    }

    /// Readable by the service alone: scans are personal data.
    static func makeDirectory(_ path: FilePath) throws {
        let made = path.withPlatformString { mkdir($0, 0o700) }
        if made != 0, errno != EEXIST { throw Errno(rawValue: errno) }
    }

    static func rename(_ source: FilePath, _ target: FilePath) throws {
        let moved = source.withPlatformString { from in
            target.withPlatformString { to in systemRename(from, to) }
        }
        if moved != 0 { throw Errno(rawValue: errno) }
    }

    /// A file that is not there is removed already.
    static func remove(_ path: FilePath) throws {
        if path.withPlatformString({ unlink($0) }) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
    }
}

/// The C function, which a static method of the same name would hide.
private func systemRename(_ source: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>) -> CInt {
    rename(source, target)
}
