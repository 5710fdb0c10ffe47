import FRMRIdentifiers
import IdentityRules
import Testing

@Suite("I15: login by e-signature") struct SignatureLoginTests {
    private let now = Instant(seconds: 1_780_000_000)
    private let snils: SNILS

    init() throws { snils = try SNILS("112-233-445 95") }

    private var certificate: SignatureCertificate {
        SignatureCertificate(
            notBefore: now - .seconds(100), notAfter: now + .seconds(100), snils: snils, chain: .complete,
            revocation: .good, issuerAccredited: true)
    }

    private func decide(
        _ policy: SignatureLoginPolicy = SignatureLoginPolicy(), linked: SNILS?? = nil, registered: Bool = true,
        enabled: Bool = true, at moment: Instant? = nil, _ change: (inout SignatureCertificate) -> Void = { _ in }
    ) -> SignatureLoginPolicy.Decision {
        var certificate = certificate
        change(&certificate)
        return policy.decide(
            certificate, linked: linked ?? snils, registered: registered, enabled: enabled, now: moment ?? now)
    }

    @Test func aValidBoundCertificateLogsIn() { #expect(decide() == .accept) }

    @Test func validityIsHalfOpen() {
        #expect(decide(at: now - .seconds(100)) == .accept)
        #expect(decide(at: now - .seconds(100) - .microseconds(1)) == .refuse([.notYetValid]))
        #expect(decide(at: now + .seconds(100) - .microseconds(1)) == .accept)
        #expect(decide(at: now + .seconds(100)) == .refuse([.expired]))
    }

    @Test func everyFaultIsNamed() throws {
        let other = try SNILS("123-456-789 64")
        #expect(decide(linked: .some(other)) == .refuse([.otherPerson]))
        #expect(decide(linked: .some(nil)) == .refuse([.otherPerson]))
        #expect(decide { $0.snils = nil } == .refuse([.otherPerson]))
        #expect(decide(registered: false, enabled: false) == .refuse([.notRegistered]))
        #expect(decide(enabled: false) == .refuse([.notEnabled]))
        #expect(decide { $0.chain = .broken } == .refuse([.chainBroken]))
        #expect(decide { $0.issuerAccredited = false } == .refuse([.issuerNotAccredited]))
        #expect(decide { $0.revocation = .revoked(at: now) } == .refuse([.revoked]))
        #expect(decide(enabled: false) { $0.chain = .broken } == .refuse([.notEnabled, .chainBroken]))
    }

    @Test func aRevocationCountsFromItsMoment() {
        #expect(decide { $0.revocation = .revoked(at: now + .microseconds(1)) } == .accept)
    }

    @Test("I20: when nobody can tell whether it was revoked, the answer is to come again")
    func unknownRevocationIsNoRefusal() {
        #expect(decide { $0.revocation = .unknown } == .tryLater)
        #expect(decide(enabled: false) { $0.revocation = .unknown } == .refuse([.notEnabled]))
    }

    @Test func theCalendarYearIsAnOption() throws {
        var policy = SignatureLoginPolicy()
        let newYear = try #require(Instant(iso: "2025-12-31T21:00:00Z"))
        let wide: (inout SignatureCertificate) -> Void = { [now] in
            $0.notBefore = newYear - .microseconds(1)
            $0.notAfter = now + .seconds(1)
        }
        #expect(decide(policy, wide) == .accept)
        policy.sameCalendarYear = true
        #expect(decide(policy, wide) == .refuse([.otherYear]))
        let sameYear: (inout SignatureCertificate) -> Void = { $0.notBefore = newYear }
        #expect(decide(policy, sameYear) == .accept)
    }
}
