import FRMRCalls
import FRMRContracts
import RegistryRules
import Storage
import Testing

@testable import RegistryService

@Suite struct ApplicationsTests {
    @Test func onePersonHasOneOpenApplication() async throws {
        let desk = try await Desk()
        _ = try await desk.create()
        await #expect(throws: RPCError.applicationOpen()) {
            try await desk.create()
        }
        await #expect(throws: RPCError.applicationOpen()) {
            try await desk.create("11223344595", as: Desk.employer)
        }
    }

    @Test func anotherMaySeeOrChangeNothing() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        await #expect(throws: RPCError.notYourApplication()) { try await desk.get(id, as: Desk.stranger) }
        await #expect(throws: RPCError.notYourApplication()) { try await desk.get(id, as: Desk.employer) }
        await #expect(throws: RPCError.applicationNotFound()) { try await desk.get("unknown") }
    }

    @Test func anEmployersApplicationIsTheWorkersToo() async throws {
        let desk = try await Desk()
        let id = try await desk.create("112-233-445 95", as: Desk.employer).applicationId
        #expect(try await desk.get(id).applicationId == id)
        #expect(try await desk.get(id, as: Desk.employer).applicationId == id)
    }

    @Test func aWrongDigitIsNamedR12() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        var data = Desk.personalData
        data.inn = "500100732258"
        let request = RegistryV1.SavePersonalDataRequest(applicationId: id, personalData: data)
        let error = await #expect(throws: RPCError.self) {
            try await desk.file({ handlers in handlers.savePersonalData }, request)
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.violations.map(\.field) == ["personal_data.inn"])
    }

    @Test func identifiersAreStoredInCanonicalForm() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        #expect(try await desk.savePersonalData(id).version == 2)
        let saved = try await desk.get(id)
        #expect(saved.personalData?.snils == "11223344595")
        #expect(saved.personalData?.phone == "+79991234567")
    }

    /// The answer is kept for a repeat with each command, so it holds nothing that stands elsewhere.
    @Test func aCommandAnswersWithoutTheContents() async throws {
        let desk = try await Desk()
        let (id, _) = try await desk.filled()
        let sent = try await desk.submit(id)
        #expect(sent.sections.map(\.status) == [.inProcessing, .inProcessing])
        #expect(sent.personalData == nil && sent.education == nil && sent.documents.isEmpty)
        #expect(sent.encoded().count < 200)
        let whole = try await desk.get(id)
        #expect(whole.personalData != nil && whole.education != nil && whole.documents.count == 2)
        var receipt = whole
        (receipt.personalData, receipt.education, receipt.documents) = (nil, nil, [])
        #expect(receipt == sent)
    }

    /// The decree of a year came after the decision: its day counts, and nothing is decided anew.
    @Test func aRevisedDueTimeIsTakenApartFromTheDecisionV5() async throws {
        let desk = try await Desk()
        let (id, _) = try await desk.filled()
        let sent = try await desk.submit(id)
        let faulty = [
            RegistryV1.SectionOutcome(section: .personalData, status: .confirmed),
            .init(section: .education, status: .correctionRequired),
        ]
        #expect(try await desk.decide(sent, faulty, due: 1_000).applied)
        let owed = try await desk.get(id)
        let revised = try await desk.decide(sent, [faulty[1]], due: 2_000)
        #expect(revised.applied && revised.status == .correctionRequired)
        let told = try await desk.get(id)
        #expect(told.correctionDueTimeUs == 2_000)
        #expect(told.sections == owed.sections && told.faults == owed.faults)
        #expect(try await !desk.decide(sent, [faulty[1]], due: 2_000).applied, "the same once more changes nothing")
        #expect(try await !desk.decide(sent, [faulty[1]], version: sent.version - 1, due: 3_000).applied)
        #expect(try await desk.get(id).correctionDueTimeUs == 2_000)
    }

    @Test func aStaleVersionIsAborted() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        _ = try await desk.savePersonalData(id)
        let request = RegistryV1.SubmitApplicationRequest(applicationId: id, version: 1)
        await #expect(throws: RPCError.staleVersion(current: 2)) {
            try await desk.file({ handlers in handlers.submitApplication }, request)
        }
    }

    @Test func employmentWaitsForConfirmedEducationR8() async throws {
        let desk = try await Desk()
        let (id, _) = try await desk.filled()
        let error = await #expect(throws: RPCError.self) { try await desk.save(Desk.employment([], []), id) }
        #expect(error?.code == .failedPrecondition)
        #expect(error?.reason == "EDUCATION_NOT_CONFIRMED")
    }

    @Test func anIncompleteApplicationIsRefusedWithTheExactListV2() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let scan = try await desk.upload("diploma", .diploma, of: id)
        var education = Desk.education(scan.sha256, scan.sha256)
        education.documents.removeLast()
        _ = try await desk.save(education, id)
        let error = await #expect(throws: RPCError.self) { try await desk.submit(id) }
        #expect(error?.reason == "APPLICATION_INCOMPLETE")
        #expect(error?.violations.map(\.field) == ["personal_data", "education.documents"])
        #expect(error?.violations.map(\.reason) == ["SECTION_MISSING", "DOCUMENT_MISSING"])
        #expect(try await desk.outbox().isEmpty)
    }

    @Test func submissionGoesOutWithItsScansAndRequiredDocuments() async throws {
        let desk = try await Desk()
        let sent = try await desk.submit(try await desk.filled().id)
        #expect(sent.status == .inProcessing)
        let message = try #require(try await desk.outbox().first)
        #expect(message.method == "/frmr.verification.v1.Cases/SubmitCase")
        let request = try VerificationV1.SubmitCaseRequest(decoding: message.payload)
        #expect(request.version == sent.version)
        #expect(request.sections == [.personalData, .education])
        #expect(request.scans.map(\.dpiMin) == [300, 300])
        #expect(request.requiredDocuments.map(\.kind) == [.diploma, .diplomaSupplement])
    }

    @Test func aCorrectionSendsOnlyWhatIsNotConfirmed() async throws {
        let desk = try await Desk()
        let (id, education) = try await desk.filled()
        let fault = CommonV1.Fault(
            section: .education, field: "education.documents[0].institution", reason: "DOCUMENT_MISMATCH")
        let first = try await desk.submit(id)
        let answer = try await desk.decide(
            first,
            [
                .init(section: .personalData, status: .confirmed),
                .init(section: .education, status: .correctionRequired, faults: [fault]),
            ])
        #expect(answer.status == .correctionRequired)
        #expect(try await desk.get(id).faults == [fault])
        var corrected = education
        corrected.documents[0].institution = "Другой университет"
        #expect(try await desk.save(corrected, id).faults == [])
        let second = try await desk.submit(id)
        let request = try VerificationV1.SubmitCaseRequest(decoding: try #require(try await desk.outbox().last).payload)
        #expect(request.sections == [.education])
        let late = try await desk.decide(second, Desk.firstConfirmed, version: first.version)
        #expect(!late.applied)
        #expect(late.status == .inProcessing)
    }

    @Test func withdrawalTellsVerificationAndAllowsAnother() async throws {
        let desk = try await Desk()
        let (id, _) = try await desk.filled()
        let sent = try await desk.submit(id)
        let request = RegistryV1.WithdrawApplicationRequest(applicationId: id)
        #expect(try await desk.file({ handlers in handlers.withdrawApplication }, request).status == .withdrawn)
        #expect(try await desk.outbox().map(\.method).last == "/frmr.verification.v1.Cases/WithdrawCase")
        #expect(try await !desk.decide(sent, Desk.firstConfirmed).applied)
        _ = try await desk.create()
    }

    @Test func listsAreNewestFirstAndPaged() async throws {
        let desk = try await Desk()
        var ids: [String] = []
        for _ in 0..<3 {
            let id = try await desk.create().applicationId
            ids.append(id)
            desk.advance(.seconds(1))
            _ = try await desk.file(
                { handlers in handlers.withdrawApplication }, RegistryV1.WithdrawApplicationRequest(applicationId: id))
        }
        let (handlers, call) = (
            desk.service.applications, desk.call(RegistryV1.ApplicationsMethods.listApplications, Desk.worker)
        )
        var seen: [String] = []
        var token = ""
        repeat {
            let request = RegistryV1.ListApplicationsRequest(pageSize: 2, pageToken: token)
            let page = try await desk.store.read { session throws(RPCError) in
                try handlers.listApplications(request, call, session)
            }
            seen += page.applications.map(\.applicationId)
            token = page.nextPageToken
        } while !token.isEmpty
        #expect(seen == ids.reversed())
    }
}
