import IdentityRules
import Testing

@Suite("I20: failures of ours") struct TechnicalFailureTests {
    @Test("I20: a failure of ours says when to come again", arguments: UInt8.min...UInt8.max)
    func retryIsSpread(random: UInt8) {
        let wait = TechnicalFailurePolicy().retryAfter(random: random)
        #expect(wait >= .seconds(900) && wait <= .seconds(1800))
        if random == 0 { #expect(wait == .seconds(900)) }
        if random == 255 { #expect(wait == .seconds(1800)) }
    }
}
