internal import FRMRIdentifiers

/// Labour Code article 112: what a year is before its decree.
enum Article112 {
    /// Part 1: the holidays.
    static func isHoliday(_ date: CivilDate) -> Bool {
        switch (date.month, date.day) {
        case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): true
        default: false
        }
    }

    /// Part 2: a holiday that falls on a weekend moves to the next working day. Those of January are moved by the
    /// decree alone.
    static func isMovedDayOff(_ date: CivilDate) -> Bool {
        // A move spans a weekend and the holidays after it, so only holidays of the last days can end here.
        var moved: Set<CivilDate> = []
        for (month, day) in [(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)] {
            guard var free = CivilDate(year: date.year, month: month, day: day), free.weekday > 5,
                (0...7).contains(date.days(since: free))
            else { continue }
            while free.weekday > 5 || isHoliday(free) || moved.contains(free) { free = free.adding(days: 1) }
            moved.insert(free)
        }
        return moved.contains(date)
    }
}
