internal import SystemPackage

/// Finds the workers of a file and hands them out in the order of their СНИЛС, window by window.
///
/// The trees of the store that are keyed by СНИЛС then grow at their end, page after full page. In the order of the
/// file every worker would touch other pages, and a commit writes every page that it touched.
struct ImportReader: ~Copyable {
    private let file: FileDescriptor
    private let limits: ImportLimits
    private var lines: ImportLines
    private var lineNumber = 0
    /// The worker whose first line has been read.
    private var pending: FoundWorker?
    private var window: ImportWindow?

    /// - Throws: `ImportFailure` when the file cannot be read or its first line is not the format's.
    static func open(path: String, limits: ImportLimits) throws -> ImportReader {
        do {
            var reader = ImportReader(try FileDescriptor.open(FilePath(path), .readOnly), limits)
            let first = try reader.nextLine()
            guard let first, reader.lines.withBytes(first, { $0.elementsEqual(ImportFormat.firstLine.utf8) }) else {
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
        lines = ImportLines(file, from: 0, lineBytesMax: limits.lineBytesMax, blockBytes: limits.readBytes)
    }

    deinit { try? file.close() }

    /// Up to `count` workers; empty at the end of the file.
    mutating func next(_ count: Int) throws -> ImportGroups {
        var window = self.window.take() ?? ImportWindow(isFirst: true)
        if window.isEmpty {
            if window.count > 0 { window = ImportWindow(isFirst: false) }
            while window.count < limits.workersPerWindow, let worker = try nextWorker() { window.append(worker) }
            window.sort()
        }
        let places = window.take(count)
        self.window = window
        return ImportGroups(places: places, file: file, limits: limits)
    }

    private mutating func nextWorker() throws -> FoundWorker? {
        var worker = pending.take()
        while let line = try nextLine() {
            let begins = lines.withBytes(line) { $0.starts(with: Self.workerStart) }
            if begins, let whole = worker {
                pending = lines.withBytes(line) { FoundWorker(line, number: lineNumber, $0) }
                return whole
            }
            if worker != nil {
                worker?.append(line, limits)
            } else if !line.range.isEmpty {
                worker = lines.withBytes(line) { FoundWorker(line, number: lineNumber, begins ? $0 : nil) }
            }
        }
        return worker
    }

    private mutating func nextLine() throws -> ImportLines.Line? {
        let line = try lines.next()
        if line != nil { lineNumber += 1 }
        return line
    }

    private static let workerStart = Array((ImportFormat.Kind.worker.rawValue + "\t").utf8)
}

/// Where the lines of one worker stand in the file.
struct ImportPlace: Sendable {
    let offset: Int
    fileprivate(set) var bytes: Int
    /// Number of the first line, from 1.
    let firstLine: Int
    fileprivate(set) var lines = 1
    /// All lines are whole, none is empty, and each ends with a line feed alone.
    fileprivate(set) var isPlain: Bool
    /// No earlier worker in the file has this source id.
    fileprivate(set) var isNew = true
}

/// A worker as the search for places sees him.
private struct FoundWorker {
    var place: ImportPlace
    /// The digits of the СНИЛС; whatever stands there orders the workers, the rules judge it later.
    let snils: UInt64
    /// Hash of the source id; 0: there is no worker line.
    let source: UInt64

    /// - Parameter worker: the bytes of a worker line; nil for another.
    init(_ line: ImportLines.Line, number: Int, _ worker: UnsafeBufferPointer<UInt8>?) {
        place = ImportPlace(
            offset: line.offset, bytes: line.bytes, firstLine: number, isPlain: line.isPlain && !line.range.isEmpty)
        var column = 0
        var snils: UInt64 = 0
        var source: UInt64 = 0
        for byte in worker ?? UnsafeBufferPointer(start: nil, count: 0) {
            if byte == UInt8(ascii: "\t") {
                if column == Self.snilsColumn { break }
                column += 1
            } else if column == 1 {
                // FNV-1a.
                source = (source ^ UInt64(byte)) &* 0x100_0000_01b3
            } else if column == Self.snilsColumn, snils < ImportWindow.snilsMax / 10 {
                let digit = byte &- UInt8(ascii: "0")
                if digit < 10 { snils = snils * 10 + UInt64(digit) }
            }
        }
        self.snils = snils
        self.source = source
    }

    private static let snilsColumn = 1 + (ImportFormat.Kind.worker.columns.firstIndex(of: "snils") ?? 0)

    mutating func append(_ line: ImportLines.Line, _ limits: ImportLimits) {
        place.bytes = line.offset + line.bytes - place.offset
        place.lines += 1
        place.isPlain =
            place.isPlain && line.isPlain && !line.range.isEmpty && place.lines <= limits.linesPerWorkerMax
    }
}

/// Workers of a file that are put in order together.
private struct ImportWindow {
    private var places: [ImportPlace] = []
    /// Whether the worker comes last, else the СНИЛС; then the place in `places`: the order and the way back in one
    /// number.
    private var keys: [UInt64] = []
    private var sources: Set<UInt64> = []
    private var taken = 0
    /// Of those before a later one nothing is remembered.
    private let isFirst: Bool

    init(isFirst: Bool) { self.isFirst = isFirst }

    /// 37 bits.
    static let snilsMax: UInt64 = 100_000_000_000
    /// Bits of the place.
    static let placeBits = 25

    var count: Int { places.count }
    var isEmpty: Bool { taken == keys.count }

    mutating func append(_ worker: FoundWorker) {
        // Of two workers with one id the first of the file is the one who is loaded, whatever their СНИЛС are.
        let isRepeated = worker.source != 0 && !sources.insert(worker.source).inserted
        keys.append((isRepeated ? 1 << 63 : worker.snils << Self.placeBits) | UInt64(places.count))
        places.append(worker.place)
        places[places.count - 1].isNew = isFirst && !isRepeated
    }

    mutating func sort() {
        sources = []
        keys.sort()
    }

    mutating func take(_ count: Int) -> [ImportPlace] {
        let next = keys[taken..<min(taken + count, keys.count)]
        taken = next.endIndex
        return next.map { places[Int($0 & (1 << Self.placeBits - 1))] }
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
