import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import RegistryRules
import Storage
import Testing

@testable import RegistryService

/// The verdict over facts of every kind as they lie in the store (R2, R9), and what a document may state beside the post.
@Suite struct VerdictTests {
    private static let day = CivilDate(iso: "2026-01-15") ?? .distantPast

    private func check(
        _ desk: Desk, _ change: @escaping @Sendable (inout RegistryV1.CheckRequest) -> Void = { _ in }
    ) async throws(RPCError) -> RegistryV1.CheckResponse {
        var request = RegistryV1.CheckRequest(
            snils: "112-233-445 95", post: Desk.therapist, organisationOid: Desk.organisation,
            date: GoogleType.Date(Self.day))
        change(&request)
        let question = request
        let (handlers, call) = (desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital))
        return try await desk.store.read { session throws(RPCError) in try handlers.check(question, call, session) }
    }

    @Test(
        "A fact of each kind is read and judged (R2, R9)",
        arguments: [
            (FactRow(kind: 6), "PERSON_CARD_NOT_FOUND PERSON_DEAD"),
            (FactRow(kind: 7, detail: 1), "PERSON_CARD_NOT_FOUND PRACTICE_SUSPENDED"),
            (FactRow(kind: 7, detail: 2), "PERSON_CARD_NOT_FOUND ACCESS_SUSPENDED"),
            (FactRow(kind: 5, detail: 2, speciality: "27"), "VALUE_MISMATCH_METADATA_AND_FRMR CATEGORY_LOWER"),
            (FactRow(kind: 5, detail: 3, speciality: "27"), ""), (FactRow(kind: 4, speciality: "16"), ""),
        ] as [(FactRow, String)])
    func factsOfEveryKindAreJudged(row: FactRow, told: String) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        try await desk.add(row)
        let isCategory = row.kind == 5
        let answer = try await check(desk) { if isCategory { $0.category = .highest } }
        #expect(answer.reasons.map { "\($0.code) \($0.detail)" } == (told.isEmpty ? [] : [told]))
        #expect(answer.verdict == (told.isEmpty ? .allowed : .refused))
        if let reason = answer.reasons.first {
            #expect(answer.facts[Int(reason.fact)].kind.rawValue == Int32(row.kind))
            #expect(!reason.message.isEmpty && !reason.messageEn.isEmpty)
        }
        if isCategory { #expect(answer.facts.last?.category.rawValue == Int32(row.detail)) }
        if row.kind == 7 { #expect(answer.facts[Int(answer.reasons[0].fact)].suspension.rawValue == Int32(row.detail)) }
    }

    @Test func aCertificateOfBefore2021ServesWhereTheAccreditationDoesNot() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        try await desk.add(FactRow(kind: 4, speciality: "16", from: "2020-12-31", to: "2026-01-15"))
        let asked = CommonV1.BookCode(oid: Desk.therapy.oid, version: "", code: "16")
        #expect(try await check(desk) { $0.speciality = asked }.verdict == .allowed)
        let later = try await check(desk) {
            $0.speciality = asked
            $0.date = .init(year: 2026, month: 1, day: 16)
        }
        #expect(later.reasons.map(\.detail) == ["QUALIFICATION_ENDED"])
        #expect(later.facts.last?.kind == .certificate)
    }

    @Test func anAccreditationMustBeInASpecialityOfThePostWhereTheListOfThemIsWhole() async throws {
        var configuration = Desk.configuration
        configuration.eligibility.postsJudgeSpecialities = true
        let desk = try await Desk(configuration)
        var sample = ImportSample.approved
        sample["accreditation", "speciality"] = "\(Desk.therapy.oid)|5.4|30"
        _ = try await desk.load(ImportSample.file([sample]))
        #expect(try await check(desk).reasons.map(\.detail) == ["SPECIALITY_NOT_OF_POST"])
    }

    @Test(
        "Name and birth date are compared with the card (V1)",
        arguments: [
            (("ОБРАЗЦОВА", "вера", "Примеровна"), 14, []), (("Образцова", "Вера", ""), 14, ["PATRONYMIC_DIFFERS"]),
            (("Oбразцова", "Вера", "Примеровна"), 13, ["FAMILY_NAME_DIFFERS", "BIRTH_DATE_DIFFERS"]),
        ] as [((String, String, String), Int32, [String])])
    func statedNamesAreCompared(name: (String, String, String), day: Int32, details: [String]) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let answer = try await check(desk) {
            $0.name = .init(family: name.0, given: name.1, patronymic: name.2)
            $0.birthDate = .init(year: 1985, month: 3, day: day)
        }
        #expect(answer.reasons.map(\.detail) == details)
        #expect(answer.reasons.allSatisfy { $0.code == "VALUE_MISMATCH_METADATA_AND_FRMR" && $0.fact == 0 })
        let stranger = try await check(desk) {
            $0.snils = "12345678964"
            $0.birthDate = .init(year: 1985, month: 3, day: day)
        }
        #expect(stranger.reasons.map(\.code) == ["PERSON_NOT_FOUND"])
    }

    @Test func everyWrongFieldOfAQuestionIsNamed() async throws {
        let desk = try await Desk()
        let error = await #expect(throws: RPCError.self) {
            try await check(desk) {
                $0.organisationOid = "x"
                $0.speciality = .init(oid: "1.2", version: "", code: "")
                $0.category = .init(rawValue: 4)
                $0.birthDate = .init(year: 1985, month: 2, day: 30)
                $0.name = .init(family: String(repeating: "а", count: 501), given: "", patronymic: "")
            }
        }
        #expect(
            error?.violations.map(\.field) == [
                "organisation_oid", "speciality", "category", "birth_date", "name.family",
            ])
    }

    @Test func aCardShowsItsCertificatesCategoriesSuspensionsAndDeathR9() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        for row in [
            FactRow(kind: 4, speciality: "27", from: "2019-01-01"), FactRow(kind: 5, detail: 3, speciality: "27"),
            FactRow(kind: 7, detail: 1), FactRow(kind: 6),
        ] { try await desk.add(row) }
        let (workers, call) = (desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital))
        let found = try await desk.store.read { session throws(RPCError) in
            try workers.findWorkers(.init(by: .snils("11223344595")), call, session)
        }
        #expect(found.cards.first?.facts.map(\.kind) == [.certificate, .category, .death, .suspension])
        #expect(found.cards.first?.status == .ended)
    }
}

/// A row of the store, valid from a day before the question's unless it says otherwise.
struct FactRow: Sendable {
    let kind: Int
    var detail = 0
    var speciality = ""
    var from = "2026-01-14"
    var to = "9999-12-31"
}

extension Desk {
    /// Writes a fact about the person whom `published` has approved.
    func add(_ row: FactRow) async throws {
        let (first, last) = (CivilDate(iso: row.from) ?? .distantPast, CivilDate(iso: row.to) ?? .distantFuture)
        let now = now
        let person = try SNILS("11223344595")
        try await store.write { session throws(RPCError) in
            try session.execute(
                """
                INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code,
                    valid_from_day, valid_to_day, recorded_from_us, content)
                VALUES ($1, 11223344595, $2, $3, '', $4, '', $5, $6, $7, $8, $9)
                """, SQLValue("\(row.kind)-\(row.detail)"), SQLValue(row.kind), SQLValue(row.detail),
                SQLValue(row.speciality.isEmpty ? "" : Desk.therapy.oid), SQLValue(row.speciality), SQLValue(first),
                SQLValue(last), SQLValue(now), row.kind > 5 ? .blob([]) : .null)
            try FactsOfPersonTable.gather(person, in: session)
        }
    }
}
