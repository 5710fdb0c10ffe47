internal import FRMRCalls
internal import FRMRContracts
internal import Reference
internal import Storage
internal import VerificationRules

/// The state of the checks of a case, read from its rows.
struct CaseFindings: Sendable {
    let checks: [CheckRow]
    /// By the section it counts for; without one it counts for every section.
    private let verdicts: [(section: Section?, verdict: Verdict)]

    /// A check that is not answered, or that was found damaged, decides nothing. One that is answered and cannot be read
    /// is an error: what it decided is unknown.
    init(of caseID: String, in store: ReadSession) throws(RPCError) {
        checks = try CheckTable.all(of: caseID, in: store)
        let faults = Dictionary(grouping: try FaultTable.all(of: caseID, in: store), by: \.key)
        verdicts = try checks.map { row throws(RPCError) in
            (row.key.knownSection, try Self.verdict(of: row, faults[row.key] ?? []))
        }
    }

    func verdicts(of section: Section) -> [Verdict] {
        verdicts.filter { $0.section == section || $0.section == nil }.map(\.verdict)
    }

    func decision(of section: Section) -> SectionDecision { SectionDecision(verdicts(of: section)) }

    /// What is known to be wrong in a section, whether or not the section is decided.
    func faults(of section: Section) -> [Fault] { SectionDecision.exact(verdicts(of: section)) }

    private static func verdict(of row: CheckRow, _ faults: [FaultRow]) throws(RPCError) -> Verdict {
        let register = row.key.check?.kind.register
        switch row.state {
        case .pending, .damaged: return Verdict(.undecided, of: register)
        case .passed, .failed:
            guard row.key.check != nil else {
                throw .damagedRow("checks", key: row.key.text, "unknown section or kind")
            }
            let faults = faults.map(\.fault)
            // A check that failed has found something, and one that passed has not.
            guard faults.isEmpty == (row.state == .passed) else {
                throw .damagedRow(
                    "checks", key: row.key.text, "its state and its \(faults.count) faults contradict each other")
            }
            return Verdict(faults.isEmpty ? .confirmed : .refused(faults), of: register)
        }
    }
}

extension CommonV1.Fault {
    init(_ fault: Fault, in section: Section) {
        self.init(
            section: .init(rawValue: section.rawValue), field: fault.field, reason: fault.reason.rawValue,
            message: fault.russian, messageEn: fault.english, requirement: fault.requirement)
    }
}
