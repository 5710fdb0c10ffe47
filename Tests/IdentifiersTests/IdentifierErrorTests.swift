import FRMRIdentifiers
import Testing

/// V8: an error says which kind of slip it was and never repeats the value.
@Suite struct IdentifierErrorTests {
    @Test func swappedNeighboursAreFound() throws {
        // 112-233-445 95 with digits 5 and 6 swapped back is 112-233-445 95.
        let error = try #require(throws: IdentifierError.self) { try SNILS("112-323-445 95") }
        #expect(error.kind == .checkDigit(swapAt: 3))
        #expect(error.reason == "SNILS_CHECK_DIGIT")
        #expect(error.messageRU.contains("цифры 4 и 5"))
        #expect(error.messageEN.contains("digits 4 and 5"))
    }

    @Test(arguments: [
        (IdentifierKind.personalINN, "123456789047"), (.legalINN, "7707083893"), (.ogrn, "1027700132195"),
        (.ogrnip, "385768585948949"), (.enp, "8451999122899990"), (.snils, "11223344595"),
    ])
    func swapHintRepairsTheNumber(_ kind: IdentifierKind, _ valid: String) throws {
        var slips = 0
        for index in 0..<(valid.count - 1) {
            let slip = swapping(valid, at: index)
            guard slip != valid, let error = failure(kind, slip) else { continue }
            // The first digit of an ОГРН or ОГРНИП is no matter of check digits.
            if error.kind == .range { continue }
            guard case .checkDigit(let swap?) = error.kind else {
                Issue.record("\(kind): no hint for a swap at \(index)")
                continue
            }
            slips += 1
            #expect(swap <= index, "the first swap that helps is given")
            #expect(failure(kind, swapping(slip, at: swap)) == nil)
        }
        #expect(slips >= 4)
    }

    @Test func wrongDigitWithoutAHelpfulSwapGivesNoHint() throws {
        let error = try #require(throws: IdentifierError.self) { try ENP("8451999122899991") }
        let helpful = (0..<15).filter { failure(.enp, swapping("8451999122899991", at: $0)) == nil }
        #expect(error.kind == .checkDigit(swapAt: helpful.first))
        #expect(throws: IdentifierError(.legalINN, .checkDigit(swapAt: nil))) { try LegalINN("1111111111") }
    }

    @Test func lengthIsReportedWithoutSeparators() {
        #expect(throws: IdentifierError(.personalINN, .length(expected: 12, got: 10))) {
            try PersonalINN("7707 083893")
        }
        #expect(throws: IdentifierError(.snils, .length(expected: 11, got: 12))) { try SNILS("112-233-445 951") }
        #expect(throws: IdentifierError(.snils, .characters)) { try SNILS("１１２２３３４４５９５") }
        #expect(throws: IdentifierError(.snils, .empty)) { try SNILS(" \u{a0}") }
        #expect(throws: IdentifierError(.snils, .length(expected: 11, got: 0))) { try SNILS("--") }
    }

    @Test func reasonsAndTextsAreDistinctAndKeepTheValueOut() {
        let kinds: [IdentifierError.Kind] = [
            .empty, .characters, .length(expected: 11, got: 10), .tooLong(limit: 5), .checkDigit(swapAt: nil),
            .mixedAlphabets(at: 2), .pattern, .range, .wordForNone,
        ]
        let errors = IdentifierKind.allCases.flatMap { kind in kinds.map { IdentifierError(kind, $0) } }
        #expect(Set(errors.map(\.reason)).count == errors.count)
        #expect(Set(errors.map(\.messageRU)).count == errors.count)
        #expect(Set(errors.map(\.messageEN)).count == errors.count)
        #expect(errors.allSatisfy { error in error.reason.allSatisfy { $0.isUppercase || $0 == "_" } })
    }

    @Test func personalIdentifiersDescribeThemselvesWithoutTheirValue() throws {
        struct Card {
            let snils: SNILS
            let name: PersonName
            let phone: MobilePhone
        }
        let card = Card(
            snils: try SNILS("11223344595"), name: try PersonName("Примерова Анна"),
            phone: try MobilePhone("+79991234567"))
        var dumped = ""
        dump(card, to: &dumped)
        for text in ["\(card)", String(reflecting: card), dumped, "\(card.snils)", "\(Optional(card.phone) as Any)"] {
            for secret in ["11223344595", "112233", "Примерова", "9991234567"] {
                #expect(!text.contains(secret))
            }
        }
    }

    private func swapping(_ text: String, at index: Int) -> String {
        var characters = Array(text)
        characters.swapAt(index, index + 1)
        return String(characters)
    }

    private func failure(_ kind: IdentifierKind, _ text: String) -> IdentifierError? {
        do throws(IdentifierError) {
            switch kind {
            case .snils: _ = try SNILS(text)
            case .personalINN: _ = try PersonalINN(text)
            case .legalINN: _ = try LegalINN(text)
            case .ogrn: _ = try OGRN(text)
            case .ogrnip: _ = try OGRNIP(text)
            case .enp: _ = try ENP(text)
            case .passport, .departmentCode, .phone, .email, .oid, .postCode, .name, .date: break
            }
            return nil
        } catch {
            return error
        }
    }
}
