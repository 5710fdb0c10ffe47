internal import Crypto
internal import Foundation
internal import SystemPackage

/// The file of an import, open for as long as this is used.
final class ImportFile: Sendable {
    let path: String
    let descriptor: FileDescriptor
    let limits: ImportLimits
    let version: ImportFormat.Version
    /// Where the second line begins.
    let body: Int

    /// - Throws: `ImportFailure` when the file cannot be read or its first line is none of the format's.
    init(path: String, limits: ImportLimits) throws {
        self.path = path
        self.limits = limits
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
            var lines = ImportLines(
                descriptor, from: 0, lineBytesMax: limits.lineBytesMax, blockBytes: limits.lineBytesMax)
            guard let first = try lines.next(),
                let version = ImportFormat.Version.allCases.first(where: { version in
                    lines.withBytes(first) { $0.elementsEqual(version.firstLine.utf8) }
                })
            else {
                try? descriptor.close()
                throw ImportFailure.notTheFormat(path)
            }
            self.descriptor = descriptor
            self.version = version
            body = first.bytes
        } catch let error as Errno {
            throw ImportFailure.unreadable(path, error)
        }
    }

    deinit { try? descriptor.close() }

    /// What tells the file from every other one and from itself after a change: 32 bytes.
    ///
    /// The kernel moves the time of change with every write, and nobody sets it; so the contents need not be read.
    func identity() throws -> [UInt8] {
        var found = stat()
        guard fstat(descriptor.rawValue, &found) == 0 else {
            throw ImportFailure.unreadable(path, Errno(rawValue: errno))
        }
        let facts: [Int] = [
            Int(truncatingIfNeeded: found.st_dev), Int(truncatingIfNeeded: found.st_ino), Int(found.st_size),
            found.st_mtim.tv_sec, found.st_mtim.tv_nsec, found.st_ctim.tv_sec, found.st_ctim.tv_nsec,
        ]
        let text = facts.map(String.init).joined(separator: " ")
        return Array(SHA256.hash(data: Array(text.utf8)))
    }

    /// - Throws: `ImportFailure` in the place of the system's errors.
    func reading<Value>(_ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let error as Errno { throw ImportFailure.unreadable(path, error) }
    }

    /// The source id of the worker line at a place; empty when it cannot be shown.
    func sourceID(at offset: Int) throws -> String {
        try reading {
            var lines = ImportLines(
                descriptor, from: offset, lineBytesMax: limits.lineBytesMax, blockBytes: limits.lineBytesMax)
            guard let line = try lines.next() else { return "" }
            let columns = lines.withBytes(line) {
                $0.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
            }
            guard columns.count > 1 else { return "" }
            return ImportRejection.shown(String(decoding: columns[1], as: UTF8.self), limits)
        }
    }
}
