package import FRMRIdentifiers
package import Reference

/// What an application is for. Raw values are those of `frmr.registry.v1.ApplicationKind`.
package enum ApplicationKind: Int32, Sendable, Hashable, CaseIterable {
    /// The first registration of a worker.
    case registration = 1
    /// Other personal data of a registered worker: a name, a passport, an address (R12).
    case personalDataChange

    /// The sections that it is made of.
    package var sections: [Section] {
        switch self {
        case .registration: Section.allCases
        case .personalDataChange: [.personalData]
        }
    }
}

/// Whether the register may take a person on: by an application that is opened, or from another register. A person is
/// registered once (R1), and nobody gets into the register in two ways at a time.
package enum Registration {
    /// - Parameters:
    ///   - isRegistered: the register has the person.
    ///   - hasOpenApplication: an application about the person is under way.
    /// - Returns: nil: the person may be taken on.
    package static func refusal(isRegistered: Bool, hasOpenApplication: Bool) -> Refusal? {
        if isRegistered { return .alreadyRegistered }
        return hasOpenApplication ? .applicationOpen : nil
    }

    /// The same of an application of a kind: only who is registered has something to change.
    package static func refusal(
        of kind: ApplicationKind, isRegistered: Bool, hasOpenApplication: Bool
    ) -> Refusal? {
        switch kind {
        case .registration: refusal(isRegistered: isRegistered, hasOpenApplication: hasOpenApplication)
        case .personalDataChange:
            isRegistered ? hasOpenApplication ? .applicationOpen : nil : .notRegistered
        }
    }

    package enum Refusal: String, Sendable, Hashable, CaseIterable {
        case alreadyRegistered = "ALREADY_REGISTERED"
        /// Its publication would find the person registered and could never end.
        case applicationOpen = "APPLICATION_OPEN"
        /// There is no card to change.
        case notRegistered = "NOT_REGISTERED"
    }

    /// One ИНН is one person's: while a card of somebody else has it, nobody files with it. Who that is, is not told: an
    /// applicant has no right to learn who is in the register.
    ///
    /// - Parameter holders: of the ИНН, by the cards of now.
    package static func fault(inn holders: [SNILS], of person: SNILS) -> Fault? {
        guard holders.contains(where: { $0 != person }) else { return nil }
        return Fault(
            .personalData, "personal_data.inn", "INN_OF_ANOTHER",
            "Этот ИНН записан у другого медработника регистра. Сверьте его; если он верен, обратитесь в поддержку: "
                + "ошибка в другой карточке.",
            "Another worker of the register has this INN. Compare it; if it is right, ask support: the other card is "
                + "wrong.", requirement: "R3")
    }

    /// How a row of another register compares with what was loaded under its id.
    package enum Standing: Sendable, Hashable {
        case new
        /// Loaded, from just these lines.
        case same
        /// Loaded, but the lines were other ones.
        case changed
    }

    /// - Parameters:
    ///   - digest: SHA-256 of the lines.
    ///   - loaded: of those that were loaded under the same id; nil: none were.
    package static func standing(of digest: [UInt8], loaded: [UInt8]?) -> Standing {
        loaded.map { $0 == digest ? .same : .changed } ?? .new
    }
}
