import FRMRIdentifiers
import IdentityRules
import TestValues
import Testing

/// A01: a code as people paste it.
@Suite("I1: typed codes") struct TypedCodeTests {
    @Test(arguments: [
        "123456", "123 456", "123-456", "123456\n", "\r\n123456", "1 2 3 4 5 6", "123\u{A0}456", "123\u{2013}456",
        "12–34—56", " 123‑456 ", "\u{200E}123456\u{200F}", "\u{2068}123 456\u{2069}", "123\u{2009}456\t",
        "123\u{FEFF}456",
    ])
    func separatorsAreLeftOut(_ text: String) throws {
        #expect(try TypedCode(text, digits: 6).digits == "123456")
    }

    @Test(arguments: [
        ("12345", TypedCode.Fault.length(expected: 6, got: 5)), ("1234567", .length(expected: 6, got: 7)),
        ("", .length(expected: 6, got: 0)), (" - ", .length(expected: 6, got: 0)),
        (String(repeating: " ", count: 200) + "123456", .length(expected: 6, got: nil)),
        ("12345O", .character("O", at: 5)), ("код 123456", .character("к", at: 0)), ("123.456", .character(".", at: 3)),
        ("１２３４５６", .character("１", at: 0)), ("12\u{301}3456", .character("\u{301}", at: 1)),
        ("٣٣٣٤٥٦", .character("٣", at: 0)),
    ])
    func whatIsNoCodeIsTold(_ text: String, _ fault: TypedCode.Fault) throws {
        #expect(throws: fault) { try TypedCode(text, digits: 6) }
        #expect(!fault.russian(digits: 6).isEmpty && fault.english(digits: 6) != fault.russian(digits: 6))
    }

    @Test(arguments: [UInt64(3)])
    func digitsAreReadAsThemselves(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let digits = OneTimeCodePolicy().code(random: (0..<8).map { _ in .random(in: 0...255, using: &random) })
            let typed = digits.map { "\($0)" + [" ", "-", ""][Int.random(in: 0..<3, using: &random)] }.joined()
            #expect(try TypedCode(typed, digits: 6).digits == digits)
            #expect(try TypedCode(digits, digits: 6).digits == digits)
        }
    }
}
