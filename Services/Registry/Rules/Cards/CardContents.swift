package import FRMRIdentifiers

/// What a card says on a day (R9): its status, and which of the person's facts it shows.
package struct CardContents: Sendable, Hashable {
    package private(set) var status = RecordStatus.active
    /// Places of the posts that began by the day.
    package private(set) var posts: [Int] = []
    /// Places of certificates, categories, death and suspensions that began by the day. Accreditations are shown by the
    /// education.
    package private(set) var others: [Int] = []
    /// Places of the names that began by the day, the one of the day the last; empty where one alone is known.
    package private(set) var names: [Int] = []
    /// When the latest of the facts that began by the day was recorded; nil: none began.
    package private(set) var recorded: Instant?

    /// - Parameter facts: the person's, as known at the moment of the question, each kind in the order of first days and
    ///   the records first.
    package init(_ facts: [EligibilityFact], on day: CivilDate) {
        for (place, fact) in facts.enumerated() where fact.validFrom <= day {
            recorded = max(recorded ?? fact.recordedFrom, fact.recordedFrom)
            switch fact.kind {
            case .record(let current, _): status = current
            case .post: posts.append(place)
            case .accreditation: break
            case .certificate, .category, .suspension: others.append(place)
            case .name: names.append(place)
            case .death:
                others.append(place)
                // The last day of the living is a day of the record.
                if fact.validFrom < day, status == .active { status = .ended }
            }
        }
    }
}

/// How a name of a person stands on a day (R9). Raw values are those of `frmr.registry.v1.NameStanding`.
package enum NameStanding: Int32, Sendable, Hashable, CaseIterable {
    /// It is the name of the day.
    case held = 1
    /// Of earlier days.
    case former
    /// Of later days alone.
    case later

    /// - Parameters:
    ///   - key: `PersonName.comparisonKey` of a name that the person has on some day.
    ///   - facts: the person's, as known at the moment of the question. Without a name among them there is one alone,
    ///     which holds on every day.
    package init(of key: String, _ facts: [EligibilityFact], on day: CivilDate) {
        let periods = facts.filter { $0.kind == .name(key) }
        if periods.isEmpty || periods.contains(where: { $0.holds(on: day) }) {
            self = .held
        } else {
            self = periods.contains { $0.validTo < day } ? .former : .later
        }
    }
}
