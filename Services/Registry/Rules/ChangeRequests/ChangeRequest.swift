package import FRMRIdentifiers

/// A request to change a card (R12): the fields that shall have other values, and the card's revision it was made from.
package struct ChangeRequest: Sendable, Hashable {
    /// Values by field path, e.g. `personal_data.phone`; nil clears the field.
    package var changes: [String: String?]
    /// The card as it was when the form was opened.
    package var base: [String: String]

    package init(changes: [String: String?], base: [String: String]) {
        self.changes = changes
        self.base = base
    }

    /// What becomes of a field.
    package enum Outcome: Sendable, Hashable {
        /// The field takes the value; nil: it is cleared.
        case take(String?)
        /// The card says so already.
        case keep
        /// Somebody else changed it meanwhile to this.
        case conflict(current: String?)
    }

    /// The request merged into the card as it stands now: a field that nobody else touched is taken, one that was
    /// changed to the same is kept, one that was changed otherwise is a conflict that is named.
    package func merged(into card: [String: String]) -> [String: Outcome] {
        var outcomes: [String: Outcome] = [:]
        for (field, wanted) in changes {
            let current = card[field]
            if current == wanted {
                outcomes[field] = .keep
            } else if current == base[field] {
                outcomes[field] = .take(wanted)
            } else {
                outcomes[field] = .conflict(current: current)
            }
        }
        return outcomes
    }

    /// The card after the merge; nil when there is a conflict: a request is taken whole or not at all.
    package func applied(to card: [String: String]) -> [String: String]? {
        var result = card
        for (field, outcome) in merged(into: card) {
            switch outcome {
            case .take(let value): result[field] = value
            case .keep: continue
            case .conflict: return nil
            }
        }
        return result
    }
}

/// Who decides on a changed field (R12).
package enum CompetentBody: String, Sendable, Hashable, CaseIterable {
    /// Automatic checks in state registers.
    case stateRegisters = "STATE_REGISTERS"
    /// The organisation that employs.
    case employer = "EMPLOYER"
    /// The register's own operator.
    case registerOperator = "REGISTER_OPERATOR"
}

/// Where a request goes, and what may be attached to it (R12).
package struct ChangeRequestPolicy: Sendable, Hashable {
    /// The body by the field's longest known prefix. Configuration.
    package var bodies: [String: CompetentBody] = [
        "personal_data": .stateRegisters, "personal_data.phone": .registerOperator,
        "personal_data.email": .registerOperator, "education": .stateRegisters, "accreditations": .stateRegisters,
        "employments": .employer,
    ]
    /// PDF or JPEG of 5 MiB at most; what a photo shows of a paper is for the body to judge.
    package var attachments: DocumentPolicy

    package init() {
        attachments = DocumentPolicy()
        attachments.types = [.pdf, .jpeg]
    }

    /// The bodies that must agree, each with its fields, sorted. Fields that no rule knows go to the operator.
    package func routing(_ fields: some Sequence<String>) -> [CompetentBody: [String]] {
        Dictionary(grouping: fields.sorted()) { field in
            let known = bodies.keys.filter { field == $0 || field.hasPrefix($0 + ".") || field.hasPrefix($0 + "[") }
            return known.max { $0.count < $1.count }.flatMap { bodies[$0] } ?? .registerOperator
        }
    }

    /// Why an attachment cannot be taken; nil when it can.
    package func refusal(firstBytes: some Collection<UInt8>, bytes: Int64) -> DocumentRefusal? {
        attachments.refusal(firstBytes: firstBytes, bytes: bytes)
    }
}

/// What must be entered at once, and what it means when it is not (R13).
package struct OmissionRule: Sendable, Hashable {
    /// Days after which a difference counts as an omission and not as one on its way.
    package var graceDays = 0

    package init() {}

    /// - Parameters:
    ///   - told: what another register or the employer says: the post, contract or category since `since`.
    ///   - recorded: what the card says.
    /// - Returns: true when the card lacks what should have been entered.
    package func isOmitted(told: CodeEntry, since: CivilDate, recorded: [CodeEntry], today: CivilDate) -> Bool {
        today.days(since: since) >= graceDays && since <= today && !recorded.contains { $0.isSame(as: told) }
    }
}
