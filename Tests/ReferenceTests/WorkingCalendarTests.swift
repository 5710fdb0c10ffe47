import FRMRIdentifiers
import Reference
import Testing

@Suite struct WorkingCalendarTests {
    /// R12: approved on 29 April 2026, published within 5 to 7 working days.
    @Test func publicationSkipsHolidaysOfTheDecree() throws {
        let approved = try day("2026-04-29")
        let calendar = try DataFiles.calendar()
        #expect(calendar.day(5, after: approved) == DueDay(date: try day("2026-05-07"), isProvisional: false))
        #expect(calendar.day(7, after: approved) == DueDay(date: try day("2026-05-12"), isProvisional: false))
    }

    /// Every day of 2013–2027 against the file read in another way: counted one by one from its lines.
    @Test func everyDayAgreesWithANaiveCounter() throws {
        let naive = try NaiveCalendar(lines: DataFiles.text("calendar-ru.csv"))
        let calendar = try DataFiles.calendar()
        var date = try day("2013-01-01")
        let last = try day("2027-12-31")
        while date <= last {
            guard calendar.isWorking(date) == naive.isWorking(date) else {
                Issue.record("\(date)")
                return
            }
            date = date.adding(days: 1)
        }
        #expect(naive.workingDays(of: 2020) == 219 && naive.workingDays(of: 2027) == 247)
    }

    /// Adding working days to every day of 2013–2027 against the naive counter, and back.
    @Test(arguments: [1, 5, 7, 10, 30])
    func addedDaysAgreeWithANaiveCounter(_ count: Int) throws {
        let naive = try NaiveCalendar(lines: DataFiles.text("calendar-ru.csv"))
        let calendar = try DataFiles.calendar()
        var date = try day("2013-01-01")
        let last = try day("2027-10-31")
        while date <= last {
            let due = calendar.day(count, after: date)
            guard due == DueDay(date: naive.day(count, after: date), isProvisional: false),
                calendar.workingDays(from: date, to: due.date) == count, calendar.isWorking(due.date)
            else {
                Issue.record("\(count) after \(date) is \(due.date)")
                return
            }
            date = date.adding(days: 1)
        }
    }

    @Test(arguments: [(2023, 247), (2024, 248), (2025, 247), (2026, 247)])
    func yearHasItsWorkingDays(_ year: Int, _ count: Int) throws {
        let before = try day("\(year - 1)-12-31")
        #expect(try DataFiles.calendar().workingDays(from: before, to: day("\(year)-12-31")) == count)
        #expect(try DataFiles.calendar().workingDays(from: day("\(year)-12-31"), to: before) == -count)
    }

    @Test(arguments: ["2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01"])
    func saturdayOfADecreeWorks(_ text: String) throws {
        let date = try day(text)
        #expect(date.weekday == 6)
        #expect(try DataFiles.calendar().isWorking(date))
    }

    /// The days before holidays that a decree shortens, on working Saturdays too, are working days like others.
    @Test(arguments: ["2026-04-30", "2013-12-31", "2024-11-02", "2021-02-20", "2016-02-20"])
    func shortenedDayWorks(_ text: String) throws {
        for observance in DecreeObservance.allCases {
            #expect(try DataFiles.calendar().isWorking(day(text), for: observance))
        }
    }

    /// K02: days that decrees of the president made non-working and medical organisations worked on.
    @Test(arguments: [
        "2020-03-30", "2020-04-03", "2020-04-15", "2020-04-30", "2020-05-06", "2020-05-08", "2021-05-04", "2021-05-07",
        "2021-11-01", "2021-11-03",
    ])
    func decreeDayBindsNoMedicalOrganisation(_ text: String) throws {
        let calendar = try DataFiles.calendar()
        #expect(try !calendar.isWorking(day(text)))
        #expect(try calendar.isWorking(day(text), for: .exempt))
    }

    /// Days around them that nobody was let off from, and days of rest that are everybody's.
    @Test(arguments: [
        ("2020-03-27", true), ("2020-05-12", true), ("2021-05-11", true), ("2021-10-29", true), ("2021-11-08", true),
        ("2020-04-04", false), ("2020-04-12", false), ("2020-05-01", false), ("2020-05-04", false),
        ("2020-05-05", false), ("2020-05-11", false), ("2021-05-03", false), ("2021-05-10", false),
        ("2021-10-30", false), ("2021-10-31", false), ("2021-11-04", false), ("2021-11-05", false),
    ])
    func otherDayIsTheSameForEverybody(_ text: String, _ works: Bool) throws {
        for observance in DecreeObservance.allCases {
            #expect(try DataFiles.calendar().isWorking(day(text), for: observance) == works)
        }
    }

    /// Without the decrees' days both years have the norm of the production calendar.
    @Test(arguments: [(2020, 219, 247), (2021, 240, 247), (2019, 247, 247), (2022, 247, 247)])
    func yearWithDecreesHasTwoCounts(_ year: Int, _ bound: Int, _ exempt: Int) throws {
        let (before, last) = try (day("\(year - 1)-12-31"), day("\(year)-12-31"))
        let calendar = try DataFiles.calendar()
        #expect(calendar.workingDays(from: before, to: last) == bound)
        #expect(calendar.workingDays(from: before, to: last, for: .exempt) == exempt)
        #expect(calendar.workingDays(from: last, to: before, for: .exempt) == -exempt)
    }

    @Test func yearWithoutADecreeIsProvisional() throws {
        // 9 May 2026 is a Saturday, so article 112 moves it to Monday, 11 May.
        let due = WorkingCalendar.article112.day(5, after: try day("2026-04-29"))
        #expect(due == DueDay(date: try day("2026-05-07"), isProvisional: true))
        #expect(try WorkingCalendar.article112.isWorking(day("2026-05-11")) == false)
        #expect(try DataFiles.calendar().day(10, after: day("2027-12-25")).isProvisional)
        #expect(try DataFiles.calendar().day(3, after: day("2027-12-20")).isProvisional == false)
    }

    /// A year without a decree, counted another way: day by day, with the holidays that still wait for a working day.
    @Test func everyDayOfArticle112AgreesWithANaiveCounter() throws {
        let holidays: Set = ["02-23", "03-08", "05-01", "05-09", "06-12", "11-04"]
        for year in 2013...2100 {
            var waiting = 0
            var date = try day("\(year)-01-01")
            while date.year == year {
                let isWeekend = date.weekday > 5
                let isHoliday = holidays.contains(String(date.iso.dropFirst(5)))
                var isWorking = !isWeekend && !isHoliday && !(date.month == 1 && date.day <= 8)
                if isWeekend && isHoliday { waiting += 1 }
                if isWorking && waiting > 0 {
                    waiting -= 1
                    isWorking = false
                }
                guard WorkingCalendar.article112.isWorking(date) == isWorking else {
                    Issue.record("\(date)")
                    return
                }
                date = date.adding(days: 1)
            }
        }
    }

    /// 8 March 2025 is a Saturday and 9 May 2021 a Sunday; 1 May 2021 a Saturday: each moves to the next working day.
    @Test(arguments: ["2025-03-10", "2021-05-10", "2021-05-03", "2028-06-12", "2028-11-06"])
    func holidayOfAWeekendMoves(_ text: String) throws {
        let date = try day(text)
        #expect(date.weekday == 1)
        #expect(!WorkingCalendar.article112.isWorking(date))
        #expect(WorkingCalendar.article112.isWorking(date.adding(days: 1)))
    }

    @Test func januaryHolidaysAreNotMoved() throws {
        // 4 and 5 January 2025 are a weekend; article 112 leaves 9 January a working day.
        #expect(try WorkingCalendar.article112.isWorking(day("2025-01-09")))
        #expect(try WorkingCalendar.article112.isWorking(day("2025-01-08")) == false)
    }

    @Test func yearThatArrivesReplacesArticle112() throws {
        let whole = try DataFiles.text("calendar-ru.csv").split(separator: "\n")
        let older = try WorkingCalendar(csv: whole.filter { !$0.hasPrefix("2025") }.joined(separator: "\n"))
        let year = try WorkingCalendar(
            csv: "date,kind,note\n" + whole.filter { $0.hasPrefix("2025") }.joined(separator: "\n"))
        let from = try day("2025-10-28")
        // By article 112 the 31st is the third day; the decree makes Saturday, 1 November a working day instead of
        // Monday, 3 November.
        #expect(older.day(4, after: from) == DueDay(date: try day("2025-11-03"), isProvisional: true))
        #expect(older.adding(year).day(4, after: from) == DueDay(date: try day("2025-11-01"), isProvisional: false))
        #expect(older.adding(year) == (try DataFiles.calendar()))
    }

    @Test func yearThatIsLoadedAgainIsTakenFromTheNewerFile() throws {
        let calendar = try DataFiles.calendar()
        let amended = try WorkingCalendar(
            csv: DataFiles.text("calendar-ru.csv").split(separator: "\n")
                .filter { !$0.hasPrefix("2025-11-01") }.joined(separator: "\n"))
        #expect(try calendar.isWorking(day("2025-11-01")))
        #expect(try calendar.adding(amended).isWorking(day("2025-11-01")) == false)
    }

    @Test func countIsClamped() throws {
        let calendar = try DataFiles.calendar()
        let start = try day("2026-11-21")
        #expect(calendar.day(0, after: start) == DueDay(date: start, isProvisional: false))
        #expect(calendar.day(.min, after: start) == calendar.day(0, after: start))
        #expect(calendar.day(.max, after: start) == calendar.day(10_000, after: start))
        #expect(calendar.day(5, after: .distantFuture).date == .distantFuture)
    }

    @Test(arguments: [
        ("date,kind,note\n2026-02-30,holiday,\n", 2, "date is not valid"),
        ("date,kind\n2026-01-01,feast\n", 2, "kind is not valid"),
        ("date,kind\n2026-01-01,holiday\n2026-01-01,shortened\n", 3, "the day is listed twice"),
        ("date,kind\n2026-01-01,holiday\n", 1, "year 2026 lists 1 holidays, it is not whole"),
        ("date,kind\n01.01.2026,holiday\n", 2, "date is not valid"),
    ])
    func calendarThatCannotBeRightIsRefused(_ text: String, _ line: Int, _ problem: String) {
        #expect(throws: TableError(line: line, problem: problem)) { try WorkingCalendar(csv: text) }
    }
}

/// The calendar read the plain way: a set of lines and a loop.
struct NaiveCalendar {
    private var kinds: [String: String] = [:]

    init(lines text: String) {
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: ",", maxSplits: 2)
            kinds[String(fields[0])] = String(fields[1])
        }
    }

    func isWorking(_ date: CivilDate) -> Bool {
        switch kinds[date.iso] {
        case "holiday", "moved_day_off", "decree_day_off": false
        case "working_saturday", "shortened": true
        default: ![6, 7].contains(date.weekday)
        }
    }

    func day(_ count: Int, after start: CivilDate) -> CivilDate {
        var left = count
        var date = start
        repeat {
            date = date.adding(days: 1)
            left -= isWorking(date) ? 1 : 0
        } while left > 0
        return date
    }

    func workingDays(of year: Int) -> Int {
        (1...12).reduce(0) { sum, month in
            sum
                + (1...31).compactMap { CivilDate(year: year, month: month, day: $0) }.count(where: isWorking)
        }
    }
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
