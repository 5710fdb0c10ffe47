/// A check as a value: what it asks of which register, what it needs for that, and what an answer means.
package protocol Check: Sendable, Hashable {
    associatedtype Record: Sendable
    /// The register that it asks.
    var register: Register { get }
    /// Under what the register keeps the records, e.g. an ИНН or a document's series and number.
    var key: String { get }
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

    /// What an answer decides. What is missing decides before any answer, so the register need not be asked.
    package func verdict(_ answer: RegisterAnswer<Record>) -> Verdict {
        let missing = missing
        guard missing.isEmpty else { return Verdict(.refused(missing), of: register) }
        switch answer {
        case .silent: return Verdict(.undecided, of: register)
        case .records(let records): return Verdict(finding(records), of: register)
        }
    }
}

/// A field of the application that a check needs.
package struct Need: Sendable, Hashable {
    /// Path of the field in the application.
    package let field: String
    package let isGiven: Bool

    package init(_ field: String, isGiven: Bool) {
        self.field = field
        self.isGiven = isGiven
    }
}

/// The state of one check.
package struct Verdict: Sendable, Hashable {
    package let decision: Decision
    /// The register that the check asks; nil where the application itself is enough.
    package let register: Register?

    package init(_ decision: Decision, of register: Register?) {
        self.decision = decision
        self.register = register
    }

    package init(_ finding: Finding, of register: Register?) {
        switch finding {
        case .passed: self.init(.confirmed, of: register)
        case .failed(let faults): self.init(.refused(faults), of: register)
        }
    }

    package enum Decision: Sendable, Hashable {
        case confirmed
        /// Never empty.
        case refused([Fault])
        /// Not answered yet: the register is asked again, and nobody is refused for it (V8).
        case undecided
    }
}
