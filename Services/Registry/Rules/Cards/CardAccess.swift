/// Who asks for a card (R9).
package enum CardViewer: String, Sendable, Hashable, CaseIterable {
    /// The card's own person.
    case owner = "OWNER"
    /// A worker who is nothing else, and asks for another's card.
    case worker = "WORKER"
    /// An employer or a hospital.
    case organisation = "ORGANISATION"
    /// A controlling body, the register's operator, or a service of the suite.
    case controller = "CONTROLLER"

    /// - Parameters:
    ///   - isOwner: the card is the caller's own.
    ///   - isController: a role that sees every card.
    ///   - isOrganisation: a role that speaks for an organisation.
    package init(isOwner: Bool, isController: Bool, isOrganisation: Bool) {
        self =
            switch (isOwner, isController, isOrganisation) {
            case (true, _, _): .owner
            case (_, true, _): .controller
            case (_, _, true): .organisation
            case (false, false, false): .worker
            }
    }
}

/// How much of a card is shown. Each shows what those before it show.
package enum CardView: Int, Sendable, Hashable, CaseIterable, Comparable {
    case none
    /// All but the СНИЛС, of which the check digits are left.
    case masked
    /// With the СНИЛС.
    case full

    package static func < (left: CardView, right: CardView) -> Bool { left.rawValue < right.rawValue }

    /// The СНИЛС as the view shows it: eleven digits, or as many signs as people write them with.
    package func snils(_ digits: String) -> String {
        self == .full ? digits : "***-***-*** \(digits.suffix(2))"
    }
}

/// Who sees what of a card (R9). An ended or an excluded record is shown with its status, never hidden.
package struct CardAccessPolicy: Sendable, Hashable {
    /// A viewer who is absent sees nothing.
    package var views: [CardViewer: CardView] = [.owner: .full, .organisation: .masked, .controller: .full]

    package init() {}

    package func view(by viewer: CardViewer) -> CardView { views[viewer] ?? .none }
}
