internal import Crypto
internal import Foundation
internal import SystemPackage

/// The file of an import, open for as long as this is used.
final class ImportFile: Sendable {
    /// The name of standard input on the command line.
    static let standardInput = "-"

    let path: String
    let descriptor: FileDescriptor
    let limits: ImportLimits
    let version: ImportFormat.Version
    /// Where the second line begins.
    let body: Int

    /// - Parameters:
    ///   - path: `standardInput`, or that of a file or a pipe.
    ///   - spool: directory for the copy of what cannot be read at any place.
    /// - Throws: `ImportFailure` when the file cannot be read or its first line is none of the format's.
    init(path: String, spool: String, limits: ImportLimits) throws {
        self.path = path
        self.limits = limits
        do {
            let descriptor = try Self.seekable(path, spool: spool, limits)
            do {
                (version, body) = try Self.start(descriptor, path, limits)
            } catch {
                try? descriptor.close()
                throw error
            }
            self.descriptor = descriptor
        } catch let error as Errno {
            throw ImportFailure.unreadable(path, error)
        }
    }

    deinit { try? descriptor.close() }

    /// Opens the file; a stream is copied first.
    private static func seekable(_ path: String, spool: String, _ limits: ImportLimits) throws -> FileDescriptor {
        let opened =
            try path == standardInput
            ? FileDescriptor.standardInput.duplicate() : FileDescriptor.open(FilePath(path), .readOnly)
        do {
            var found = stat()
            guard fstat(opened.rawValue, &found) == 0 else { throw Errno(rawValue: errno) }
            if found.st_mode & S_IFMT == S_IFREG { return opened }
            // What is none of the format fills no disk: its beginning is looked at before the rest is copied.
            let head = try beginning(of: opened, bytesMax: limits.lineBytesMax)
            try check(ImportBeginning(head), path)
            let copy = try ImportSpool.copy(head, opened, into: spool, blockBytes: limits.readBytes)
            try? opened.close()
            return copy
        } catch {
            try? opened.close()
            throw error
        }
    }

    /// The first bytes of a stream, up to a line feed or as many as there may be.
    private static func beginning(of stream: FileDescriptor, bytesMax: Int) throws -> [UInt8] {
        var head: [UInt8] = []
        var block = [UInt8](repeating: 0, count: bytesMax)
        while head.count < bytesMax, !head.contains(UInt8(ascii: "\n")) {
            let count = try block.withUnsafeMutableBytes { bytes in
                try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<(bytesMax - head.count)]))
            }
            if count == 0 { break }
            head += block[..<count]
        }
        return head
    }

    /// - Returns: where the text of the format begins.
    @discardableResult
    private static func check(_ beginning: ImportBeginning, _ path: String) throws -> Int {
        switch beginning {
        case .text(let offset): return offset
        case .encoding(let name): throw ImportFailure.encoding(path, name)
        case .compressed(let format, let command): throw ImportFailure.compressed(path, by: format, command)
        case .spreadsheet: throw ImportFailure.spreadsheet(path)
        }
    }

    /// Reads the first line.
    private static func start(
        _ descriptor: FileDescriptor, _ path: String, _ limits: ImportLimits
    ) throws -> (version: ImportFormat.Version, body: Int) {
        var head = [UInt8](repeating: 0, count: ImportBeginning.bytesMax)
        let count = try head.withUnsafeMutableBytes { try descriptor.readSome(at: 0, into: $0) }
        let offset = try check(ImportBeginning(Array(head[..<count])), path)
        var lines = ImportLines(
            descriptor, from: offset, lineBytesMax: limits.lineBytesMax, blockBytes: limits.lineBytesMax)
        guard let first = try lines.next() else { throw ImportFailure.notTheFormat(path, version: nil) }
        var line = lines.withBytes(first, ImportLineForm.Line.init)
        line.fit(2, mayBeCut: true)
        let columns = line.texts
        guard columns.first == ImportFormat.name, columns.count == 2 else {
            throw ImportFailure.notTheFormat(path, version: nil)
        }
        guard let version = ImportFormat.Version.allCases.first(where: { String($0.rawValue) == columns[1] }) else {
            throw ImportFailure.notTheFormat(path, version: shownVersion(columns[1]))
        }
        return (version, offset + first.bytes)
    }

    /// Of what stands in its place only what looks like one.
    private static func shownVersion(_ text: String) -> String? {
        (1...8).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? text : nil
    }

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
            let columns = lines.withBytes(line, ImportLineForm.Line.init).texts
            return columns.count > 1 ? ImportRejection.shown(columns[1], limits) : ""
        }
    }
}
