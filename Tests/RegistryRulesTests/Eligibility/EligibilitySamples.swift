import FRMRIdentifiers
import Reference
import RegistryRules

/// A fictitious therapist and questions about them.
enum Sample {
    static let post = CodeEntry(oid: "1.2.643.5.1.13.13.11.1002", version: "9.6", code: "109")
    static let therapy = CodeEntry(oid: "1.2.643.5.1.13.13.11.1066", version: "5.4", code: "27")
    static let hospital = "1.2.643.5.1.13.13.12.2.77.7777"

    /// With the data that the project ships, taken to be whole.
    static let policy: EligibilityPolicy = {
        guard let data = try? ReferenceFiles.postSpecialities(), let holding = try? ReferenceFiles.postHolding() else {
            preconditionFailure("no data")
        }
        var policy = EligibilityPolicy(specialities: PostSpecialityTable(data), holding: holding)
        policy.postsJudgeSpecialities = true
        return policy
    }()

    static func question(on date: String) -> EligibilityQuestion {
        EligibilityQuestion(post: post, organisationOID: hospital, date: CivilDate(iso: date) ?? .distantPast)
    }

    static func verdict(
        _ question: EligibilityQuestion, _ facts: [EligibilityFact] = facts()
    ) -> EligibilityVerdict { policy.verdict(question, facts) }

    static func fact(
        _ id: String, _ kind: EligibilityFact.Kind, _ from: String, _ to: String = "9999-12-31"
    ) -> EligibilityFact {
        EligibilityFact(
            id: id, kind: kind, validFrom: CivilDate(iso: from) ?? .distantPast,
            validTo: CivilDate(iso: to) ?? .distantFuture, recordedFrom: Instant(seconds: 1))
    }

    /// What the register knows of the therapist, changed by `twists`, each kind in the order of first days.
    static func facts(with twists: [Twist] = []) -> [EligibilityFact] {
        var facts = [
            fact("record", .record(.active, .doctor), "2024-06-03"),
            fact("post", .post(post, organisationOID: hospital), "2024-06-03", "2028-12-31"),
            fact("elsewhere", .post(post, organisationOID: hospital + "1"), "2000-01-01", "2000-12-31"),
            fact("accreditation", .accreditation(therapy), "2024-05-20", "2027-05-20"),
        ]
        for twist in twists { twist.apply(to: &facts) }
        return facts.sorted { ($0.kind.order, $0.validFrom) < ($1.kind.order, $1.validFrom) }
    }

    enum Twist: Sendable {
        case without(String)
        case post(to: String)
        case otherPost(from: String = "2024-06-03", to: String = "9999-12-31")
        case accreditation(from: String = "2024-05-20", in: String = "27")
        case certificate(from: String, to: String = "2026-05-20")
        case category(QualificationCategory, String, String, in: String = "27")
        case death(String)
        case suspension(SuspensionKind, String, String)
        case record(RecordStatus, String)
        case role(WorkerRole)

        func apply(to facts: inout [EligibilityFact]) {
            switch self {
            case .without(let id): facts.removeAll { $0.id == id }
            case .post(let last): change("post", &facts) { $0.validTo = CivilDate(iso: last) ?? .distantPast }
            case .otherPost(let first, let last):
                var other = Sample.post
                other.code = "110"
                facts.append(fact("other", .post(other, organisationOID: hospital), first, last))
            case .accreditation(let first, let code):
                change("accreditation", &facts) { fact in
                    fact.validFrom = CivilDate(iso: first) ?? .distantPast
                    fact.kind = .accreditation(CodeEntry(oid: therapy.oid, version: "5.4", code: code))
                }
            case .certificate(let first, let last):
                facts.append(fact("certificate", .certificate(therapy), first, last))
            case .category(let category, let first, let last, let code):
                let speciality = CodeEntry(oid: code.isEmpty ? "" : therapy.oid, code: code)
                facts.append(fact("category", .category(category, speciality), first, last))
            case .death(let day): facts.append(fact("death", .death, day))
            case .suspension(let kind, let first, let last):
                facts.append(fact("suspension of \(kind)", .suspension(kind), first, last))
            case .record(let status, let first):
                let day = CivilDate(iso: first) ?? .distantPast
                change("record", &facts) { $0.validTo = day.adding(days: -1) }
                facts.append(fact("record-1", .record(status, .doctor), first))
            case .role(let role): change("record", &facts) { $0.kind = .record(.active, role) }
            }
        }

        private func change(
            _ id: String, _ facts: inout [EligibilityFact], _ body: (inout EligibilityFact) -> Void
        ) {
            for index in facts.indices where facts[index].id == id { body(&facts[index]) }
        }
    }
}

/// Facts, a day, and what the verdict must tell: class, detail and fact of each reason.
struct VerdictCase: Sendable {
    let name: String
    let date: String
    let facts: [EligibilityFact]
    let expected: [String]

    init(_ name: String, on date: String, _ twists: [Sample.Twist] = [], _ expected: String...) {
        self.name = name
        self.date = date
        facts = Sample.facts(with: twists)
        self.expected = expected
    }

    init(_ name: String, on date: String, _ expected: String) { self.init(name, on: date, [], expected) }
}

extension EligibilityVerdict {
    /// `CLASS DETAIL fact` of every reason.
    var told: [String] {
        reasons.map { reason in
            ([reason.kind.rawValue, reason.detail.rawValue] + (reason.fact.map { [facts[$0].id] } ?? []))
                .joined(separator: " ")
        }
    }
}

extension EligibilityFact.Kind {
    /// Place among the kinds, as the store orders them.
    var order: Int32 {
        switch self {
        case .record: FactKind.record.rawValue
        case .post: FactKind.post.rawValue
        case .accreditation: FactKind.accreditation.rawValue
        case .certificate: FactKind.certificate.rawValue
        case .category: FactKind.category.rawValue
        case .death: FactKind.death.rawValue
        case .suspension: FactKind.suspension.rawValue
        case .name: FactKind.name.rawValue
        }
    }
}
