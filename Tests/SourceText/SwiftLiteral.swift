/// A string literal of a Swift source, found without a parser of Swift: comments, raw strings, strings of several lines
/// and interpolations are told apart, and nothing else is.
package struct SwiftLiteral: Hashable, Sendable {
    /// Of its first quote; the first line is 1.
    package let line: Int
    /// As the program holds it. What is interpolated is left out.
    package let text: String
    package let isInterpolated: Bool
    /// The code right before it, without space: `store.rows(`, up to 40 characters.
    package let before: String

    /// The literals of a source in order. Those inside of an interpolation are left out.
    package static func all(in source: String) -> [SwiftLiteral] {
        var reader = LiteralReader(source)
        return reader.read()
    }
}

/// Goes over a source once, from literal to literal. By bytes: characters would take seconds for the project.
private struct LiteralReader {
    private let source: [UInt8]
    private var place = 0
    private var line = 1
    private var before: [UInt8] = []
    private var literals: [SwiftLiteral] = []

    private static let newline = UInt8(ascii: "\n")

    init(_ source: String) { self.source = Array(source.utf8) }

    mutating func read() -> [SwiftLiteral] {
        while let next = at(0) {
            if next == UInt8(ascii: "/"), skipsComment() || skipsRegex(hashes: 0) { continue }
            if next == UInt8(ascii: "#") || next == UInt8(ascii: "\"") {
                if skipsRegex(hashes: 1) { continue }
                if let hashes = quoteAhead() {
                    readLiteral(hashes)
                    before = []
                    continue
                }
            }
            if next > UInt8(ascii: " ") { before.append(next) }
            advance()
        }
        return literals
    }

    /// How many hashes stand before the quote that comes next; nil: none does.
    private func quoteAhead() -> Int? {
        var hashes = 0
        while at(hashes) == UInt8(ascii: "#") { hashes += 1 }
        return at(hashes) == UInt8(ascii: "\"") ? hashes : nil
    }

    private func at(_ offset: Int) -> UInt8? {
        place + offset < source.count ? source[place + offset] : nil
    }

    private func isAhead(_ text: StaticString) -> Bool {
        guard place + text.utf8CodeUnitCount <= source.count else { return false }
        return text.withUTF8Buffer { text in text.indices.allSatisfy { source[place + $0] == text[$0] } }
    }

    /// `text` with as many hashes behind it.
    private func isAhead(_ text: StaticString, _ hashes: Int) -> Bool {
        isAhead(text) && (0..<hashes).allSatisfy { at(text.utf8CodeUnitCount + $0) == UInt8(ascii: "#") }
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where place < source.count {
            if source[place] == Self.newline { line += 1 }
            place += 1
        }
    }

    private mutating func skipsComment() -> Bool {
        if isAhead("//") {
            while let next = at(0), next != Self.newline { advance() }
            return true
        }
        guard isAhead("/*") else { return false }
        var depth = 0
        repeat {
            let opens = isAhead("/*")
            let closes = isAhead("*/")
            depth += opens ? 1 : closes ? -1 : 0
            advance(opens || closes ? 2 : 1)
        } while depth > 0 && place < source.count
        return true
    }

    /// A regular expression may have quotes of its own. Without hashes it is one where a value is expected and no space
    /// follows the slash.
    private mutating func skipsRegex(hashes: Int) -> Bool {
        if hashes == 0 {
            guard let next = at(1), next > UInt8(ascii: " "), let last = before.last,
                "(,=:[{".utf8.contains(last)
            else { return false }
        } else if !isAhead("#/") {
            return false
        }
        advance(1 + hashes)
        while let next = at(0), hashes > 0 || next != Self.newline {
            if isAhead("/", hashes) {
                advance(1 + hashes)
                break
            }
            advance(next == UInt8(ascii: "\\") ? 2 : 1)
        }
        before = [UInt8(ascii: "/")]
        return true
    }

    private mutating func readLiteral(_ hashes: Int) {
        let start = (line: line, before: String(decoding: before.suffix(40), as: UTF8.self))
        advance(hashes)
        let isLong = isAhead("\"\"\"")
        let quotes: StaticString = isLong ? "\"\"\"" : "\""
        advance(quotes.utf8CodeUnitCount)
        var text: [UInt8] = []
        var isInterpolated = false
        while let next = at(0), !isAhead(quotes, hashes), isLong || next != Self.newline {
            guard isAhead("\\", hashes) else {
                text.append(next)
                advance()
                continue
            }
            advance(1 + hashes)
            if at(0) == UInt8(ascii: "(") {
                isInterpolated = true
                skipInterpolation()
            } else {
                readEscape(into: &text)
            }
        }
        advance(quotes.utf8CodeUnitCount + hashes)
        literals.append(
            SwiftLiteral(
                line: start.line,
                text: isLong ? Self.unindented(text) : String(decoding: text, as: UTF8.self),
                isInterpolated: isInterpolated, before: start.before))
    }

    private mutating func readEscape(into text: inout [UInt8]) {
        guard let escape = at(0) else { return }
        advance()
        switch escape {
        case UInt8(ascii: "n"): text.append(Self.newline)
        case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "0"): text.append(0)
        case UInt8(ascii: "u"):
            let digits = source[place...].dropFirst().prefix { $0 != UInt8(ascii: "}") }
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
            text += code.flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
            advance(digits.count + 2)
        // A line that goes on in the next, whose indentation is kept.
        case Self.newline: break
        default: text.append(escape)
        }
    }

    /// Up to behind the parenthesis that closes it; strings inside may hold parentheses of their own.
    private mutating func skipInterpolation() {
        var depth = 0
        repeat {
            if let hashes = quoteAhead() {
                let outer = literals
                readLiteral(hashes)
                literals = outer
                continue
            }
            if at(0) == UInt8(ascii: "(") { depth += 1 }
            if at(0) == UInt8(ascii: ")") { depth -= 1 }
            advance()
        } while depth > 0 && place < source.count
    }

    /// Lines without what the last one, that of the closing quotes, begins with.
    private static func unindented(_ text: [UInt8]) -> String {
        var lines = text.split(separator: newline, omittingEmptySubsequences: false)
        guard let last = lines.popLast(), !lines.isEmpty else { return String(decoding: text, as: UTF8.self) }
        lines.removeFirst()
        let kept = lines.map { $0.starts(with: last) ? $0.dropFirst(last.count) : $0 }
        return String(decoding: Array(kept.joined(separator: [newline])), as: UTF8.self)
    }
}
