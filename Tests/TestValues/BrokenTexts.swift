/// What people paste and attackers send where a short text belongs: for tests that nothing traps and all is named.
package enum BrokenTexts {
    /// None is a name, a number, a date or a code.
    package static let all: [String] = [
        "", " \t\u{a0}\n", String(repeating: "1", count: 1 << 20), String(repeating: "е\u{308}", count: 1 << 18),
        "\u{0}",
        "\u{1b}[31m", "Иванoв", "１１２２３３４４５９５", "٧٧٠٧", "\u{200f}1", "\u{202e}1", "30.02.2024", "🏥", "\u{301}",
        "1'; DROP TABLE workers; --", "-1", "1e11", "\u{feff}", "\u{d7ff}\u{e000}", "99999999999999999999999",
    ]

    /// The text without its length, for a message.
    package static func name(_ text: String) -> String {
        text.unicodeScalars.count > 40 ? "\(text.unicodeScalars.count) characters" : text.debugDescription
    }
}
