/// What a scan must be (R5). Every number is configuration with the default given here.
package struct DocumentPolicy: Sendable, Hashable {
    /// 5 MiB.
    package var fileBytesMax: Int64 = 5 * 1024 * 1024
    package var dpiMin: Int32 = 300
    package var pagesMax: Int32 = 100
    package var fileNameCharactersMax = 255

    package init() {}

    /// Why the announced file cannot be taken; nil when it can.
    package func refusal(announcedBytes: Int64) -> DocumentRefusal? {
        if announcedBytes < 1 { return .empty }
        return announcedBytes > fileBytesMax ? .tooLarge(bytesMax: fileBytesMax) : nil
    }

    /// Why the probed file cannot be taken; nil when it can.
    package func refusal(_ probe: ScanProbe) -> DocumentRefusal? {
        if probe.isEncrypted { return .encrypted }
        if probe.pages < 1 { return .notPDF }
        if probe.pages > pagesMax { return .tooManyPages(pagesMax: pagesMax) }
        if let page = (1...probe.pages).first(where: { probe.dpi(page: $0) == nil }) {
            return .pageWithoutScan(page: page)
        }
        return probe.dpiMin < dpiMin ? .resolutionTooLow(dpi: probe.dpiMin, dpiMin: dpiMin) : nil
    }
}

/// What the probe of a PDF found.
package struct ScanProbe: Sendable, Hashable {
    package var pages: Int32
    package var isEncrypted: Bool
    package var images: [Image]

    package init(pages: Int32, isEncrypted: Bool, images: [Image]) {
        self.pages = pages
        self.isEncrypted = isEncrypted
        self.images = images
    }

    /// Resolution of a page: that of its largest image on paper, since a stamp or a logo beside the scan says nothing
    /// of the scan's legibility. nil: the page has no image.
    package func dpi(page: Int32) -> Int32? {
        images.filter { $0.page == page && $0.xPPI > 0 && $0.yPPI > 0 }
            .max { $0.paperArea < $1.paperArea }
            .map { min($0.xPPI, $0.yPPI) }
    }

    /// The lowest resolution of the pages; 0 without an image.
    package var dpiMin: Int32 { Set(images.map(\.page)).compactMap { dpi(page: $0) }.min() ?? 0 }

    package struct Image: Sendable, Hashable {
        package var page: Int32
        /// Pixels.
        package var width: Int32
        package var height: Int32
        /// Pixels per inch of paper.
        package var xPPI: Int32
        package var yPPI: Int32

        package init(page: Int32, width: Int32, height: Int32, xPPI: Int32, yPPI: Int32) {
            self.page = page
            self.width = width
            self.height = height
            self.xPPI = xPPI
            self.yPPI = yPPI
        }

        /// Square inches.
        fileprivate var paperArea: Double {
            Double(width) / Double(xPPI) * (Double(height) / Double(yPPI))
        }
    }
}

/// Why a file is not taken.
package enum DocumentRefusal: Sendable, Hashable {
    case empty
    case tooLarge(bytesMax: Int64)
    case notPDF
    case encrypted
    case tooManyPages(pagesMax: Int32)
    case pageWithoutScan(page: Int32)
    case resolutionTooLow(dpi: Int32, dpiMin: Int32)
    case digestMismatch

    /// Stable, for programs.
    package var reason: String {
        switch self {
        case .empty: "FILE_EMPTY"
        case .tooLarge: "FILE_TOO_LARGE"
        case .notPDF: "NOT_A_PDF"
        case .encrypted: "PDF_ENCRYPTED"
        case .tooManyPages: "TOO_MANY_PAGES"
        case .pageWithoutScan: "PAGE_WITHOUT_SCAN"
        case .resolutionTooLow: "RESOLUTION_TOO_LOW"
        case .digestMismatch: "DIGEST_MISMATCH"
        }
    }

    package var russian: String {
        switch self {
        case .empty: "Файл пуст."
        case .tooLarge(let bytesMax): "Файл больше \(bytesMax / 1_048_576) МБ."
        case .notPDF: "Файл не является документом PDF."
        case .encrypted: "Файл PDF защищён паролем."
        case .tooManyPages(let pagesMax): "В файле больше \(pagesMax) страниц."
        case .pageWithoutScan(let page): "На странице \(page) нет изображения документа."
        case .resolutionTooLow(let dpi, let dpiMin): "Разрешение скана \(dpi) dpi, нужно не менее \(dpiMin)."
        case .digestMismatch: "Загруженный файл отличается от заявленного (SHA-256)."
        }
    }

    package var english: String {
        switch self {
        case .empty: "The file is empty."
        case .tooLarge(let bytesMax): "The file is larger than \(bytesMax / 1_048_576) MiB."
        case .notPDF: "The file is not a PDF document."
        case .encrypted: "The PDF is protected by a password."
        case .tooManyPages(let pagesMax): "The file has more than \(pagesMax) pages."
        case .pageWithoutScan(let page): "Page \(page) has no image of the document."
        case .resolutionTooLow(let dpi, let dpiMin): "The scan has \(dpi) dpi, at least \(dpiMin) are needed."
        case .digestMismatch: "The uploaded file is not the announced one (SHA-256)."
        }
    }
}
