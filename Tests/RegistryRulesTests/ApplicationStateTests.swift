import RegistryRules
import Testing

@Suite struct ApplicationStateTests {
    static let firstConfirmed = ApplicationState(
        status: .confirmed, sections: [.personalData: .confirmed, .education: .confirmed])

    @Test func onlyConfirmedEducationOpensTheEmploymentR8() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        #expect(state.save(.employment, changed: true) == .educationNotConfirmed)
        state = Self.firstConfirmed
        #expect(state.save(.employment, changed: true) == nil)
        #expect(state.due == [.employment])
    }

    @Test func nothingIsSavedWhileInProcessing() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        #expect(state.submit() == nil)
        #expect(state.save(.education, changed: true) == .inProcessing)
        #expect(state.submit() == .inProcessing)
    }

    @Test func onlyUnconfirmedSectionsGoOutAgain() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        #expect(state.submit() == nil)
        #expect(state.decide(.personalData, confirmed: true))
        #expect(state.status == .inProcessing)
        #expect(state.decide(.education, confirmed: false))
        #expect(state.status == .correctionRequired)
        #expect(state.due == [.education])
    }

    @Test func savingTheSameContentsKeepsAConfirmation() {
        var state = Self.firstConfirmed
        #expect(state.save(.education, changed: false) == nil)
        #expect(state.sections[.education] == .confirmed)
        #expect(state.save(.education, changed: true) == nil)
        #expect(state.sections[.education] == .draft)
        #expect(state.due == [.education])
    }

    @Test func theLastConfirmationPublishes() {
        var state = Self.firstConfirmed
        #expect(state.save(.employment, changed: true) == nil)
        #expect(state.submit() == nil)
        #expect(!state.decide(.education, confirmed: false))
        #expect(state.decide(.employment, confirmed: true))
        #expect(state.status == .published)
        #expect(state.withdraw() == .closed)
    }

    @Test func aWithdrawnApplicationTakesNothing() {
        var state = ApplicationState(sections: [.personalData: .draft])
        #expect(state.withdraw() == nil)
        #expect(state.save(.personalData, changed: true) == .closed)
        #expect(!state.decide(.personalData, confirmed: true))
    }

    @Test func withoutEmploymentItIsWhatIsMissing() {
        #expect(Self.firstConfirmed.due == [.employment])
    }
}

@Suite struct DocumentPolicyTests {
    let policy = DocumentPolicy()

    static func scan(_ dpi: Int32, page: Int32 = 1, inches: Int32 = 8) -> ScanProbe.Image {
        ScanProbe.Image(page: page, width: dpi * inches, height: dpi * inches, xPPI: dpi, yPPI: dpi)
    }

    @Test(arguments: [(0, "FILE_EMPTY"), (5 * 1024 * 1024 + 1, "FILE_TOO_LARGE"), (5 * 1024 * 1024, nil)])
    func sizeIsBoundedR5(bytes: Int64, reason: String?) {
        #expect(policy.refusal(announcedBytes: bytes)?.reason == reason)
    }

    @Test(arguments: [(299, "RESOLUTION_TOO_LOW"), (300, nil)] as [(Int32, String?)])
    func resolutionIsBoundedR5(dpi: Int32, reason: String?) {
        let probe = ScanProbe(pages: 1, isEncrypted: false, images: [Self.scan(dpi)])
        #expect(policy.refusal(probe)?.reason == reason)
    }

    @Test func aStampDoesNotSpoilAGoodScan() {
        let probe = ScanProbe(pages: 1, isEncrypted: false, images: [Self.scan(72, inches: 1), Self.scan(300)])
        #expect(probe.dpiMin == 300)
        #expect(policy.refusal(probe) == nil)
    }

    @Test func everyPageNeedsAScan() {
        let probe = ScanProbe(pages: 2, isEncrypted: false, images: [Self.scan(300)])
        #expect(policy.refusal(probe) == .pageWithoutScan(page: 2))
    }
}
