import Foundation
import Testing

@testable import RegistryService

/// R5: the cases from practice (Tests/Fixtures/cases/scans), by the id that the list of cases gives them.
@Suite struct ScanCasesTests {
    @Test(arguments: [
        ("P01", "stencil-300", "300"), ("P04", "mrc-100bg-300stencil", "300"), ("P06", "white-bg-12dpi", "301"),
        ("P08", "one-pixel-360dpi", "PAGE_WITHOUT_SCAN"), ("P08", "stamp-only-300", "PAGE_WITHOUT_SCAN"),
        ("P10", "enc-user", "PDF_ENCRYPTED"), ("P12", "html-polyglot", "FILE_TYPE_UNEXPECTED"),
        ("P12", "exe-polyglot", "FILE_TYPE_UNEXPECTED"), ("P13", "bom-before-header", "300"),
        ("P13", "crlf-before-header", "300"), ("P15", "jpeg-lies-75dpi", "RESOLUTION_TOO_LOW"),
        ("P16", "count-1-of-3", "300"), ("P16", "count-0", "NOT_A_PDF"), ("P18", "startxref-off", "300"),
        ("P18", "trailing-junk", "300"), ("P18", "truncated-60", "NOT_A_PDF"),
        ("P21", "vector-only", "PAGE_WITHOUT_SCAN"), ("control", "control-300", "300"),
        ("title", "title-newline", "300"),
    ])
    func aCaseOfPracticeIsJudgedRight(id: String, file: String, expected: String) async throws {
        let scans = try Scans()
        let found = try await scans.judge(Scans.cases.appending(path: "\(file).pdf"))
        #expect(found == expected, "\(id)")
    }
}
