import FRMRCalls
import FRMRContracts
import Testing

@testable import RegistryService

/// What a wrong row of an import is told, and that it keeps nobody else out.
@Suite struct ImportRejectTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let line: Int
        let field: String
        let reason: String
        let spoil: @Sendable (inout ImportSample) -> Void

        init(_ line: Int, _ field: String, _ reason: String, _ spoil: @escaping @Sendable (inout ImportSample) -> Void)
        {
            (self.line, self.field, self.reason, self.spoil) = (line, field, reason, spoil)
        }

        var testDescription: String { "\(field) \(reason)" }
    }

    // The worker before has the lines 2…5, the spoilt one 6…9: worker, education, accreditation, post.
    static let cases: [Case] = [
        Case(6, "role", "WORD_UNKNOWN") { $0["worker", "role"] = "SURGEON" },
        Case(6, "name.family", "NAME_CHARACTERS") { $0["worker", "name.family"] = "Образцова1" },
        Case(6, "name.given", "NAME_EMPTY") { $0["worker", "name.given"] = "" },
        Case(6, "birth_date", "DATE_FORMAT") { $0["worker", "birth_date"] = "14.03.1985" },
        Case(6, "birth_date", "DATE_NONEXISTENT") { $0["worker", "birth_date"] = "1985-02-30" },
        Case(6, "birth_date", "DATE_TOO_LATE") { $0["worker", "birth_date"] = "2020-01-01" },
        Case(6, "snils", "SNILS_CHECK_DIGIT") { $0["worker", "snils"] = "11223344596" },
        Case(6, "inn", "INN_LENGTH") { $0["worker", "inn"] = "7707083893" },
        Case(6, "passport.series", "PASSPORT_LENGTH") { $0["worker", "passport.series"] = "900" },
        Case(6, "passport.number", "PASSPORT_LENGTH") { $0["worker", "passport.number"] = "12345" },
        Case(6, "passport.issue_date", "REQUIRED") { $0["worker", "passport.issue_date"] = "" },
        Case(6, "passport.issuer", "REQUIRED") { $0["worker", "passport.issuer"] = " " },
        Case(6, "passport.department_code", "DEPARTMENT_CODE_LENGTH") {
            $0["worker", "passport.department_code"] = "30-1"
        },
        Case(6, "registration_address", "TOO_LONG") {
            $0["worker", "registration_address"] = String(repeating: "д", count: 501)
        },
        Case(6, "phone", "PHONE_RANGE") { $0["worker", "phone"] = "+77771234567" },
        Case(6, "email", "EMAIL_CHARACTERS") { $0["worker", "email"] = "вера@example.org" },
        Case(6, "policy_number", "ENP_CHECK_DIGIT") { $0["worker", "policy_number"] = "8451999122899991" },
        Case(6, "source_id", "SOURCE_ID") { $0.sourceID = "два слова" },
        Case(7, "kind", "WORD_UNKNOWN") { $0["education", "kind"] = "PASSPORT" },
        Case(7, "number", "REQUIRED") { $0["education", "number"] = "" },
        Case(7, "speciality", "CODE_FORMAT") { $0["education", "speciality"] = "27" },
        Case(7, "speciality.oid", "BOOK_UNEXPECTED") { $0["education", "speciality"] = "1.2.643.5.1|5.4|27" },
        Case(7, "speciality.code", "CODE_UNKNOWN") {
            $0["education", "speciality"] = "\(Desk.therapy.oid)|5.4|9999"
        },
        Case(9, "post.code", "CODE_UNKNOWN") { $0["post", "post"] = "\(Desk.therapist.oid)|9.6|9109" },
        Case(9, "post.code", "POST_CODE_CHARACTERS") { $0["post", "post"] = "\(Desk.therapist.oid)|9.6|1 09" },
        Case(9, "organisation_oid", "ORGANISATION_IS_DEPARTMENT") {
            $0["post", "organisation_oid"] += ".0.123456"
        },
        Case(7, "degree", "REQUIRED") { $0["education", "degree"] = "" },
        Case(7, "source_id", "SOURCE_ID_OF_ANOTHER") { $0["education", "source_id"] = "row-9" },
        Case(8, "end_date", "DATE_TOO_EARLY") { $0["accreditation", "end_date"] = "2001-01-01" },
        Case(8, "pass_date", "DATE_TOO_LATE") { $0["accreditation", "pass_date"] = "2031-01-01" },
        Case(9, "organisation_oid", "ORGANISATION_UNEXPECTED") { $0["post", "organisation_oid"] = "1.2.643.1" },
        Case(9, "rate_milli", "NUMBER_FORMAT") { $0["post", "rate_milli"] = "1.0" },
        Case(9, "rate_milli", "RANGE") { $0["post", "rate_milli"] = "2001" },
        Case(9, "dismissal_ground", "WITHOUT_END_DATE") { $0["post", "dismissal_ground"] = "OWN_WISH" },
        Case(9, "", "COLUMNS") { $0["post", "service_number"] = "1\t2" },
        Case(9, "service_number", "CONTROL_CHARACTER") { $0["post", "service_number"] = "\u{1}" },
        Case(9, "organisation_name", "CONTROL_CHARACTER") { $0["post", "organisation_name"] = "Больница\u{7F}" },
        Case(6, "registration_address", "CONTROL_CHARACTER") {
            $0["worker", "registration_address"] = "г. Образцовск\u{85}ул. Примерная"
        },
        Case(7, "institution", "CONTROL_CHARACTER") { $0["education", "institution"] = "Университет\u{2028}" },
        Case(9, "", "LINE_TOO_LONG") { $0["post", "service_number"] = String(repeating: "1", count: 17 << 10) },
        Case(6, "", "TOO_MANY_LINES") { $0.lines += Array(repeating: $0.lines[3], count: 128) },
        Case(10, "", "LINE_UNKNOWN") { $0.lines.append(["licence", "row-1"]) },
        Case(6, "education.documents", "REQUIRED") { $0.lines.remove(at: 1) },
        Case(10, "number", "REQUIRED") { $0.addCertificate(number: "") },
        Case(10, "speciality.oid", "BOOK_UNEXPECTED") { $0.addCertificate(speciality: "1.2.643.5.1|5.4|27") },
        Case(10, "issue_date", "DATE_TOO_LATE") { $0.addCertificate(issued: "2021-01-01") },
        Case(10, "end_date", "DATE_TOO_EARLY") { $0.addCertificate(until: "2019-02-19") },
        Case(10, "category", "WORD_UNKNOWN") { $0.add("category", "THIRD", "", "2024-01-01", "") },
        Case(10, "speciality", "CODE_FORMAT") { $0.add("category", "FIRST", "27", "2024-01-01", "") },
        Case(10, "assigned_date", "REQUIRED") { $0.add("category", "FIRST", "", "", "") },
        Case(10, "event", "WORD_UNKNOWN") { $0.add("event", "RETIRED", "2024-01-01", "", "Приказ") },
        Case(10, "date", "DATE_TOO_LATE") { $0.add("event", "DEATH", "2031-01-01", "", "Приказ") },
        Case(10, "until", "UNEXPECTED") { $0.add("event", "DEATH", "2024-01-01", "2024-01-02", "Приказ") },
        Case(10, "until", "DATE_TOO_EARLY") {
            $0.add("event", "PRACTICE_SUSPENDED", "2024-01-01", "2023-01-02", "Приказ")
        },
        Case(10, "basis", "REQUIRED") { $0.add("event", "DEATH", "2024-01-01", "", "") },
        Case(11, "date", "NOTHING_CHANGES") {
            $0.add("event", "DEATH", "2024-01-01", "", "Приказ")
            $0.add("event", "DEATH", "2024-01-01", "", "Приказ")
        },
        Case(6, "certificates", "TOO_MANY") { sample in
            for _ in 0..<17 { sample.addCertificate() }
        },
    ]

    @Test(arguments: cases) func aWrongRowIsToldByLineFieldAndReason(_ one: Case) async throws {
        let desk = try await Desk()
        var spoilt = ImportSample.worker(1)
        one.spoil(&spoilt)
        let totals = try await desk.load(ImportSample.file([ImportSample.worker(0), spoilt, ImportSample.worker(2)]))
        #expect(totals == .init(workers: 3, loaded: 2, rejected: 1))
        let id = one.reason == "SOURCE_ID" ? "" : "row-1"
        let rejects = try await desk.rejects()
        #expect(rejects.contains("\(one.line) \(id) \(one.field) \(one.reason)"), "\(rejects)")
        #expect(rejects.allSatisfy { !$0.contains("row-0") && !$0.contains("row-2") })
    }

    @Test func bytesThatAreNotUTF8AreTold() async throws {
        let desk = try await Desk()
        let text = ImportSample.file([ImportSample.worker(0), ImportSample.worker(1)])
        var bytes = Array(text.utf8)
        let end = bytes.count - ImportFormat.closingLine(workers: 2, lines: 8).utf8.count - 1
        bytes[end - 3] = 0xff
        #expect(try await desk.load(bytes) == .init(workers: 2, loaded: 1, rejected: 1))
        #expect(try await desk.rejects() == ["9 row-1 end_date TEXT_MALFORMED"])
    }

    @Test func everyWrongFieldOfAWorkerIsToldAtOnce() async throws {
        let desk = try await Desk()
        var spoilt = ImportSample.worker(0)
        spoilt["worker", "inn"] = ""
        spoilt["post", "contract"] = ""
        spoilt["accreditation", "registry_number"] = ""
        _ = try await desk.load(ImportSample.file([spoilt]))
        #expect(
            try await desk.rejects() == [
                "2 row-0 inn INN_EMPTY", "4 row-0 registry_number REQUIRED", "5 row-0 contract WORD_UNKNOWN",
            ])
    }

    @Test func linesOfNobodyAndEmptyLinesAreNoHindrance() async throws {
        let desk = try await Desk()
        let sample = ImportSample.worker(0)
        let text = ImportSample.file("\n\npost\trow-7\n" + sample.text).replacing("\n", with: "\r\n")
        #expect(try await desk.load(text + "\n\n") == .init(workers: 2, loaded: 1, rejected: 1))
        #expect(try await desk.rejects() == ["4 row-7  WORKER_MISSING"])
    }
}
