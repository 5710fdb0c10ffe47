import FRMRCalls
import FRMRContracts
import Foundation
import TestSupport
import Testing

@testable import frmr

extension PracticeCases {
    /// Scans as workers upload them (R5).
    @Suite struct Scans {
        private let worker: PracticeUploader

        init() async throws {
            let stand = try PracticeStand.current
            worker = try await stand.uploader.get { try await PracticeUploader(stand) }
        }

        private func file(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(filePath: "\(Fixtures.folder)/cases/scans/\(name).pdf")))
        }

        private func expectAccepted(
            _ name: String, _ bytes: [UInt8]? = nil, dpi: ClosedRange<Int32> = 298...302, pages: Int32 = 1
        ) async throws {
            switch await worker.upload(try bytes ?? file(name)) {
            case .success(let document):
                #expect(dpi.contains(document.dpiMin), "\(name): \(document.dpiMin) dpi")
                #expect(document.pages == pages, "\(name)")
            case .failure(let error): Issue.record("\(name): \(error)")
            }
        }

        private func expectRefused(_ name: String, _ reasons: String..., bytes: [UInt8]? = nil) async throws {
            switch await worker.upload(try bytes ?? file(name)) {
            case .success(let document): Issue.record("\(name) is accepted with \(document.dpiMin) dpi")
            case .failure(let error):
                let told = error.violations.map(\.reason)
                #expect(told.count == 1 && reasons.contains(told[0]), "\(name): \(error)")
                #expect(error.violations.allSatisfy { !$0.message.isEmpty })
            }
        }

        @Test func caseP01AScanPaintedAsAMaskIsAScan() async throws {
            try await expectAccepted("stencil-300")
            try await expectAccepted("control-300")
        }

        @Test func caseP04TheFinestLayerIsRead() async throws {
            try await expectAccepted("mrc-100bg-300stencil")
        }

        @Test func caseP06APictureUnderTheScanDecidesNothing() async throws {
            try await expectAccepted("white-bg-12dpi", dpi: 298...304)
        }

        @Test func caseP08APageNeedsAScanThatCoversIt() async throws {
            try await expectRefused("one-pixel-360dpi", "PAGE_WITHOUT_SCAN")
            try await expectRefused("stamp-only-300", "PAGE_WITHOUT_SCAN")
        }

        @Test func caseP10APasswordIsToldAsOne() async throws {
            try await expectRefused("enc-user", "PDF_ENCRYPTED")
        }

        @Test func caseP12AnotherTypeBeforeThePDFIsTheType() async throws {
            try await expectRefused("html-polyglot", "FILE_TYPE_UNEXPECTED")
            try await expectRefused("exe-polyglot", "FILE_TYPE_UNEXPECTED")
            let scan = try file("control-300")
            try await expectRefused("zip", "FILE_TYPE_UNEXPECTED", bytes: Array("PK\u{3}\u{4}".utf8) + scan)
            try await expectRefused("script", "FILE_TYPE_UNEXPECTED", bytes: Array("#!/bin/sh\n".utf8) + scan)
        }

        @Test func caseP13AMarkOrSpaceBeforeThePDFIsNone() async throws {
            try await expectAccepted("bom-before-header")
            try await expectAccepted("crlf-before-header")
            try await expectAccepted("spaces", Array(" \r\n".utf8) + file("control-300"))
        }

        @Test func caseP15APictureHasTheSamplesThatItHas() async throws {
            try await expectRefused("jpeg-lies-75dpi", "RESOLUTION_TOO_LOW")
        }

        @Test func caseP16TheCountOfPagesIsThatOfTheTree() async throws {
            try await expectAccepted("count-1-of-3", dpi: 1...400)
            try await expectRefused("count-0", "NOT_A_PDF")
            for count in ["-3", "2147483647"] {
                let text = try file("count-1-of-3").split(
                    separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                let changed = text.map { line in
                    line.starts(with: Array("<</Type /Pages".utf8))
                        ? Array(
                            String(decoding: line, as: UTF8.self).replacing("/Count 1", with: "/Count \(count)").utf8)
                        : Array(line)
                }
                try await expectRefused(
                    "count \(count)", "NOT_A_PDF", "TOO_MANY_PAGES",
                    bytes: Array(changed.joined(separator: [UInt8(ascii: "\n")])))
            }
        }

        @Test func caseP18DamageThatReadersRepairIsRepaired() async throws {
            try await expectAccepted("startxref-off")
            try await expectAccepted("trailing-junk")
            try await expectAccepted("title-newline")
            try await expectRefused("truncated-60", "NOT_A_PDF", "PAGE_WITHOUT_SCAN")
        }

        @Test func caseP19ABombIsRefusedInBoundedTime() async throws {
            let bomb = try Self.bomb(bytes: 1 << 30)
            #expect(bomb.count < 5 << 20)
            let start = ContinuousClock.now
            try await expectRefused("bomb", "NOT_A_PDF", "PAGE_TOO_COMPLEX", "PAGE_WITHOUT_SCAN", bytes: bomb)
            #expect(ContinuousClock.now - start < .seconds(20))
            // Whoever comes after it is served.
            try await expectAccepted("after it", file("control-300") + Array("\n% after the bomb\n".utf8))
        }

        @Test func caseP21AnExtractOfLinesAndTextIsNoScan() async throws {
            try await expectRefused("vector-only", "PAGE_WITHOUT_SCAN")
        }

        /// A page whose contents are so many spaces, compressed.
        private static func bomb(bytes: Int) throws -> [UInt8] {
            let folder = try TemporaryFolder()
            let file = "\(folder.path)/contents.gz"
            let status = try ChildProcess(
                "/bin/sh", ["-c", "head -c \(bytes) /dev/zero | tr '\\0' ' ' | gzip -1 > \(file)"],
                log: "\(folder.path)/log"
            ).wait()
            #expect(status == 0)
            // gzip's frame goes, zlib's comes. Adler-32 of n spaces.
            let deflated = try Data(contentsOf: URL(filePath: file)).dropFirst(10).dropLast(8)
            let prime = 65_521
            let low = (1 + bytes % prime * 32) % prime
            let high = (bytes % prime + (bytes * (bytes + 1) / 2) % prime * 32) % prime
            let checksum = UInt32(high) << 16 | UInt32(low)
            var stream: [UInt8] = [0x78, 0x01] + deflated
            stream += (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (24 - 8 * $0)) }
            let head = """
                %PDF-1.4
                1 0 obj
                <</Type /Catalog /Pages 2 0 R>>
                endobj
                2 0 obj
                <</Type /Pages /Kids [3 0 R] /Count 1>>
                endobj
                3 0 obj
                <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<>>>>
                endobj
                4 0 obj
                <</Length \(stream.count) /Filter /FlateDecode>>
                stream

                """
            let tail = "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
            return Array(head.utf8) + stream + Array(tail.utf8)
        }
    }
}
