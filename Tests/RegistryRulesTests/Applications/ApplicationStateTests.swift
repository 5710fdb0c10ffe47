import Reference
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

    @Test func aChangeHasPersonalDataAloneAndIsPublishedWithThemR12() {
        var state = ApplicationState(.personalDataChange)
        #expect(state.due == [.personalData])
        for section in [Section.education, .employment] {
            let refusal = state.save(section, changed: true)
            #expect(refusal == .sectionUnexpected)
        }
        let saved = state.save(.personalData, changed: true)
        let sent = state.submit()
        let isDecided = state.decide(.personalData, confirmed: true)
        #expect(saved == nil && sent == nil && isDecided)
        #expect(state.status == .published)
    }

    @Test func whatWasSentInVainIsADraftAgain() {
        var state = ApplicationState(
            status: .inProcessing, sections: [.personalData: .confirmed, .education: .inProcessing])
        let isTakenBack = state.takeBack()
        #expect(isTakenBack)
        #expect(state == ApplicationState(sections: [.personalData: .confirmed, .education: .draft]))
        let again = state.submit()
        #expect(again == nil)
        for status in Status.allCases where status != .inProcessing {
            var other = ApplicationState(status: status, sections: [.education: .inProcessing])
            let before = other
            let isTakenBack = other.takeBack()
            #expect(!isTakenBack && other == before, "\(status)")
        }
    }

    @Test func aDueTimeIsThatOfTheCorrectionOwedNowV5() {
        for status in Status.allCases {
            let state = ApplicationState(status: status)
            #expect(state.owesCorrection(of: 3, submitted: 3) == (status == .correctionRequired), "\(status)")
            #expect(!state.owesCorrection(of: 2, submitted: 3))
        }
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

    /// R1: what was confirmed section by section is not published when it does not hold together.
    @Test func whatDoesNotHoldTogetherIsWithheldR1() {
        let confirmed: [Section: Status] = [.personalData: .confirmed, .education: .confirmed, .employment: .confirmed]
        var state = ApplicationState(status: .published, sections: confirmed)
        let isWithheld = state.withhold(.employment)
        #expect(isWithheld && state.status == .correctionRequired)
        #expect(state.sections[.employment] == .correctionRequired && state.due == [.employment])
        for status in Status.allCases where status != .published {
            var other = ApplicationState(status: status, sections: confirmed)
            let isWithheld = other.withhold(.employment)
            #expect(!isWithheld && other == ApplicationState(status: status, sections: confirmed))
        }
    }
}
