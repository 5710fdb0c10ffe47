import Runtime
import Testing

@Suite struct ULIDTests {
    /// 48 bits of time and 80 random ones, in Crockford's alphabet.
    @Test(
        arguments: [
            (0, 0, 0, "00000000000000000000000000"),
            (1, 0, 0, "00000000010000000000000000"),
            (0, 1, 0, "00000000000000000000000001"),
            (0xFFFF_FFFF_FFFF, .max, .max, "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
        ] as [(UInt64, UInt64, UInt16, String)])
    func bitsStandInTheirPlaces(_ milliseconds: UInt64, _ low: UInt64, _ high: UInt16, _ text: String) {
        #expect(ULID.text(milliseconds: milliseconds, random: low, high) == text)
    }

    @Test func laterIdsSortBehindEarlierOnes() {
        let ids = (0..<200).map { ULID.text(milliseconds: 1_780_000_000_000 + $0 * 977, random: .max - $0, 7) }
        #expect(ids == ids.sorted())
    }
}
