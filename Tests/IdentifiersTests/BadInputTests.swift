import FRMRIdentifiers
import TestValues
import Testing

/// Broken inputs over every initialiser: none traps, none is taken, each says what is wrong.
@Suite struct BadInputTests {
    @Test(arguments: IdentifierKind.allCases)
    func brokenInputIsRefusedWithItsCause(_ kind: IdentifierKind) {
        for input in BadInput.all {
            guard let error = refusal(kind, input.text) else {
                Issue.record("\(kind) takes \(input.name)")
                continue
            }
            #expect(!error.reason.isEmpty && !error.messageRU.isEmpty && !error.messageEN.isEmpty)
            #expect(error.messageRU.utf8.count < 400, "the text given is not repeated: \(kind), \(input.name)")
            if let expected = input.expected {
                #expect(expected.contains(error.reasonSuffix), "\(kind), \(input.name)")
            }
        }
    }

    /// Two to eight pieces of what people and programs send, stuck together in any order.
    @Test(arguments: [UInt64(4), 20_261_123])
    func mixturesNeverTrapAndWhatIsTakenIsCanonical(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "1", "12", "900", "8", "+7", "999", "-", " ", "\u{2014}", "\u{a0}", "а", "Ё", "и\u{306}", "A", "@", ".",
            "..",
            "ru", "\u{200f}", "\u{0}", "\u{ff11}", "|", "1.2.643", "№", "(", ")", "30.02", "2026-02-30", "\u{301}", "🏥",
            "112-233-445 95", "7707083893", "г.",
        ]
        for _ in 0..<1500 {
            let count = Int.random(in: 2...8, using: &random)
            let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            for kind in IdentifierKind.allCases {
                guard let value = value(kind, text) else { continue }
                #expect(self.value(kind, value) == value, "\(kind) from \(text.debugDescription), seed \(seed)")
            }
        }
    }

    @Test func zeroDigitsAreNoNumber() {
        for (kind, count) in [
            (IdentifierKind.personalINN, 12), (.legalINN, 10), (.ogrn, 13), (.ogrnip, 15), (.enp, 16),
        ] {
            #expect(refusal(kind, String(repeating: "0", count: count)) == IdentifierError(kind, .range))
        }
    }

    private func refusal(_ kind: IdentifierKind, _ text: String) -> IdentifierError? {
        do throws(IdentifierError) {
            _ = try parsed(kind, text)
            return nil
        } catch {
            return error
        }
    }

    private func value(_ kind: IdentifierKind, _ text: String) -> String? { try? parsed(kind, text) }

    private func parsed(_ kind: IdentifierKind, _ text: String) throws(IdentifierError) -> String {
        switch kind {
        case .snils: try SNILS(text).value
        case .personalINN: try PersonalINN(text).value
        case .legalINN: try LegalINN(text).value
        case .ogrn: try OGRN(text).value
        case .ogrnip: try OGRNIP(text).value
        case .enp: try ENP(text).value
        case .passport: try PassportNumber(text).value
        case .departmentCode: try DepartmentCode(text).value
        case .phone: try MobilePhone(text).value
        case .email: try EmailAddress(text).value
        case .oid: try OID(text).value
        case .postCode: try PostCode(text).value
        case .name: try PersonName(text).value
        case .date: try CivilDate(typed: text).iso
        }
    }
}

struct BadInput: Sendable {
    let name: String
    let text: String
    /// Reasons that fit; nil where kinds differ.
    var expected: Set<String>?

    static let all: [BadInput] = [
        BadInput(name: "nothing", text: "", expected: ["EMPTY"]),
        BadInput(name: "spaces", text: " \t\u{a0}\u{2003}\n", expected: ["EMPTY"]),
        BadInput(name: "1 MiB of digits", text: String(repeating: "1", count: 1 << 20), expected: ["TOO_LONG"]),
        BadInput(name: "1 MiB of spaces", text: String(repeating: " ", count: 1 << 20), expected: ["TOO_LONG"]),
        BadInput(name: "1 MiB of letters", text: String(repeating: "я", count: 1 << 19), expected: ["TOO_LONG"]),
        BadInput(
            name: "1 MiB of marks", text: "е" + String(repeating: "\u{308}", count: 1 << 19), expected: ["TOO_LONG"]),
        BadInput(name: "NUL", text: "112-233-445\u{0}95", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "escape", text: "\u{1b}[31m11223344595", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "mixed alphabets", text: "Иванoв Пётр", expected: ["CHARACTERS", "RANGE", "MIXED_ALPHABETS"]),
        BadInput(name: "full-width digits", text: "１１２２３３４４５９５", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "Arabic digits", text: "٧٧٠٧٠٨٣٨٩٣", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "right-to-left mark", text: "\u{200f}112-233-445 95", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "right-to-left override", text: "Иванов \u{202e}Пётр", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "zero-width space", text: "8999\u{200b}1234567", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "30 February", text: "30.02.2024"),
        BadInput(name: "29 February of a common year", text: "2023-02-29"),
        BadInput(name: "13th month", text: "01.13.2024"),
        BadInput(name: "emoji", text: "🏥🏥🏥🏥", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "lone mark", text: "\u{301}", expected: ["CHARACTERS", "RANGE"]),
        BadInput(name: "null", text: "null"),
        BadInput(name: "SQL", text: "1'; DROP TABLE workers; --"),
        BadInput(name: "negative", text: "-1"),
        BadInput(name: "exponent", text: "1e11"),
    ]
}

extension IdentifierError {
    /// The reason without the identifier's name.
    fileprivate var reasonSuffix: String { String(reason.dropFirst(identifier.rawValue.count + 1)) }
}
