internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules

/// The facts of a career that is taken over: certificates, categories, and what its events leave of the record, with
/// death and suspensions.
struct CareerFacts: Sendable {
    private let career: CareerEntry
    /// Certificates and categories.
    private(set) var qualifications: [NewFact] = []
    /// What the events brought, death and suspensions.
    private(set) var outcomes: [NewFact] = []
    /// The parts of a record that is active from the beginning, once the events are taken.
    private var records: [EligibilityFact] = []

    /// No career is known.
    static let none = CareerFacts()

    private init() { career = CareerEntry() }

    /// - Parameter career: without faults.
    init(_ career: CareerEntry, _ policy: SectionPolicy) {
        self.career = career
        for certificate in career.certificates {
            guard let speciality = certificate.speciality, let issued = certificate.issueDate.day else { continue }
            let last = certificate.endDate.day ?? issued.lastDay(ofYears: policy.certificateYears)
            qualifications.append(NewFact(.certificate(speciality), from: issued, to: last))
        }
        for category in career.categories {
            guard let held = category.category, let assigned = category.assignedDate.day else { continue }
            let speciality = category.speciality ?? CodeEntry(oid: "", code: "")
            let last = category.endDate.day ?? assigned.lastDay(ofYears: policy.categoryYears)
            qualifications.append(NewFact(.category(held, speciality), from: assigned, to: last))
        }
    }

    /// Takes the events one after the other.
    ///
    /// - Returns: the place of the event that the rules refuse, and why.
    mutating func takeEvents(_ role: WorkerRole, today: CivilDate) -> (place: Int, refusal: RecordEvent.Refusal)? {
        if career.events.isEmpty { return nil }
        var standing: [Track: [EligibilityFact]] = [.record: [.activeRecord(role, from: .distantPast)]]
        for (place, event) in career.events.enumerated() {
            guard let recorded = event.recorded else { continue }
            let track = Track(recorded)
            switch recorded.edit(standing[track] ?? [], today: today) {
            case .success(let edit):
                standing[track] = edit.applied(to: standing[track] ?? [], new: "\(place)", at: .distantPast)
            case .failure(let refusal): return (place, refusal)
            }
        }
        records = standing.removeValue(forKey: .record) ?? []
        outcomes = standing.values.flatMap { $0 }.map { newFact($0, from: $0.validFrom) }
        return nil
    }

    /// The record from its first day on: active, and then as the events say.
    func records(_ role: WorkerRole, from first: CivilDate) -> [NewFact] {
        let parts = records.isEmpty ? [.activeRecord(role, from: first)] : records
        return parts.filter { $0.validTo >= first }.map { newFact($0, from: max($0.validFrom, first)) }
    }

    /// The id of a fact is the place of the event that brought it; an active record has none.
    private func newFact(_ fact: EligibilityFact, from first: CivilDate) -> NewFact {
        let basis = Int(fact.id).map { place in
            RegistryV1.FactBasis(document: career.events[place].basis, recordedBy: Self.recorder).encoded()
        }
        return NewFact(fact.kind, from: first, to: fact.validTo, content: basis)
    }

    /// Who recorded what an import brought.
    private static let recorder = "registry import"

    /// Facts that an event finds standing: of one kind, and of a suspension of its own.
    private enum Track: Hashable {
        case record
        case death
        case suspension(SuspensionKind)

        init(_ event: RecordEvent) {
            switch event {
            case .status: self = .record
            case .death, .deathRevoked: self = .death
            case .suspended(let kind, _, _), .restored(let kind, _): self = .suspension(kind)
            }
        }
    }
}

extension EligibilityFact {
    fileprivate static func activeRecord(_ role: WorkerRole, from first: CivilDate) -> EligibilityFact {
        EligibilityFact(
            id: "", kind: .record(.active, role), validFrom: first, validTo: .distantFuture, recordedFrom: .distantPast)
    }
}

extension CivilDate {
    /// The last day of so many years that begin on this one.
    func lastDay(ofYears years: Int) -> CivilDate { adding(years: years).adding(days: -1) }
}
