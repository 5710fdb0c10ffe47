/// What a page paints with pictures, in the order of painting (R5). Coordinates are points of paper (1/72 inch, UserUnit
/// applied) from the top left of the page as it is shown: cropped and turned.
package struct PageDrawing: Sendable, Hashable {
    /// From 1.
    package var page: Int32
    package var width: Double
    package var height: Double
    package var events: [Event]

    package init(page: Int32, width: Double, height: Double, events: [Event] = []) {
        self.page = page
        self.width = width
        self.height = height
        self.events = events
    }

    /// What opens a level (`clip`, `mask`, `group`, `softMask`) holds until its `end`.
    package enum Event: Sendable, Hashable {
        /// A picture with colours of its own. `alpha` is from 0, invisible, to 1.
        case image(Samples, alpha: Double)
        /// A picture of one bit, painted with a colour: what it leaves out stays as it was.
        case stencil(Samples, alpha: Double)
        /// An upright rectangle in one colour.
        case fill(Box, alpha: Double)
        /// Anything else that paints: a path, a shade. By itself it is no picture; through a mask it takes the mask's form.
        case paint
        case clip(Box)
        /// A picture through which the rest of the level is painted: the explicit or soft mask of an image.
        case mask(Samples)
        /// Painted apart and then put on the page; `isNormal`: without a blend mode that lets the page through.
        case group(isNormal: Bool, alpha: Double)
        /// Up to `softMaskPainted` the mask is painted, and after it what is seen through the mask.
        case softMask(Box)
        case softMaskPainted
        case end
    }

    package struct Box: Sendable, Hashable {
        package var left: Double
        package var top: Double
        package var right: Double
        package var bottom: Double

        package init(left: Double, top: Double, right: Double, bottom: Double) {
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        func intersection(_ other: Box) -> Box {
            Box(
                left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
                bottom: min(bottom, other.bottom))
        }

        func contains(_ x: Double, _ y: Double) -> Bool {
            x >= left - tolerance && x <= right + tolerance && y >= top - tolerance && y <= bottom + tolerance
        }
    }

    /// The samples of a picture and where they lie: (u, v) of the unit square is at (a·u + c·v + e, b·u + d·v + f).
    package struct Samples: Sendable, Hashable {
        package var width: Int32
        package var height: Int32
        package var matrix: [Double]

        /// - Parameter matrix: a, b, c, d, e, f; nil: it does not have six finite numbers, or there is no sample.
        package init?(width: Int32, height: Int32, matrix: [Double]) {
            guard width > 0, height > 0, matrix.count == 6, matrix.allSatisfy(\.isFinite) else { return nil }
            self.width = width
            self.height = height
            self.matrix = matrix
        }

        /// Samples per inch along the coarser side; 0 of a picture without area.
        var dpi: Double {
            let across = (matrix[0] * matrix[0] + matrix[1] * matrix[1]).squareRoot() / pointsPerInch
            let down = (matrix[2] * matrix[2] + matrix[3] * matrix[3]).squareRoot() / pointsPerInch
            guard across > 0, down > 0, matrix[0] * matrix[3] != matrix[1] * matrix[2] else { return 0 }
            return min(Double(width) / across, Double(height) / down)
        }

        var box: Box {
            let xs = [0, matrix[0], matrix[2], matrix[0] + matrix[2]].map { $0 + matrix[4] }
            let ys = [0, matrix[1], matrix[3], matrix[1] + matrix[3]].map { $0 + matrix[5] }
            return Box(
                left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
        }

        func contains(_ x: Double, _ y: Double) -> Bool {
            let determinant = matrix[0] * matrix[3] - matrix[1] * matrix[2]
            guard determinant != 0 else { return false }
            let (dx, dy) = (x - matrix[4], y - matrix[5])
            let u = (dx * matrix[3] - dy * matrix[2]) / determinant
            let v = (dy * matrix[0] - dx * matrix[1]) / determinant
            let across = (matrix[0] * matrix[0] + matrix[1] * matrix[1]).squareRoot()
            let down = (matrix[2] * matrix[2] + matrix[3] * matrix[3]).squareRoot()
            let (slackU, slackV) = (tolerance / across, tolerance / down)
            return u >= -slackU && u <= 1 + slackU && v >= -slackV && v <= 1 + slackV
        }
    }
}

let pointsPerInch = 72.0

/// Points by which neighbouring strips of a scan may miss each other: files have four digits behind the point.
private let tolerance = 0.001
