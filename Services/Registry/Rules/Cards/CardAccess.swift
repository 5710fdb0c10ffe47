/// Who asks for a card (R9).
package enum CardViewer: String, Sendable, Hashable, CaseIterable {
    /// The card's own person.
    case owner = "OWNER"
    /// An organisation that the person has or had a post at.
    case employer = "EMPLOYER"
    /// A controlling body, or the register's operator.
    case controller = "CONTROLLER"
    /// Any other authorised caller.
    case other = "OTHER"
}

/// How a card is looked for (R9).
package enum CardQuery: String, Sendable, Hashable, CaseIterable {
    case inn = "INN"
    case nameAndBirthDate = "NAME_AND_BIRTH_DATE"
    /// ОГРНИП: the person who trades.
    case soleTrader = "OGRNIP"
    /// ОГРН: an organisation's staff, page by page.
    case staffList = "OGRN"
}

/// How much of a card is shown.
package enum CardView: Int, Sendable, Hashable, CaseIterable, Comparable {
    case none
    /// Qualification, speciality, valid licences and accreditations, status.
    case summary
    /// With the whole history and the personal data.
    case full
    /// With the scans.
    case documents

    package static func < (left: CardView, right: CardView) -> Bool { left.rawValue < right.rawValue }
}

/// Who sees what (R9). An ended or an excluded record is shown with its status, never hidden.
package struct CardAccessPolicy: Sendable, Hashable {
    package var views: [CardViewer: CardView] = [
        .owner: .full, .employer: .full, .controller: .full, .other: .summary,
    ]
    /// The staff list is for those who answer for the organisation.
    package var staffListViewers: Set<CardViewer> = [.employer, .controller]

    package init() {}

    /// - Parameter signed: the question carries an e-signature, which the full documents need (R9).
    package func view(_ query: CardQuery, by viewer: CardViewer, signed: Bool) -> CardView {
        if query == .staffList, !staffListViewers.contains(viewer) { return .none }
        let view = views[viewer] ?? .none
        return view == .full && signed ? .documents : view
    }
}
