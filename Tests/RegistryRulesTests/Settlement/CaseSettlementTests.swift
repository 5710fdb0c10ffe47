import Reference
import RegistryRules
import Testing

/// One application and its case, after either store was restored.
@Suite struct CaseSettlementTests {
    private func settle(
        _ application: (Status, Int64)?, _ known: (Status, Int64)?, ofThisStore: Bool = true
    ) -> CaseSettlement {
        CaseSettlement(
            application.map { .init(status: $0.0, submittedVersion: $0.1) },
            known.map { .init(status: $0.0, version: $0.1, isOfThisStore: ofThisStore) })
    }

    @Test func storesThatAgreeAreLeftAlone() {
        for (own, theirs) in [
            (Status.inProcessing, Status.inProcessing), (.correctionRequired, .correctionRequired),
            (.confirmed, .confirmed), (.draft, .correctionRequired), (.published, .confirmed),
            (.withdrawn, .withdrawn),
        ] {
            let settlement = settle((own, 5), (theirs, 5))
            #expect(settlement.step == .nothing && settlement.finding == nil, "\(own), \(theirs)")
        }
        for own in [Status.draft, .confirmed, .published, .withdrawn] {
            #expect(settle((own, 0), nil).step == .nothing && settle((own, 0), nil).finding == nil)
        }
    }

    @Test(arguments: [Status.inProcessing, .correctionRequired])
    func whatVerificationForgotIsSentAgain(_ status: Status) {
        #expect(settle((status, 5), nil).step == .sendAgain)
        #expect(settle((status, 5), nil).finding == .caseLost)
        #expect(settle((status, 5), (.correctionRequired, 3)).step == .sendAgain)
        #expect(settle((status, 5), (.correctionRequired, 3)).finding == .caseBehind)
    }

    /// The same version of the registry's former store may stand for other contents.
    @Test(arguments: [Status.inProcessing, .correctionRequired])
    func whatTheFormerStoreSentIsSentAgain(_ status: Status) {
        #expect(settle((status, 5), (.confirmed, 5), ofThisStore: false).step == .sendAgain)
        #expect(settle((status, 5), (.confirmed, 5), ofThisStore: false).finding == .caseBehind)
        #expect(settle((status, 5), (.confirmed, 7), ofThisStore: false).step == .sendAgain)
        #expect(settle((status, 5), (.confirmed, 7), ofThisStore: false).finding == .applicationBehind)
    }

    @Test(arguments: Status.allCases)
    func whatTheRegistryForgotIsNamedAndCheckedNoFurther(_ theirs: Status) {
        let isOpen = theirs == .inProcessing || theirs == .correctionRequired
        let lost = settle(nil, (theirs, 5), ofThisStore: false)
        #expect(lost.finding == .applicationLost && lost.step == (isOpen ? .withdraw : .nothing))
        let behind = settle((.draft, 3), (theirs, 5), ofThisStore: false)
        #expect(behind.finding == .applicationBehind && behind.step == (isOpen ? .withdraw : .nothing))
    }

    /// Verification has forgotten the withdrawal.
    @Test func aCaseOfAClosedApplicationIsCheckedNoFurther() {
        for status in Status.allCases where status.isFinal {
            #expect(settle((status, 5), (.inProcessing, 5)).step == .withdraw)
            #expect(settle((status, 5), (.inProcessing, 5)).finding == nil)
        }
    }
}
