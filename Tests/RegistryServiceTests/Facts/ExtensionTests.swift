import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import RegistryRules
import Storage
import Testing

@testable import RegistryService

/// Accreditations, certificates and categories that an act of law prolonged count to the later end, which the answer
/// tells with the act (R9). People and acts are fictitious.
@Suite struct ExtensionTests {
    private static let therapy = "\(Desk.therapy.oid)|\(Desk.therapy.version)|\(Desk.therapy.code)"
    private static let act = ["Постановление (образец)", "№ 1", "2025-04-09"]

    private func check(
        _ desk: Desk, on day: String, _ change: (inout RegistryV1.CheckRequest) -> Void = { _ in }
    ) async throws -> RegistryV1.CheckResponse {
        var request = RegistryV1.CheckRequest(
            snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
            date: CivilDate(iso: day).map(GoogleType.Date.init))
        change(&request)
        let question = request
        let (handlers, call) = (desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital))
        return try await desk.store.read { session throws(RPCError) in try handlers.check(question, call, session) }
    }

    /// The lines of the approved person with one accreditation to 2025-05-19 and, behind it, what prolongs it.
    private func sample(to last: String, act: [String] = ExtensionTests.act) -> ImportSample {
        var sample = ImportSample.approved
        sample["accreditation", "pass_date"] = "2020-05-20"
        sample["accreditation", "end_date"] = "2025-05-19"
        sample.lines.insert(["extension", sample.sourceID, last] + act, at: 3)
        return sample
    }

    @Test(
        "The last day by the act is the last one, and the day after it is none",
        arguments: [
            ("2025-05-19", [], nil), ("2025-05-20", [], "2025-05-20…2026-05-19"),
            ("2026-05-19", [], "2025-05-20…2026-05-19"),
            ("2026-05-20", ["QUALIFICATION_ENDED"], "2025-05-20…2026-05-19"),
        ] as [(String, [String], String?)])
    func theLaterEndCounts(day: String, details: [String], days: String?) async throws {
        let desk = try await Desk()
        #expect(try await desk.load(ImportSample.file([sample(to: "2026-05-19")])).loaded == 1)
        let answer = try await check(desk, on: day)
        #expect(answer.reasons.map(\.detail) == details)
        let fact = try #require(answer.facts.last)
        #expect(fact.kind == .accreditation)
        #expect((fact.act != nil) == (days != nil))
        if let days {
            let first = fact.validFrom.flatMap { CivilDate($0) }?.iso ?? ""
            let last = fact.validTo.flatMap { CivilDate($0) }?.iso ?? ""
            #expect("\(first)…\(last)" == days)
            #expect(
                fact.act
                    == .init(title: Self.act[0], number: Self.act[1], date: .init(year: 2025, month: 4, day: 9)))
        }
        // The card shows the extension beside the accreditation's own end.
        let card = try await desk.card(.snils("11223344595"))
        let held = try #require(card?.education?.accreditations.first)
        #expect(held.endDate == .init(year: 2025, month: 5, day: 19))
        #expect(held.extension?.endDate == .init(year: 2026, month: 5, day: 19))
    }

    @Test func certificatesAndCategoriesAreProlongedToo() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample.lines.removeAll { $0[0] == "accreditation" }
        sample.addCertificate(issued: "2020-05-20", until: "2025-05-19")
        sample.add("extension", "2026-05-19", Self.act[0], Self.act[1], Self.act[2])
        sample.add("category", "FIRST", Self.therapy, "2020-05-20", "2025-05-19")
        sample.add("extension", "2026-02-19", Self.act[0], Self.act[1], Self.act[2])
        #expect(try await desk.load(ImportSample.file([sample])).loaded == 1)
        let answers = [
            ("2025-05-19", [String]()), ("2025-05-20", []), ("2026-02-19", []), ("2026-02-20", ["CATEGORY_ENDED"]),
            ("2026-05-20", ["QUALIFICATION_ENDED", "CATEGORY_ENDED"]),
        ]
        for (day, details) in answers {
            let answer = try await check(desk, on: day) { $0.category = .first }
            #expect(answer.reasons.map(\.detail) == details, "\(day)")
            #expect(answer.facts.count { $0.act != nil } == (day == "2025-05-19" ? 0 : 2), "\(day)")
        }
        let card = try await desk.card(.snils("11223344595"))
        #expect(card?.facts.map(\.kind) == [.certificate, .certificate, .category, .category])
        // What was gathered is what the rows say, and so it stays when it is gathered anew.
        let person = try SNILS("11223344595")
        let question = EligibilityQuestion(
            post: CodeEntry(Desk.therapist) ?? CodeEntry(oid: "", code: ""), organisationOID: Desk.organisation,
            date: .distantPast)
        let (difference, gathered, rows) = try await desk.store.read { session throws(RPCError) in
            let known = try FactTable.known(of: person, at: Instant(microseconds: .max - 1), in: session)
            return (
                try FactsOfPersonTable.difference(of: person, in: session),
                try FactsOfPersonTable.known(of: person, at: .max - 1, bearingOn: question, in: session),
                try known.map { row throws(RPCError) in try row.fact }
            )
        }
        #expect(difference == nil && gathered == rows)
    }

    @Test func anApplicationBringsAnExtension() async throws {
        let desk = try await Desk()
        let (id, filled) = try await desk.filled()
        var education = filled
        education.accreditations[0].endDate = .init(year: 2025, month: 5, day: 19)
        education.accreditations[0].extension = .init(
            endDate: .init(year: 2025, month: 5, day: 18),
            act: .init(title: Self.act[0], number: Self.act[1], date: .init(year: 2025, month: 4, day: 9)))
        let short = education
        let refused = await #expect(throws: RPCError.self) { try await desk.save(short, id) }
        #expect(
            refused?.violations.map { "\($0.field) \($0.reason)" }
                == ["education.accreditations[0].extension.end_date EXTENSION_BEFORE_END"])
        education.accreditations[0].extension?.endDate = .init(year: 2026, month: 5, day: 19)
        let long = education
        _ = try await desk.save(long, id)
        #expect(try await desk.get(id).education == long)
    }

    @Test(
        "A wrong extension keeps its worker out and is named by its own line",
        arguments: [
            (["2025-05-18"] + act, ["5 approved end_date EXTENSION_BEFORE_END"]),
            (
                ["", "", "№ 1", "2030-01-01"],
                [
                    "5 approved end_date REQUIRED", "5 approved act.title REQUIRED",
                    "5 approved act.date DATE_TOO_LATE",
                ]
            ),
        ] as [([String], [String])])
    func aWrongExtensionIsNamed(columns: [String], rejects: [String]) async throws {
        let desk = try await Desk()
        let sample = sample(to: columns[0], act: Array(columns.dropFirst()))
        #expect(try await desk.load(ImportSample.file([sample])).rejected == 1)
        #expect(try await desk.rejects() == rejects)
    }

    @Test func anExtensionBehindNoTermOrASecondOneIsNamed() async throws {
        let desk = try await Desk()
        var second = sample(to: "2026-05-19")
        second.add("extension", "2026-05-19", Self.act[0], Self.act[1], Self.act[2])
        second.lines.insert(second.lines[3], at: 4)
        #expect(try await desk.load(ImportSample.file([second])).rejected == 1)
        // Behind the first one, and behind the post.
        #expect(try await desk.rejects() == ["6 approved  EXTENSION_PLACE", "8 approved  EXTENSION_PLACE"])
    }
}
