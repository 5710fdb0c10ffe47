extension String {
    /// The text in Unicode's normalisation form C (UAX #15): letters that were typed as a base and its marks, as macOS
    /// gives them, become the one code point that other systems give.
    ///
    /// By the standard library, whose `==` rests on the same tables. Foundation's form C on Linux leaves some marks
    /// after a Hangul syllable in the order in which they came.
    public var nfc: String {
        if unicodeScalars.allSatisfy(\.isSurelyComposed) { return self }
        return String(decoding: _nfcCodeUnits, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Of the blocks that names and passwords are made of, without a mark that could join the letter before it: Latin,
    /// Cyrillic, general punctuation. A text of these alone is in form C as it is.
    fileprivate var isSurelyComposed: Bool {
        switch value {
        case 0..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x1E00..<0x1F00, 0x2010..<0x2030: true
        default: false
        }
    }
}
