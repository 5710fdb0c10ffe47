/// An ASCII letter or digit.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
    default: false
    }
}

extension UInt8 {
    fileprivate var isGraphicASCII: Bool { (0x21...0x7E).contains(self) }
}

extension Unicode.Scalar {
    /// A letter of a Cyrillic alphabet: the blocks Cyrillic and Cyrillic Supplement without their signs and marks.
    var isCyrillicLetter: Bool { (0x400...0x52F).contains(value) && !(0x482...0x489).contains(value) }

    /// A letter of a Latin alphabet: ASCII, Latin-1 and the two extensions of it in use for names. Full-width and
    /// mathematical letters are none: no keyboard types them into a name.
    var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// White space. What names and numbers are made of is told without the tables of Unicode.
    var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case 0x21...0x7E, 0x400...0x4FF: false
        default: properties.isWhitespace
        }
    }
}

extension String {
    /// Without white space at both ends. By code points: as a character, a space takes the mark after it along.
    var trimmingWhitespace: String {
        // Nearly always there is none, which the bytes at the ends tell without a look at the rest.
        if let first = utf8.first, let last = utf8.last, first.isGraphicASCII, last.isGraphicASCII { return self }
        let tail = unicodeScalars.drop(while: \.isSpace)
        guard let last = tail.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(tail[...last])
    }
}
