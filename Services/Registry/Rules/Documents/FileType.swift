/// What a file is, told by its first bytes and never by its name.
package enum FileType: String, Sendable, Hashable, CaseIterable {
    case pdf = "PDF"
    case jpeg = "JPEG"
    case png = "PNG"

    /// `%PDF-` (ISO 32000-1 section 7.5.2); SOI and the next marker's FF (ISO 10918-1 annex B); PNG's signature (ISO/IEC
    /// 15948 section 5.2).
    package init?(firstBytes: some Collection<UInt8>) {
        let type = Self.allCases.first { firstBytes.starts(with: $0.signature) }
        guard let type else { return nil }
        self = type
    }

    /// The most bytes that `init(firstBytes:)` looks at.
    package static let signatureBytesMax = 8

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
