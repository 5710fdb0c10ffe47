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

    /// A letter of a Latin alphabet: ASCII, Latin-1 and the extensions of it in use for names. Full-width and
    /// mathematical letters are none: no keyboard types them into a name.
    var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        // Of the phonetic letters those with a capital among the ones above, such as «ə» of Azerbaijani names.
        case 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x260, 0x263, 0x268, 0x269, 0x26F, 0x272, 0x275, 0x288, 0x28A,
            0x28B, 0x292:
            true
        default: false
        }
    }

    /// White space. What names and numbers are made of is told without the tables of Unicode.
    package var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case 0x21...0x7E, 0x400...0x4FF: false
        default: properties.isWhitespace
        }
    }
}

extension Unicode.Scalar {
    /// For people: itself and its number, or the number alone where it would not be seen or would change the line.
    package var shown: String {
        let number = String(value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        return properties.isGraphemeBase && !isSpace ? "«\(self)» (\(code))" : code
    }
}

extension String {
    /// The same bytes: `==` takes texts for one that write their letters by other code points.
    func hasBytes(of other: String) -> Bool {
        let areSame = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { other in
                own.count == other.count && own.indices.allSatisfy { own[$0] == other[$0] }
            }
        }
        return (areSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Whether every byte passes.
    @inline(__always) func hasOnlyBytes(_ passes: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy(passes) } ?? utf8.allSatisfy(passes)
    }

    /// Without white space at both ends. By code points: as a character, a space takes the mark after it along.
    var trimmingWhitespace: String {
        // Nearly always there is none, which the bytes at the ends tell without a look at the rest.
        let isTrimmed = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.first?.isGraphicASCII ?? false && bytes.last?.isGraphicASCII ?? false
        }
        if isTrimmed ?? false { return self }
        let tail = unicodeScalars.drop(while: \.isSpace)
        guard let last = tail.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(tail[...last])
    }
}
