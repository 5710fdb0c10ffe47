/// What the first bytes of a file tell about it.
enum ImportBeginning: Equatable {
    /// Text; the format begins behind so many bytes.
    case text(offset: Int)
    /// Text of another encoding.
    case encoding(String)
    /// The format, and the program that gives its contents.
    case compressed(String, command: String)
    case spreadsheet

    /// Bytes that are looked at.
    static let bytesMax = 8

    init(_ bytes: [UInt8]) {
        for (magic, meaning) in Self.known where bytes.starts(with: magic) {
            self = meaning
            return
        }
        self = .text(offset: 0)
    }

    private static let known: [([UInt8], ImportBeginning)] = [
        // Unicode, chapter 23: a mark of the byte order may stand before the text, and is none of it.
        ([0xEF, 0xBB, 0xBF], .text(offset: 3)),
        ([0xFF, 0xFE], .encoding("UTF-16LE")), ([0xFE, 0xFF], .encoding("UTF-16BE")),
        // A UTF-16 text of ASCII without a mark: the "fr" of the format's word.
        ([0x66, 0x00, 0x72, 0x00], .encoding("UTF-16LE")), ([0x00, 0x66, 0x00, 0x72], .encoding("UTF-16BE")),
        ([0x1F, 0x8B], .compressed("gzip", command: "gunzip -c")),
        ([0x42, 0x5A, 0x68], .compressed("bzip2", command: "bunzip2 -c")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed("xz", command: "xz -dc")),
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed("zstd", command: "zstd -dc")),
        // A ZIP, as .xlsx and .ods are, and the older .xls.
        ([0x50, 0x4B, 0x03, 0x04], .spreadsheet), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .spreadsheet),
    ]
}
