import IdentityRules
import Testing

@Suite("I1, I11: accounts and what is linked to them") struct RegistrationRulesTests {
    @Test("I1: a taken phone gets no code, and the one who asks cannot tell")
    func aTakenPhoneGetsNoCode() {
        #expect(RegistrationRequest.decide(phoneTaken: false) == .sendCode)
        #expect(RegistrationRequest.decide(phoneTaken: true) == .pretend)
    }

    @Test("I11: a SNILS is linked once, to one account")
    func aSNILSIsLinkedOnce() {
        #expect(SNILSLink.decide(linked: nil, takenByAnother: false) == .link)
        #expect(SNILSLink.decide(linked: nil, takenByAnother: true) == .taken)
        #expect(SNILSLink.decide(linked: "11223344595", takenByAnother: false) == .alreadyLinked)
        #expect(SNILSLink.decide(linked: "11223344595", takenByAnother: true) == .alreadyLinked)
    }
}
