/// Reads records of RFC 4180 one by one: a byte order mark at the start is dropped, lines end with LF or CRLF, empty
/// ones are skipped.
package struct CSVReader {
    private var bytes: [UInt8]
    private var place = 0
    private var line = 1

    /// - Parameter text: of a whole file.
    package init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// The next record that is not an empty line, with the line it begins on, from 1; nil at the end.
    ///
    /// - Throws: `TableError` with the line of the fault. The reader is of no use afterwards.
    package mutating func record() throws(TableError) -> (line: Int, fields: [String])? {
        while place < bytes.count {
            let start = line
            var fields: [String] = []
            var isLast = false
            while !isLast {
                guard fields.count < ReferenceLimits.columnsMax else {
                    throw TableError(line: start, problem: "more than \(ReferenceLimits.columnsMax) fields")
                }
                fields.append(bytes.count > place && bytes[place] == Self.quote ? try quoted() : try plain())
                isLast = try endsRecord(start)
            }
            if fields.count > 1 || !fields[0].isEmpty { return (start, fields) }
        }
        return nil
    }

    private mutating func plain() throws(TableError) -> String {
        let start = place
        while true {
            place = plainEnd()
            guard place < bytes.count, bytes[place] != Self.comma, bytes[place] != Self.lineFeed else { break }
            if bytes[place] == Self.carriageReturn, place + 1 == bytes.count || bytes[place + 1] == Self.lineFeed {
                break
            }
            guard bytes[place] != Self.quote else {
                throw TableError(line: line, problem: "a quote stands inside a field without quotes")
            }
            guard bytes[place] >= 0x20 || bytes[place] == Self.tab, bytes[place] != 0x7F else {
                throw TableError(line: line, problem: "a control character")
            }
            place += 1
        }
        return try field(bytes[start..<place])
    }

    /// The next byte that may not be part of a field without quotes, or needs a look.
    private func plainEnd() -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var next = place
            while next < bytes.count {
                let byte = bytes[next]
                if byte < 0x20 || byte == Self.comma || byte == Self.quote || byte == 0x7F { break }
                next += 1
            }
            return next
        }
    }

    private mutating func quoted() throws(TableError) -> String {
        let start = line
        var content: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == Self.quote {
                guard place < bytes.count, bytes[place] == Self.quote else { return try field(content[...]) }
                place += 1
            } else if byte == Self.lineFeed {
                line += 1
            } else if byte < 0x20 && byte != Self.tab && byte != Self.carriageReturn || byte == 0x7F {
                throw TableError(line: line, problem: "a control character")
            }
            content.append(byte)
        }
        throw TableError(line: start, problem: "a quote is not closed")
    }

    private func field(_ content: ArraySlice<UInt8>) throws(TableError) -> String {
        guard content.count <= ReferenceLimits.fieldBytesMax else {
            throw TableError(line: line, problem: "a field of more than \(ReferenceLimits.fieldBytesMax) bytes")
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// Steps over what follows a field: a comma, the end of the line or of the text.
    private mutating func endsRecord(_ start: Int) throws(TableError) -> Bool {
        guard place < bytes.count else { return true }
        if bytes[place] == Self.comma {
            place += 1
            return false
        }
        if bytes[place] == Self.carriageReturn { place += 1 }
        guard place < bytes.count else { return true }
        guard bytes[place] == Self.lineFeed else {
            throw TableError(line: start, problem: "text after a closing quote")
        }
        place += 1
        line += 1
        return true
    }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let tab = UInt8(ascii: "\t")
}
