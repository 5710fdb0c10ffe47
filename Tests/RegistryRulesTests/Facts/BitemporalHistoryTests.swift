import FRMRIdentifiers
import RegistryRules
import TestValues
import Testing

/// R9, R14: "on date D, as known at R".
@Suite struct BitemporalHistoryTests {
    private typealias History = BitemporalHistory<String, Int>
    private static let start = CivilDate(iso: "2024-01-01") ?? .distantPast

    private func day(_ offset: Int) -> CivilDate { Self.start.adding(days: offset) }
    private func moment(_ number: Int) -> Instant { Instant(seconds: 1_700_000_000 + Int64(number)) }

    @Test func aFactHoldsOnItsDaysAndFromItsRecordingOn() {
        var history = History()
        #expect(history.assert("post", 1, from: day(10), to: day(20), at: moment(1)) == nil)
        #expect(history.value("post", on: day(9)) == nil)
        #expect(history.value("post", on: day(10)) == 1)
        #expect(history.value("post", on: day(20)) == 1)
        #expect(history.value("post", on: day(21)) == nil)
        #expect(history.value("post", on: day(15), knownAt: moment(0)) == nil)
        #expect(history.value("post", on: day(15), knownAt: moment(1)) == 1)
        #expect(history.value("other", on: day(15)) == nil)
    }

    @Test func aCorrectionKeepsWhatWasKnownBefore() {
        var history = History()
        _ = history.assert("post", 1, from: day(0), at: moment(1))
        #expect(history.assert("post", 2, from: day(5), to: day(9), at: moment(2)) == nil)
        #expect([4, 5, 9, 10].map { history.value("post", on: day($0)) } == [1, 2, 2, 1])
        #expect([4, 5, 9, 10].map { history.value("post", on: day($0), knownAt: moment(1)) } == [1, 1, 1, 1])
        #expect(history.course(of: "post").map(\.value) == [1, 2, 1])
        #expect(history.rows.count == 4)
    }

    @Test func anEndIsALastDay() {
        var history = History()
        _ = history.assert("post", 1, from: day(0), at: moment(1))
        #expect(history.end("post", after: day(30), at: moment(2)) == nil)
        #expect(history.value("post", on: day(30)) == 1)
        #expect(history.value("post", on: day(31)) == nil)
        #expect(history.value("post", on: day(31), knownAt: moment(1)) == 1)
        #expect(history.end("post", after: day(30), at: moment(3)) == .nothingThere)
    }

    @Test func anExclusionClosesEverythingAndForgetsNothing() {
        var history = History()
        _ = history.assert("post", 1, from: day(0), to: day(5), at: moment(1))
        _ = history.assert("post", 2, from: day(10), at: moment(2))
        #expect(history.exclude("post", at: moment(3)) == nil)
        #expect(history.course(of: "post").isEmpty)
        #expect([3, 12].map { history.value("post", on: day($0), knownAt: moment(2)) } == [1, 2])
        #expect(history.exclude("post", at: moment(4)) == .nothingThere)
    }

    @Test func aReplacementLeavesNothingElse() {
        var history = History()
        _ = history.assert("post", 1, from: day(0), to: day(5), at: moment(1))
        _ = history.assert("other", 1, from: day(0), to: day(5), at: moment(2))
        #expect(history.replace("post", with: 2, from: day(3), at: moment(3)) == nil)
        #expect([0, 3, 9].map { history.value("post", on: day($0)) } == [nil, 2, 2])
        #expect(history.value("other", on: day(0)) == 1)
    }

    @Test func refusalsChangeNothing() {
        var history = History()
        #expect(history.end("post", after: day(0), at: moment(5)) == .nothingThere)
        #expect(history.assert("post", 1, from: day(1), to: day(0), at: moment(5)) == .periodReversed)
        #expect(history.rows.isEmpty)
        _ = history.assert("post", 1, from: day(0), at: moment(5))
        #expect(history.assert("post", 2, from: day(0), at: moment(5)) == .recordedInThePast)
        #expect(history.end("post", after: day(3), at: moment(4)) == .recordedInThePast)
        #expect(history.replace("post", with: 2, from: day(0), at: moment(5)) == .recordedInThePast)
        #expect(history.exclude("post", at: moment(5)) == .recordedInThePast)
        #expect(history.exclude("other", at: moment(6)) == .nothingThere)
        #expect(history.value("post", on: day(0)) == 1 && history.rows.count == 1)
    }

    /// Replays every change day by day: slow, and too simple to be wrong in the same way.
    private struct NaiveReplay {
        enum Change { case set(String, Int?, ClosedRange<Int>) }
        var changes: [(at: Instant, Change)] = []

        func value(_ key: String, on day: Int, knownAt moment: Instant) -> Int? {
            var value: Int?
            for (at, change) in changes where at <= moment {
                if case .set(key, let new, let days) = change, days.contains(day) { value = new }
            }
            return value
        }
    }

    @Test(arguments: UInt64(1)...40) func everyHistoryAnswersAsTheNaiveReplay(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var history = History()
        var naive = NaiveReplay()
        let keys = ["a", "b", "c"]
        let days = 0...40
        for number in 1...30 {
            let key = keys[Int.random(in: 0..<3, using: &random)]
            let first = Int.random(in: days, using: &random)
            let last = Int.random(in: first...40, using: &random)
            let value = number
            let at = moment(number)
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                let refusal = history.assert(key, value, from: day(first), to: day(last), at: at)
                #expect(refusal == nil)
                naive.changes.append((at, .set(key, value, first...last)))
            case 2:
                let refusal = history.replace(key, with: value, from: day(first), to: day(last), at: at)
                #expect(refusal == nil)
                naive.changes += [(at, .set(key, nil, -1000...1000)), (at, .set(key, value, first...last))]
            case 3:
                if history.end(key, after: day(first), at: at) == nil {
                    naive.changes.append((at, .set(key, nil, (first + 1)...1000)))
                }
            default:
                if history.exclude(key, at: at) == nil { naive.changes.append((at, .set(key, nil, -1000...1000))) }
            }
        }
        for key in keys {
            for number in 0...30 {
                for offset in days {
                    let expected = naive.value(key, on: offset, knownAt: moment(number))
                    let found = history.value(key, on: day(offset), knownAt: moment(number))
                    if found != expected {
                        Issue.record(
                            "seed \(seed): \(key) day \(offset) at \(number): \(found as Any), not \(expected as Any)")
                        return
                    }
                }
            }
            // At one moment no day has two values.
            for number in 0...30 {
                let course = history.course(of: key, knownAt: moment(number))
                for (row, next) in zip(course, course.dropFirst()) {
                    #expect(row.validTo < next.validFrom, "seed \(seed): \(key) at \(number)")
                }
            }
        }
    }

    /// What one change opened and another closed was never known to anybody.
    @Test func whatCameAndWentBetweenIsNeitherClosedNorOpened() {
        var history = History()
        _ = history.assert("post", 1, from: day(0), at: moment(1))
        _ = history.assert("post", 2, from: day(5), at: moment(2))
        #expect(history.closed.isEmpty)
        #expect(history.opened.map(\.value) == [1, 2])
        #expect(history.opened.map(\.validTo) == [day(4), .distantFuture])
    }

    /// A store keeps the rows: it hands in those that stand, and closes and writes what comes out.
    @Test(arguments: UInt64(1)...20) func rowsInAndRowsOutMakeTheWholeHistory(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var whole = History()
        var stored: [History.Row] = []
        for number in 1...30 {
            let key = ["a", "b"][Int.random(in: 0..<2, using: &random)]
            let first = day(Int.random(in: 0...40, using: &random))
            let last = first.adding(days: Int.random(in: 0...20, using: &random))
            let change = Int.random(in: 0..<4, using: &random)
            func apply(to history: inout History) {
                switch change {
                case 0, 1: _ = history.assert(key, number, from: first, to: last, at: moment(number))
                case 2: _ = history.replace(key, with: number, from: first, to: last, at: moment(number))
                default: _ = history.end(key, after: first, at: moment(number))
                }
            }
            apply(to: &whole)
            var part = History(standing: stored.filter { $0.recordedTo == .distantFuture && $0.key == key })
            apply(to: &part)
            for closed in part.closed {
                stored.removeAll {
                    $0.value == closed.value && $0.recordedFrom == closed.recordedFrom
                        && $0.validFrom == closed.validFrom && $0.key == closed.key
                }
                stored.append(closed)
            }
            stored += part.opened
        }
        #expect(Set(stored) == Set(whole.rows), "seed \(seed)")
    }
}

extension BitemporalHistory {
    /// What was true on a day, as the register knew it at a moment.
    fileprivate func value(_ key: Key, on day: CivilDate, knownAt moment: Instant = .distantFuture) -> Value? {
        course(of: key, knownAt: moment).first { $0.validFrom <= day && day <= $0.validTo }?.value
    }
}
