internal import Crypto
internal import SystemPackage

/// The lines of one worker.
struct ImportGroup: Sendable {
    /// Number of the first line, from 1.
    let firstLine: Int
    /// The lines, each with a line feed at its end. Empty lines keep their place, so that numbers stay right.
    var bytes: [UInt8] = []
    /// A line was longer than allowed; of it only the beginning is here.
    var overlongLines: Set<Int> = []
    /// The column of a line whose opening quote is not closed.
    var openQuotes: [Int: Int] = [:]
    /// More lines than allowed came; they are left out.
    var isOverfull = false
    /// No line is empty.
    var isPlain = false

    /// Reads the lines that were found at `place`.
    init(_ place: ImportPlace, of file: ImportFile) throws {
        firstLine = place.line
        isPlain = place.isPlain
        // The last line of a file that does not say where it ends: without a line feed it may be cut.
        var isCut = false
        if isPlain {
            try readWhole(place, file.descriptor)
        } else {
            isCut = try readLines(place, file.descriptor, file.limits) && file.version == .open
        }
        if bytes.withUnsafeBufferPointer(ImportLineForm.holdsOdd) { straighten(isCut: isCut) }
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

    /// - Returns: the last line does not end with a line feed.
    private mutating func readLines(
        _ place: ImportPlace, _ file: FileDescriptor, _ limits: ImportLimits
    ) throws -> Bool {
        var lines = ImportLines(
            file, from: place.offset, to: place.offset + place.bytes, lineBytesMax: limits.lineBytesMax,
            blockBytes: min(limits.readBytes, place.bytes))
        var count = 0
        var isUnfinished = false
        while let line = try lines.next() {
            guard count < limits.linesPerWorkerMax else {
                isOverfull = true
                break
            }
            if line.isOverlong { overlongLines.insert(firstLine + count) }
            lines.withBytes(line) { bytes += $0 }
            bytes.append(UInt8(ascii: "\n"))
            isUnfinished = !line.isFinished
            count += 1
        }
        return isUnfinished
    }

    /// Brings the lines that a spreadsheet or an editor has changed into the form of the others.
    private mutating func straighten(isCut: Bool) {
        let feed = UInt8(ascii: "\n")
        var straight: [UInt8] = []
        straight.reserveCapacity(bytes.count)
        let lines = bytes.split(separator: feed, omittingEmptySubsequences: false).dropLast()
        for (index, found) in lines.enumerated() {
            let number = firstLine + index
            var line = found.withUnsafeBufferPointer(ImportLineForm.Line.init)
            if let open = line.openQuote {
                openQuotes[number] = open
            } else if line.isBlank {
                line.columns = []
            } else if !overlongLines.contains(number),
                let kind = line.columns[0].withUnsafeBufferPointer(ImportFormat.Kind.init)
            {
                line.fit(kind.columnCount + 1, mayBeCut: isCut && index == lines.count - 1)
            }
            straight += line.columns.joined(separator: [UInt8(ascii: "\t")])
            straight.append(feed)
        }
        bytes = straight
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
            for place in places { groups.append(try ImportGroup(place, of: file)) }
        }
        return groups
    }
}

/// Whom a group is about, read without judging it: enough to see that it is loaded already.
struct ImportSource: Sendable {
    let sourceID: String
    /// SHA-256 of the group's lines in the form of the format, each with a line feed; empty ones do not count.
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
