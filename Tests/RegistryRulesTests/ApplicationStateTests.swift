import RegistryRules
import Testing

@Suite struct ApplicationStateTests {
    static let firstConfirmed = ApplicationState(
        status: .confirmed, sections: [.personalData: .confirmed, .education: .confirmed])

    @Test func onlyConfirmedEducationOpensTheEmploymentR8() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        let first = state.save(.employment, changed: true)
        #expect(first == .educationNotConfirmed)
        state = Self.firstConfirmed
        let second = state.save(.employment, changed: true)
        #expect(second == nil)
        #expect(state.due == [.employment])
    }

    @Test func nothingIsSavedWhileInProcessing() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        let first = state.submit()
        #expect(first == nil)
        let second = state.save(.education, changed: true)
        #expect(second == .inProcessing)
        let third = state.submit()
        #expect(third == .inProcessing)
    }

    @Test func onlyUnconfirmedSectionsGoOutAgain() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        let first = state.submit()
        #expect(first == nil)
        let second = state.decide(.personalData, confirmed: true)
        #expect(second)
        #expect(state.status == .inProcessing)
        let third = state.decide(.education, confirmed: false)
        #expect(third)
        #expect(state.status == .correctionRequired)
        #expect(state.due == [.education])
    }

    @Test func savingTheSameContentsKeepsAConfirmation() {
        var state = Self.firstConfirmed
        let first = state.save(.education, changed: false)
        #expect(first == nil)
        #expect(state.sections[.education] == .confirmed)
        let second = state.save(.education, changed: true)
        #expect(second == nil)
        #expect(state.sections[.education] == .draft)
        #expect(state.due == [.education])
    }

    @Test func theLastConfirmationPublishes() {
        var state = Self.firstConfirmed
        let first = state.save(.employment, changed: true)
        #expect(first == nil)
        let second = state.submit()
        #expect(second == nil)
        let third = state.decide(.education, confirmed: false)
        #expect(!third)
        let fourth = state.decide(.employment, confirmed: true)
        #expect(fourth)
        #expect(state.status == .published)
        let fifth = state.withdraw()
        #expect(fifth == .closed)
    }

    @Test(arguments: Status.allCases) func everyStateThatIsNotFinalMayBeWithdrawnFrom(status: Status) {
        var state = ApplicationState(status: status)
        let refusal = state.withdraw()
        #expect(refusal == (status.isFinal ? .closed : nil))
        #expect(state.status == (status.isFinal ? status : .withdrawn))
    }

    @Test func aWithdrawnApplicationTakesNothing() {
        var state = ApplicationState(sections: [.personalData: .draft])
        let first = state.withdraw()
        #expect(first == nil)
        let second = state.save(.personalData, changed: true)
        #expect(second == .closed)
        let third = state.decide(.personalData, confirmed: true)
        #expect(!third)
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

    @Test(
        arguments: [
            (0, "FILE_EMPTY"), (5 * 1024 * 1024 + 1, "FILE_TOO_LARGE"), (5 * 1024 * 1024, nil),
        ] as [(Int64, String?)])
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
