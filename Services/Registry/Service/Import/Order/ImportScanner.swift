/// How far a file has been looked through: where the next run of workers begins.
struct ImportScanPoint: Sendable, Hashable {
    var offset: Int
    /// Lines before it, the first one of the file included.
    var line = 1
    /// Worker lines before it, and lines that are not empty; as the closing line counts them.
    var workers = 0
    var lines = 0
    /// The window that the next run belongs to, from 0, and how many workers it has.
    var window = 0
    var windowWorkers = 0
    /// The next run, from 0 in every file.
    var run = 0
    /// Where the last worker line stands, for a file without a closing line; 0: there is none.
    var lastOffset = 0
    var lastLine = 0
    /// Nothing is left to be looked through, and the closing line is right.
    var isWhole = false

    init(offset: Int) { self.offset = offset }
}

/// Workers of a file that were found one after the other, in the order of the load.
struct ImportRun: Sendable {
    let number: Int
    let window: Int
    let places: [ImportPlace]
    /// Hashes of their source ids, in order, without those that an earlier worker of the window has.
    let sources: [UInt64]
    /// Behind the run.
    let point: ImportScanPoint
}

/// Looks a file through, run by run: finds its workers and holds it to its closing line.
///
/// A broken import goes on behind its last run. Windows bound what is put in order together.
struct ImportScanner {
    private let file: ImportFile
    private let limits: ImportLimits
    private let version: ImportFormat.Version
    private var lines: ImportLines
    private var point: ImportScanPoint
    private var sources: ImportSources
    /// The worker whose first line has been read.
    private var pending: FoundWorker?
    /// Workers that the next run may have: few at first, so that a run is soon kept, however soon the next kill comes.
    private var runWorkers: Int

    /// - Parameters:
    ///   - point: where to go on.
    ///   - sources: of the runs of its window before.
    init(_ file: ImportFile, from point: ImportScanPoint, _ sources: ImportSources) {
        self.file = file
        limits = file.limits
        version = file.version
        lines = ImportLines(
            file.descriptor, from: point.offset, lineBytesMax: limits.lineBytesMax, blockBytes: limits.readBytes)
        self.point = point
        self.sources = sources
        runWorkers = min(limits.workersPerFirstRun, limits.workersPerRun)
    }

    /// The next run; nil when the whole file has been looked through. The last run may have no workers.
    ///
    /// - Throws: `ImportFailure` for a file that is not whole.
    mutating func next() throws -> ImportRun? {
        guard !point.isWhole else { return nil }
        let (number, window) = (point.run, point.window)
        let count = min(runWorkers, limits.workersPerWindow - point.windowWorkers)
        runWorkers = min(2 * runWorkers, limits.workersPerRun)
        var found: [FoundWorker] = []
        found.reserveCapacity(count)
        while found.count < count, let worker = try nextWorker() { found.append(worker) }
        let (isRepeated, new) = sources.add(found.map(\.source))
        let places = zip(found, isRepeated).map { $0.place(isRepeated: $1) }.sorted { $0.turn < $1.turn }
        point.run += 1
        point.windowWorkers += found.count
        if point.windowWorkers == limits.workersPerWindow, pending != nil {
            point.window += 1
            point.windowWorkers = 0
            sources = ImportSources()
        }
        point.isWhole = pending == nil
        return ImportRun(number: number, window: window, places: places, sources: new, point: resumption)
    }

    /// The point before the line that is read already.
    private var resumption: ImportScanPoint {
        guard let pending else { return point }
        var point = point
        point.offset = pending.offset
        point.line = pending.line - 1
        point.workers -= 1
        point.lines -= 1
        point.lastOffset = pending.before.offset
        point.lastLine = pending.before.line
        return point
    }

    private mutating func nextWorker() throws -> FoundWorker? {
        var worker = pending.take()
        while let line = try lines.next() {
            point.line += 1
            if lines.withBytes(line, ImportLineForm.isBlank) {
                worker?.append(line, limits, isBlank: true)
                continue
            }
            let kind = lines.withBytes(line) { Self.kind($0) }
            if kind == .end, version == .closed {
                try close(line)
                return worker
            }
            point.lines += 1
            guard kind == .worker else {
                if worker == nil {
                    worker = FoundWorker(line, number: point.line, nil)
                } else {
                    worker?.append(line, limits)
                }
                continue
            }
            point.workers += 1
            let before = (point.lastOffset, point.lastLine)
            (point.lastOffset, point.lastLine) = (line.offset, point.line)
            var next = lines.withBytes(line) { FoundWorker(line, number: point.line, $0) }
            next.before = before
            if worker != nil {
                pending = next
                return worker
            }
            worker = next
        }
        guard version == .open || isClosed else { throw ImportFailure.endMissing(line: point.line) }
        return worker
    }

    private var isClosed = false

    /// Holds the file to its closing line, and looks for what stands behind it.
    private mutating func close(_ line: ImportLines.Line) throws {
        let number = point.line
        var found = lines.withBytes(line, ImportLineForm.Line.init)
        found.fit(ImportFormat.endColumns.count + 1, mayBeCut: true)
        let columns = line.isOverlong ? [] : Array(found.texts.dropFirst())
        guard columns.count == ImportFormat.endColumns.count else {
            throw ImportFailure.endColumns(line: number, found: found.columns.count)
        }
        for (field, (column, found)) in zip(ImportFormat.endColumns, zip(columns, [point.workers, point.lines])) {
            let isNumber = column.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard isNumber, let said = Int(column) else {
                throw ImportFailure.endNumber(line: number, field: field)
            }
            guard said == found else {
                throw ImportFailure.endCount(
                    line: number, field: field, said: said, found: found, unknown: try unknownLine())
            }
        }
        while let more = try lines.next() {
            point.line += 1
            if !lines.withBytes(more, ImportLineForm.isBlank) { throw ImportFailure.afterEnd(line: point.line) }
        }
        isClosed = true
    }

    /// The first line of the file that begins with none of the format's words: where a count went wrong. Nil: there is
    /// none. The file is read again for it, as it is not told otherwise.
    private func unknownLine() throws -> Int? {
        var lines = ImportLines(
            file.descriptor, from: file.body, lineBytesMax: limits.lineBytesMax, blockBytes: limits.readBytes)
        var number = 1
        while let line = try lines.next() {
            number += 1
            let word = lines.withBytes(line) { bytes in
                ImportLineForm.isBlank(bytes) ? [UInt8]() : ImportLineForm.Line(bytes).columns[0]
            }
            if word.elementsEqual(ImportFormat.end.utf8) { return nil }
            if !word.isEmpty, word.withUnsafeBufferPointer(ImportFormat.Kind.init) == nil { return number }
        }
        return nil
    }

    private enum Kind { case worker, end, other }

    private static func kind(_ line: UnsafeBufferPointer<UInt8>) -> Kind {
        func begins(_ word: [UInt8]) -> Bool {
            line.starts(with: word) && (line.count == word.count || line[word.count] == UInt8(ascii: "\t"))
        }
        let isQuoted = line.first == UInt8(ascii: "\"")
        if begins(isQuoted ? quotedWorkerWord : workerWord) { return .worker }
        return begins(isQuoted ? quotedEndWord : endWord) ? .end : .other
    }

    private static let workerWord = Array(ImportFormat.Kind.worker.rawValue.utf8)
    private static let endWord = Array(ImportFormat.end.utf8)
    // Of a program that puts every field into quotes.
    private static let quotedWorkerWord = Array("\"\(ImportFormat.Kind.worker.rawValue)\"".utf8)
    private static let quotedEndWord = Array("\"\(ImportFormat.end)\"".utf8)
}

/// A worker as the search for places sees one.
private struct FoundWorker {
    let offset: Int
    /// Number of the first line, from 1.
    let line: Int
    private var bytes: Int
    private var lineCount = 1
    private var isPlain: Bool
    /// The digits of the СНИЛС; whatever stands there orders the workers, the rules judge it later.
    private let snils: Int64
    /// Hash of the source id; `ImportSources.none`: there is no worker line.
    let source: UInt64
    /// The worker line before.
    var before = (offset: 0, line: 0)

    /// - Parameter worker: the bytes of a worker line; nil for another.
    init(_ line: ImportLines.Line, number: Int, _ worker: UnsafeBufferPointer<UInt8>?) {
        offset = line.offset
        bytes = line.bytes
        self.line = number
        isPlain = line.isPlain
        var column = 0
        var snils: Int64 = 0
        var source = ImportSources.none
        for byte in worker ?? UnsafeBufferPointer(start: nil, count: 0) {
            if byte == UInt8(ascii: "\t") {
                if column == Self.snilsColumn { break }
                column += 1
            } else if column == 1, byte != UInt8(ascii: "\"") {
                // FNV-1a; the quotes of a spreadsheet are none of the id's.
                source = (source ^ UInt64(byte)) &* 0x100_0000_01b3
            } else if column == Self.snilsColumn, snils < Self.snilsMax / 10 {
                let digit = byte &- UInt8(ascii: "0")
                if digit < 10 { snils = snils * 10 + Int64(digit) }
            }
        }
        self.snils = snils
        self.source = source
    }

    private static let snilsColumn = 1 + (ImportFormat.Kind.worker.columns.firstIndex(of: "snils") ?? 0)
    private static let snilsMax: Int64 = 100_000_000_000

    mutating func append(_ next: ImportLines.Line, _ limits: ImportLimits, isBlank: Bool = false) {
        bytes = next.offset + next.bytes - offset
        lineCount += 1
        isPlain = isPlain && next.isPlain && !isBlank && lineCount <= limits.linesPerWorkerMax
    }

    func place(isRepeated: Bool) -> ImportPlace {
        ImportPlace(
            turn: ImportTurn(key: isRepeated ? ImportTurn.repeated : snils, line: Int64(line)), offset: offset,
            bytes: bytes, isPlain: isPlain)
    }
}
