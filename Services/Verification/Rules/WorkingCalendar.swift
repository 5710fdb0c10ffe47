package import Identifiers

/// Working days of Russia: a year's decree where its data are loaded, Labour Code article 112 where not.
package struct WorkingCalendar: Sendable, Hashable {
    /// Listed days: whether each works. Days of a loaded year that are not listed follow the week.
    private let listed: [CivilDate: Bool]
    private let years: Set<Int>

    /// A calendar without data: article 112 alone.
    package static let article112 = WorkingCalendar(listed: [:])

    private init(listed: [CivilDate: Bool]) {
        self.listed = listed
        years = Set(listed.keys.map(\.year))
    }

    /// A calendar from a table with the columns `date,kind,note`.
    ///
    /// - Throws: `TableError` with the line of a date or kind that does not exist.
    package init(csv text: String) throws(TableError) {
        let table = try Table(csv: text, columns: ["date", "kind"])
        var listed: [CivilDate: Bool] = [:]
        for row in table.rows {
            let kind = row["kind"]
            guard let date = CivilDate(iso: row["date"]) else { throw row.error("date") }
            switch kind {
            case "holiday", "moved_day_off": listed[date] = false
            case "working_saturday", "shortened": listed[date] = true
            default: throw row.error("kind")
            }
        }
        self.init(listed: listed)
    }

    /// Whether the year's decree is known. Without it answers are provisional.
    package func isKnown(year: Int) -> Bool { years.contains(year) }

    package func isWorking(_ date: CivilDate) -> Bool {
        if let works = listed[date] { return works }
        if isKnown(year: date.year) { return date.weekday <= 5 }
        return date.weekday <= 5 && !Self.isHoliday(date) && !Self.isMovedDayOff(date)
    }

    /// The working day that is `count` working days after `start`; the day of the event itself does not count.
    ///
    /// - Parameter count: 0…10 000.
    package func day(_ count: Int, after start: CivilDate) -> DueDay {
        var day = start
        var left = min(max(count, 0), 10_000)
        var isProvisional = false
        while left > 0, day < .distantFuture {
            day = day.adding(days: 1)
            if !isKnown(year: day.year) { isProvisional = true }
            if isWorking(day) { left -= 1 }
        }
        return DueDay(date: day, isProvisional: isProvisional)
    }

    /// Non-working holidays of article 112, part 1.
    private static func isHoliday(_ date: CivilDate) -> Bool {
        switch (date.month, date.day) {
        case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): true
        default: false
        }
    }

    /// Article 112, part 2: a holiday that falls on a weekend, outside January, moves to the next working day.
    private static func isMovedDayOff(_ date: CivilDate) -> Bool {
        var moved: Set<CivilDate> = []
        for (month, day) in [(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)] {
            guard var free = CivilDate(year: date.year, month: month, day: day), free.weekday > 5 else { continue }
            while free.weekday > 5 || isHoliday(free) || moved.contains(free) { free = free.adding(days: 1) }
            moved.insert(free)
        }
        return moved.contains(date)
    }
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
