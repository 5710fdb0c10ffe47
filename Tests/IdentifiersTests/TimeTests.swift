import FRMRIdentifiers
import Testing

@Suite struct TimeTests {
    @Test func everyDayOfTheRangeRoundTrips() {
        // A prime step visits every residue of weeks, months and leap cycles without two million comparisons.
        for days in stride(
            from: CivilDate.distantPast.daysSinceEpoch, through: CivilDate.distantFuture.daysSinceEpoch, by: 17)
        {
            let date = CivilDate(daysSinceEpoch: days)
            let again = CivilDate(year: date.year, month: date.month, day: date.day)
            guard again == date, CivilDate(iso: date.iso) == date else {
                Issue.record("day \(days) became \(date.iso)")
                return
            }
        }
        #expect(CivilDate.distantPast.iso == "0001-01-01")
        #expect(CivilDate.distantFuture.iso == "9999-12-31")
        #expect(CivilDate(daysSinceEpoch: .max) == .distantFuture)
        #expect(CivilDate(daysSinceEpoch: .min) == .distantPast)
    }

    /// R4: five years back from 29 February is 1 March, for the anniversary of 28 February has passed.
    @Test(arguments: [
        ("2026-04-29", "2021-04-29"), ("2024-02-29", "2019-03-01"), ("2025-02-28", "2020-02-28"),
        ("2025-03-01", "2020-03-01"), ("0003-01-01", "0001-01-01"),
    ])
    func earliestDayIsTheFirstWhoseAnniversaryHasNotPassed(_ today: String, _ earliest: String) throws {
        let today = try #require(CivilDate(iso: today))
        #expect(today.earliestDay(within: 5).iso == earliest)
    }

    /// Civil Code articles 191 and 192.
    @Test(arguments: [
        ("2021-05-20", 5, "2026-05-20"), ("2020-02-29", 5, "2025-02-28"), ("2020-02-29", 4, "2024-02-29"),
        ("2021-02-28", 3, "2024-02-28"), ("2020-12-31", 1, "2021-12-31"), ("2019-03-01", 5, "2024-03-01"),
        ("9998-01-01", 5, "9999-12-31"),
    ])
    func aTermInYearsEndsOnTheDayOfTheSameNumber(_ begin: String, _ years: Int, _ last: String) throws {
        #expect(try #require(CivilDate(iso: begin)).lastDay(ofTermInYears: years).iso == last)
    }

    @Test func everyDayIsJudgedByItsAnniversary() throws {
        let first = try #require(CivilDate(iso: "2019-01-01"))
        for offset in 0..<2200 {
            let today = first.adding(days: 1600 + offset)
            let issued = first.adding(days: offset)
            for slip in -230 ... -220 {
                let issued = issued.adding(days: slip)
                let isOld = issued.adding(years: 5) < today
                #expect((issued < today.earliestDay(within: 5)) == isOld, "\(issued) on \(today)")
            }
        }
    }

    @Test(arguments: [("1970-01-01", Int32(0)), ("2000-02-29", 11_016), ("2026-04-29", 20_572), ("1969-12-31", -1)])
    func dateHasItsDayNumber(_ iso: String, _ days: Int32) throws {
        #expect(try #require(CivilDate(iso: iso)).daysSinceEpoch == days)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-1", "0000-01-01", "2024-01-01Z",
        "24-01-01", "2024/01/01", "", "२०२४-०१-०१", "+024-01-01",
    ])
    func dateThatDoesNotExistIsRefused(_ text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test func calendarArithmeticClampsToTheMonthAndTheRange() throws {
        let leap = try #require(CivilDate(iso: "2024-02-29"))
        #expect(leap.adding(years: 1).iso == "2025-02-28")
        #expect(leap.adding(months: -12).iso == "2023-02-28")
        #expect(leap.adding(months: 1).iso == "2024-03-29")
        #expect(try #require(CivilDate(iso: "2025-11-30")).adding(months: 3).iso == "2026-02-28")
        #expect(leap.adding(days: 366).iso == "2025-03-01")
        #expect(leap.adding(days: .max) == .distantFuture)
        #expect(leap.adding(days: .min) == .distantPast)
        #expect(leap.adding(years: .max) == .distantFuture)
        #expect(leap.adding(months: .min) == .distantPast)
        #expect(leap.days(since: leap.adding(days: -30)) == 30)
        #expect(leap.weekday == 4)
        #expect(try #require(CivilDate(iso: "1969-12-28")).weekday == 7)
        #expect(leap.russian == "29.02.2024")
    }

    @Test func instantBelongsToTheDayOfItsZone() throws {
        let instant = try #require(Instant(iso: "2026-04-29T21:30:00Z"))
        #expect(CivilDate(instant).iso == "2026-04-29")
        #expect(CivilDate(instant, utcOffset: .seconds(3 * 3600)).iso == "2026-04-30")
        let midnight = try #require(CivilDate(iso: "2026-04-30")).start(utcOffset: .seconds(3 * 3600))
        #expect(midnight.description == "2026-04-29T21:00:00.000000Z")
        #expect(CivilDate(Instant(microseconds: -1)).iso == "1969-12-31")
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", Int64(0)), ("1970-01-01T00:00:00.000001Z", 1), ("1969-12-31T23:59:59.999999Z", -1),
        ("2026-04-29T09:30:00.25Z", 1_777_455_000_250_000),
    ])
    func instantIsReadAndWrittenAsISO8601(_ text: String, _ microseconds: Int64) throws {
        let instant = try #require(Instant(iso: text))
        #expect(instant.microseconds == microseconds)
        #expect(Instant(iso: instant.description) == instant)
    }

    @Test(arguments: [
        "2026-04-29T09:30:00", "2026-04-29 09:30:00Z", "2026-04-29T24:00:00Z", "2026-02-30T00:00:00Z",
        "2026-04-29T09:30:00.Z", "2026-04-29T09:30:00.1234567Z", "2026-04-29T09:30:00+03:00", "",
    ])
    func malformedInstantIsRefused(_ text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test func instantArithmeticSaturates() {
        #expect(Instant.distantFuture + .seconds(1) == .distantFuture)
        #expect(Instant.distantPast - .seconds(1) == .distantPast)
        #expect(Instant.epoch + .seconds(Int64.max) == .distantFuture)
        #expect(Instant(seconds: -1) - .seconds(Int64.max) == .distantPast)
        #expect(Instant.distantFuture - Instant.distantPast == .microseconds(Int64.max))
        #expect(Instant(seconds: 2) - Instant(seconds: 5) == .seconds(-3))
        #expect(Instant(seconds: .min) == .distantPast)
        #expect(Instant(microseconds: -1).seconds == -1)
        #expect(Instant.distantFuture.description == "distant-future")
    }
}
