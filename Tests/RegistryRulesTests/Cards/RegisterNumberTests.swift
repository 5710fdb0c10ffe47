import RegistryRules
import Testing

@Suite struct RegisterNumberTests {
    @Test(arguments: [(1, "0000000001"), (9_999_999_999, "9999999999"), (10_000_000_000, "10000000000")])
    func aNumberHasTenDigitsOrMore(ordinal: Int64, text: String) {
        #expect(RegisterNumber(ordinal: ordinal).text == text)
        #expect(RegisterNumber(text) == RegisterNumber(ordinal: ordinal))
    }

    @Test(arguments: ["1", "00000000001", "+000000001", "000000000a", "0000000000", "-000000001", "", " 000000001"])
    func aNumberHasOneSpelling(text: String) { #expect(RegisterNumber(text) == nil) }
}
