import FRMRCalls
import FRMRContracts
import Testing

@testable import frmr

extension PracticeCases {
    /// What a hospital asks about workers whom an import brought.
    @Suite struct Verdicts {
        static let workers = [
            therapist, byRegister, olderSpeciality, spacedCodes, prefixedCodes, pharmacist, fiveYears, leapYears,
            certified, districtTherapist, restored, excluded, withoutPatronymic, twoDots, sonOf, rehired, left,
        ]

        private static let day = "2025-06-02"

        // MARK: Codes

        private static let therapist = PracticeWorker(100)
        /// The post as the register's own book names it.
        private static let byRegister = PracticeWorker(101) { $0["post", "post"] = postOf("7.1") }
        private static let olderSpeciality = PracticeWorker(102) { worker in
            for kind in ["education", "accreditation"] {
                worker[kind, "speciality"] = "\(PracticeWorker.specialityBook)|5.3|27"
            }
            worker.add(
                "category",
                [
                    "category": "FIRST", "speciality": "\(PracticeWorker.specialityBook)|5.3|27",
                    "assigned_date": "2024-06-03",
                ])
        }

        private static func postOf(_ version: String) -> String { "\(PracticeWorker.postBook)|\(version)|109" }

        @Test func caseV01EditionsOfABookMeanOneEntry() async throws {
            let stand = try PracticeStand.current
            for (worker, versions) in [
                (Self.therapist, ["9.6", "7.8", "7.1", ""]), (Self.byRegister, ["9.6", "7.1"]),
            ] {
                for version in versions {
                    let refusal = try await stand.refusal(of: worker, on: Self.day) { $0.post?.version = version }
                    #expect(refusal == [], "\(version)")
                }
            }
            let speciality = try await stand.refusal(of: Self.olderSpeciality, on: Self.day) {
                $0.speciality = PracticeWorker.therapy
                $0.category = .first
            }
            #expect(speciality == [])
            // Another entry of an older edition stays another one.
            let other = try await stand.refusal(of: Self.therapist, on: Self.day) {
                $0.post = CommonV1.BookCode(oid: PracticeWorker.postBook, version: "7.1", code: "58")
            }
            #expect(other == ["POST_OTHER"])
            let otherSpeciality = try await stand.refusal(of: Self.therapist, on: Self.day) {
                $0.speciality = CommonV1.BookCode(oid: PracticeWorker.specialityBook, version: "5.3", code: "22")
            }
            #expect(otherSpeciality == ["SPECIALITY_OTHER"])
        }

        private static let prefixedCodes = PracticeWorker(103) { worker in
            worker["post", "organisation_oid"] = "urn:oid:" + PracticeWorker.organisation
            worker["post", "post"] = "urn:oid:" + postOf("9.6")
            worker["accreditation", "speciality"] = "urn:oid:" + PracticeWorker.code(PracticeWorker.therapy)
        }

        @Test func caseV02OIDsMayHaveFHIRsPrefix() async throws {
            let stand = try PracticeStand.current
            for worker in [Self.therapist, Self.prefixedCodes] {
                for prefix in ["urn:oid:", "URN:OID:", ""] {
                    let refusal = try await stand.refusal(of: worker, on: Self.day) {
                        $0.organisationOid = prefix + $0.organisationOid
                        $0.post?.oid = prefix + PracticeWorker.postBook
                        $0.speciality = PracticeWorker.therapy
                        $0.speciality?.oid = prefix + PracticeWorker.specialityBook
                    }
                    #expect(refusal == [], "\(worker.sourceID) \(prefix)")
                }
            }
            let other = try await stand.refusal(of: Self.therapist, on: Self.day) {
                $0.organisationOid = "urn:oid:" + PracticeWorker.organisation + "9"
            }
            #expect(other == ["NO_POST_AT_ORGANISATION"])
        }

        private static let spacedCodes = PracticeWorker(104) { worker in
            worker["post", "post"] = " \(postOf("9.6")) "
            worker["post", "organisation_oid"] = "\(PracticeWorker.organisation) "
            worker["accreditation", "speciality"] = PracticeWorker.code(PracticeWorker.therapy) + " "
        }

        @Test func caseV04SpacesAroundCodesSayNothing() async throws {
            let stand = try PracticeStand.current
            for worker in [Self.therapist, Self.spacedCodes] {
                for space in ["", " ", "\u{A0}"] {
                    let refusal = try await stand.refusal(of: worker, on: Self.day) {
                        $0.organisationOid += space
                        $0.post?.oid = space + PracticeWorker.postBook
                        $0.post?.code += space
                        $0.speciality = PracticeWorker.therapy
                        $0.speciality?.code += space
                    }
                    #expect(refusal == [], "\(worker.sourceID) \(Array(space.utf8))")
                }
            }
        }

        private static let pharmacy = "1.2.643.5.1.13.13.12.3.77.7777"
        private static let pharmacist = PracticeWorker(105) { worker in
            worker["worker", "role"] = "PHARMACIST"
            worker["post", "organisation_oid"] = pharmacy
            worker["post", "post"] = "\(PracticeWorker.postBook)|9.6|225"
            for kind in ["education", "accreditation"] {
                worker[kind, "speciality"] = "\(PracticeWorker.specialityBook)|5.4|184"
            }
        }

        @Test func caseV05APharmacyIsAnOrganisation() async throws {
            let stand = try PracticeStand.current
            let refusal = try await stand.refusal(of: Self.pharmacist, on: Self.day) {
                $0.organisationOid = Self.pharmacy
                $0.post?.code = "225"
            }
            #expect(refusal == [])
            func imported(_ organisation: String) async throws -> [String] {
                let worker = PracticeWorker(1) { $0["post", "organisation_oid"] = organisation }
                return try await PracticeImport([worker]).rejects(of: worker)
            }
            // The two pharmacies that public code names.
            #expect(try await imported("1.2.643.5.1.13.13.12.3.45.167") == [])
            #expect(try await imported("1.2.643.5.1.13.13.12.3.76.718") == [])
            #expect(try await imported("1.2.643.1") == ["organisation_oid ORGANISATION_UNEXPECTED"])
            #expect(try await imported("1.2.643.5.1.13.13.12.33.76") == ["organisation_oid ORGANISATION_UNEXPECTED"])
        }

        // MARK: Terms

        private static let fiveYears = PracticeWorker(106) { worker in
            worker["accreditation", "pass_date"] = "2021-05-20"
            worker["accreditation", "end_date"] = ""
        }
        private static let leapYears = PracticeWorker(107) { worker in
            worker["accreditation", "pass_date"] = "2020-02-29"
            worker["accreditation", "end_date"] = ""
        }
        private static let certified = PracticeWorker(108) { worker in
            worker.remove("accreditation")
            worker.add(
                "certificate",
                [
                    "number": "ВЫМ 1", "speciality": PracticeWorker.code(PracticeWorker.therapy),
                    "issue_date": "2020-06-30",
                ])
            worker["post", "begin_date"] = "2020-07-01"
        }

        @Test func caseV08TermsInYearsEndOnTheSameDay() async throws {
            let stand = try PracticeStand.current
            for (worker, last, next) in [
                (Self.fiveYears, "2026-05-20", "2026-05-21"), (Self.leapYears, "2025-02-28", "2025-03-01"),
                (Self.certified, "2025-06-30", "2025-07-01"),
            ] {
                #expect(try await stand.refusal(of: worker, on: last) == [], "\(last)")
                #expect(try await stand.refusal(of: worker, on: next) == ["QUALIFICATION_ENDED"], "\(next)")
            }
        }

        // MARK: Organisations and books

        @Test func caseV10ADepartmentIsNotItsOrganisation() async throws {
            let stand = try PracticeStand.current
            for department in [".0.123456", ".0.1"] {
                let answer = try await stand.check(Self.therapist, on: Self.day) { $0.organisationOid += department }
                #expect(answer.reasons.map(\.detail) == ["NO_POST_AT_ORGANISATION"])
                // What to ask instead is said.
                #expect(answer.reasons.first?.messageEn.contains("department") == true)
            }
            let answer = try await stand.check(Self.therapist, on: Self.day) { $0.organisationOid += "8" }
            #expect(answer.reasons.map(\.detail) == ["NO_POST_AT_ORGANISATION"])
            #expect(answer.reasons.first?.messageEn.contains("department") == false)
        }

        private static let districtTherapist = PracticeWorker(109) {
            $0["post", "post"] = "\(PracticeWorker.postBook)|9.6|110"
        }

        @Test func caseV11PostsOfTwoBooksAreComparedByTheCrosswalk() async throws {
            let stand = try PracticeStand.current
            let (register, signers) = ("1.2.643.5.1.13.13.11.1102", "1.2.643.5.1.13.13.99.2.181")
            for (book, code) in [(register, "109"), (register, "58"), (signers, "109")] {
                let answer = try await stand.check(Self.therapist, on: Self.day) {
                    $0.post = CommonV1.BookCode(oid: book, code: code)
                }
                #expect(answer.reasons.map(\.detail) == ["POST_OTHER"], "\(book) \(code)")
                #expect(answer.reasons.first?.messageEn.contains("books") == true, "\(book) \(code)")
            }
            // A pair that the data hold.
            let same = try await stand.refusal(of: Self.districtTherapist, on: Self.day) {
                $0.post = CommonV1.BookCode(oid: register, code: "110")
            }
            #expect(same == [])
            let other = try await stand.check(Self.districtTherapist, on: Self.day) {
                $0.post = CommonV1.BookCode(oid: register, code: "122")
            }
            #expect(other.reasons.map(\.detail) == ["POST_OTHER"])
            #expect(other.reasons.first?.messageEn.contains("books") == false)
        }

        // MARK: Events

        private static let restored = PracticeWorker(110)
        private static let excluded = PracticeWorker(111)

        @Test func caseV12AnEndedRecordIsRestored() async throws {
            let stand = try PracticeStand.current
            let days = ["2025-01-09", "2025-01-10", "2025-02-28", "2025-03-01"]
            for (worker, kind, reason) in [
                (Self.restored, RegistryV1.RecordEventKind.recordEnded, "RECORD_ENDED"),
                (Self.excluded, .recordExcluded, "RECORD_EXCLUDED"),
            ] {
                func refusals(knownAt moment: Int64 = 0) async throws -> [[String]] {
                    var all: [[String]] = []
                    for day in days {
                        all.append(try await stand.refusal(of: worker, on: day) { $0.knownAtUs = moment })
                    }
                    return all
                }
                let before = try await stand.check(worker, on: days[0]).knownAtUs
                #expect(try await refusals() == [[], [], [], []])
                let ended = try await stand.record(kind, "2025-01-10", of: worker)
                #expect(try await refusals() == [[], [reason], [reason], [reason]])
                let restored = try await stand.record(.recordRestored, "2025-03-01", of: worker)
                #expect(restored > ended)
                #expect(try await refusals() == [[], [reason], [reason], []])
                #expect(try await refusals(knownAt: ended) == [[], [reason], [reason], [reason]])
                #expect(try await refusals(knownAt: before) == [[], [], [], []])
            }
        }

        // MARK: Names

        private static let withoutPatronymic = PracticeWorker(112) { $0["worker", "name.patronymic"] = "" }
        private static let twoDots = PracticeWorker(113) { $0["worker", "name.family"] = "Семёнова" }
        private static let sonOf = PracticeWorker(114) {
            $0["worker", "name.given"] = "Самир"
            $0["worker", "name.patronymic"] = "Самед оглы"
        }

        private func refusal(
            _ worker: PracticeWorker, named part: WritableKeyPath<CommonV1.PersonName, String>, _ text: String
        ) async throws -> [String] {
            try await PracticeStand.current.refusal(of: worker, on: Self.day) {
                var name = CommonV1.PersonName(
                    family: worker["worker", "name.family"], given: worker["worker", "name.given"],
                    patronymic: worker["worker", "name.patronymic"])
                name[keyPath: part] = text
                $0.name = name
            }
        }

        @Test func caseV13NoPatronymicIsNoWordForNone() async throws {
            for text in ["", " "] {
                #expect(try await refusal(Self.withoutPatronymic, named: \.patronymic, text) == [])
            }
            for text in ["нет", "-", "Образцовна"] {
                let refusal = try await refusal(Self.withoutPatronymic, named: \.patronymic, text)
                #expect(refusal == ["PATRONYMIC_DIFFERS"], "\(text)")
            }
        }

        @Test func caseV14SpellingsOfANameAreOneAndLookAlikesAreNot() async throws {
            for text in ["Семёнова", "СЕМЕНОВА", "Семе\u{308}нова", " семенова "] {
                #expect(try await refusal(Self.twoDots, named: \.family, text) == [], "\(text)")
            }
            // Latin ë, Latin C, and another name.
            for text in ["Семëнова", "Cемёнова", "Семионова"] {
                #expect(try await refusal(Self.twoDots, named: \.family, text) == ["FAMILY_NAME_DIFFERS"], "\(text)")
            }
        }

        @Test func caseV15APatronymicWithAWordBehindIt() async throws {
            for text in ["Самед оглы", "Самед Оглы", "САМЕД ОГЛЫ", "Самед  оглы"] {
                #expect(try await refusal(Self.sonOf, named: \.patronymic, text) == [], "\(text)")
            }
            for text in ["Самед-оглы", "Самедоглы", "Самед кызы"] {
                #expect(try await refusal(Self.sonOf, named: \.patronymic, text) == ["PATRONYMIC_DIFFERS"], "\(text)")
            }
        }

        // MARK: Posts

        private static let rehired = PracticeWorker(115) { worker in
            worker["post", "begin_date"] = "2024-06-03"
            worker["post", "end_date"] = "2025-03-31"
            worker["post", "dismissal_ground"] = "OWN_WISH"
            worker.add(
                "post",
                [
                    "organisation_oid": PracticeWorker.organisation, "organisation_name": "Образцовая больница",
                    "post": PracticeWorker.code(PracticeWorker.therapist), "rate_milli": "500", "contract": "LABOUR",
                    "begin_date": "2025-04-01",
                ])
        }
        private static let left = PracticeWorker(116) { worker in
            worker["post", "end_date"] = "2025-03-31"
            worker["post", "dismissal_ground"] = "CONTRACT_EXPIRY"
        }

        @Test func caseV17TheLastDayInAPostCounts() async throws {
            let stand = try PracticeStand.current
            for day in ["2024-06-03", "2025-03-31", "2025-04-01"] {
                #expect(try await stand.refusal(of: Self.rehired, on: day) == [], "\(day)")
            }
            #expect(try await stand.refusal(of: Self.rehired, on: "2024-06-02") == ["POST_NOT_YET"])
            #expect(try await stand.refusal(of: Self.left, on: "2025-03-31") == [])
            #expect(try await stand.refusal(of: Self.left, on: "2025-04-01") == ["POST_ENDED"])
        }
    }
}
