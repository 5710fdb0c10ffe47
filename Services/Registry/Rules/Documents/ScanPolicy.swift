/// What makes pictures on a page the scan of a document (R5). Every number is configuration with the default given here.
package struct ScanPolicy: Sendable, Hashable {
    /// Of the page that the pictures together cover.
    package var coveragePercentMin = 50
    /// Of the page that fine layers have to cover for what lies between them to count as their background: devices that
    /// write compact PDF cut the text out into a mask for each block of it.
    package var layersPercentMin = 5
    /// No paper is smaller: a page that says so is taken to be this large, so that a picture of a few samples on a page of
    /// a few points is no scan.
    package var pageMillimetresMin = 40

    package init() {}

    /// Resolution of a page: the finest that holds for enough of it.
    ///
    /// - Returns: dpi, to the nearest whole number; nil: pictures cover too little of the page.
    package func dpi(of drawing: PageDrawing) -> Int32? {
        let canvas = PageCanvas(drawing)
        let scale = scale(of: drawing)
        let finest = Set(canvas.seen.map { Self.whole($0 * scale) }).subtracting([0]).sorted(by: >)
        // The coarser the resolution, the more of the page has it: so the first that suffices is searched by halves.
        var (low, high) = (0, finest.count)
        while low < high {
            let middle = (low + high) / 2
            if suffices(finest[middle], canvas, scale) { high = middle } else { low = middle + 1 }
        }
        return low < finest.count ? finest[low] : nil
    }

    /// Per cent of the page that pictures cover.
    package func coveragePercent(of drawing: PageDrawing) -> Int {
        let canvas = PageCanvas(drawing)
        return canvas.seen.count { $0 > 0 } * 100 / canvas.seen.count
    }

    private func suffices(_ dpi: Int32, _ canvas: PageCanvas, _ scale: Double) -> Bool {
        let all = canvas.seen.count
        var fine = canvas.seen.map { Self.whole($0 * scale) >= dpi }
        let layers = canvas.layered.indices.filter { Self.whole(canvas.layered[$0] * scale) >= dpi }
        if layers.count * 100 >= layersPercentMin * all {
            let rows = layers.map { $0 / PageCanvas.side }
            let columns = layers.map { $0 % PageCanvas.side }
            if let top = rows.min(), let bottom = rows.max(), let left = columns.min(), let right = columns.max() {
                for row in top...bottom {
                    for index in row * PageCanvas.side + left...row * PageCanvas.side + right
                    where canvas.seen[index] > 0 { fine[index] = true }
                }
            }
        }
        return fine.count { $0 } * 100 >= coveragePercentMin * all
    }

    private func scale(of drawing: PageDrawing) -> Double {
        let millimetres = min(drawing.width, drawing.height) / pointsPerInch * 25.4
        return min(1, millimetres / Double(max(1, pageMillimetresMin)))
    }

    private static func whole(_ dpi: Double) -> Int32 {
        dpi > 0 ? Int32(min(dpi, 1_000_000).rounded()) : 0
    }
}
