import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Testing
import VerificationRules

@testable import VerificationService

/// A state register may write an OID as FHIR does, and a code with spaces: both are what the application means (V3, V4).
@Suite struct RegisterSpellingTests {
    private static let organisation = "1.2.643.5.1.13.13.12.2.77.7777"
    private static let post = CommonV1.BookCode(oid: "1.2.643.5.1.13.13.11.1002", version: "9.6", code: "109")
    private static let therapy = CommonV1.BookCode(oid: "1.2.643.5.1.13.13.11.1066", version: "5.4", code: "27")

    @Test(arguments: [("", "", "9.6"), ("urn:oid:", "", "7.1"), (" ", "\u{a0}", ""), ("\u{a0}URN:OID:", " ", "9.1")])
    func anEmploymentMatchesHoweverItIsWritten(before: String, after: String, version: String) {
        let begin = GoogleType.Date(year: 2024, month: 6, day: 3)
        let filed = EmploymentFact(
            CommonV1.Employment(organisationOid: Self.organisation, post: Self.post, beginDate: begin))
        let kept = EmploymentFact(
            ExternalV1.EmploymentRecord(
                organisationOid: before + Self.organisation + after,
                post: .init(oid: before + Self.post.oid, version: version, code: Self.post.code + after),
                beginDate: begin))
        #expect(kept.organisation == Self.organisation)
        #expect(EmploymentChecks.employment(filed, path: "employments[0]", [kept]) == .passed)
        var other = kept
        other.post?.code = "110"
        #expect(EmploymentChecks.employment(filed, path: "employments[0]", [other]) != .passed)
    }

    @Test(arguments: [("urn:oid:", " ", "5.3"), ("", "", "")])
    func anAccreditationMatchesHoweverItIsWritten(before: String, after: String, version: String) {
        let passed = GoogleType.Date(year: 2024, month: 5, day: 20)
        let filed = AccreditationFact(
            CommonV1.Accreditation(registryNumber: "7723 1", speciality: Self.therapy, passDate: passed))
        let kept = AccreditationEntry(
            ExternalV1.AccreditationRecord(
                snils: "11223344595", registryNumber: "7723 1",
                speciality: .init(oid: before + Self.therapy.oid, version: version, code: Self.therapy.code + after),
                passDate: passed, passed: true))
        let finding = EducationChecks.accreditation(
            filed, snils: "11223344595", path: "education.accreditations[0]", [kept])
        #expect(finding == .passed)
    }
}
