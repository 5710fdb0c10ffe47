internal import SystemPackage

/// The lines of one worker as they stand in the file.
struct ImportGroup: Sendable {
    /// Number of the first line, from 1.
    var firstLine: Int
    /// Whole lines without their line feeds. Empty lines keep their place, so that numbers stay right.
    var lines: [[UInt8]] = []
    /// A line was longer than allowed; its text is left out.
    var overlongLines: Set<Int> = []
    /// More lines than allowed came; they are left out.
    var isOverfull = false
}

/// Cuts a file into the groups of its workers, reading block by block: its size does not matter.
struct ImportReader: ~Copyable {
    private let file: FileDescriptor
    private let limits: ImportLimits
    private var block: [UInt8]
    private var filled = 0
    private var position = 0
    private var lineNumber = 0
    private var isAtEnd = false
    /// The worker line that began the next group.
    private var pending: ImportGroup?

    /// - Throws: `ImportFailure` when the file cannot be read or its first line is not the format's.
    static func open(path: String, limits: ImportLimits) throws -> ImportReader {
        do {
            var reader = ImportReader(try FileDescriptor.open(FilePath(path), .readOnly), limits)
            guard let first = try reader.nextLine(), first.bytes.elementsEqual(ImportFormat.firstLine.utf8) else {
                throw ImportFailure.notTheFormat(path)
            }
            return reader
        } catch let error as Errno {
            throw ImportFailure.unreadable(path, error)
        }
    }

    private init(_ file: FileDescriptor, _ limits: ImportLimits) {
        self.file = file
        self.limits = limits
        block = Array(repeating: 0, count: max(limits.readBytes, limits.lineBytesMax))
    }

    deinit { try? file.close() }

    /// Up to `count` workers; empty at the end of the file.
    mutating func next(_ count: Int) throws -> [ImportGroup] {
        var groups: [ImportGroup] = []
        groups.reserveCapacity(count)
        while groups.count < count, let group = try nextGroup() { groups.append(group) }
        return groups
    }

    private mutating func nextGroup() throws -> ImportGroup? {
        var group = pending.take()
        while let line = try nextLine() {
            let begins = line.bytes.starts(with: Self.workerStart)
            if begins, let whole = group {
                pending = ImportGroup(firstLine: lineNumber, line, limits)
                return whole
            }
            if group == nil {
                if line.bytes.isEmpty, !line.isOverlong { continue }
                group = ImportGroup(firstLine: lineNumber, line, limits)
            } else {
                group?.append(line, number: lineNumber, limits)
            }
        }
        return group
    }

    /// The next line without its end (LF or CRLF); nil at the end of the file.
    private mutating func nextLine() throws -> ImportLine? {
        var line = ImportLine()
        while true {
            if position == filled {
                let hasMore = try isAtEnd ? false : fill()
                guard hasMore else { return line.isStarted ? finished(line) : nil }
            }
            let rest = block[position..<filled]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            line.append(block[position..<(end ?? filled)], bytesMax: limits.lineBytesMax)
            guard let end else {
                position = filled
                continue
            }
            position = end + 1
            return finished(line)
        }
    }

    private mutating func finished(_ line: ImportLine) -> ImportLine {
        lineNumber += 1
        var line = line
        if line.bytes.last == UInt8(ascii: "\r") { line.bytes.removeLast() }
        return line
    }

    private mutating func fill() throws -> Bool {
        let count = try block.withUnsafeMutableBytes { try file.read(into: $0) }
        (position, filled, isAtEnd) = (0, count, count == 0)
        return count > 0
    }

    private static let workerStart = Array((ImportFormat.Kind.worker.rawValue + "\t").utf8)
}

/// A line while it is gathered from blocks.
private struct ImportLine {
    var bytes: [UInt8] = []
    var isStarted = false
    var isOverlong = false

    mutating func append(_ part: ArraySlice<UInt8>, bytesMax: Int) {
        isStarted = true
        // One byte more for the carriage return that ends a line of some systems.
        guard !isOverlong, bytes.count + part.count <= bytesMax + 1 else {
            // What a line begins with tells its kind; the rest of one that is too long is of no use.
            if !isOverlong, bytes.count < 16 { bytes += part.prefix(16) }
            isOverlong = true
            return
        }
        bytes += part
    }
}

extension ImportGroup {
    fileprivate init(firstLine: Int, _ line: ImportLine, _ limits: ImportLimits) {
        self.init(firstLine: firstLine)
        append(line, number: firstLine, limits)
    }

    fileprivate mutating func append(_ line: ImportLine, number: Int, _ limits: ImportLimits) {
        guard lines.count < limits.linesPerWorkerMax else {
            isOverfull = true
            return
        }
        if line.isOverlong { overlongLines.insert(number) }
        lines.append(line.isOverlong ? [] : line.bytes)
    }
}

/// Why an import cannot go on at all; single rows do not end it.
package struct ImportFailure: Error, Hashable, CustomStringConvertible {
    package let russian: String
    package let english: String

    package var description: String { "\(russian) \(english)" }

    static func unreadable(_ path: String, _ error: Errno) -> ImportFailure {
        ImportFailure(
            russian: "Файл \(path) не читается.", english: "The file \(path) cannot be read: \(error).")
    }

    static func notTheFormat(_ path: String) -> ImportFailure {
        ImportFailure(
            russian: "\(path): первая строка должна быть «frmr-register», табуляция, «1».",
            english: "\(path): the first line must be \"frmr-register\", a tab, \"1\".")
    }
}
