internal import Crypto
internal import SystemPackage

/// The lines of one worker.
struct ImportGroup: Sendable {
    /// Number of the first line, from 1.
    let firstLine: Int
    /// The lines, each with a line feed at its end. Empty lines keep their place, so that numbers stay right.
    var bytes: [UInt8] = []
    /// A line was longer than allowed; it is empty here.
    var overlongLines: Set<Int> = []
    /// More lines than allowed came; they are left out.
    var isOverfull = false
    /// No line is empty.
    var isPlain = false

    /// Reads the lines that were found at `place`.
    init(_ place: ImportPlace, of file: FileDescriptor, _ limits: ImportLimits) throws {
        firstLine = place.line
        isPlain = place.isPlain
        if isPlain { try readWhole(place, file) } else { try readLines(place, file, limits) }
    }

    private mutating func readWhole(_ place: ImportPlace, _ file: FileDescriptor) throws {
        // Plain lines are as long and as many as is allowed, at the most.
        bytes = Array(repeating: 0, count: place.bytes)
        var filled = 0
        while filled < place.bytes {
            let read = try bytes.withUnsafeMutableBytes { bytes in
                try file.readSome(
                    at: place.offset + filled, into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
            }
            // The file was cut while it was read.
            guard read > 0 else { throw Errno.ioError }
            filled += read
        }
    }

    private mutating func readLines(
        _ place: ImportPlace, _ file: FileDescriptor, _ limits: ImportLimits
    ) throws {
        var lines = ImportLines(
            file, from: place.offset, to: place.offset + place.bytes, lineBytesMax: limits.lineBytesMax,
            blockBytes: min(limits.readBytes, place.bytes))
        var count = 0
        while let line = try lines.next() {
            guard count < limits.linesPerWorkerMax else {
                isOverfull = true
                break
            }
            if line.isOverlong {
                overlongLines.insert(firstLine + count)
            } else {
                lines.withBytes(line) { bytes += $0 }
            }
            bytes.append(UInt8(ascii: "\n"))
            count += 1
        }
    }
}

/// Some workers of the file, next to each other in the order of the load.
struct ImportGroups: Sendable {
    let places: [ImportPlace]
    let file: ImportFile

    func load() throws -> [ImportGroup] {
        var groups: [ImportGroup] = []
        groups.reserveCapacity(places.count)
        try file.reading {
            for place in places { groups.append(try ImportGroup(place, of: file.descriptor, file.limits)) }
        }
        return groups
    }
}

/// Whom a group is about, read without judging it: enough to see that it is loaded already.
struct ImportSource: Sendable {
    let sourceID: String
    /// SHA-256 of the group's lines, each with a line feed; empty ones do not count.
    let digest: [UInt8]

    init(_ group: ImportGroup) {
        let first = group.bytes.prefix { $0 != UInt8(ascii: "\n") }
        let columns = first.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
        sourceID = columns.count > 1 ? String(decoding: columns[1], as: UTF8.self) : ""
        var hash = SHA256()
        if group.isPlain {
            hash.update(data: group.bytes)
        } else {
            for line in group.bytes.split(separator: UInt8(ascii: "\n")) {
                hash.update(data: line)
                hash.update(data: [UInt8(ascii: "\n")])
            }
        }
        digest = Array(hash.finalize())
    }
}
