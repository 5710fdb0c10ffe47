import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import Testing

@testable import RegistryService

/// No card is made with a post that asks for more than the worker's papers show (R1): at filing, at submission, at
/// publication and at import. `PostHoldingTests` of the rules have every role in every group of posts.
@Suite struct PostHoldingServiceTests {
    private static func post(_ code: String) -> CommonV1.BookCode {
        CommonV1.BookCode(oid: Desk.therapist.oid, version: Desk.therapist.version, code: code)
    }

    private static func employment(_ code: String, _ scans: [RegistryV1.Document] = []) -> CommonV1.Employment {
        var employment = Desk.employment([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32))
        employment.post = post(code)
        for (index, scan) in scans.enumerated() { employment.scans[index].sha256 = scan.sha256 }
        return employment
    }

    /// An application of the role whose personal data and education are confirmed.
    private func confirmed(
        _ desk: Desk, _ role: RegistryV1.WorkerRole, accredited: Bool
    ) async throws -> (id: String, education: CommonV1.Education) {
        let request = RegistryV1.CreateApplicationRequest(kind: .registration, workerRole: role)
        let id = try await desk.file({ handlers in handlers.createApplication }, request).applicationId
        var education = CommonV1.Education()
        if role != .resident {
            let diploma = try await desk.upload("diploma", .diploma, of: id)
            let supplement = try await desk.upload("diploma-supplement", .diplomaSupplement, of: id)
            education = Desk.education(diploma.sha256, supplement.sha256)
            if !accredited { education.accreditations = [] }
        }
        _ = try await desk.savePersonalData(id)
        _ = try await desk.save(education, id)
        _ = try await desk.decide(try await desk.submit(id), Desk.firstConfirmed)
        return (id, education)
    }

    @Test(
        "A resident without education and a head without accreditation are no doctors (R1)",
        arguments: [
            (RegistryV1.WorkerRole.resident, ["POST_NEEDS_DIPLOMA", "POST_NEEDS_QUALIFICATION"], "11"),
            (.administrator, ["POST_NEEDS_QUALIFICATION"], "4"),
        ])
    func anotherRolesPostIsRefusedAtFiling(role: RegistryV1.WorkerRole, reasons: [String], own: String) async throws {
        let desk = try await Desk()
        let (id, _) = try await confirmed(desk, role, accredited: false)
        let error = await #expect(throws: RPCError.self) { try await desk.save(Self.employment("109"), id) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.violations.map(\.field) == reasons.map { _ in "employments[0].post" })
        #expect(error?.violations.map(\.reason) == reasons)
        #expect(error?.violations.allSatisfy { !$0.message.isEmpty && !$0.english.isEmpty } == true)

        let scans = [
            try await desk.upload("work-book", .workBook, of: id),
            try await desk.upload("contract", .contractOrOrder, of: id),
        ]
        _ = try await desk.save(Self.employment(own, scans), id)
        _ = try await desk.decide(try await desk.submit(id), [.init(section: .employment, status: .confirmed)])
        #expect(try await desk.get(id).status == .published)
        let answer = try await desk.verdicts([
            .init(
                snils: "11223344595", post: Self.post(own), organisationOid: Desk.organisation,
                date: .init(year: 2026, month: 1, day: 15))
        ])
        #expect(answer.map(\.verdict) == [.allowed])
    }

    @Test func whatTheEducationLosesAfterFilingIsMissedAtSubmission() async throws {
        let desk = try await Desk()
        let (id, education) = try await confirmed(desk, .administrator, accredited: true)
        let scans = [
            try await desk.upload("work-book", .workBook, of: id),
            try await desk.upload("contract", .contractOrOrder, of: id),
        ]
        _ = try await desk.save(Self.employment("109", scans), id)
        var poorer = education
        poorer.accreditations = []
        _ = try await desk.save(poorer, id)
        let error = await #expect(throws: RPCError.self) { try await desk.submit(id) }
        #expect(error?.reason == "APPLICATION_INCOMPLETE")
        #expect(
            error?.violations.map { "\($0.field) \($0.reason)" } == ["employments[0].post POST_NEEDS_QUALIFICATION"])
        _ = try await desk.save(education, id)
        #expect(try await desk.submit(id).status == .inProcessing)
    }

    /// Sent when the data of posts said otherwise: the last confirmation finds the post unsuitable.
    @Test func aCardIsNotPublishedWithAnUnsuitablePost() async throws {
        let desk = try await Desk()
        let (id, _) = try await confirmed(desk, .administrator, accredited: false)
        let scans = [
            try await desk.upload("work-book", .workBook, of: id),
            try await desk.upload("contract", .contractOrOrder, of: id),
        ]
        _ = try await desk.save(Self.employment("4", scans), id)
        let sent = try await desk.submit(id)
        let unsuitable = RegistryV1.Card(employments: [Self.employment("109", scans)]).encoded()
        try await desk.store.write { session throws(RPCError) in
            try session.execute(
                "UPDATE application_section SET content = $1 WHERE application_id = $2 AND section = 3",
                SQLValue(unsuitable), SQLValue(id))
        }
        let answer = try await desk.decide(sent, [.init(section: .employment, status: .confirmed)])
        #expect(answer.applied && answer.status == .correctionRequired)
        let application = try await desk.get(id)
        #expect(
            application.faults.map { "\($0.field) \($0.reason)" } == ["employments[0].post POST_NEEDS_QUALIFICATION"])
        #expect(application.registerNumber.isEmpty)
        _ = try await desk.save(Self.employment("4", scans), id)
        _ = try await desk.decide(try await desk.submit(id), [.init(section: .employment, status: .confirmed)])
        #expect(try await desk.get(id).status == .published)
    }

    @Test(
        "An import keeps out whoever holds a post without its papers (R1)",
        arguments: [
            ("ADMINISTRATOR", "SPECIALIST", "109", "", "POST_NEEDS_QUALIFICATION"),
            ("ADMINISTRATOR", "SPECIALIST", "109", "27", nil), ("ADMINISTRATOR", "SPECIALIST", "4", "", nil),
            ("RESIDENT", "SPECIALIST", "109", "219", "POST_NEEDS_QUALIFICATION"),
            ("RESIDENT", "SECONDARY_VOCATIONAL", "109", "27", "POST_NEEDS_DIPLOMA"), ("RESIDENT", "", "11", "", nil),
            ("MID_LEVEL", "SECONDARY_VOCATIONAL", "109", "219", "POST_NEEDS_DIPLOMA"),
            ("MID_LEVEL", "SECONDARY_VOCATIONAL", "159", "219", nil), ("DOCTOR", "SPECIALIST", "109", "", nil),
        ] as [(String, String, String, String, String?)])
    func anImportIsHeldToPosts(
        role: String, degree: String, code: String, speciality: String, reason: String?
    ) async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["worker", "role"] = role
        sample["education", "degree"] = degree
        if degree.isEmpty { sample["education", "kind"] = "RETRAINING_CERTIFICATE" }
        sample["post", "post"] = "\(Desk.therapist.oid)|9.6|\(code)"
        if speciality.isEmpty {
            sample.lines.removeAll { $0[0] == "accreditation" }
        } else {
            sample["accreditation", "speciality"] = "\(Desk.therapy.oid)|5.4|\(speciality)"
        }
        let totals = try await desk.load(ImportSample.file([sample]))
        #expect(totals == (reason == nil ? .init(workers: 1, loaded: 1) : .init(workers: 1, rejected: 1)))
        let rejects = try await desk.rejects()
        #expect(rejects.allSatisfy { $0.contains("post") } && rejects.count == (reason == nil ? 0 : 1), "\(rejects)")
        if let reason { #expect(rejects.first?.contains(reason) == true, "\(rejects)") }
    }

    /// A certificate is a qualification, too; an application has none, an import may.
    @Test func aCertificateServesAtImport() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["worker", "role"] = "ADMINISTRATOR"
        sample.lines.removeAll { $0[0] == "accreditation" }
        sample.addCertificate()
        #expect(try await desk.load(ImportSample.file([sample])) == .init(workers: 1, loaded: 1))
        let answers = try await desk.verdicts(
            [(2020, []), (2026, ["QUALIFICATION_ENDED"])].map { year, _ in
                .init(
                    snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
                    date: .init(year: Int32(year), month: 12, day: 1))
            })
        #expect(answers.map { $0.reasons.map(\.detail) } == [["POST_NOT_YET"], ["QUALIFICATION_ENDED"]])
    }
}
