package import FRMRIdentifiers

/// What a card says on a day (R9): its status, and which of the person's facts it shows.
package struct CardContents: Sendable, Hashable {
    package private(set) var status = RecordStatus.active
    /// Places of the posts that began by the day.
    package private(set) var posts: [Int] = []
    /// Places of certificates, categories, death and suspensions that began by the day. Accreditations are shown by the
    /// education.
    package private(set) var others: [Int] = []
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
            case .death:
                others.append(place)
                // The last day of the living is a day of the record.
                if fact.validFrom < day, status == .active { status = .ended }
            }
        }
    }
}
