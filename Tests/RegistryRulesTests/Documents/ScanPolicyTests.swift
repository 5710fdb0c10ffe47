import RegistryRules
import Testing

/// R5: what of a page's pictures is its scan, and how fine it is.
@Suite struct ScanPolicyTests {
    private let policy = ScanPolicy()
    private static let (width, height) = (600.0, 800.0)

    /// Samples of a resolution over a part of the page, in shares of its sides.
    private static func samples(
        _ dpi: Double, _ left: Double = 0, _ top: Double = 0, _ right: Double = 1, _ bottom: Double = 1
    ) -> PageDrawing.Samples {
        let (across, down) = ((right - left) * width, (bottom - top) * height)
        guard
            let samples = PageDrawing.Samples(
                width: max(1, Int32((dpi * across / 72).rounded())), height: max(1, Int32((dpi * down / 72).rounded())),
                matrix: [across, 0, 0, down, left * width, top * height])
        else { preconditionFailure("no sample") }
        return samples
    }

    private static func box(
        _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
    ) -> PageDrawing.Box {
        PageDrawing.Box(left: left * width, top: top * height, right: right * width, bottom: bottom * height)
    }

    private func dpi(_ events: [PageDrawing.Event]) -> Int32? {
        policy.dpi(of: PageDrawing(page: 1, width: Self.width, height: Self.height, events: events))
    }

    private static let scan = PageDrawing.Event.image(samples(300), alpha: 1)
    private static let coarse = PageDrawing.Event.image(samples(100), alpha: 1)

    @Test(
        "What is seen decides: P01, P04, P06, P08 and their neighbours",
        arguments: [
            ("an image", [scan], 300), ("a stencil", [.stencil(samples(300), alpha: 1)], 300),
            (
                "a background under a scan",
                [.image(samples(12), alpha: 1), .image(samples(301, 0.01, 0.01, 0.99, 0.99), alpha: 1)], 301
            ),
            ("a mask above a background", [coarse, .stencil(samples(300), alpha: 1)], 300),
            (
                "a coarse colour through a fine mask",
                [coarse, .mask(samples(300)), .image(samples(25), alpha: 1), .end], 300
            ),
            ("a shade through a mask", [coarse, .mask(samples(300)), .paint, .end], 300),
            ("a rectangle through a mask", [coarse, .mask(samples(300)), .fill(box(0, 0, 1, 1), alpha: 1), .end], 300),
            ("a fine image that a coarse one hides", [scan, coarse], 100),
            ("a stamp on a coarse scan", [coarse, .image(samples(300, 0.1, 0.1, 0.3, 0.2), alpha: 1)], 100),
            ("a fine stamp of one bit", [coarse, .stencil(samples(300, 0.1, 0.1, 0.3, 0.25), alpha: 1)], 100),
            ("a coarse stamp on a fine scan", [scan, .image(samples(72, 0.1, 0.1, 0.3, 0.2), alpha: 1)], 300),
            (
                "a coarse logo in its own mask",
                [scan, .mask(samples(50, 0, 0, 0.2, 0.1)), .image(samples(50, 0, 0, 0.2, 0.1), alpha: 1), .end], 300
            ),
            ("a watermark", [coarse, .image(samples(300), alpha: 0.2)], 100),
            (
                "a watermark in a pale group",
                [coarse, .group(isNormal: true, alpha: 0.2), .stencil(samples(300), alpha: 1), .end], 100
            ),
            ("a multiplied layer", [coarse, .group(isNormal: false, alpha: 1), scan, .end], 300),
            ("nothing", [], nil), ("one sample", [.image(samples(0.001), alpha: 1)], nil),
            ("a stamp", [.image(samples(300, 0.1, 0.1, 0.3, 0.2), alpha: 1)], nil),
            ("a bit less than half", [.image(samples(300, 0, 0, 1, 0.48), alpha: 1)], nil),
            ("a bit more than half", [.image(samples(300, 0, 0, 1, 0.52), alpha: 1)], 300),
            ("beside the page", [.image(samples(300, 1, 0, 2, 1), alpha: 1)], nil),
            ("hidden by a rectangle", [scan, .fill(box(0, 0, 1, 1), alpha: 1)], nil),
            ("above a rectangle", [.fill(box(0, 0, 1, 1), alpha: 1), scan], 300),
            ("under a pale rectangle", [scan, .fill(box(0, 0, 1, 1), alpha: 0.3)], 300),
            ("a name blackened", [scan, .fill(box(0.1, 0.1, 0.9, 0.2), alpha: 1)], 300),
            ("clipped to a corner", [.clip(box(0, 0, 0.3, 0.3)), scan, .end], nil),
            ("clipped after its end", [.clip(box(0, 0, 0.3, 0.3)), .end, scan], 300),
            (
                "through a soft mask",
                [
                    coarse, .softMask(box(0, 0, 1, 1)), .image(samples(300), alpha: 1), .softMaskPainted,
                    .image(samples(50), alpha: 1), .end,
                ], 300
            ),
            (
                "only in a soft mask",
                [.softMask(box(0, 0, 1, 1)), .image(samples(300), alpha: 1), .softMaskPainted, .end], nil
            ),
            ("a path", [.paint], nil),
        ] as [(String, [PageDrawing.Event], Int32?)])
    func whatIsSeenDecides(name: String, events: [PageDrawing.Event], expected: Int32?) {
        #expect(dpi(events) == expected, "\(name)")
    }

    /// Old drivers cut a scan into strips, one of which may be coarse.
    @Test func stripsAreOneScan() {
        let strips = (0..<416).map { place in
            let (top, height) = (Double(place) * 8 / 2500 * 3 / 4, 8.0 / 2500 * 3 / 4)
            return PageDrawing.Event.image(Self.samples(place == 7 ? 30 : 300, 0, top, 1, top + height), alpha: 1)
        }
        #expect(dpi(strips).map { abs($0 - 300) <= 2 } == true)
    }

    /// Compact PDF of office devices: a mask for each block of text, the page between them is background.
    @Test func masksOfBlocksMakeTheirBackgroundAScanR5() {
        let blocks = (0..<10).map { place in
            let top = 0.1 + 0.08 * Double(place)
            return PageDrawing.Event.stencil(Self.samples(300, 0.1, top, 0.9, top + 0.02), alpha: 1)
        }
        #expect(dpi([Self.coarse] + blocks) == 300)
        #expect(dpi(blocks) == nil)
        var strict = policy
        strict.layersPercentMin = 50
        let drawing = PageDrawing(page: 1, width: 600, height: 800, events: [Self.coarse] + blocks)
        #expect(strict.dpi(of: drawing) == 100)
    }

    @Test func theCoarserSideDecidesAndTurningDoesNot() throws {
        let fax = try #require(PageDrawing.Samples(width: 1700, height: 1089, matrix: [600, 0, 0, 800, 0, 0]))
        #expect(dpi([.image(fax, alpha: 1)]) == 98)
        let turned = try #require(PageDrawing.Samples(width: 3333, height: 2500, matrix: [0, 800, -600, 0, 600, 0]))
        #expect(dpi([.image(turned, alpha: 1)]) == 300)
        let mirrored = try #require(
            PageDrawing.Samples(width: 2500, height: 3333, matrix: [-600, 0, 0, -800, 600, 800]))
        #expect(dpi([.image(mirrored, alpha: 1)]) == 300)
        let skewed = try #require(PageDrawing.Samples(width: 2500, height: 3333, matrix: [599, 20, -20, 799, 10, -10]))
        #expect(dpi([.image(skewed, alpha: 1)]).map { abs($0 - 300) <= 1 } == true)
    }

    /// A picture of a few samples is no scan however small the page says it is.
    @Test(
        arguments: [(0.24, 1, 1), (0.1, 1, 1), (24, 100, 63), (150, 625, 300), (600, 2500, 300)]
            as [(Double, Int32, Int32?)])
    func aPageIsNoSmallerThanPaper(points: Double, samples: Int32, expected: Int32?) throws {
        let image = try #require(
            PageDrawing.Samples(width: samples, height: samples, matrix: [points, 0, 0, points, 0, 0]))
        let drawing = PageDrawing(page: 1, width: points, height: points, events: [.image(image, alpha: 1)])
        #expect(policy.dpi(of: drawing) == expected)
    }

    @Test func coverageIsTold() {
        let drawing = PageDrawing(
            page: 1, width: 600, height: 800, events: [.image(Self.samples(300, 0, 0, 1, 0.25), alpha: 1)])
        #expect(policy.coveragePercent(of: drawing) == 25)
    }
}
