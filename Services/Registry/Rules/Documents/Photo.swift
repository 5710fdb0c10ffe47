/// A photo of a paper, as far as its own headers tell (R5, R12). Colours (CMYK as well) and the orientation that a camera
/// notes concern whoever shows it: what counts is how many samples there are and whether all came.
package struct Photo: Sendable, Hashable {
    /// Samples, of the shorter side.
    package let shortSide: Int32
    package let longSide: Int32
    /// The end that the format demands is there.
    package let isWhole: Bool

    /// nil: not a JPEG or PNG whose size could be read.
    ///
    /// - Parameter bytes: the whole file.
    package init?(_ bytes: [UInt8]) {
        switch FileType(firstBytes: bytes.prefix(FileType.signatureBytesMax)) {
        case .jpeg: self.init(jpeg: bytes)
        case .png: self.init(png: bytes)
        case .pdf, nil: return nil
        }
    }

    private init?(width: Int, height: Int, isWhole: Bool) {
        guard let width = Int32(exactly: width), let height = Int32(exactly: height), width > 0, height > 0 else {
            return nil
        }
        (shortSide, longSide) = (min(width, height), max(width, height))
        self.isWhole = isWhole
    }

    /// ISO 10918-1 annex B: segments up to the frame's header, then scans up to EOI. What cameras write behind that (a
    /// second picture, a film) is nothing of it.
    private init?(jpeg bytes: [UInt8]) {
        var size: (width: Int, height: Int)?
        var hasScan = false
        var place = 2
        while place + 1 < bytes.count {
            guard bytes[place] == 0xFF else {
                place += 1
                continue
            }
            let marker = bytes[place + 1]
            switch marker {
            // A fill byte; a stuffed one, TEM and restarts have no length.
            case 0xFF: place += 1
            case 0x00, 0x01, 0xD0...0xD8: place += 2
            case 0xD9:
                guard let size else { return nil }
                self.init(width: size.width, height: size.height, isWhole: hasScan)
                return
            default:
                guard place + 3 < bytes.count else {
                    place = bytes.count
                    continue
                }
                let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
                if marker == 0xDA { hasScan = true }
                if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker), place + 8 < bytes.count {
                    size = (
                        Int(bytes[place + 7]) << 8 | Int(bytes[place + 8]),
                        Int(bytes[place + 5]) << 8 | Int(bytes[place + 6])
                    )
                }
                place += 2 + max(2, length)
            }
        }
        guard let size else { return nil }
        self.init(width: size.width, height: size.height, isWhole: false)
    }

    /// ISO/IEC 15948 section 5: chunks of length, name, data and check; IHDR first, IEND last, IDAT between.
    private init?(png bytes: [UInt8]) {
        func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        var place = 8
        var (hasData, isWhole) = (false, false)
        while !isWhole, place + 12 <= bytes.count {
            let name = bytes[place + 4..<place + 8]
            let end = place + 12 + number(place)
            if name.elementsEqual("IDAT".utf8) { hasData = hasData || number(place) > 0 }
            isWhole = hasData && end <= bytes.count && name.elementsEqual("IEND".utf8)
            place = end
        }
        self.init(width: number(16), height: number(20), isWhole: isWhole)
    }
}
