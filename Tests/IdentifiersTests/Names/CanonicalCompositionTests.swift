import FRMRIdentifiers
import Testing

@Suite struct CanonicalCompositionTests {
    /// Conformance cases of UAX #15: typed, form C.
    @Test(arguments: [
        ("u\u{308}", "\u{FC}"), ("\u{212B}", "\u{C5}"), ("\u{2126}", "\u{3A9}"), ("e\u{323}\u{302}", "\u{1EC7}"),
        ("e\u{302}\u{323}", "\u{1EC7}"), ("\u{1EB9}\u{302}", "\u{1EC7}"), ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
        ("\u{958}", "\u{915}\u{93C}"), ("\u{44F}\u{301}", "\u{44F}\u{301}"), ("\u{FB01}", "\u{FB01}"),
        ("\u{AC00}\u{11A8}\u{32A}\u{31B}", "\u{AC01}\u{31B}\u{32A}"), ("\u{1D15E}", "\u{1D157}\u{1D165}"), ("", ""),
    ])
    func formCIsThatOfTheStandard(_ typed: String, _ composed: String) {
        #expect(typed.nfc.unicodeScalars.elementsEqual(composed.unicodeScalars))
    }

    /// What is taken for composed without a look at the tables is so, and every letter survives its decomposition.
    @Test func plainBlocksAreComposedAlready() {
        for value in UInt32(0)..<0x2030 {
            guard let scalar = Unicode.Scalar(value), scalar.properties.canonicalCombiningClass == .notReordered
            else { continue }
            let letter = String(scalar)
            #expect(letter.nfc == letter)
            // A mark after it sends the whole through the tables.
            let marked = (letter + "\u{360}").nfc.unicodeScalars
            #expect(marked.dropLast().elementsEqual(letter.nfc.unicodeScalars), "\(String(value, radix: 16))")
        }
    }
}
