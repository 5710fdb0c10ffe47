package import FRMRIdentifiers

/// Working days of Russia: a year's decree where its data are loaded, Labour Code article 112 where not.
///
/// A year without data is counted by article 112, and what is counted over it is provisional: a decree moves days every
/// year. `adding(_:)` takes a year's file when it arrives; due dates kept as provisional are then computed anew.
package struct WorkingCalendar: Sendable, Hashable {
    /// Listed days: whether each works. Days of a loaded year that are not listed follow the week.
    private var listed: [CivilDate: DayKind]
    private var years: Set<Int>

    /// A calendar without data: article 112 alone.
    package static let article112 = WorkingCalendar()

    private init() {
        listed = [:]
        years = []
    }

    /// A calendar from a table with the columns `date,kind,note`, of one year or several.
    ///
    /// - Throws: `TableError` with the line of a date or kind that does not exist, of a day that is listed twice, and of
    ///   a year that has too few holidays to be whole: half a year's file would make a feast a working day.
    package init(csv text: String) throws(TableError) {
        self.init()
        let table = try Table(csv: text, columns: ["date", "kind"])
        var holidays: [Int: Int] = [:]
        for row in table.rows {
            guard let date = CivilDate(iso: row["date"]) else { throw row.error("date") }
            guard let kind = DayKind(rawValue: row["kind"]) else { throw row.error("kind") }
            guard listed.updateValue(kind, forKey: date) == nil else {
                throw TableError(line: row.line, problem: "the day is listed twice")
            }
            holidays[date.year, default: 0] += kind == .holiday ? 1 : 0
        }
        if let (year, count) = holidays.min(by: { $0.value < $1.value }), count < Self.holidaysMin {
            throw TableError(line: 1, problem: "year \(year) lists \(count) holidays, it is not whole")
        }
        years = Set(holidays.keys)
    }

    /// This calendar with the years of another; a year that both know is taken from the other, the newer file.
    package func adding(_ newer: WorkingCalendar) -> WorkingCalendar {
        var sum = self
        sum.listed = listed.filter { !newer.years.contains($0.key.year) }
            .merging(newer.listed) { _, newer in newer }
        sum.years = years.union(newer.years)
        return sum
    }

    /// Whether the year's decree is known. Without it answers are provisional.
    package func isKnown(year: Int) -> Bool { years.contains(year) }

    /// Whether it is a working day for those whose time is counted.
    package func isWorking(_ date: CivilDate, for observance: DecreeObservance = .bound) -> Bool {
        switch listed[date] {
        case .holiday, .movedDayOff: return false
        case .workingSaturday, .shortened: return true
        case .decreeDayOff: return observance == .exempt && date.weekday <= 5
        case nil: break
        }
        if isKnown(year: date.year) { return date.weekday <= 5 }
        return date.weekday <= 5 && !Article112.isHoliday(date) && !Article112.isMovedDayOff(date)
    }

    /// The working day that is `count` working days after `start`; the day of the event itself does not count (Civil
    /// Code article 191). With `count` zero it is `start` itself.
    ///
    /// - Parameters:
    ///   - count: 0…10 000; other values are clamped.
    ///   - observance: whether whoever has to act was let off by decrees.
    package func day(_ count: Int, after start: CivilDate, for observance: DecreeObservance = .bound) -> DueDay {
        var day = start
        var left = min(max(count, 0), ReferenceLimits.workingDaysMax)
        var isProvisional = false
        while left > 0, day < .distantFuture {
            day = day.adding(days: 1)
            if !isKnown(year: day.year) { isProvisional = true }
            if isWorking(day, for: observance) { left -= 1 }
        }
        return DueDay(date: day, isProvisional: isProvisional)
    }

    /// The number of working days after `start` up to and including `end`; negative when `end` is the earlier day.
    package func workingDays(
        from start: CivilDate, to end: CivilDate, for observance: DecreeObservance = .bound
    ) -> Int {
        guard start <= end else { return -workingDays(from: end, to: start, for: observance) }
        var count = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            if isWorking(day, for: observance) { count += 1 }
        }
        return count
    }

    /// A year of fewer is a file cut short: article 112 names fourteen days.
    private static let holidaysMin = 14
}

/// Whether the days that a decree of the president makes non-working are days off for somebody: 30 March to 8 May and
/// 24 June 2020 (decrees 206, 239, 294, 345), 4 to 7 May and 30 October to 3 November 2021 (242, 595).
///
/// They are no days of rest of the Labour Code. The decrees of spring 2020 did not bind medical organisations, those of
/// 2021 left it to the government and the regions when these work; and terms of the Civil Code went on over such days
/// (Supreme Court, review of 2020-04-21, question 5).
package enum DecreeObservance: Sendable, Hashable, CaseIterable {
    /// Days off: for public bodies and most others.
    case bound
    /// Days as the week has them: for medical organisations and their workers.
    case exempt
}

/// What a year's file says of a day.
enum DayKind: String, Sendable, Hashable {
    case holiday
    case movedDayOff = "moved_day_off"
    /// Non-working by a decree of the president that lets some work on; see ``DecreeObservance``.
    case decreeDayOff = "decree_day_off"
    case workingSaturday = "working_saturday"
    /// A working day one hour shorter than others: no clock counts hours of work, so it is a working day.
    case shortened
}

package struct DueDay: Sendable, Hashable {
    package var date: CivilDate
    /// True when a year without its decree was counted: the day may change when the data arrive.
    package var isProvisional: Bool

    package init(date: CivilDate, isProvisional: Bool) {
        self.date = date
        self.isProvisional = isProvisional
    }
}
