import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// The verdict over a therapist with every kind of fact (R2, R9, R13).
@Suite struct EligibilityTests {
    private typealias Case = VerdictCase

    @Test("Allowed inside every period (R9)", arguments: ["2024-06-03", "2026-01-01", "2027-05-20"])
    func allowedInsideEmploymentAndAccreditation(date: String) {
        let answer = Sample.verdict(Sample.question(on: date))
        #expect(answer.isAllowed)
        #expect(answer.facts.map(\.id) == ["record", "post", "accreditation"])
    }

    @Test(
        "Each fact is judged on the day, its reason names it (R2, R9, R13)",
        arguments: [
            Case("post taken later", on: "2024-06-02", "PERSON_POST_IN_FRMR_MISMATCH POST_NOT_YET post"),
            Case(
                "post left", on: "2025-12-31", [.post(to: "2025-12-30")], "PERSON_POST_IN_FRMR_MISMATCH POST_ENDED post"
            ),
            Case(
                "another post there", on: "2026-01-01", [.otherPost(from: "2024-01-01"), .post(to: "2025-01-01")],
                "PERSON_POST_IN_FRMR_MISMATCH POST_OTHER other"),
            Case(
                "another post there before", on: "2026-01-01", [.otherPost(to: "2025-01-01"), .without("post")],
                "PERSON_POST_IN_FRMR_MISMATCH POST_NEVER_HELD"),
            Case(
                "no post there", on: "2026-01-01", [.without("post")], "PERSON_CARD_NOT_FOUND NO_POST_AT_ORGANISATION"),
            Case("unknown", on: "2026-01-01", [.without("record")], "PERSON_NOT_FOUND PERSON_UNKNOWN"),
            Case("accreditation ended", on: "2027-05-21", "NO_SPECIALITY QUALIFICATION_ENDED accreditation"),
            Case(
                "accreditation later", on: "2026-01-01", [.accreditation(from: "2026-01-02")],
                "NO_SPECIALITY QUALIFICATION_NOT_YET accreditation"),
            Case(
                "no qualification", on: "2026-01-01", [.without("accreditation")],
                "NO_SPECIALITY QUALIFICATION_ABSENT"),
            Case(
                "certificate instead", on: "2026-01-01", [.without("accreditation"), .certificate(from: "2020-12-31")]),
            Case(
                "certificate after its end", on: "2026-01-02",
                [.without("accreditation"), .certificate(from: "2020-12-31", to: "2026-01-01")],
                "NO_SPECIALITY QUALIFICATION_ENDED certificate"),
            Case(
                "certificate of 2021", on: "2026-01-01", [.without("accreditation"), .certificate(from: "2021-01-01")],
                "NO_SPECIALITY CERTIFICATE_VOID certificate"),
            Case(
                "speciality of another post", on: "2026-01-01", [.accreditation(in: "30")],
                "NO_SPECIALITY SPECIALITY_NOT_OF_POST accreditation"),
            Case("second speciality of the post", on: "2026-01-01", [.accreditation(in: "16")]),
            Case("death that day", on: "2026-01-01", [.death("2026-01-01")]),
            Case("death before", on: "2026-01-01", [.death("2025-12-31")], "PERSON_CARD_NOT_FOUND PERSON_DEAD death"),
            Case(
                "suspended", on: "2026-01-01", [.suspension(.practice, "2026-01-01", "2026-01-01")],
                "PERSON_CARD_NOT_FOUND PRACTICE_SUSPENDED suspension of practice"),
            Case("suspension lifted", on: "2026-01-02", [.suspension(.practice, "2025-01-01", "2026-01-01")]),
            Case(
                "access suspended (V5)", on: "2026-01-01", [.suspension(.access, "2025-12-31", "9999-12-31")],
                "PERSON_CARD_NOT_FOUND ACCESS_SUSPENDED suspension of access"),
            Case(
                "ended", on: "2026-01-01", [.record(.ended, "2026-01-01")],
                "PERSON_CARD_NOT_FOUND RECORD_ENDED record-1"),
            Case("ended later", on: "2025-12-31", [.record(.ended, "2026-01-01")]),
            Case(
                "excluded", on: "2026-01-01", [.record(.excluded, "2025-01-01")],
                "PERSON_CARD_NOT_FOUND RECORD_EXCLUDED record-1"),
        ])
    func everyFactIsJudgedOnTheDay(_ scene: VerdictCase) {
        let answer = Sample.verdict(Sample.question(on: scene.date), scene.facts)
        #expect(answer.told == scene.expected, "\(scene.name)")
        #expect(answer.isAllowed == scene.expected.isEmpty)
    }

    @Test("Every independent reason is given at once")
    func allReasonsAreGiven() {
        let facts = Sample.facts(with: [
            .death("2020-01-01"), .suspension(.practice, "2020-01-01", "9999-12-31"),
            .suspension(.access, "2020-01-01", "9999-12-31"), .record(.excluded, "2020-01-01"), .otherPost(),
            .without("post"), .without("accreditation"),
        ])
        var question = Sample.question(on: "2026-01-01")
        question.category = .first
        question.person = StatedPerson(
            name: ("Другая", "Анна", ""), birth: CivilDate(year: 1985, month: 3, day: 15))
        let answer = Sample.verdict(question, facts)  // No card: what is stated differs from it.
        #expect(
            answer.reasons.map(\.detail) == [
                .recordExcluded, .dead, .practiceSuspended, .accessSuspended, .postOther, .qualificationAbsent,
                .categoryAbsent, .familyDiffers, .givenDiffers, .patronymicDiffers, .birthDateDiffers,
            ])
        #expect(Set(answer.facts.map(\.id)).count == answer.facts.count)
    }

    @Test(
        "A code means its entry, whichever version is named (R2)", arguments: ["", "7.1", "7.8", "9.1", "9.6", "10.1"])
    func versionsMakeNoPostAndNoSpecialityDiffer(version: String) {
        var question = Sample.question(on: "2026-01-01")
        question.post.version = version
        question.speciality = CodeEntry(oid: Sample.therapy.oid, version: version, code: Sample.therapy.code)
        #expect(Sample.verdict(question).isAllowed)
        question.post.code = "110"
        #expect(Sample.verdict(question).reasons.map(\.detail) == [.postOther])
    }

    @Test("Of several that come near, the one that ended last is shown")
    func theNearestFactIsTheOneThatEndedLast() {
        let old = Sample.fact("old", .accreditation(Sample.therapy), "2019-01-01", "2023-12-31")
        let void = Sample.fact("late certificate", .certificate(Sample.therapy), "2022-01-01", "2026-12-31")
        let left = [("first", "2020-12-31"), ("last", "2026-01-30"), ("short", "2022-01-01")].map { id, last in
            Sample.fact(id, .post(Sample.post, organisationOID: Sample.hospital), "2020-01-01", last)
        }
        let record = Sample.fact("record", .record(.active, .doctor), "2018-01-01")
        let accreditation = Sample.fact("accreditation", .accreditation(Sample.therapy), "2024-05-20", "2027-05-20")
        let question = Sample.question(on: "2028-01-01")
        let told = [
            "PERSON_POST_IN_FRMR_MISMATCH POST_ENDED last", "NO_SPECIALITY QUALIFICATION_ENDED accreditation",
        ]
        #expect(Sample.verdict(question, [record] + left + [old, accreditation, void]).told == told)
        #expect(Sample.verdict(question, [record] + left + [accreditation, old, void]).told == told)
    }

    @Test("Whoever does not hold the post is told so, and not of its specialities as well")
    func specialitiesOfAPostThatIsNotHeldAreNoReason() {
        let facts = Sample.facts(with: [.otherPost(), .without("post"), .accreditation(in: "30")])
        #expect(Sample.verdict(Sample.question(on: "2026-01-01"), facts).reasons.map(\.detail) == [.postOther])
    }

    @Test("A role that needs no accreditation is asked for one only with a speciality or in another role's post")
    func headsNeedNoAccreditation() {
        var facts = Sample.facts(with: [.without("accreditation"), .role(.administrator)])
        var question = Sample.question(on: "2026-01-01")
        #expect(Sample.verdict(question, facts).reasons.map(\.detail) == [.qualificationAbsent])
        let head = CodeEntry(oid: Sample.post.oid, version: "9.6", code: "4")
        for index in facts.indices where facts[index].id == "post" {
            facts[index].kind = .post(head, organisationOID: Sample.hospital)
        }
        question.post = head
        #expect(Sample.verdict(question, facts).isAllowed)
        question.speciality = Sample.therapy
        #expect(Sample.verdict(question, facts).reasons.map(\.detail) == [.qualificationAbsent])
    }

    @Test("A speciality that is asked for must be held and must be one of the post")
    func theStatedSpecialityIsHeldAndFits() {
        var question = Sample.question(on: "2026-01-01")
        question.speciality = Sample.therapy
        #expect(Sample.verdict(question).isAllowed)
        question.speciality = CodeEntry(oid: Sample.therapy.oid, code: "16")
        #expect(Sample.verdict(question).told == ["NO_SPECIALITY SPECIALITY_OTHER accreditation"])
        let held = Sample.facts(with: [.accreditation(in: "30")])
        question.speciality?.code = "30"
        #expect(Sample.verdict(question, held).told == ["NO_SPECIALITY SPECIALITY_NOT_OF_POST accreditation"])
    }

    @Test("A list of specialities that may have gaps refuses nobody")
    func anIncompleteListRefusesNobody() throws {
        let facts = Sample.facts(with: [.accreditation(in: "30")])
        var policy = Sample.policy
        #expect(!policy.verdict(Sample.question(on: "2026-01-15"), facts).isAllowed)
        policy.postsJudgeSpecialities = EligibilityPolicy().postsJudgeSpecialities
        #expect(policy.verdict(Sample.question(on: "2026-01-15"), facts).isAllowed)
    }

    @Test("Data that do not know the post decide nothing; one that is dated decides on its days")
    func unknownPostsAreNotJudged() throws {
        let facts = Sample.facts(with: [.accreditation(in: "30")])
        var policy = EligibilityPolicy()
        policy.postsJudgeSpecialities = true
        #expect(policy.verdict(Sample.question(on: "2026-01-01"), facts).isAllowed)
        policy.specialities = PostSpecialityTable(
            try PostSpecialities(
                csv: """
                    post_oid,post_code,speciality_oid,speciality_code,valid_from,valid_to
                    \(Sample.post.oid),109,\(Sample.therapy.oid),27,2026-01-01,2026-01-31
                    """))
        let allowed = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].map { day in
            policy.verdict(Sample.question(on: day), facts).isAllowed
        }
        #expect(allowed == [true, false, false, true])
    }
}

/// Category and person: what a document may state beside the post.
@Suite struct StatedValuesTests {
    @Test(
        "A category is judged on the day, and a higher one will do",
        arguments: [
            (QualificationCategory.second, "2026-01-01", []), (.first, "2026-01-01", []),
            (.highest, "2026-01-01", ["VALUE_MISMATCH_METADATA_AND_FRMR CATEGORY_LOWER category"]),
            (.first, "2024-12-31", ["VALUE_MISMATCH_METADATA_AND_FRMR CATEGORY_NOT_YET category"]),
            (.first, "2026-12-02", ["VALUE_MISMATCH_METADATA_AND_FRMR CATEGORY_ENDED category"]),
        ])
    func categoriesAreDatedAndOrdered(category: QualificationCategory, day: String, told: [String]) {
        let facts = Sample.facts(with: [.category(.first, "2025-01-01", "2026-12-01")])
        var question = Sample.question(on: day)
        question.category = category
        #expect(Sample.verdict(question, facts).told == told)
    }

    @Test func aCategoryOfAnotherSpecialityDoesNotCount() {
        let facts = Sample.facts(with: [.category(.highest, "2025-01-01", "9999-12-31", in: "16")])
        var question = Sample.question(on: "2026-01-01")
        question.category = .second
        #expect(Sample.verdict(question, facts).isAllowed)
        question.speciality = Sample.therapy
        #expect(Sample.verdict(question, facts).told == ["VALUE_MISMATCH_METADATA_AND_FRMR CATEGORY_ABSENT"])
        let general = Sample.facts(with: [.category(.highest, "2025-01-01", "9999-12-31", in: "")])
        #expect(Sample.verdict(question, general).isAllowed)
    }

    @Test(
        "Names are compared as РЭМД does: case, «ё» and spaces aside; every other difference is named",
        arguments: [
            (("Образцова-Берёзова", "Вера", "Примеровна"), "1985-03-14", []),
            (("ОБРАЗЦОВА - БЕРЕЗОВА", " вера ", "примеровна"), "1985-03-14", []),
            (("Образцова", "Вера", "Примеровна"), "1985-03-14", [RefusalDetail.familyDiffers]),
            (("Образцова-Берёзова", "Вeра", "Примеровна"), "1985-03-14", [.givenDiffers]),  // A Latin e.
            (("Образцова-Берёзова", "Вера", ""), "1985-03-14", [.patronymicDiffers]),
            (("Образцова-Берёзова", "Вера", "Примеровна"), "1985-03-15", [.birthDateDiffers]),
            (("", "", ""), "1985-03-14", [.familyDiffers, .givenDiffers, .patronymicDiffers]),
        ] as [((String, String, String), String, [RefusalDetail])])
    func namesAndBirthDatesAreCompared(
        name: (String, String, String), birth: String, details: [RefusalDetail]
    ) throws {
        var question = Sample.question(on: "2026-01-01")
        question.person = StatedPerson(
            name: (family: name.0, given: name.1, patronymic: name.2), birth: CivilDate(iso: birth))
        let registered = RegisteredPerson(
            nameKey: try PersonName(family: "Образцова-Берёзова", given: "Вера", patronymic: "Примеровна")
                .comparisonKey,
            birth: CivilDate(iso: "1985-03-14") ?? .distantPast)
        let answer = Sample.policy.verdict(question, Sample.facts(), person: registered)
        #expect(answer.reasons.map(\.detail) == details)
        #expect(answer.reasons.allSatisfy { $0.kind == .valueMismatch && $0.fact == 0 })
        #expect(Sample.policy.verdict(question, Sample.facts()).reasons.count == 4, "without a card all differs")
    }

    @Test func onlyWhatIsStatedIsCompared() {
        var question = Sample.question(on: "2026-01-01")
        question.person = StatedPerson(name: nil, birth: nil)
        #expect(Sample.verdict(question).isAllowed)
    }

    @Test("Every detail has its class and both texts", arguments: RefusalDetail.allCases)
    func everyDetailSpeaks(detail: RefusalDetail) {
        #expect(!detail.russian.isEmpty && !detail.english.isEmpty && detail.russian != detail.english)
        #expect(RefusalDetail.allCases.filter { $0.russian == detail.russian } == [detail])
    }
}
