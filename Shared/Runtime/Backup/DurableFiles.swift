import Crypto
import FRMRIdentifiers
import Foundation
import Glibc

/// Files that a command of an operator copies and moves: readable by their owner alone, and on the disk when it says so.
enum DurableFiles {
    /// What one copy brought.
    struct Copied {
        var bytes: Int64
        var sha256: String
    }

    private static let blockBytes = 1 << 20
    /// Folders below folders of a data directory; more means that a link leads back.
    private static let depthMax = 8

    /// Names in a data directory that are a service's: not what begins with a dot, which is the operator's commands', and
    /// not what a file system of its own brings.
    static func names(in directory: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory)
            .filter { !$0.hasPrefix(".") && $0 != "lost+found" }.sorted()
    }

    /// Paths of the regular files under a directory, links followed, in order.
    static func list(_ directory: String, depth: Int = 0) throws -> [String] {
        guard depth < depthMax else { throw OperatorError("\(directory) is too deep") }
        var found: [String] = []
        for name in try names(in: directory) {
            let path = "\(directory)/\(name)"
            var isDirectory: ObjCBool = false
            // Gone meanwhile: an upload that was refused, or became a document.
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { continue }
            if isDirectory.boolValue {
                found += try list(path, depth: depth + 1).map { "\(name)/\($0)" }
            } else {
                let resolved = URL(filePath: path).resolvingSymlinksInPath().path
                let type = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
                if type == .typeRegular { found.append(name) }
            }
        }
        return found
    }

    /// Copies a file as far as it goes now, makes the copy durable and returns its digest. nil: there is no such file.
    ///
    /// - Parameter progress: called with the bytes of each block.
    static func copy(_ source: String, to target: String, progress: (Int) async throws -> Void) async throws -> Copied?
    {
        let from = open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", source)
        }
        defer { close(from) }
        let to = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard to >= 0 else { throw failure("write", target) }
        defer { close(to) }
        var hash = SHA256()
        var bytes: Int64 = 0
        while true {
            let block = try readBlock(from, source)
            if block.isEmpty { break }
            hash.update(data: block)
            try writeAll(block, to, target)
            bytes += Int64(block.count)
            try await progress(block.count)
        }
        guard fsync(to) == 0 else { throw failure("sync", target) }
        return Copied(bytes: bytes, sha256: hexadecimal(hash.finalize()))
    }

    /// Size and digest of a file, which is durable afterwards.
    static func digest(_ path: String) throws -> Copied {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure("read", path) }
        defer { close(file) }
        var hash = SHA256()
        var bytes: Int64 = 0
        while true {
            let block = try readBlock(file, path)
            if block.isEmpty { break }
            hash.update(data: block)
            bytes += Int64(block.count)
        }
        guard fsync(file) == 0 else { throw failure("sync", path) }
        return Copied(bytes: bytes, sha256: hexadecimal(hash.finalize()))
    }

    /// Writes a file beside its place and moves it there: it is whole or not there.
    static func write(_ data: Data, to path: String) throws {
        let draft = path + ".new"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("write", draft) }
        defer { close(file) }
        try writeAll(data, file, draft)
        guard fsync(file) == 0 else { throw failure("sync", draft) }
        try move(draft, path)
        try sync(directory: (path as NSString).deletingLastPathComponent)
    }

    static func makeDirectory(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    static func move(_ source: String, _ target: String) throws {
        guard rename(source, target) == 0 else { throw failure("move", "\(source) to \(target)") }
    }

    /// A name is durable once its directory is.
    static func sync(directory path: String) throws {
        let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw failure("open", path) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw failure("sync", path) }
    }

    /// A directory and all below it.
    static func sync(tree path: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            var isDirectory: ObjCBool = false
            if FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isDirectory),
                isDirectory.boolValue
            {
                try sync(tree: "\(path)/\(name)")
            }
        }
        try sync(directory: path)
    }

    /// Whether a path stays below the directory that it is under.
    static func isPlain(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty && !parts.contains { $0.isEmpty || $0.hasPrefix(".") }
    }

    private static func readBlock(_ file: Int32, _ path: String) throws -> Data {
        var block = Data(count: blockBytes)
        let count = block.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw failure("read", path) }
        return block.prefix(count)
    }

    private static func writeAll(_ data: Data, _ file: Int32, _ path: String) throws {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func failure(_ verb: String, _ path: String) -> OperatorError {
        OperatorError("cannot \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}
