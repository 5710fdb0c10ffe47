import RegistryRules
import TestValues
import Testing

@Suite struct RegisterNumberingTests {
    private static let numbering = RegisterNumbering(key: Array(0..<16))

    /// Computed apart from this program, from the definitions of SipHash-2-4 and of the network.
    @Test(arguments: [
        (1, "8063976448"), (2, "6019350358"), (3, "3957652504"), (1000, "6386729345"), (9_999_999_999, "7422369941"),
        (10_000_000_000, "10000000000"),
    ])
    func aNumberHasTenDigitsOrMore(ordinal: Int64, text: String) throws {
        let numbering = try #require(Self.numbering)
        #expect(numbering.text(of: RegisterNumber(ordinal: ordinal)) == text)
        #expect(numbering.number(text) == RegisterNumber(ordinal: ordinal))
    }

    @Test func noTwoWorkersHaveOneNumberWhateverTheKey() throws {
        var random = SeededGenerator(seed: 20_261_129)
        for _ in 0..<8 {
            let key = (0..<RegisterNumbering.keyBytes).map { _ in UInt8.random(in: 0...255, using: &random) }
            let numbering = try #require(RegisterNumbering(key: key))
            let numbers = (1...2000).map { RegisterNumber(ordinal: $0) }
            let texts = numbers.map(numbering.text)
            #expect(Set(texts).count == numbers.count)
            #expect(texts.allSatisfy { $0.count == 10 })
            #expect(texts.map(numbering.number) == numbers)
        }
    }

    @Test func aNumberDoesNotTellTheOrdinal() throws {
        let numbering = try #require(Self.numbering)
        let texts = (1...1000).map { numbering.text(of: RegisterNumber(ordinal: $0)) }
        let rising = zip(texts, texts.dropFirst()).count { $0 < $1 }
        #expect((400...600).contains(rising))
        #expect(Set(texts.map { $0.prefix(1) }).count == 10)
    }

    @Test(arguments: ["1", "00000000001", "+000000001", "000000000a", "0000000000", "-000000001", "", " 000000001"])
    func aNumberHasOneSpelling(text: String) throws {
        let numbering = try #require(Self.numbering)
        #expect(numbering.number(text) == nil)
    }

    @Test(arguments: [0, 15, 17]) func aKeyHasSixteenBytes(count: Int) {
        #expect(RegisterNumbering(key: Array(repeating: 1, count: count)) == nil)
    }
}
