/// A check as a value: what it asks and of whom, what it needs for that, and what an answer means.
package protocol Check: Sendable, Hashable {
    associatedtype Record: Sendable
    var register: Register { get }
    /// The requirement it comes from.
    var requirement: String { get }
    /// The fields of the application without which there is nothing to ask.
    var needs: [Need] { get }
    func finding(_ records: [Record]) -> Finding
}

extension Check {
    /// What is missing before the register can be asked: incomplete identification (V8). Empty when it can.
    package var missing: [Fault] {
        needs.filter { !$0.isGiven }.map { need in
            Fault(
                need.field, .incomplete, "Не хватает данных для проверки: заполните поле.",
                "Data for the check are missing: fill in the field.", requirement: "V8")
        }
    }

    /// What an answer decides, and on what evidence.
    package func verdict(_ answer: RegisterAnswer<Record>) -> Verdict {
        let missing = missing
        guard missing.isEmpty else {
            return Verdict(
                .refused(missing), Evidence(register, requirement, records: 0, isAnswered: false))
        }
        switch answer {
        case .silent:
            return Verdict(.undecided, Evidence(register, requirement, records: 0, isAnswered: false))
        case .records(let records):
            let evidence = Evidence(register, requirement, records: records.count, isAnswered: true)
            switch finding(records) {
            case .passed: return Verdict(.confirmed, evidence)
            case .failed(let faults): return Verdict(.refused(faults), evidence)
            }
        }
    }
}

/// A state register that checks ask.
package enum Register: String, Sendable, Hashable, CaseIterable {
    case passport = "PASSPORT"
    case taxpayer = "TAXPAYER"
    case pension = "PENSION"
    case education = "EDUCATION"
    case accreditation = "ACCREDITATION"
    case employment = "EMPLOYMENT"
}

/// A register that does not answer, or answers what was not asked, is silent (V8).
package enum RegisterAnswer<Record: Sendable>: Sendable {
    case records([Record])
    case silent
}

package struct Need: Sendable, Hashable {
    /// Path of the field in the application.
    package let field: String
    package let isGiven: Bool

    package init(_ field: String, isGiven: Bool) {
        self.field = field
        self.isGiven = isGiven
    }
}

package struct Verdict: Sendable, Hashable {
    package let decision: Decision
    package let evidence: Evidence

    init(_ decision: Decision, _ evidence: Evidence) {
        self.decision = decision
        self.evidence = evidence
    }

    package enum Decision: Sendable, Hashable {
        case confirmed
        /// Never empty.
        case refused([Fault])
        /// The register was silent: it is asked again, and nobody is refused for it (V8).
        case undecided
    }
}

/// What a decision rests on, for the record of the case. Holds no personal data and nothing that the register holds.
package struct Evidence: Sendable, Hashable {
    package let register: Register
    package let requirement: String
    /// How many records the register gave.
    package let records: Int
    package let isAnswered: Bool

    init(_ register: Register, _ requirement: String, records: Int, isAnswered: Bool) {
        self.register = register
        self.requirement = requirement
        self.records = records
        self.isAnswered = isAnswered
    }

    /// One line for a store's column: `PASSPORT V1 records=1`.
    package var line: String {
        "\(register.rawValue) \(requirement) \(isAnswered ? "records=\(records)" : "no answer")"
    }
}
