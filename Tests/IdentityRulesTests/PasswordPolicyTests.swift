import IdentityRules
import Testing

@Suite("I8: passwords") struct PasswordPolicyTests {
    let policy = PasswordPolicy()

    @Test(arguments: ["Tr0ub4dor-and", "длинная фраза 7", "a b c d e 1 x", "ПарольНеПростой9"])
    func whatFitsIsAccepted(password: String) {
        #expect(policy.faults(of: password).isEmpty)
    }

    @Test(
        arguments: [
            ("a1b2c3d", [.tooShort]), (String(repeating: "ab1", count: 43), [.tooLong]),
            ("abcdefgh", [.noDigit]), ("1234567890", [.noLetter]), (" Tr0ub4dor", [.spaceAtEdge]),
            ("Tr0ub4dor ", [.spaceAtEdge]), ("Tr0ub4dor\u{A0}", [.spaceAtEdge]),
            ("Tr0ub\u{0}4dor", [.controlCharacter]),
            ("password1", [.common]), ("PassWord1", [.common]), ("Йцукен123", [.common]),
            ("x79991234567", [.containsPhone]), ("", [.tooShort, .noDigit, .noLetter]),
        ] as [(String, [PasswordFault])])
    func whatDoesNotFitIsNamed(password: String, faults: [PasswordFault]) {
        #expect(policy.faults(of: password, phone: "+79991234567") == faults)
    }

    @Test func aPasswordOfManyBytesInFewCharactersIsTooLong() {
        let combining = "a1" + String(repeating: "\u{301}", count: 600) + "bcdefgh"
        #expect(policy.faults(of: combining) == [.tooLong])
    }

    @Test func everyFaultSaysWhatIsWrongInBothLanguages() {
        let faults = PasswordFault.allCases
        #expect(Set(faults.map(\.rawValue)).count == faults.count)
        #expect(Set(faults.map(\.russian) + faults.map(\.english)).count == 2 * faults.count)
        // The numbers of the texts are those of the policy.
        #expect(PasswordFault.tooShort.russian.contains("\(policy.charactersMin) "))
        #expect(PasswordFault.tooLong.english.contains("\(policy.charactersMax) "))
    }

    @Test func theListHoldsOnlyWhatThePolicyWouldAccept() {
        #expect(PasswordBlocklist.builtIn.count > 1000)
        #expect(PasswordBlocklist(text: "# note\n\nHunter22\n").contains("hUNTER22"))
    }
}
