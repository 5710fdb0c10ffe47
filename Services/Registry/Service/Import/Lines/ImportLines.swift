internal import Foundation
internal import SystemPackage

/// Cuts a part of a file into lines, block by block: neither its size nor the length of a line matters.
struct ImportLines {
    private let file: FileDescriptor
    /// Offset in the file at which the part ends.
    private let end: Int
    private let lineBytesMax: Int
    private var block: [UInt8]
    /// Offset in the file of the block's first byte.
    private var blockOffset: Int
    private var filled = 0
    private var position = 0

    /// A line that lies in the block until the next one is asked for.
    struct Line {
        /// Its bytes in the block without its end; of an overlong line only the beginning.
        let range: Range<Int>
        /// Where it begins in the file, and how far it reaches, its end included.
        let offset: Int
        let bytes: Int
        /// It is longer than allowed.
        let isOverlong: Bool
        /// It ends with a line feed alone.
        let isPlain: Bool
        /// It ends with a line feed, and not with the file.
        var isFinished = true
    }

    /// What a line begins with tells its kind and whom it is about; the rest of one that is too long is of no use.
    private static let beginningBytesMax = 96
    private let beginningBytes: Int

    init(_ file: FileDescriptor, from begin: Int, to end: Int = .max, lineBytesMax: Int, blockBytes: Int) {
        self.file = file
        self.end = end
        self.lineBytesMax = lineBytesMax
        beginningBytes = min(Self.beginningBytesMax, lineBytesMax)
        blockOffset = begin
        block = Array(repeating: 0, count: max(blockBytes, 2 * lineBytesMax + beginningBytes))
    }

    /// The next line, which ends with LF or CRLF; nil at the end.
    mutating func next() throws -> Line? {
        var searched = position
        while true {
            if let feed = lineFeed(from: searched) {
                defer { position = feed + 1 }
                return line(to: feed, bytes: feed + 1 - position)
            }
            let unread = filled - position
            // One byte more for the carriage return that ends a line of some systems.
            if unread > lineBytesMax + 1 { return try skipOverlong() }
            guard try fill() else {
                guard unread > 0 else { return nil }
                defer { position = filled }
                return line(to: filled, bytes: unread)
            }
            searched = position + unread
        }
    }

    func withBytes<T>(_ line: Line, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        block.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[line.range])) }
    }

    private func line(to last: Int, bytes: Int) -> Line {
        let hasReturn = last > position && block[last - 1] == UInt8(ascii: "\r")
        let isOverlong = last - position > lineBytesMax + 1
        return Line(
            range: position..<(isOverlong ? position + beginningBytes : hasReturn ? last - 1 : last),
            offset: blockOffset + position, bytes: bytes, isOverlong: isOverlong,
            isPlain: !hasReturn && !isOverlong && bytes > last - position, isFinished: bytes > last - position)
    }

    private func lineFeed(from start: Int) -> Int? {
        block.withUnsafeBytes { block in
            guard start < filled, let base = block.baseAddress,
                let found = memchr(base + start, Int32(UInt8(ascii: "\n")), filled - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private mutating func skipOverlong() throws -> Line {
        let begin = blockOffset + position
        moveToFront()
        while true {
            blockOffset += filled - beginningBytes
            filled = beginningBytes
            let hasMore = try fill()
            let feed = lineFeed(from: beginningBytes)
            guard !hasMore || feed != nil else { continue }
            position = feed.map { $0 + 1 } ?? filled
            return Line(
                range: 0..<beginningBytes, offset: begin, bytes: blockOffset + position - begin, isOverlong: true,
                isPlain: false, isFinished: feed != nil)
        }
    }

    private mutating func moveToFront() {
        guard position > 0 else { return }
        block.withUnsafeMutableBytes { block in
            if let base = block.baseAddress { base.copyMemory(from: base + position, byteCount: filled - position) }
        }
        blockOffset += position
        filled -= position
        position = 0
    }

    /// Reads on; false at the end.
    private mutating func fill() throws -> Bool {
        moveToFront()
        let offset = blockOffset + filled
        let wanted = min(block.count - filled, end - offset)
        guard wanted > 0 else { return false }
        let read = try block.withUnsafeMutableBytes { block in
            try file.readSome(
                at: offset, into: UnsafeMutableRawBufferPointer(rebasing: block[filled..<(filled + wanted)]))
        }
        filled += read
        return read > 0
    }
}

extension FileDescriptor {
    /// Reads at a place of the file; 0 at its end.
    func readSome(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws -> Int {
        try read(fromAbsoluteOffset: Int64(offset), into: target)
    }
}
