import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import Testing

@testable import RegistryService

/// One post, speciality and organisation however it is written, whichever version or book names it (R2, R7, R9).
@Suite struct SameEntryTests {
    private static let frmr = "1.2.643.5.1.13.13.11.1102"
    private static let deaths = "1.2.643.5.1.13.13.99.2.700"
    private static let signers = "1.2.643.5.1.13.13.99.2.181"

    /// The worker of the sample, held as the columns say and asked about as the change says.
    private func check(
        _ columns: [(kind: String, column: String, text: String)] = [], on day: String = "2026-01-15",
        _ change: @Sendable (inout RegistryV1.CheckRequest) -> Void = { _ in }
    ) async throws -> RegistryV1.CheckResponse {
        let desk = try await Desk()
        var sample = ImportSample.approved
        for (kind, column, text) in columns { sample[kind, column] = text }
        let totals = try await desk.load(ImportSample.file([sample]))
        let rejects = try await desk.rejects()
        #expect(totals == .init(workers: 1, loaded: 1), "\(rejects)")
        var request = RegistryV1.CheckRequest(
            snils: "112-233-445 95", post: Desk.therapist, organisationOid: Desk.organisation,
            date: CivilDate(iso: day).map(GoogleType.Date.init))
        change(&request)
        return try #require(try await desk.verdicts([request]).first)
    }

    private func told(_ answer: RegistryV1.CheckResponse) -> [String] {
        answer.reasons.map { $0.note.isEmpty ? $0.detail : "\($0.detail) \($0.note)" }
    }

    // MARK: Versions

    @Test(
        "The version of a book makes no post and no speciality another one (R9)",
        arguments: [("9.6", "7.1"), ("9.6", "7.8"), ("7.1", "9.6"), ("", "9.1"), ("9.1", ""), ("9.6", "99.1")])
    func versionsAreNotCompared(held: String, asked: String) async throws {
        let columns = [
            ("post", "post", "\(Desk.therapist.oid)|\(held)|109"),
            ("accreditation", "speciality", "\(Desk.therapy.oid)|\(held)|27"),
        ]
        let answer = try await check(columns) {
            $0.post?.version = asked
            $0.speciality = .init(oid: Desk.therapy.oid, version: asked, code: "27")
        }
        #expect(answer.verdict == .allowed && answer.undecided == [])
        #expect(
            answer.facts.compactMap { $0.subject?.version } == [held, held], "what is held is shown as it was filed")
        let other = try await check(columns) { $0.post = .init(oid: Desk.therapist.oid, version: asked, code: "110") }
        #expect(told(other) == ["POST_OTHER"])
    }

    // MARK: Spelling

    @Test(
        "Spaces and urn:oid: are dropped from a question (R9)",
        arguments: [("urn:oid:", ""), (" ", " "), ("URN:OID:", "\u{a0}"), ("\u{a0}urn:oid:", "\t")])
    func questionsAreParsedOnce(before: String, after: String) async throws {
        let answer = try await check {
            $0.organisationOid = before + Desk.organisation + after
            $0.post = .init(oid: before + Desk.therapist.oid, version: "9.6" + after, code: "109" + after)
            $0.speciality = .init(oid: before + Desk.therapy.oid, version: after, code: "27" + after)
        }
        #expect(answer.verdict == .allowed)
        #expect(answer.facts.first { $0.kind == .post }?.organisationOid == Desk.organisation)
    }

    @Test(
        "Spaces and urn:oid: are dropped from an import, and the canonical form is stored (R7)",
        arguments: [("", " "), (" ", ""), ("urn:oid:", " "), ("\u{a0}", "\u{a0}")])
    func importsAreParsedOnce(before: String, after: String) async throws {
        let answer = try await check([
            ("post", "organisation_oid", before + Desk.organisation + after),
            ("post", "post", "\(before)\(Desk.therapist.oid)|9.6|109\(after)"),
            ("education", "speciality", "\(before)\(Desk.therapy.oid)|5.4|27\(after)"),
            ("accreditation", "speciality", "\(before)\(Desk.therapy.oid)|5.4\(after)|27\(after)"),
        ])
        #expect(answer.verdict == .allowed)
        #expect(answer.facts.compactMap(\.subject) == [Desk.therapist, Desk.therapy])
        #expect(answer.facts.first { $0.kind == .post }?.organisationOid == Desk.organisation)
    }

    @Test("What an application files is stored canonical, and filing it again changes nothing (R7)")
    func applicationsAreParsedOnce() async throws {
        let desk = try await Desk()
        let (id, education) = try await desk.filled()
        var spaced = education
        spaced.documents[0].speciality?.code = "27 "
        spaced.accreditations[0].speciality?.oid = "urn:oid:\(Desk.therapy.oid)"
        let before = try await desk.get(id)
        let again = try await desk.save(spaced, id)
        #expect(again.version == before.version, "nothing has changed")
        #expect(try await desk.get(id).education == education)
        _ = try await desk.decide(try await desk.submit(id), Desk.firstConfirmed)
        let scans = [
            try await desk.upload("work-book", .workBook, of: id).sha256,
            try await desk.upload("contract", .contractOrOrder, of: id).sha256,
        ]
        var employment = Desk.employment(scans[0], scans[1])
        employment.organisationOid = " urn:oid:\(Desk.organisation)"
        employment.post = .init(oid: "\(Desk.therapist.oid) ", version: " 9.6", code: "109\u{a0}")
        _ = try await desk.save(employment, id)
        #expect(try await desk.get(id).employments == [Desk.employment(scans[0], scans[1])])
        employment.post?.code = "9109 "
        let unknown = employment
        let error = await #expect(throws: RPCError.self) { try await desk.save(unknown, id) }
        #expect(error?.violations.map { "\($0.field) \($0.reason)" } == ["employments[0].post.code CODE_UNKNOWN"])
        #expect(error?.violations.first?.english.contains("9109") == true)
        #expect(error?.violations.first?.message.contains(Desk.therapist.oid) == true)
    }

    // MARK: Books

    @Test(
        "A merged code is followed from its day, and not before (R9)",
        arguments: [
            ("373", "222", "2024-02-13", []), ("373", "222", "2024-02-12", ["POST_OTHER"]),
            ("538", "541", "2025-01-01", []),
        ])
    func mergedCodesAreFollowed(held: String, asked: String, day: String, told: [String]) async throws {
        let columns = [
            ("worker", "role", "ADMINISTRATOR"), ("post", "begin_date", "2020-01-01"),
            ("post", "post", "\(Desk.therapist.oid)|7.1|\(held)"),
        ]
        let answer = try await check(columns, on: day) {
            $0.post = .init(oid: Desk.therapist.oid, version: "", code: asked)
        }
        #expect(self.told(answer) == told)
    }

    @Test(
        "Posts of two books are compared through the crosswalk; what it does not hold says so (R9)",
        arguments: [
            (Desk.therapist.oid, "110", frmr, "110", []), (frmr, "110", Desk.therapist.oid, "110", []),
            (Desk.therapist.oid, "109", deaths, "109", []), (Desk.therapist.oid, "109", deaths, "110", ["POST_OTHER"]),
            (frmr, "110", Desk.therapist.oid, "109", ["POST_OTHER"]),
            (Desk.therapist.oid, "109", frmr, "109", ["POST_OTHER BOOKS_NOT_COMPARED"]),
            (Desk.therapist.oid, "109", signers, "109", ["POST_OTHER BOOKS_NOT_COMPARED"]),
        ])
    func booksAreCompared(
        held: String, code: String, asked: String, askedCode: String, told: [String]
    ) async throws {
        let answer = try await check([("post", "post", "\(held)||\(code)")]) {
            $0.post = .init(oid: asked, version: "", code: askedCode)
        }
        #expect(self.told(answer) == told)
        #expect(answer.verdict == (told.isEmpty ? .allowed : .refused))
        if told.first?.hasSuffix("BOOKS_NOT_COMPARED") == true {
            #expect(answer.reasons[0].message.contains("справочник") && answer.reasons[0].messageEn.contains("book"))
        }
    }

    // MARK: Organisations

    @Test("A pharmacist of a pharmacy is loaded and may act (R1)", arguments: ["12.3.77.7777", "12.3.45.167"])
    func pharmaciesAreOrganisations(rest: String) async throws {
        let pharmacy = "1.2.643.5.1.13.13.\(rest)"
        let answer = try await check([
            ("worker", "role", "PHARMACIST"), ("education", "speciality", "\(Desk.therapy.oid)|5.4|184"),
            ("accreditation", "speciality", "\(Desk.therapy.oid)|5.4|184"), ("post", "organisation_oid", pharmacy),
            ("post", "post", "\(Desk.therapist.oid)|9.6|225"),
        ]) {
            $0.organisationOid = pharmacy
            $0.post = .init(oid: Desk.therapist.oid, version: "9.6", code: "225")
        }
        #expect(told(answer) == [])
    }

    @Test("A department in the organisation's place is told as one (R9)")
    func departmentsAreTold() async throws {
        let department = try await check { $0.organisationOid += ".0.123456" }
        #expect(told(department) == ["NO_POST_AT_ORGANISATION DEPARTMENT_GIVEN"])
        #expect(department.reasons[0].message.contains("подразделени"))
        let stranger = try await check { $0.organisationOid += "1" }
        #expect(told(stranger) == ["NO_POST_AT_ORGANISATION"])
    }

    // MARK: What the data do not know

    @Test(
        "What the data prove neither right nor wrong counts, and is said (R1)",
        arguments: [
            ("109", "27", [], []), ("109", "30", ["SPECIALITY_OF_POST"], []),
            ("109", "219", [], ["SPECIALITY_NOT_OF_POST"]),
        ])
    func whatIsNotKnownIsSaid(post: String, speciality: String, undecided: [String], refusal: [String]) async throws {
        let answer = try await check([
            ("post", "post", "\(Desk.therapist.oid)||\(post)"),
            ("accreditation", "speciality", "\(Desk.therapy.oid)||\(speciality)"),
        ])
        #expect(answer.undecided == undecided)
        #expect(told(answer) == refusal)
    }

    @Test func aPostOfABookThatNobodyKnowsIsNobodysPost() async throws {
        let answer = try await check([("post", "post", "\(Self.frmr)||109")]) {
            $0.post = .init(oid: Self.frmr, version: "4.3", code: "109")
        }
        #expect(answer.verdict == .allowed && answer.undecided == ["POST_HOLDER"])
    }

    // MARK: Terms

    @Test(
        "Five years end on the day of the same number (R9)",
        arguments: [
            ("2021-05-20", "2026-05-20", "2026-05-21"), ("2020-02-29", "2025-02-28", "2025-03-01"),
            ("2020-02-28", "2025-02-28", "2025-03-01"),
        ])
    func termsEndOnTheDayOfTheSameNumber(passed: String, last: String, over: String) async throws {
        let columns = [("post", "begin_date", "2020-01-01"), ("accreditation", "pass_date", passed)]
        #expect(told(try await check(columns, on: last)) == [])
        #expect(told(try await check(columns, on: over)) == ["QUALIFICATION_ENDED"])
    }
}

/// The day that it is where the worker's organisation is (R3–R9): at 20:03 of 29 April 2026 in Moscow it is the 30th in
/// Vladivostok.
@Suite struct LocalDayTests {
    private static let vladivostok = "1.2.643.5.1.13.13.12.2.25.7777"

    private func evening() async throws -> Desk {
        let desk = try await Desk()
        desk.advance(.seconds(5 * 3600 + 180))
        return desk
    }

    @Test(
        "A day that has begun at the organisation is not in the future",
        arguments: [
            (vladivostok, "2026-04-30", [] as [String]),
            (vladivostok, "2026-05-01", ["2 approved pass_date DATE_TOO_LATE"]),
            (Desk.organisation, "2026-04-29", []),
            (Desk.organisation, "2026-04-30", ["2 approved pass_date DATE_TOO_LATE"]),
            // No such region: the day has begun at UTC+12.
            ("1.2.643.5.1.13.13.12.2.98.1", "2026-04-30", []),
        ])
    func importsGoByTheOrganisationsDay(organisation: String, day: String, rejects: [String]) async throws {
        let desk = try await evening()
        var sample = ImportSample.approved
        sample["post", "organisation_oid"] = organisation
        sample["accreditation", "pass_date"] = day
        _ = try await desk.load(ImportSample.file([sample]))
        let told = try await desk.rejects().map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        #expect(told == rejects.map { $0.split(separator: " ").dropFirst().joined(separator: " ") })
        var dead = ImportSample.approved
        dead.sourceID = "dead"
        dead["worker", "snils"] = ImportSample.worker(3)["worker", "snils"]
        dead["post", "organisation_oid"] = organisation
        dead.add("event", "DEATH", day, "", "Справка (образец)")
        _ = try await desk.load(ImportSample.file([dead]))
        #expect(try await desk.rejects().count == rejects.count)
    }

    @Test(
        "A death on the organisation's day is recorded, a later one is in the future",
        arguments: [
            (vladivostok, "2026-04-30", ""), (vladivostok, "2026-05-01", "DATE_IN_FUTURE"),
            (Desk.organisation, "2026-04-30", "DATE_IN_FUTURE"),
        ])
    func eventsGoByTheOrganisationsDay(organisation: String, day: String, reason: String) async throws {
        let desk = try await evening()
        var sample = ImportSample.approved
        sample["post", "organisation_oid"] = organisation
        _ = try await desk.load(ImportSample.file([sample]))
        let request = RegistryV1.RecordEventRequest(
            snils: "11223344595", kind: .death, date: CivilDate(iso: day).map(GoogleType.Date.init),
            basis: "Справка (образец)")
        let call = desk.call(
            RegistryV1.RecordsMethods.recordEvent, CallerIdentity(subject: "operator-1", roles: [.operator]))
        let records = desk.service.records
        var refusal = ""
        do throws(RPCError) {
            _ = try await desk.store.write { session throws(RPCError) in
                try records.recordEvent(request, call, session)
            }
        } catch {
            refusal = error.reason
        }
        #expect(refusal == reason)
    }

    @Test(
        "An application of no organisation is judged by the last zone, one of an employer by its own",
        arguments: [(true, 29, ""), (true, 30, "DATE_TOO_LATE"), (false, 30, ""), (false, 31, "DATE_TOO_LATE")])
    func applicationsGoByTheOrganisationsDay(isEmployers: Bool, day: Int, reason: String) async throws {
        let desk = try await evening()
        let caller = isEmployers ? Desk.employer : Desk.worker
        let id = try await desk.create("11223344595", as: caller).applicationId
        let digest = [UInt8](repeating: 1, count: 32)
        var education = Desk.education(digest, digest)
        let passed = (CivilDate(iso: "2026-04-29") ?? .distantPast).adding(days: day - 29)
        education.accreditations[0].passDate = GoogleType.Date(passed)
        let sent = RegistryV1.SaveEducationRequest(applicationId: id, education: education)
        var reasons: [String] = []
        do throws(RPCError) {
            _ = try await desk.file({ handlers in handlers.saveEducation }, sent, as: caller)
        } catch {
            reasons = error.violations.map(\.reason)
        }
        #expect(reasons == (reason.isEmpty ? [] : [reason]))
    }
}
