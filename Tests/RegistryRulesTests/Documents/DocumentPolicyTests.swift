import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

@Suite struct DocumentPolicyTests {
    let policy = DocumentPolicy()

    /// A page of A4 that is one image.
    static func scan(_ dpi: Double, page: Int32 = 1) -> PageDrawing {
        let (width, height) = (595.0, 842.0)
        let matrix = [width, 0, 0, height, 0, 0]
        let image = PageDrawing.Samples(
            width: Int32((dpi * width / 72).rounded()), height: Int32((dpi * height / 72).rounded()), matrix: matrix)
        return PageDrawing(
            page: page, width: width, height: height, events: image.map { [.image($0, alpha: 1)] } ?? [])
    }

    @Test(
        arguments: [
            (0, "FILE_EMPTY"), (5 * 1024 * 1024 + 1, "FILE_TOO_LARGE"), (5 * 1024 * 1024, nil),
        ] as [(Int64, String?)])
    func sizeIsBoundedR5(bytes: Int64, reason: String?) {
        #expect(policy.refusal(announcedBytes: bytes)?.reason == reason)
    }

    @Test(
        arguments: [(299, "RESOLUTION_TOO_LOW"), (299.6, nil), (300, nil), (1, "RESOLUTION_TOO_LOW")]
            as [(Double, String?)])
    func resolutionIsBoundedR5(dpi: Double, reason: String?) {
        #expect(policy.refusal(ScanProbe(pages: 1, drawings: [Self.scan(dpi)]))?.reason == reason)
    }

    @Test func everyPageNeedsAScan() {
        let probe = ScanProbe(pages: 2, drawings: [Self.scan(300)])
        #expect(policy.refusal(probe) == .pageWithoutScan(page: 2, percent: 0, percentMin: 50))
    }

    @Test func pdfThatCannotBeReadIsNone() {
        #expect(policy.refusal(ScanProbe(pages: 0)) == .notPDF)
        #expect(policy.refusal(ScanProbe(pages: -1)) == .notPDF)
        #expect(policy.refusal(ScanProbe(pages: 1, isEncrypted: true, drawings: [Self.scan(300)])) == .encrypted)
        #expect(policy.refusal(ScanProbe(pages: 101)) == .tooManyPages(pagesMax: 100))
        #expect(policy.refusal(ScanProbe(pages: .max)) == .tooManyPages(pagesMax: 100))
    }

    @Test func whatIsTooComplexIsToldSoAndNotToBeNoPDF() {
        #expect(policy.refusal(ScanProbe(pages: 0, isTooComplex: true)) == .tooComplex(page: nil))
        let begun = ScanProbe(pages: 9, isTooComplex: true, drawings: [Self.scan(300), Self.scan(300, page: 2)])
        #expect(policy.refusal(begun) == .tooComplex(page: 2))
    }

    @Test func theWeakestPageDecides() throws {
        let weak = ScanProbe(pages: 3, drawings: [Self.scan(600), Self.scan(299, page: 2), Self.scan(400, page: 3)])
        #expect(policy.refusal(weak) == .resolutionTooLow(page: 2, dpi: 299, dpiMin: 300))
        let fine = ScanProbe(pages: 2, drawings: [Self.scan(600), Self.scan(301, page: 2)])
        let pages = try policy.judge(fine).get()
        #expect(pages.pages == 2 && pages.dpiMin == 301)
    }
}

/// R4, R5, R7, R12: what a file must be depends on its kind and section.
@Suite struct DocumentPoliciesTests {
    private let policies = DocumentPolicies()
    private let owner: SNILS
    private let stranger: SNILS

    init() throws {
        owner = try SNILS("112-233-445 95")
        stranger = try SNILS("123-456-789 64")
    }

    private func file(
        _ signature: OfferedFile.Signature, dpi: Double? = 300, issued: CivilDate? = nil
    ) -> OfferedFile {
        let probe = dpi.map { ScanProbe(pages: 1, drawings: [DocumentPolicyTests.scan($0)]) }
        return OfferedFile(
            firstBytes: Array("%PDF-1.7".utf8), bytes: 1000, probe: probe, issued: issued, signature: signature)
    }

    private func refusals(_ kind: DocumentKind, _ section: Section, _ file: OfferedFile) -> [DocumentRefusal]? {
        policies.policy(kind, of: section)?.refusals(of: file, owner: owner, today: today)
    }

    @Test func sectionsHaveTheirKindsR4R7() {
        for kind in DocumentKind.allCases {
            #expect((policies.policy(kind, of: .education) != nil) == DocumentKind.ofEducation.contains(kind))
            #expect((policies.policy(kind, of: .employment) != nil) == DocumentKind.ofEmployment.contains(kind))
            #expect(policies.policy(kind, of: .personalData) == nil)
        }
    }

    /// The seed asks for a signature on education documents and on nothing else that is uploaded.
    @Test func everyDocumentOfEducationIsSignedByItsOwnerR5() {
        for kind in DocumentKind.ofEducation {
            #expect(refusals(kind, .education, file(.valid(owner))) == [], "\(kind)")
            #expect(refusals(kind, .education, file(.none)) == [.signatureMissing], "\(kind)")
            #expect(refusals(kind, .education, file(.broken)) == [.signatureInvalid], "\(kind)")
            #expect(refusals(kind, .education, file(.valid(stranger))) == [.signatureOfAnother], "\(kind)")
        }
        #expect(refusals(.workBook, .employment, file(.none)) == [])
        #expect(refusals(.workBook, .employment, file(.broken)) == [.signatureInvalid])
    }

    @Test func everythingThatIsWrongIsListedV2() {
        let old = file(.none, dpi: 150, issued: today.adding(years: -5).adding(days: -1))
        #expect(
            refusals(.advancedTraining, .education, old) == [
                .resolutionTooLow(page: 1, dpi: 150, dpiMin: 300), .signatureMissing, .tooOld(yearsMax: 5),
            ])
        #expect(refusals(.diploma, .education, file(.valid(owner), dpi: nil)) == [.notPDF])
        let photo = OfferedFile(firstBytes: [0xFF, 0xD8, 0xFF], bytes: 10, probe: nil)
        #expect(
            refusals(.diploma, .education, photo) == [.typeUnexpected(allowed: [.pdf]), .signatureMissing])
        // A photo is not probed as a PDF where photos are taken.
        var lenient = DocumentPolicy()
        lenient.types = [.pdf, .jpeg]
        #expect(lenient.refusals(of: photo, owner: owner, today: today) == [])
    }

    @Test func onlyAdvancedTrainingWearsOutR4() {
        let old = file(.valid(owner), issued: CivilDate(iso: "1990-06-25"))
        for kind in DocumentKind.ofEducation {
            #expect(refusals(kind, .education, old) == (kind == .advancedTraining ? [.tooOld(yearsMax: 5)] : []))
        }
        #expect(refusals(.advancedTraining, .education, file(.valid(owner), issued: today.adding(years: -5))) == [])
    }

    @Test(
        "R5: the type is told by the first bytes, whatever the name says",
        arguments: [
            (Array("%PDF-".utf8), nil), (Array("%PDF".utf8), .typeUnexpected(allowed: [.pdf])),
            ([0xFF, 0xD8, 0xFF], .typeUnexpected(allowed: [.pdf])), ([], .typeUnexpected(allowed: [.pdf])),
            (Array("<svg".utf8), .typeUnexpected(allowed: [.pdf])),
        ] as [([UInt8], DocumentRefusal?)])
    func typeIsToldByTheBytesR5(bytes: [UInt8], refusal: DocumentRefusal?) {
        #expect(DocumentPolicy().refusal(firstBytes: bytes, bytes: 5 * 1024 * 1024) == refusal)
        #expect(DocumentPolicy().refusal(firstBytes: bytes, bytes: 5 * 1024 * 1024 + 1)?.reason == "FILE_TOO_LARGE")
    }

    @Test func everyTypeIsToldFromTheOthers() {
        for type in FileType.allCases {
            var policy = DocumentPolicy()
            policy.types = [type]
            let accepted = [
                Array("%PDF-1.4".utf8), [0xFF, 0xD8, 0xFF, 0xE0], [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10],
            ]
            .filter { policy.refusal(firstBytes: $0, bytes: 8) == nil }
            #expect(accepted.count == 1, "\(type)")
        }
    }
}
