import RegistryRules
import Testing

@Suite struct CardAccessTests {
    @Test(
        "R9: who sees how much of a card",
        arguments: [
            (true, false, false, CardView.full), (true, true, true, .full), (false, true, false, .full),
            (false, true, true, .full), (false, false, true, .masked), (false, false, false, .none),
        ])
    func viewsDependOnTheViewer(isOwner: Bool, isController: Bool, isOrganisation: Bool, view: CardView) {
        let viewer = CardViewer(isOwner: isOwner, isController: isController, isOrganisation: isOrganisation)
        #expect(CardAccessPolicy().view(by: viewer) == view)
    }

    @Test func whoIsNamedNowhereSeesNothing() {
        var policy = CardAccessPolicy()
        policy.views = [:]
        for viewer in CardViewer.allCases { #expect(policy.view(by: viewer) == .none) }
        #expect(CardView.none < .masked && CardView.masked < .full)
    }

    @Test func aMaskedNumberShowsItsCheckDigitsAlone() {
        #expect(CardView.masked.snils("11223344595") == "***-***-*** 95")
        #expect(CardView.none.snils("11223344595") == "***-***-*** 95")
        #expect(CardView.full.snils("11223344595") == "11223344595")
    }
}
