import FRMRIdentifiers
import Reference
import RegistryRules
import TestValues
import Testing

/// The verdict "on date D, as known at R" (R2, R9) over random lives, against a replay that is too simple to be wrong in
/// the same way: it goes through every change of the register day by day and asks only what was so on that day.
@Suite struct EligibilityReplayTests {
    private static let start = CivilDate(iso: "2024-01-01") ?? .distantPast
    private static let days = 0...24
    private static let specialities = ["27", "16", "30"]

    private func day(_ offset: Int) -> CivilDate { Self.start.adding(days: offset) }
    private func moment(_ number: Int) -> Instant { Instant(seconds: 1_700_000_000 + Int64(number)) }

    @Test(arguments: UInt64(1)...60) func theVerdictAnswersAsTheNaiveReplay(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var life = Life()
        for number in 1...40 { life.change(at: number, &random, day, moment) }
        for _ in 0..<60 {
            let asked = Asked(&random)
            let offset = Int.random(in: Self.days, using: &random)
            let known = Int.random(in: 0...41, using: &random)
            let answer = Sample.policy.verdict(
                asked.question(on: day(offset)), life.facts(knownAt: moment(known)))
            let expected = life.naive(asked, on: offset, knownAt: known)
            let found = Set(answer.reasons.map(\.kind))
            if found != expected || answer.isAllowed != expected.isEmpty {
                Issue.record("seed \(seed), day \(offset) at \(known), \(asked): \(answer.told), not \(expected)")
                return
            }
            for reason in answer.reasons {
                #expect(reason.fact.map(answer.facts.indices.contains) ?? true, "seed \(seed)")
            }
        }
    }

    /// What a random question asks for.
    private struct Asked: CustomStringConvertible {
        let post: String
        let speciality: String?
        let category: QualificationCategory?

        init(_ random: inout SeededGenerator) {
            post = Bool.random(using: &random) ? "109" : "110"
            speciality = Int.random(in: 0..<3, using: &random) == 0 ? specialities.randomElement(using: &random) : nil
            let level = Int32.random(in: -3...3, using: &random)
            category = QualificationCategory(rawValue: level)
        }

        func question(on day: CivilDate) -> EligibilityQuestion {
            EligibilityQuestion(
                post: CodeEntry(oid: Sample.post.oid, code: post), organisationOID: Sample.hospital, date: day,
                speciality: speciality.map { CodeEntry(oid: Sample.therapy.oid, code: $0) }, category: category)
        }

        var description: String { "\(post) \(speciality ?? "-") \(String(describing: category))" }
    }

    /// The register's history of one person, and the same changes as a plain list.
    private struct Life {
        private var history = BitemporalHistory<String, EligibilityFact.Kind>()
        private var changes: [(at: Int, key: String, kind: EligibilityFact.Kind?, days: ClosedRange<Int>)] = []

        mutating func change(
            at number: Int, _ random: inout SeededGenerator, _ day: (Int) -> CivilDate, _ moment: (Int) -> Instant
        ) {
            let (key, kind) = Self.kind(first: number == 1, &random)
            let first = number == 1 ? -100 : Int.random(in: days, using: &random)
            let last = number == 1 ? 1000 : Int.random(in: first...(days.upperBound + 5), using: &random)
            // Death lasts.
            if number > 1, kind != .death, Int.random(in: 0..<4, using: &random) == 0 {
                if history.end(key, after: day(first), at: moment(number)) == nil {
                    changes.append((number, key, nil, (first + 1)...1000))
                }
                return
            }
            let end = kind == .death ? 1000 : last
            let refusal = history.assert(
                key, kind, from: day(first), to: end == 1000 ? .distantFuture : day(end), at: moment(number))
            #expect(refusal == nil)
            changes.append((number, key, kind, first...end))
        }

        private static func kind(
            first: Bool, _ random: inout SeededGenerator
        ) -> (key: String, kind: EligibilityFact.Kind) {
            if first { return ("record", .record(.active, .doctor)) }
            let speciality = CodeEntry(
                oid: Sample.therapy.oid, version: "5.4", code: specialities.randomElement(using: &random) ?? "")
            switch Int.random(in: 0..<13, using: &random) {
            case 0: return ("record", .record(RecordStatus.allCases.randomElement(using: &random) ?? .active, .doctor))
            case 1, 2, 3, 4:
                let code = Bool.random(using: &random) ? "109" : "110"
                let place = Int.random(in: 0..<4, using: &random) == 0 ? "1" : ""
                return (
                    "post \(code)\(place)",
                    .post(CodeEntry(oid: Sample.post.oid, code: code), organisationOID: Sample.hospital + place)
                )
            case 5, 6, 7: return ("accreditation \(speciality.code)", .accreditation(speciality))
            case 8: return ("certificate \(speciality.code)", .certificate(speciality))
            case 9, 10:
                let level = QualificationCategory.allCases.randomElement(using: &random) ?? .first
                return ("category \(speciality.code)", .category(level, speciality))
            case 11: return ("death", .death)
            default:
                let suspended = SuspensionKind.allCases.randomElement(using: &random) ?? .practice
                return ("suspension \(suspended)", .suspension(suspended))
            }
        }

        func facts(knownAt moment: Instant) -> [EligibilityFact] {
            history.rows.filter { $0.isKnown(at: moment) }.enumerated().map { index, row in
                EligibilityFact(
                    id: "\(index)", kind: row.value, validFrom: row.validFrom, validTo: row.validTo,
                    recordedFrom: row.recordedFrom)
            }.sorted { ($0.kind.order, $0.validFrom) < ($1.kind.order, $1.validFrom) }
        }

        /// What each key said of a day, as known at a moment.
        private func state(on day: Int, knownAt number: Int) -> [EligibilityFact.Kind] {
            var state: [String: EligibilityFact.Kind] = [:]
            for change in changes where change.at <= number && change.days.contains(day) {
                state[change.key] = change.kind
            }
            return Array(state.values)
        }

        func naive(_ asked: Asked, on day: Int, knownAt number: Int) -> Set<RefusalKind> {
            // Nothing changes before or after these days.
            let everyDay = (-3...40).lazy.map { state(on: $0, knownAt: number) }
            guard everyDay.contains(where: { $0.contains { $0.order == FactKind.record.rawValue } }) else {
                return [.personNotFound]
            }
            let today = state(on: day, knownAt: number)
            var reasons: Set<RefusalKind> = []
            if !today.contains(.record(.active, .doctor)) { reasons.insert(.cardNotFound) }
            if today.contains(where: { $0.order == FactKind.suspension.rawValue }) { reasons.insert(.cardNotFound) }
            if state(on: day - 1, knownAt: number).contains(.death) { reasons.insert(.cardNotFound) }
            let post = EligibilityFact.Kind.post(
                CodeEntry(oid: Sample.post.oid, code: asked.post), organisationOID: Sample.hospital)
            if !today.contains(post) {
                let isThere = everyDay.contains { day in day.contains { $0.isPost(at: Sample.hospital) } }
                reasons.insert(isThere ? .postMismatch : .cardNotFound)
            }
            let fitting = ["27", "16"]
            let acts = today.contains { kind in
                // Certificates of these lives are of 2024, when none were issued any more.
                guard case .accreditation(let held) = kind else { return false }
                return (!today.contains(post) || fitting.contains(held.code))
                    && (asked.speciality ?? held.code) == held.code
            }
            if !acts { reasons.insert(.noSpeciality) }
            if let category = asked.category {
                let has = today.contains { kind in
                    guard case .category(let level, let held) = kind else { return false }
                    return level >= category && (asked.speciality ?? held.code) == held.code
                }
                if !has { reasons.insert(.valueMismatch) }
            }
            return reasons
        }
    }
}

extension EligibilityFact.Kind {
    fileprivate func isPost(at organisation: String) -> Bool {
        guard case .post(_, let place) = self else { return false }
        return place == organisation
    }
}
