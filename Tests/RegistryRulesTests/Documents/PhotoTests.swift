import RegistryRules
import Testing

/// R12, V6: photos where a kind of document may be one.
@Suite struct PhotoTests {
    private static func jpeg(
        _ width: Int, _ height: Int, components: UInt8 = 3, before: [UInt8] = [], after: [UInt8] = []
    ) -> [UInt8] {
        let sides: [UInt8] = [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
        var file: [UInt8] = [0xFF, 0xD8]
        file += before
        file += [0xFF, 0xC0, 0, 11, 8]
        file += sides
        file += [components, 1, 0x11, 0]
        file += [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 0xFF, 0, 2, 0xFF, 0xD9]
        return file + after
    }

    private static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            var chunk: [UInt8] = [0, 0, 0, UInt8(data.count)]
            chunk += Array(name.utf8)
            chunk += data
            return chunk + [0, 0, 0, 0]
        }
        var header: [UInt8] = []
        for side in [width, height] { withUnsafeBytes(of: side.bigEndian) { header += Array($0) } }
        header += [8, 2, 0, 0, 0]
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]
        file += chunk("IHDR", header)
        file += chunk("IDAT", [1, 2, 3])
        return file + chunk("IEND", [])
    }

    /// EXIF with orientation 6: turned by 90°.
    private static let turned: [UInt8] = {
        var segment: [UInt8] = [0xFF, 0xE1, 0, 34]
        segment += Array("Exif\0\0MM\0*".utf8)
        return segment + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    }()

    private func judge(_ bytes: [UInt8]) -> String? {
        switch DocumentPolicy().judge(Photo(bytes)) {
        case .success: nil
        case .failure(let refusal): refusal.reason
        }
    }

    private static let photo = jpeg(3000, 4000)
    private static let drawing = png(3000, 4000)

    private static let taken: [[UInt8]] = [
        photo, drawing, jpeg(1000, 1500), jpeg(3000, 4000, components: 4), jpeg(4000, 3000, before: turned),
        jpeg(3000, 4000, after: [0xFF, 0xD8, 0xFF, 0xE1, 0, 2]),
    ]

    @Test("CMYK, a turned picture and what a camera writes behind it are no fault", arguments: taken)
    func aWholePhotoIsTaken(bytes: [UInt8]) {
        #expect(judge(bytes) == nil)
    }

    @Test(arguments: [jpeg(999, 1500), png(4000, 999)]) func aSmallPhotoIsRefused(bytes: [UInt8]) {
        #expect(judge(bytes) == "PHOTO_TOO_SMALL")
    }

    private static let broken: [[UInt8]] = [
        [], [0xFF, 0xD8, 0xFF, 0xD9], jpeg(0, 4000), png(0, 4000), png(1 << 31, 4000), Array("%PDF-1.7".utf8),
    ]

    @Test(arguments: broken) func whatHasNoSizeIsBroken(bytes: [UInt8]) {
        #expect(judge(bytes) == "PHOTO_BROKEN")
    }

    @Test(arguments: [photo, drawing]) func everyCutIsBroken(file: [UInt8]) {
        for count in file.indices { #expect(judge(Array(file.prefix(count))) == "PHOTO_BROKEN", "\(count)") }
    }

    @Test func aPictureThatIsAPDFAsWellIsNeither() {
        var comment: [UInt8] = [0xFF, 0xFE, 0, 10]
        comment += Array("%PDF-1.4".utf8)
        var photos = DocumentPolicy()
        photos.types = [.jpeg, .pdf]
        let both = Self.jpeg(3000, 4000, before: comment)
        #expect(photos.refusal(ofUploaded: both, bytes: 99)?.reason == "FILE_TYPE_UNEXPECTED")
        #expect(photos.refusal(ofUploaded: Self.photo, bytes: 99) == nil)
        #expect(photos.refusal(ofUploaded: Self.drawing, bytes: 99)?.reason == "FILE_TYPE_UNEXPECTED")
    }
}
