package import FRMRIdentifiers

/// Facts on two time axes: valid time says when something was true, recorded time when the register knew.
///
/// Nothing is overwritten. A change closes the recorded time of the rows that it contradicts and opens what is left of
/// them beside the new row, so that every earlier answer can be given again. A history is a value: it begins with the
/// rows that stand, takes changes, and says which rows to close and which to write.
package struct BitemporalHistory<Key: Hashable & Sendable, Value: Hashable & Sendable>: Sendable {
    /// The rows that it began with, then every row that a change opened, in the order of opening.
    package private(set) var rows: [Row]
    private let standingCount: Int

    /// - Parameter standing: the rows that are known now, all of the keys that will change.
    package init(standing: [Row] = []) {
        rows = standing
        standingCount = standing.count
    }

    package struct Row: Sendable, Hashable {
        package let key: Key
        package let value: Value
        package let validFrom: CivilDate
        /// The last day; `.distantFuture` while it lasts.
        package let validTo: CivilDate
        package let recordedFrom: Instant
        /// No longer known from here on; `.distantFuture` while the row stands.
        package fileprivate(set) var recordedTo = Instant.distantFuture

        package init(key: Key, value: Value, validFrom: CivilDate, validTo: CivilDate, recordedFrom: Instant) {
            self.key = key
            self.value = value
            self.validFrom = validFrom
            self.validTo = validTo
            self.recordedFrom = recordedFrom
        }

        package func isKnown(at moment: Instant) -> Bool { recordedFrom <= moment && moment < recordedTo }
    }

    /// Why a change cannot be made.
    package enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        /// The period ends before it begins.
        case periodReversed = "PERIOD_REVERSED"
        /// The recorded time does not lie after that of the last change: the past of the register is closed.
        case recordedInThePast = "RECORDED_IN_THE_PAST"
        /// Nothing is known there that could be ended.
        case nothingThere = "NOTHING_THERE"
    }

    // MARK: Changes

    /// From now on the register says `value` for every day of the period, whatever it said before.
    package mutating func assert(
        _ key: Key, _ value: Value, from first: CivilDate, to last: CivilDate = .distantFuture, at moment: Instant
    ) -> Refusal? {
        if let refusal = refuses(first, last, moment) { return refusal }
        clear(key, first, last, moment)
        open(key, value, first, last, moment)
        return nil
    }

    /// The same, and from now on the register says nothing of other days.
    package mutating func replace(
        _ key: Key, with value: Value, from first: CivilDate, to last: CivilDate = .distantFuture, at moment: Instant
    ) -> Refusal? {
        if let refusal = refuses(first, last, moment) { return refusal }
        clear(key, .distantPast, .distantFuture, moment)
        open(key, value, first, last, moment)
        return nil
    }

    /// The last day on which it was true is `last`: what was known of later days is no longer known.
    package mutating func end(_ key: Key, after last: CivilDate, at moment: Instant) -> Refusal? {
        if let refusal = refuses(last, last, moment) { return refusal }
        guard standing(key).contains(where: { $0.validTo > last }) else { return .nothingThere }
        clear(key, last.adding(days: 1), .distantFuture, moment)
        return nil
    }

    /// It never was true: every standing row of the key is closed.
    package mutating func exclude(_ key: Key, at moment: Instant) -> Refusal? {
        if let refusal = refuses(.distantPast, .distantFuture, moment) { return refusal }
        guard !standing(key).isEmpty else { return .nothingThere }
        clear(key, .distantPast, .distantFuture, moment)
        return nil
    }

    // MARK: What the changes come to

    /// The rows that it began with and that are no longer known.
    package var closed: [Row] { rows.prefix(standingCount).filter { !$0.stands } }

    /// The rows that changes opened and that are known now, in the order of opening.
    package var opened: [Row] { rows[standingCount...].filter(\.stands) }

    /// The whole course of a key as known at `moment`, in the order of its days.
    package func course(of key: Key, knownAt moment: Instant = .distantFuture) -> [Row] {
        rows.filter { $0.key == key && $0.isKnown(at: moment.asKnown) }.sorted { $0.validFrom < $1.validFrom }
    }

    // MARK: Rows

    private func refuses(_ first: CivilDate, _ last: CivilDate, _ moment: Instant) -> Refusal? {
        if first > last { return .periodReversed }
        let latest = rows.map { $0.stands ? $0.recordedFrom : $0.recordedTo }.max()
        return latest.map { moment <= $0 } ?? false ? .recordedInThePast : nil
    }

    private func standing(_ key: Key) -> [Row] { rows.filter { $0.key == key && $0.stands } }

    /// Closes what stands for the key within the period, and keeps what of it lies outside.
    private mutating func clear(_ key: Key, _ first: CivilDate, _ last: CivilDate, _ moment: Instant) {
        for index in rows.indices {
            let row = rows[index]
            guard row.key == key, row.stands, row.validFrom <= last, first <= row.validTo else { continue }
            rows[index].recordedTo = moment
            if row.validFrom < first { open(key, row.value, row.validFrom, first.adding(days: -1), moment) }
            if last < row.validTo { open(key, row.value, last.adding(days: 1), row.validTo, moment) }
        }
    }

    private mutating func open(
        _ key: Key, _ value: Value, _ first: CivilDate, _ last: CivilDate, _ moment: Instant
    ) {
        rows.append(Row(key: key, value: value, validFrom: first, validTo: last, recordedFrom: moment))
    }
}

extension BitemporalHistory.Row {
    /// Whether it is known now.
    fileprivate var stands: Bool { recordedTo == .distantFuture }
}

extension Instant {
    /// A question without a moment asks for what is known now: the last microsecond before forever.
    fileprivate var asKnown: Instant { min(self, Instant(microseconds: Instant.distantFuture.microseconds - 1)) }
}
