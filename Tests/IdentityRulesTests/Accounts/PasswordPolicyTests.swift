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
        #expect(PasswordBlocklist.builtIn.count > 1000)
        #expect(PasswordBlocklist(text: "# note\n\nHunter22\n").contains("hUNTER22"))
    }
}
