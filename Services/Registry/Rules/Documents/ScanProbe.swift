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
