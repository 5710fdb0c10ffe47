/// A Swift source as words and signs: without comments and without the text of strings and regular expressions, but
/// with the code that strings interpolate.
package struct SwiftCode {
    package private(set) var tokens: [Token] = []

    /// A word (an identifier, a keyword, a number) or a sign of one character.
    package struct Token {
        package let text: String
        /// From 1.
        package let line: Int
        /// A doc comment stands right before it.
        package let isDocumented: Bool

        package var isWord: Bool { text.utf8.first.map(SwiftCode.isWordByte) ?? false }
    }

    private var line = 1
    private var isDocumented = false
    private var position = 0
    private let bytes: [UInt8]

    package init(_ text: String) {
        bytes = Array(text.utf8)
        tokens.reserveCapacity(bytes.count / 6)
        readCode(interpolated: false)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }

    /// The byte `ahead` of the current one, 0 past the end.
    private func byte(_ ahead: Int = 0) -> UInt8 {
        position + ahead < bytes.count ? bytes[position + ahead] : 0
    }

    private func isAt(_ text: StaticString) -> Bool {
        for index in 0..<text.utf8CodeUnitCount where byte(index) != text.utf8Start[index] { return false }
        return true
    }

    private mutating func step() {
        if byte() == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    /// To the end of the file, or of the interpolation that it is in.
    private mutating func readCode(interpolated: Bool) {
        var open = 0
        while position < bytes.count {
            let next = byte()
            if isAt("//") {
                readLineComment()
            } else if isAt("/*") {
                readBlockComment()
            } else if next == UInt8(ascii: "\"") {
                readString(hashes: 0)
            } else if next == UInt8(ascii: "#"), startsRawLiteral() {
                continue
            } else if next == UInt8(ascii: "/"), startsRegex() {
                readRegex(hashes: 0)
            } else if Self.isWordByte(next) {
                readWord()
            } else if next <= UInt8(ascii: " ") || next == UInt8(ascii: "`") {
                step()
            } else {
                if next == UInt8(ascii: "(") { open += 1 }
                if next == UInt8(ascii: ")") {
                    if interpolated, open == 0 { return step() }
                    open -= 1
                }
                add(String(UnicodeScalar(next)))
                position += 1
            }
        }
    }

    private mutating func add(_ text: String) {
        tokens.append(Token(text: text, line: line, isDocumented: isDocumented))
        isDocumented = false
    }

    private mutating func readWord() {
        let start = position
        while Self.isWordByte(byte()) { position += 1 }
        add(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func readLineComment() {
        if isAt("///") { isDocumented = true }
        while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func readBlockComment() {
        if isAt("/**"), !isAt("/**/") { isDocumented = true }
        var depth = 0
        repeat {
            if isAt("/*") {
                depth += 1
                position += 2
            } else if isAt("*/") {
                depth -= 1
                position += 2
            } else {
                step()
            }
        } while depth > 0 && position < bytes.count
    }

    /// Reads a raw string or a raw regular expression that starts here, if one does.
    private mutating func startsRawLiteral() -> Bool {
        var hashes = 0
        while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
        switch byte(hashes) {
        case UInt8(ascii: "\""):
            position += hashes
            readString(hashes: hashes)
        case UInt8(ascii: "/"):
            position += hashes
            readRegex(hashes: hashes)
        default: return false
        }
        return true
    }

    /// At the opening quote.
    private mutating func readString(hashes: Int) {
        let isLong = isAt("\"\"\"")
        position += isLong ? 3 : 1
        add("\"")
        while position < bytes.count {
            if byte() == UInt8(ascii: "\\"), hasHashes(hashes, after: 1) {
                position += 1 + hashes
                if byte() == UInt8(ascii: "(") {
                    position += 1
                    readCode(interpolated: true)
                } else {
                    step()
                }
            } else if isLong ? isAt("\"\"\"") : byte() == UInt8(ascii: "\""), hasHashes(hashes, after: isLong ? 3 : 1) {
                position += (isLong ? 3 : 1) + hashes
                return
            } else if !isLong, byte() == UInt8(ascii: "\n") {
                return
            } else {
                step()
            }
        }
    }

    private func hasHashes(_ count: Int, after offset: Int) -> Bool {
        for index in 0..<count where byte(offset + index) != UInt8(ascii: "#") { return false }
        return true
    }

    /// A slash after an operand divides; after a bracket, a comma or a sign, and closed in its line, it opens a regular
    /// expression.
    private func startsRegex() -> Bool {
        guard byte(1) > UInt8(ascii: " "), byte(1) != UInt8(ascii: ")") else { return false }
        if let last = tokens.last {
            let opens = ["(", ",", "=", ":", "[", "{", "?", "&", "|", "!", "return", "in", "case", "try"]
            guard opens.contains(last.text) else { return false }
        }
        var index = position + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == UInt8(ascii: "/") {
                return true
            }
            index += 1
        }
        return false
    }

    /// At the opening slash.
    private mutating func readRegex(hashes: Int) {
        position += 1
        add("/")
        while position < bytes.count {
            if byte() == UInt8(ascii: "\\") {
                position += 1
                step()
            } else if byte() == UInt8(ascii: "/"), hasHashes(hashes, after: 1) {
                position += 1 + hashes
                return
            } else if hashes == 0, byte() == UInt8(ascii: "\n") {
                return
            } else {
                step()
            }
        }
    }
}
