import IdentityRules
import Testing

@Suite("I8: passwords") struct PasswordPolicyTests {
    let policy = PasswordPolicy()

    @Test(arguments: ["Tr0ub4dor-and", "длинная фраза 7", "a b c d e 1 x", "ПарольНеПростой9"])
    func whatFitsIsAccepted(password: String) {
        #expect(policy.faults(of: password, phone: nil).isEmpty)
    }

    @Test(
        arguments: [
            ("a1b2c3d", [.tooShort]), (String(repeating: "ab1", count: 43), [.tooLong]),
            ("abcdefgh", [.noDigit]), ("1234567890", [.noLetter]), (" Tr0ub4dor", [.spaceAtEdge]),
            ("Tr0ub4dor ", [.spaceAtEdge]), ("Tr0ub4dor\u{A0}", [.spaceAtEdge]),
            ("Tr0ub\u{0}4dor", [.controlCharacter]),
            ("password1", [.common]), ("PassWord1", [.common]), ("Йцукен123", [.common]),
            ("x79991234567", [.containsPhone]), ("x89991234567", [.containsPhone]),
            ("my 999-123-45-67", [.containsPhone]), ("тел ٩٩٩١٢٣٤٥٦٧", [.containsPhone]),
            ("", [.tooShort, .noDigit, .noLetter]),
        ] as [(String, [PasswordFault])])
    func whatDoesNotFitIsNamed(password: String, faults: [PasswordFault]) {
        #expect(policy.faults(of: password, phone: "+79991234567") == faults)
    }

    @Test func aPasswordOfManyBytesInFewCharactersIsTooLong() {
        let combining = "a1" + String(repeating: "\u{301}", count: 600) + "bcdefgh"
        #expect(policy.faults(of: combining, phone: nil) == [.tooLong])
    }

    @Test func everyFaultSaysWhatIsWrongInBothLanguages() {
        let faults = PasswordFault.allCases
        #expect(Set(faults.map(\.rawValue)).count == faults.count)
        #expect(Set(faults.map(policy.russian) + faults.map(policy.english)).count == 2 * faults.count)
        // The numbers of the texts are those of the policy.
        var strict = policy
        (strict.charactersMin, strict.charactersMax) = (15, 64)
        #expect(strict.russian(.tooShort).hasSuffix(" 15.") && strict.english(.tooShort).contains(" 15 "))
        #expect(strict.russian(.tooLong).hasSuffix(" 64.") && strict.english(.tooLong).contains(" 64 "))
    }

    @Test func theListHoldsOnlyWhatThePolicyWouldAccept() {
        #expect(PasswordBlocklist.builtIn.count > 20_000)
        #expect(PasswordBlocklist(words: "n0te\n\nHunter22 \n").contains("hUNTER22"))
        var open = policy
        open.blocklist = PasswordBlocklist(words: "")
        for password in PasswordBlocklist.builtIn.all where !open.faults(of: password, phone: nil).isEmpty {
            Issue.record("\(password): \(open.faults(of: password, phone: nil))")
        }
    }

    /// A03 and its neighbours: of the lists of zxcvbn, Django and SecLists, and this project's own.
    @Test(arguments: [
        "1234qwer", "passw0rd", "12qwaszx", "123456789a", "qwerty12", "123qweasd", "qwert123", "1234abcd", "1QAZ2wsx",
        "Trustno1", "q1w2e3r4t5", "abcd1234", "Qwerty123", "iloveyou1", "zaq12wsx", "1q2w3e4r5t", "password123",
        "Пароль123", "ЙЦУКЕН123", "й\u{446}укен123", "и\u{306}цукен123",
    ])
    func whatTooManyPeopleChooseIsRefused(_ password: String) {
        #expect(policy.faults(of: password, phone: nil) == [.common])
    }

    @Test(arguments: ["qwerty12-Anna", "Кедр7-утро", "1234qwer ocean"])
    func whatHoldsACommonPasswordIsNoCommonOne(_ password: String) {
        #expect(policy.faults(of: password, phone: nil).isEmpty)
    }

    /// OpaqueString of RFC 8265: one coding of letters and spaces, case and inner spaces as they are.
    @Test(arguments: [
        ("Mu\u{308}ller-2026", "M\u{FC}ller-2026"), ("йод\u{A0}и\u{306}од 7", "йод йод 7"),
        ("a\u{2003}b\u{3000}c 12345", "a b c 12345"), ("\u{212B}ngstrom-1", "\u{C5}ngstrom-1"),
        ("Two  Spaces 1", "Two  Spaces 1"), ("ﬁnger-print1", "ﬁnger-print1"),
    ])
    func oneSpellingOfAPasswordIsHashed(_ typed: String, _ prepared: String) {
        #expect(policy.prepared(typed).unicodeScalars.elementsEqual(prepared.unicodeScalars))
        #expect(policy.prepared(prepared).unicodeScalars.elementsEqual(prepared.unicodeScalars))
        #expect(policy.faults(of: typed, phone: nil) == policy.faults(of: prepared, phone: nil))
    }
}
