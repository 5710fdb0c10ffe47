import Foundation
import Testing

@testable import RegistryService

/// R5: ways to draw a scan, and to draw none, beside the cases that came from practice.
@Suite struct ScanKindsTests {
    private static let a4 = "/MediaBox [0 0 595.28 841.89]"
    private static let whole = "q 595.28 0 0 841.89 0 0 cm /S Do Q"

    private func judge(_ pdf: SamplePDF) async throws -> String {
        let scans = try Scans()
        return try await scans.judge(pdf.bytes)
    }

    /// A page that draws one image of 300 dpi for A4, with what else its resources need.
    private func page(
        _ contents: String, _ page: String = a4, _ resources: String = "", width: Int = 2480, height: Int = 3508
    ) -> SamplePDF {
        var pdf = SamplePDF(contents)
        let image = pdf.add(image: width, height)
        pdf.page = "\(page) /Resources << /XObject << /S \(image) 0 R >> \(resources) >>"
        return pdf
    }

    @Test(
        "UserUnit, cropping, turning and clipping",
        arguments: [
            (whole, a4, "300"), (whole, "\(a4) /UserUnit 2", "RESOLUTION_TOO_LOW"),
            ("q 297.64 0 0 420.945 0 0 cm /S Do Q", "/MediaBox [0 0 297.64 420.945] /UserUnit 2", "300"),
            (whole, "\(a4) /Rotate 90", "300"), (whole, "\(a4) /Rotate 270 /UserUnit 1", "300"),
            (whole, "\(a4) /CropBox [0 0 297 420]", "300"),
            (whole, "/MediaBox [-100 -100 900 1100]", "PAGE_WITHOUT_SCAN"),
            ("q 595.28 0 0 841.89 700 0 cm /S Do Q", a4, "PAGE_WITHOUT_SCAN"),
            ("q 595.28 0 0 841.89 700 900 cm /S Do Q", "/MediaBox [700 900 1295.28 1741.89]", "300"),
            ("q 50 50 100 100 re W n \(whole) Q", a4, "PAGE_WITHOUT_SCAN"),
            ("q 10 10 570 820 re W n \(whole) Q", a4, "300"),
            ("q 1 0 0 1 0 0 cm 50 50 100 100 re W n Q \(whole)", a4, "300"),
            ("q 0 595.28 -841.89 0 841.89 0 cm /S Do Q", "/MediaBox [0 0 841.89 595.28]", "300"),
            ("q -595.28 0 0 841.89 595.28 0 cm /S Do Q", a4, "300"),
            ("q 595.28 0 0 841.89 0 0 cm /S Do Q 1 g 0 0 600 900 re f", a4, "PAGE_WITHOUT_SCAN"),
            ("q 595.28 0 0 0 0 0 cm /S Do Q", a4, "PAGE_WITHOUT_SCAN"),
            // What cannot be read of the contents takes nothing from what came before.
            ("\(whole) ) >> BT (", a4, "300"), ("\(whole) Q Q Q Q", a4, "300"),
        ])
    func thePageIsTakenAsItIsShown(contents: String, page: String, expected: String) async throws {
        #expect(try await judge(self.page(contents, page)) == expected)
    }

    @Test func aScanInAFormInAFormIsSeen() async throws {
        var pdf = SamplePDF("/Outer Do")
        let image = pdf.add(image: 2480, 3508)
        let inner = pdf.add(
            "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Matrix [595.28 0 0 841.89 0 0] "
                + "/Resources << /XObject << /S \(image) 0 R >> >>", stream: Array("/S Do".utf8))
        let outer = pdf.add(
            "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /Inner \(inner) 0 R >> >>",
            stream: Array("/Inner Do".utf8))
        pdf.page = "\(Self.a4) /Resources << /XObject << /Outer \(outer) 0 R >> >>"
        #expect(try await judge(pdf) == "300")
    }

    @Test(arguments: [(2480, 3508, "300"), (1240, 1754, "RESOLUTION_TOO_LOW")])
    func aScanThatIsAPatternIsSeen(width: Int, height: Int, expected: String) async throws {
        var pdf = SamplePDF("/Pattern cs /P scn 0 0 595.28 841.89 re f")
        let image = pdf.add(image: width, height)
        let pattern = pdf.add(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595.28 841.89] /XStep 595.28 "
                + "/YStep 841.89 /Resources << /XObject << /S \(image) 0 R >> >>",
            stream: Array(Self.whole.utf8))
        pdf.page = "\(Self.a4) /Resources << /Pattern << /P \(pattern) 0 R >> >>"
        #expect(try await judge(pdf) == expected)
    }

    @Test func aSmallTileIsNoScan() async throws {
        var pdf = SamplePDF("/Pattern cs /P scn 0 0 595.28 841.89 re f")
        let image = pdf.add(image: 42, 42)
        let pattern = pdf.add(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 "
                + "/Resources << /XObject << /S \(image) 0 R >> >>", stream: Array("q 10 0 0 10 0 0 cm /S Do Q".utf8))
        pdf.page = "\(Self.a4) /Resources << /Pattern << /P \(pattern) 0 R >> >>"
        #expect(try await judge(pdf) == "PAGE_WITHOUT_SCAN")
    }

    @Test("Inline images are seen, and hollow ones are not")
    func inlineImagesAreSeen() async throws {
        func inline(_ width: Int, _ height: Int, _ data: [UInt8]) -> SamplePDF {
            var pdf = SamplePDF("")
            pdf.contents = Array(
                "q 595.28 0 0 841.89 0 0 cm BI /W \(width) /H \(height) /CS /G /BPC 8 /F /RL ID ".utf8)
            pdf.contents += data + Array("\nEI Q".utf8)
            return pdf
        }
        #expect(try await judge(inline(2480, 3508, SamplePDF.runs(2480 * 3508))) == "300")
        #expect(try await judge(inline(1240, 1754, SamplePDF.runs(1240 * 1754))) == "RESOLUTION_TOO_LOW")
        #expect(try await judge(inline(2480, 3508, [128])) == "PAGE_WITHOUT_SCAN")
    }

    @Test("A layer counts by its finest part: soft mask, explicit mask, coloured stencil, mask of the state")
    func layersCountByTheirFinestPart() async throws {
        for (mask, more) in [(true, "/SMask"), (false, "/Mask")] {
            var pdf = SamplePDF("q 595.28 0 0 841.89 0 0 cm /B Do /S Do Q")
            let form = mask ? pdf.add(image: 2480, 3508) : pdf.add(stencil: 2480, 3508)
            let colour = pdf.add(image: 207, 292, "\(more) \(form) 0 R")
            let ground = pdf.add(image: 827, 1169)
            pdf.page = "\(Self.a4) /Resources << /XObject << /S \(colour) 0 R /B \(ground) 0 R >> >>"
            #expect(try await judge(pdf) == "300", "\(more)")
        }
        var pdf = SamplePDF("q 595.28 0 0 841.89 0 0 cm /B Do Q /G gs q 595.28 0 0 841.89 0 0 cm /S Do Q")
        let image = pdf.add(image: 2480, 3508)
        let colour = pdf.add(image: 207, 292)
        let form = pdf.add(
            "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Group << /S /Transparency /CS /DeviceGray >> "
                + "/Resources << /XObject << /S \(image) 0 R >> >>", stream: Array(Self.whole.utf8))
        pdf.page =
            "\(Self.a4) /Resources << /XObject << /S \(colour) 0 R /B \(colour) 0 R >> "
            + "/ExtGState << /G << /SMask << /Type /Mask /S /Luminosity /G \(form) 0 R >> >> >> >>"
        #expect(try await judge(pdf) == "300")
    }

    @Test("A stencil takes its colour from a pattern")
    func aStencilInAPatternIsSeen() async throws {
        var pdf = SamplePDF("/Pattern cs /P scn q 595.28 0 0 841.89 0 0 cm /S Do Q")
        let stencil = pdf.add(stencil: 2480, 3508)
        let pattern = pdf.add(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 600 900] /XStep 600 /YStep 900 "
                + "/Resources << >>", stream: Array("1 0 0 rg 0 0 600 900 re f".utf8))
        pdf.page =
            "\(Self.a4) /Resources << /XObject << /S \(stencil) 0 R >> /Pattern << /P \(pattern) 0 R >> >>"
        #expect(try await judge(pdf) == "300")
    }

    @Test("What is not seen is no scan: a hidden layer, an alpha of nothing")
    func whatIsNotSeenIsNoScan() async throws {
        let pale = page("/G gs \(Self.whole)", Self.a4, "/ExtGState << /G << /ca 0 >> >>")
        #expect(try await judge(pale) == "PAGE_WITHOUT_SCAN")
        let half = page("/G gs \(Self.whole)", Self.a4, "/ExtGState << /G << /ca 0.9 >> >>")
        #expect(try await judge(half) == "300")
        let multiplied = page("/G gs \(Self.whole)", Self.a4, "/ExtGState << /G << /BM /Multiply >> >>")
        #expect(try await judge(multiplied) == "300")
    }

    @Test(
        "Samples count, and not what the dictionary says",
        arguments: [
            ("/Filter /RunLengthDecode", [128], "PAGE_WITHOUT_SCAN"),
            ("/Filter /FlateDecode", [], "PAGE_WITHOUT_SCAN"), ("", [], "PAGE_WITHOUT_SCAN"),
            ("/Filter /DCTDecode", [], "PAGE_WITHOUT_SCAN"),
            ("/Filter /DCTDecode", [0xFF, 0xD8, 0xFF, 0xD9], "PAGE_WITHOUT_SCAN"),
            ("/Filter /JPXDecode", [], "PAGE_WITHOUT_SCAN"), ("/Filter /JBIG2Decode", [], "PAGE_WITHOUT_SCAN"),
            ("/Filter /CCITTFaxDecode", [], "PAGE_WITHOUT_SCAN"),
            ("/Filter /RunLengthDecode", SamplePDF.runs(2480 * 3508 / 3), "PAGE_WITHOUT_SCAN"),
            ("/Filter /RunLengthDecode", SamplePDF.runs(2480 * 3508 * 3 / 4), "300"),
            (
                "/Filter [/ASCIIHexDecode /RunLengthDecode]",
                SamplePDF.runs(2480 * 3508).flatMap { Array(String(format: "%02x", $0).utf8) }, "300"
            ),
            // The header of a JPEG of 8×8 samples without any: what it says is smaller still.
            (
                "/Filter /DCTDecode",
                [
                    0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1,
                    2, 3,
                ], "PAGE_WITHOUT_SCAN"
            ),
        ] as [(String, [UInt8], String)])
    func samplesCount(filter: String, stream: [UInt8], expected: String) async throws {
        var pdf = SamplePDF(Self.whole)
        let image = pdf.add(
            "/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceGray /BitsPerComponent 8 \(filter)",
            stream: stream)
        pdf.page = "\(Self.a4) /Resources << /XObject << /S \(image) 0 R >> >>"
        let found = try await judge(pdf)
        // A picture of 8×8 samples on a whole page is one dot to the inch.
        #expect(
            found == expected || filter.contains("DCT") && stream.count > 20 && found == "RESOLUTION_TOO_LOW",
            "\(filter)")
    }

    @Test("A page that names itself is followed no further than the limits")
    func whatNeverEndsIsRefused() async throws {
        var pdf = SamplePDF("/F Do")
        let form = pdf.add(
            "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /F 5 0 R >> >>",
            stream: Array("/F Do /F Do".utf8))
        pdf.page = "\(Self.a4) /Resources << /XObject << /F \(form) 0 R >> >>"
        #expect(try await judge(pdf) == "PAGE_WITHOUT_SCAN")
    }
}
