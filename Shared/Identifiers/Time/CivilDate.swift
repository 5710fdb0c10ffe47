/// A day of the proleptic Gregorian calendar without a time zone: a birth date, a diploma's date, a contract's start.
///
/// Holds `0001-01-01 … 9999-12-31`, the range of `google.type.Date` with a full date. Stored as days since
/// 1970-01-01, so comparison and arithmetic are integer operations and a store keeps it in one integer column.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let daysSinceEpoch: Int32

    /// The day `daysSinceEpoch` days after 1970-01-01, clamped to `.distantPast … .distantFuture`.
    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = min(max(daysSinceEpoch, Self.firstDay), Self.lastDay)
    }

    /// The day of a year (1…9999), month (1…12) and day of that month; nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysIn(month: month, year: year)
        else { return nil }
        daysSinceEpoch = Self.days(year: year, month: month, day: day)
    }

    /// The day written `YYYY-MM-DD` (ISO 8601 extended format), exactly ten ASCII characters; nil for anything else.
    public init?(iso text: String) {
        var fields = (year: 0, month: 0, day: 0)
        var index = 0
        for byte in text.utf8 {
            switch (index, digit(byte)) {
            case (0...3, let digit?): fields.year = fields.year * 10 + digit
            case (5...6, let digit?): fields.month = fields.month * 10 + digit
            case (8...9, let digit?): fields.day = fields.day * 10 + digit
            case (4, nil) where byte == UInt8(ascii: "-"), (7, nil) where byte == UInt8(ascii: "-"): break
            default: return nil
            }
            index += 1
        }
        guard index == 10 else { return nil }
        self.init(year: fields.year, month: fields.month, day: fields.day)
    }

    /// The day that contains `instant` at a fixed offset from UTC, clamped to the range of the type.
    ///
    /// - Parameter utcOffset: the zone's offset east of UTC, for example three hours for Moscow.
    public init(_ instant: Instant, utcOffset: Duration = .zero) {
        let local = instant + utcOffset
        let days = floorDivide(local.microseconds, by: Instant.microsecondsPerDay).quotient
        self.init(daysSinceEpoch: Int32(clamping: days))
    }

    /// 0001-01-01.
    public static let distantPast = CivilDate(daysSinceEpoch: firstDay)
    /// 9999-12-31: the end of a fact that has no end yet.
    public static let distantFuture = CivilDate(daysSinceEpoch: lastDay)

    /// Of the Gregorian calendar.
    public var year: Int { components.year }
    /// 1…12.
    public var month: Int { components.month }
    /// 1…31.
    public var day: Int { components.day }

    /// ISO weekday: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        // 1970-01-01 was a Thursday, the fourth day of its ISO week.
        floorDivide(Int64(daysSinceEpoch) + 3, by: 7).remainder + 1
    }

    /// The day `days` later (earlier when negative), clamped to the range of the type.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
        let clamped = overflow ? (days < 0 ? Int32.min : Int32.max) : Int32(clamping: sum)
        return CivilDate(daysSinceEpoch: clamped)
    }

    /// The same day `months` later; a day the target month lacks becomes that month's last day.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        // Beyond this many months every result is outside the type's range and clamps the same way.
        let bounded = min(max(months, -12 * 10_000), 12 * 10_000)
        let (targetYear, targetMonth) = floorDivide(Int64(year * 12 + (month - 1) + bounded), by: 12)
        guard targetYear >= 1 else { return .distantPast }
        guard targetYear <= 9999 else { return .distantFuture }
        let last = Self.daysIn(month: targetMonth + 1, year: Int(targetYear))
        let days = Self.days(year: Int(targetYear), month: targetMonth + 1, day: min(day, last))
        return CivilDate(daysSinceEpoch: days)
    }

    /// The same day `years` later; 29 February becomes 28 February in a year without it.
    public func adding(years: Int) -> CivilDate {
        adding(months: min(max(years, -10_000), 10_000) * 12)
    }

    /// The last day of a term of so many years whose count this day begins: the day of the same number, or the last day
    /// of a month that lacks it. The day itself is not counted (Civil Code articles 191 and 192), so that what was passed
    /// on 20 May 2021 for five years lasts through 20 May 2026. Every term in years ends by this function.
    public func lastDay(ofTermInYears years: Int) -> CivilDate { adding(years: years) }

    /// The first day of those whose term of so many years has not ended on this one (``lastDay(ofTermInYears:)``).
    public func earliestDay(within years: Int) -> CivilDate {
        let day = adding(years: -years)
        // On 29 February the anniversary of 28 February has passed, though the subtraction ends on it.
        return day.lastDay(ofTermInYears: years) < self ? day.adding(days: 1) : day
    }

    /// Days from `other` to this day; negative when this day is the earlier one.
    public func days(since other: CivilDate) -> Int { Int(daysSinceEpoch) - Int(other.daysSinceEpoch) }

    /// Midnight at the start of this day at a fixed offset east of UTC.
    public func start(utcOffset: Duration = .zero) -> Instant {
        Instant(microseconds: Int64(daysSinceEpoch) * Instant.microsecondsPerDay) - utcOffset
    }

    /// `YYYY-MM-DD`.
    public var iso: String {
        let (year, month, day) = components
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `DD.MM.YYYY`, the way Russian documents write it.
    public var russian: String {
        let (year, month, day) = components
        return "\(padded(day, 2)).\(padded(month, 2)).\(padded(year, 4))"
    }
}

extension CivilDate: Comparable, CustomStringConvertible {
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

    public var description: String { iso }
}

extension CivilDate {
    private static let firstDay: Int32 = -719_162
    private static let lastDay: Int32 = 2_932_896

    private static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Counts years from March, so that the leap day is the last day of its year (Hinnant, "chrono-Compatible
    /// Low-Level Date Algorithms"). Every year here is positive, so plain division is floor division.
    private static func days(year: Int, month: Int, day: Int) -> Int32 {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        // Fits: the range of the type is below three million days.
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month 1…12 and day 1…31 at once: each costs as much as all.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }
}
