/// What the probe of a PDF found.
package struct ScanProbe: Sendable, Hashable {
    package var pages: Int32
    /// It opens with a password only. One that forbids printing and opens without is none.
    package var isEncrypted: Bool
    /// The probe gave up at a limit of time, memory or size: what it found is not all.
    package var isTooComplex: Bool
    /// Of the pages that could be opened.
    package var drawings: [PageDrawing]

    package init(pages: Int32, isEncrypted: Bool = false, isTooComplex: Bool = false, drawings: [PageDrawing] = []) {
        self.pages = pages
        self.isEncrypted = isEncrypted
        self.isTooComplex = isTooComplex
        self.drawings = drawings
    }
}
