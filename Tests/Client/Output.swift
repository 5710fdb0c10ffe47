import SystemPackage

/// The output cannot be written: a full disk, a reader that went away.
struct OutputFault: Error, CustomStringConvertible {
    let description: String
}

/// Writes a line to standard error, so that standard output keeps the result alone.
@Sendable func printToStandardError(_ line: String) {
    // A closed or full output leaves nowhere to complain to.
    try? write(line.printable, to: .standardError)
}

/// Writes a line to standard output without gathering lines first, so that steps are seen when they happen.
@Sendable func printAtOnce(_ line: String) { try? write(line.printable, to: .standardOutput) }

/// Writes a line of the result, as it is: JSON escapes control characters itself.
///
/// - Throws: `OutputFault` when it cannot be written.
@Sendable func writeResult(_ line: String) throws(OutputFault) { try write(line, to: .standardOutput) }

private func write(_ line: String, to descriptor: FileDescriptor) throws(OutputFault) {
    do { try descriptor.writeAll((line + "\n").utf8) } catch {
        throw OutputFault(description: "the output cannot be written: \(error)")
    }
}

extension String {
    /// Filled up on the right.
    func padding(to width: Int, with filler: String = " ") -> String {
        self + String(repeating: filler, count: max(0, width - count))
    }

    /// Without what a terminal obeys instead of showing: what a server sends is text. Line feeds and tabs stay; other
    /// control characters, and those that turn the direction of writing, become U+FFFD.
    var printable: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n", "\t": text.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                text.unicodeScalars.append("\u{FFFD}")
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
