/// What a file is, told by its first bytes and never by its name.
package enum FileType: String, Sendable, Hashable, CaseIterable {
    case pdf = "PDF"
    case jpeg = "JPEG"
    case png = "PNG"

    /// `%PDF-` (ISO 32000-1 section 7.5.2), before which scanners leave a byte order mark or blank lines; SOI and the next
    /// marker's FF (ISO 10918-1 annex B); PNG's signature (ISO/IEC 15948 section 5.2).
    package init?(firstBytes: some Collection<UInt8>) {
        let type = Self.allCases.first { firstBytes.starts(with: $0.signature) }
        if let type {
            // A picture that readers of PDF would open as one is two things at once.
            if type != .pdf, Self.hasPDFHeader(firstBytes) { return nil }
            self = type
        } else {
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let text = firstBytes.starts(with: mark) ? firstBytes.dropFirst(mark.count) : firstBytes[...]
            guard text.prefix(Self.signatureBytesMax).drop(while: Self.isBlank).starts(with: Self.pdf.signature) else {
                return nil
            }
            self = .pdf
        }
    }

    /// The most bytes that are looked at: readers of PDF look for its header so far.
    package static let signatureBytesMax = 1024

    /// Whether the header of a PDF stands anywhere in the first bytes.
    package static func hasPDFHeader(_ firstBytes: some Collection<UInt8>) -> Bool {
        var rest = firstBytes.prefix(signatureBytesMax)
        while let place = rest.firstIndex(of: UInt8(ascii: "%")) {
            rest = rest[place...]
            if rest.starts(with: pdf.signature) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// NUL, tab, LF, FF, CR and space: the white space of PDF (ISO 32000-1 section 7.2.2).
    private static func isBlank(_ byte: UInt8) -> Bool { [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte) }

    private var signature: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        }
    }

    /// `PDF or JPEG`, for people.
    static func list(_ types: Set<FileType>, _ conjunction: String) -> String {
        types.map(\.rawValue).sorted(by: >).joined(separator: " \(conjunction) ")
    }
}
