package import FRMRIdentifiers

/// Which facts are about to end, and who has not been told yet (R15).
package struct ExpiryForesight: Sendable, Hashable {
    /// Days before the end on which a notice goes out, the widest first.
    package var noticeDays = [180, 90, 30]

    package init() {}

    /// The notice that is due for a term that ends on `last`, its last valid day, or on the day to which an act of law
    /// prolonged it: the later one counts.
    ///
    /// Only the narrowest due notice is sent: whoever is told late is not told three times.
    /// - Parameter notified: the narrowest notice that went out before; nil: none.
    /// - Returns: the notice's number of days; nil when none is due, or the fact has ended or never ends.
    package func notice(
        last: CivilDate, prolongedTo extended: CivilDate? = nil, today: CivilDate, notified: Int?
    ) -> Int? {
        let last = max(last, extended ?? last)
        guard last != .distantFuture, today <= last else { return nil }
        let left = last.days(since: today)
        guard let due = noticeDays.filter({ left <= $0 }).min() else { return nil }
        return notified.map { due < $0 } ?? true ? due : nil
    }
}
