import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// What a post asks of whoever holds it, whatever role the record gives them (R1, R4, R6): every role in every group of
/// posts, at filing and in the verdict.
@Suite struct PostHoldingTests {
    private let holding: PostHolding
    private let policy: EligibilityPolicy

    init() throws {
        holding = try ReferenceFiles.postHolding()
        policy = EligibilityPolicy(holding: holding)
    }

    private static let today = CivilDate(iso: "2026-01-15") ?? .distantPast

    /// A post of each group, and one that the data do not know.
    enum Group: String, CaseIterable, Sendable {
        case doctors = "109"
        case midLevel = "159"
        case pharmacists = "225"
        case heads = "4"
        case trainees = "11"
        case traineePharmacists = "224"
        case notOfMedicine = "202"
        case unknown = "99999"

        var holder: WorkerRole? {
            switch self {
            case .doctors: .doctor
            case .midLevel: .midLevel
            case .pharmacists: .pharmacist
            case .heads: .administrator
            case .trainees, .traineePharmacists: .resident
            case .notOfMedicine, .unknown: nil
            }
        }
    }

    static let pairs = WorkerRole.allCases.flatMap { role in Group.allCases.map { (role, $0) } }

    // MARK: The verdict

    private func verdict(_ role: WorkerRole, _ group: Group, accreditation code: String?) -> [RefusalDetail] {
        let post = CodeEntry(oid: Sample.post.oid, version: "9.6", code: group.rawValue)
        var facts = [
            Sample.fact("record", .record(.active, role), "2024-06-03"),
            Sample.fact("post", .post(post, organisationOID: Sample.hospital), "2024-06-03"),
        ]
        if let code {
            let speciality = CodeEntry(oid: Sample.therapy.oid, version: "5.4", code: code)
            facts.append(Sample.fact("accreditation", .accreditation(speciality), "2024-05-20"))
        }
        let question = EligibilityQuestion(post: post, organisationOID: Sample.hospital, date: Self.today)
        return policy.verdict(question, facts).reasons.map(\.detail)
    }

    @Test("Without an accreditation only heads, trainees and helpers act, each in posts of their own", arguments: pairs)
    func withoutAnAccreditation(role: WorkerRole, group: Group) {
        let mayAct =
            switch role {
            case .administrator: group == .heads || group == .notOfMedicine
            case .resident: group.holder == .resident || group == .notOfMedicine
            case .doctor, .midLevel, .pharmacist: false
            }
        #expect(verdict(role, group, accreditation: nil) == (mayAct ? [] : [.qualificationAbsent]))
    }

    @Test("An accreditation serves in the posts that it qualifies for, whatever the record's role", arguments: pairs)
    func withAnAccreditation(role: WorkerRole, group: Group) {
        let fitting: [Group: Set<String>] = [
            .doctors: ["27", "18"], .midLevel: ["27", "18", "219", "5", "186"], .pharmacists: ["184", "218"],
        ]
        for code in ["27", "18", "219", "5", "186", "184", "218"] {
            let serves = fitting[group]?.contains(code) ?? true
            #expect(
                verdict(role, group, accreditation: code) == (serves ? [] : [.specialityNotOfPost]), "\(role) \(code)")
        }
        #expect(verdict(role, group, accreditation: "99999") == [], "a speciality that is not known is one of any role")
    }

    @Test("Whoever does not hold the post is told so alone")
    func aPostThatIsNotHeldAsksForNothing() {
        let facts = Sample.facts(with: [
            .without("accreditation"), .role(.administrator), .otherPost(), .without("post"),
        ])
        #expect(policy.verdict(Sample.question(on: "2026-01-01"), facts).reasons.map(\.detail) == [.postOther])
    }

    @Test("Every version of a post's code asks for the same", arguments: ["", "7.1", "7.8", "9.6"])
    func versionsDoNotMatter(version: String) {
        let post = CodeEntry(oid: Sample.post.oid, version: version, code: "109")
        #expect(holding.holder(of: post, on: Self.today) == .role(.doctor))
        let left = CodeEntry(oid: Sample.post.oid, version: version, code: "439")
        #expect(holding.holder(of: left, on: Self.today) == .role(.administrator), "a code that only version 7.1 has")
    }

    /// The crosswalk has a district therapist, and not a therapist, of ФРМР's own book.
    @Test func aPostOfAnotherBookIsWhatTheCrosswalkSays() {
        let book = "1.2.643.5.1.13.13.11.1102"
        #expect(holding.holder(of: CodeEntry(oid: book, code: "110"), on: Self.today) == .role(.doctor))
        #expect(holding.holder(of: CodeEntry(oid: book, code: "109"), on: Self.today) == .unknown)
    }

    @Test("Without data everybody is asked", arguments: WorkerRole.allCases)
    func withoutDataEverybodyIsAsked(role: WorkerRole) {
        #expect(PostHolding.none.asksQualification(PostHolding.none.holder(of: Sample.post, on: Self.today), of: role))
    }

    /// The data agree with each other: what a post is listed with qualifies for it.
    @Test func everyListedSpecialityQualifiesForItsPost() throws {
        for (post, speciality) in try ReferenceFiles.postSpecialities().all {
            let holder = holding.holder(of: CodeEntry(oid: post.oid.value, code: post.code), on: Self.today)
            let held = CodeEntry(oid: speciality.oid.value, code: speciality.code)
            #expect(holding.qualifies(held, for: holder), "\(post.code) \(speciality.code)")
        }
    }

    // MARK: Filing

    private func filed(
        _ role: WorkerRole, _ code: String, degree: Degree? = nil, accreditation: String? = nil,
        certificate: String? = nil, until end: CivilDate? = nil
    ) -> [String] {
        var education = EducationEntry()
        if let degree {
            var diploma = SectionRulesTests.diploma()
            diploma.degree = degree
            education.documents = [diploma]
        }
        if let accreditation {
            var entry = EducationEntry.Accreditation()
            entry.speciality = CodeEntry(oid: Sample.therapy.oid, code: accreditation)
            education.accreditations = [entry]
        }
        var employment = SectionRulesTests.employment()
        employment.post = CodeEntry(oid: Sample.post.oid, version: "9.6", code: code)
        if let end { employment.endDate = .day(end) }
        let certificates = certificate.map { [CodeEntry(oid: Sample.therapy.oid, code: $0)] } ?? []
        let faults = holding.faults(
            [SectionRulesTests.employment(of: role), employment], of: role, education, certificates: certificates,
            on: Self.today)
        for fault in faults {
            #expect(fault.field == "employments[1].post" && fault.section == .employment && fault.requirement == "R1")
            #expect(!fault.russian.isEmpty && !fault.english.isEmpty && fault.russian != fault.english)
        }
        return faults.map(\.reason)
    }

    @Test("Nothing to show opens a post of the own role, and those that ask for nothing", arguments: pairs)
    func nothingToShow(role: WorkerRole, group: Group) {
        let due: [String] =
            switch group {
            case _ where group.holder == role: []
            case .doctors, .midLevel, .pharmacists: ["POST_NEEDS_DIPLOMA", "POST_NEEDS_QUALIFICATION"]
            case .heads: ["POST_NEEDS_DIPLOMA"]
            case .trainees, .traineePharmacists, .notOfMedicine, .unknown: []
            }
        #expect(filed(role, group.rawValue) == due)
    }

    @Test("A resident and a head without accreditation are no doctors; with a doctor's papers they are")
    func papersDecideAndNotTheRole() {
        for role in [WorkerRole.resident, .administrator, .midLevel, .pharmacist] {
            #expect(filed(role, "109", degree: .specialist) == ["POST_NEEDS_QUALIFICATION"])
            #expect(filed(role, "109", degree: .specialist, accreditation: "219") == ["POST_NEEDS_QUALIFICATION"])
            #expect(filed(role, "109", degree: .secondaryVocational, accreditation: "27") == ["POST_NEEDS_DIPLOMA"])
            #expect(filed(role, "109", degree: .specialist, accreditation: "27") == [])
            #expect(filed(role, "109", degree: .specialist, certificate: "27") == [])
        }
        #expect(filed(.doctor, "159", degree: .specialist, accreditation: "27") == [])
        #expect(filed(.doctor, "225", degree: .specialist, accreditation: "27") == ["POST_NEEDS_QUALIFICATION"])
        #expect(filed(.midLevel, "4", degree: .secondaryVocational) == [])
    }

    @Test("Of a post that was left the diploma is asked and no accreditation of today")
    func aPostThatWasLeft() {
        let yesterday = Self.today.adding(days: -1)
        #expect(filed(.administrator, "109", degree: .specialist, until: yesterday) == [])
        #expect(filed(.resident, "109", until: yesterday) == ["POST_NEEDS_DIPLOMA"])
        #expect(filed(.administrator, "109", degree: .specialist, until: Self.today) == ["POST_NEEDS_QUALIFICATION"])
    }
}

extension SectionRulesTests {
    /// A post of the role itself.
    fileprivate static func employment(of role: WorkerRole) -> EmploymentEntry {
        var entry = employment()
        let codes: [WorkerRole: String] = [
            .doctor: "110", .midLevel: "160", .pharmacist: "231", .administrator: "6", .resident: "11",
        ]
        entry.post = CodeEntry(oid: Sample.post.oid, version: "9.6", code: codes[role] ?? "")
        return entry
    }
}
