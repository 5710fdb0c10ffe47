/// Follows the drawing of a page on a grid of cells: each knows how fine the picture is that is seen at its centre (R5).
///
/// What is opaque hides what lies below it; a stencil, and an image behind a mask, lies over it as a layer of the same
/// scan, of which the finest counts. That is how scans of mixed raster content (MRC) are made: a coarse background, and
/// above it the text as a fine mask.
struct PageCanvas {
    /// Cells of a side; 64² of them tell coverage to within two per cent.
    static let side = 64

    private let cell: (width: Double, height: Double)
    /// dpi of what is seen; 0: no picture.
    private(set) var seen: [Double]
    /// dpi of the finest layer that lies over something; 0: none.
    private(set) var layered: [Double]
    private var levels: [Level]

    init(_ drawing: PageDrawing) {
        cell = (drawing.width / Double(Self.side), drawing.height / Double(Self.side))
        seen = Array(repeating: 0, count: Self.side * Self.side)
        layered = seen
        levels = [
            Level(region: .init(left: 0, top: 0, right: drawing.width, bottom: drawing.height))
        ]
        for event in drawing.events { draw(event) }
    }

    private mutating func draw(_ event: PageDrawing.Event) {
        var level = levels[levels.count - 1]
        switch event {
        case .image(let samples, let alpha): lay(samples, alpha: alpha, isStencil: false)
        case .stencil(let samples, let alpha): lay(samples, alpha: alpha, isStencil: true)
        case .fill(let box, let alpha):
            if level.hides(alpha: alpha), level.softMask == nil {
                hide(box)
            } else {
                paint(in: level.region.intersection(box))
            }
        case .paint: paint(in: level.region)
        case .clip(let box):
            level.region = level.region.intersection(box)
            open(level)
        case .mask(let samples):
            level.region = level.region.intersection(samples.box)
            level.masks.append(samples)
            level.maskDPI = max(level.maskDPI, samples.dpi)
            open(level)
        case .group(let isNormal, let alpha):
            level.isOpaque = level.isOpaque && isNormal
            level.alpha *= alpha
            open(level)
        case .softMask(let box):
            level.region = level.region.intersection(box)
            level.softMask = levels.count
            open(level)
        case .softMaskPainted:
            guard level.softMask == levels.count - 1 else { return }
            level.softMask = levels[levels.count - 2].softMask
            level.isOpaque = false
            levels[levels.count - 1] = level
        case .end: if levels.count > 1 { levels.removeLast() }
        }
    }

    private mutating func open(_ level: Level) { levels.append(level) }

    private mutating func lay(_ samples: PageDrawing.Samples, alpha: Double, isStencil: Bool) {
        let level = levels[levels.count - 1]
        let dpi = max(samples.dpi, level.maskDPI)
        guard dpi >= Self.dpiMin else { return }
        // The pictures that a soft mask consists of are its samples.
        if let mask = level.softMask {
            for index in mask..<levels.count { levels[index].maskDPI = max(levels[index].maskDPI, dpi) }
            return
        }
        guard level.alpha * alpha >= Self.alphaMin else { return }
        let hides = !isStencil && level.hides(alpha: alpha)
        each(in: level.region.intersection(samples.box)) { index, x, y, canvas in
            guard samples.contains(x, y), level.shows(x, y) else { return }
            canvas.put(dpi, at: index, hides: hides)
        }
    }

    /// Paints through masks: a stencil that is filled with a pattern or a shade.
    private mutating func paint(in box: PageDrawing.Box) {
        let level = levels[levels.count - 1]
        guard level.softMask == nil, level.maskDPI >= Self.dpiMin, level.alpha >= Self.alphaMin else { return }
        each(in: box) { index, x, y, canvas in
            if level.shows(x, y) { canvas.put(level.maskDPI, at: index, hides: false) }
        }
    }

    private mutating func hide(_ box: PageDrawing.Box) {
        each(in: levels[levels.count - 1].region.intersection(box)) { index, _, _, canvas in
            canvas.seen[index] = 0
            canvas.layered[index] = 0
        }
    }

    private mutating func put(_ dpi: Double, at index: Int, hides: Bool) {
        if hides {
            seen[index] = dpi
            layered[index] = 0
        } else {
            seen[index] = max(seen[index], dpi)
            layered[index] = max(layered[index], dpi)
        }
    }

    /// The cells whose centres are in a box.
    private mutating func each(
        in box: PageDrawing.Box, _ body: (_ index: Int, _ x: Double, _ y: Double, inout PageCanvas) -> Void
    ) {
        let columns = Self.cells(from: box.left, to: box.right, of: cell.width)
        let rows = Self.cells(from: box.top, to: box.bottom, of: cell.height)
        for row in rows {
            let y = (Double(row) + 0.5) * cell.height
            for column in columns {
                let x = (Double(column) + 0.5) * cell.width
                if box.contains(x, y) { body(row * Self.side + column, x, y, &self) }
            }
        }
    }

    private static func cells(from start: Double, to end: Double, of size: Double) -> Range<Int> {
        guard size > 0, size.isFinite, start <= end, end >= 0, start <= size * Double(side) else { return 0..<0 }
        let first = Int(max(0, start / size - 1))
        let last = Int(min(Double(side), end / size + 1))
        return first..<max(first, last)
    }

    /// What is coarser is a colour, and no picture.
    private static let dpiMin = 0.5
    /// What is paler is a watermark and hides nothing that one could read.
    private static let alphaMin = 0.5
    /// What is less opaque lets the page through.
    private static let alphaHiding = 0.99

    /// What holds for whatever is painted now.
    private struct Level {
        var region: PageDrawing.Box
        var masks: [PageDrawing.Samples] = []
        var maskDPI = 0.0
        var alpha = 1.0
        var isOpaque = true
        /// The level whose soft mask is being painted.
        var softMask: Int?

        func hides(alpha: Double) -> Bool {
            isOpaque && masks.isEmpty && self.alpha * alpha >= PageCanvas.alphaHiding
        }

        func shows(_ x: Double, _ y: Double) -> Bool { masks.allSatisfy { $0.contains(x, y) } }
    }
}
