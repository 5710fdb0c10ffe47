internal import Foundation

/// What a write-ahead log of SQLite says before the engine has read it. The engine does not tell an empty log from a
/// damaged one: it reads the frames up to the first whose checksum is wrong
/// (https://sqlite.org/fileformat2.html#walformat).
struct LogScan {
    /// Tells the log from the one that was begun before and from the one that will be begun after it; never 0. Nil: there
    /// is no log, or its header is damaged.
    let identity: Int64?
    private let path: String
    private let header: Data

    init(_ path: String) {
        self.path = path
        let file = FileHandle(forReadingAtPath: path)
        defer { try? file?.close() }
        header = (try? file?.read(upToCount: Self.headerBytes)) ?? Data()
        guard header.count == Self.headerBytes, header.bigEndian(0) & ~1 == Self.magic else {
            identity = nil
            return
        }
        var sum = Checksum(isBigEndian: header.bigEndian(0) & 1 == 1)
        sum.add(header.prefix(24))
        let isSound = sum.says(header.bigEndian(24), header.bigEndian(28))
        // The first salt goes up by one with each log.
        identity = isSound ? 1 << 32 | Int64(header.bigEndian(16)) : nil
    }

    /// Whether a whole commit can be read. Reads up to the end of the first.
    var holdsCommit: Bool {
        guard identity != nil, let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let pageBytes = Int(header.bigEndian(8))
        guard (512...65_536).contains(pageBytes), (try? file.seek(toOffset: UInt64(Self.headerBytes))) != nil else {
            return false
        }
        var sum = Checksum(isBigEndian: header.bigEndian(0) & 1 == 1)
        sum.add(header.prefix(24))
        while let frame = try? file.read(upToCount: Self.frameBytes + pageBytes),
            frame.count == Self.frameBytes + pageBytes
        {
            guard frame.bigEndian(8) == header.bigEndian(16), frame.bigEndian(12) == header.bigEndian(20) else {
                return false
            }
            sum.add(frame.prefix(8))
            sum.add(frame.dropFirst(Self.frameBytes))
            guard sum.says(frame.bigEndian(16), frame.bigEndian(20)) else { return false }
            // Pages of the file after the commit; 0 for a frame that ends none.
            if frame.bigEndian(4) != 0 { return true }
        }
        return false
    }

    /// Its last bit says in which order bytes are summed.
    private static let magic: UInt32 = 0x377F_0682
    private static let headerBytes = 32
    private static let frameBytes = 24

    private struct Checksum {
        let isBigEndian: Bool
        private var first: UInt32 = 0
        private var second: UInt32 = 0

        init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

        /// - Parameter data: of a multiple of eight bytes.
        mutating func add(_ data: Data) {
            let isBigEndian = isBigEndian
            data.withUnsafeBytes { bytes in
                func word(_ place: Int) -> UInt32 {
                    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
                    return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
                }
                for place in stride(from: 0, to: bytes.count - 7, by: 8) {
                    first = first &+ word(place) &+ second
                    second = second &+ word(place + 4) &+ first
                }
            }
        }

        func says(_ first: UInt32, _ second: UInt32) -> Bool { self.first == first && self.second == second }
    }
}

extension Data {
    /// The four bytes at a place.
    fileprivate func bigEndian(_ place: Int) -> UInt32 {
        self[(startIndex + place)..<(startIndex + place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
