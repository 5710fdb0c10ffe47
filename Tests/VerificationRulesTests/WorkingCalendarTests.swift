import Foundation
import Identifiers
import Testing
import VerificationRules

@Suite struct WorkingCalendarTests {
    @Test func correctionSkipsHolidaysOfTheDecree() throws {
        let approved = try day("2026-04-29")
        let calendar = try shipped()
        #expect(calendar.day(5, after: approved) == DueDay(date: try day("2026-05-07"), isProvisional: false))
        #expect(calendar.day(7, after: approved) == DueDay(date: try day("2026-05-12"), isProvisional: false))
    }

    @Test(arguments: [(2023, 247), (2024, 248), (2025, 247), (2026, 247)])
    func yearHasItsWorkingDays(_ year: Int, _ count: Int) throws {
        let calendar = try shipped()
        let first = try day("\(year)-01-01")
        let days = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
        #expect(days.filter(calendar.isWorking).count == count)
    }

    @Test(arguments: ["2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01"])
    func saturdayOfADecreeWorks(_ text: String) throws {
        let date = try day(text)
        #expect(date.weekday == 6)
        #expect(try shipped().isWorking(date))
    }

    @Test func yearWithoutADecreeIsProvisional() throws {
        // 9 May 2026 is a Saturday, so article 112 moves it to Monday, 11 May.
        let due = WorkingCalendar.article112.day(5, after: try day("2026-04-29"))
        #expect(due == DueDay(date: try day("2026-05-07"), isProvisional: true))
        #expect(try WorkingCalendar.article112.isWorking(day("2026-05-11")) == false)
        #expect(try shipped().day(10, after: day("2027-12-25")).isProvisional)
    }

    @Test func januaryHolidaysAreNotMoved() throws {
        // 4 and 5 January 2025 are a weekend; article 112 leaves 9 January a working day.
        #expect(try WorkingCalendar.article112.isWorking(day("2025-01-09")))
        #expect(try WorkingCalendar.article112.isWorking(day("2025-01-08")) == false)
    }

    @Test func badLineIsNamed() {
        #expect(throws: TableError(line: 3, problem: "date is not valid")) {
            try WorkingCalendar(csv: "date,kind,note\n2026-01-01,holiday,\n2026-02-30,holiday,\n")
        }
        #expect(throws: TableError(line: 2, problem: "kind is not valid")) {
            try WorkingCalendar(csv: "date,kind\n2026-01-01,feast\n")
        }
    }

    @Test func correctionIsDueAtTheEndOfTheTenthWorkingDayInMoscow() throws {
        let asked = try #require(Instant(iso: "2026-11-23T21:30:00Z"))
        let (due, isProvisional) = Deadlines().correctionDue(from: asked, try shipped())
        // In Moscow it is the 24th already.
        #expect(due == Instant(iso: "2026-12-08T21:00:00Z"))
        #expect(!isProvisional)
    }

    @Test func educationIsDueIn24Hours() {
        #expect(Deadlines().processingDue(from: .epoch) == Instant(seconds: 24 * 3600))
    }

    private func shipped() throws -> WorkingCalendar {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Services/Verification/Data/calendar-ru.csv")
        return try WorkingCalendar(csv: String(contentsOf: file, encoding: .utf8))
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}

@Suite struct TableTests {
    @Test func quotedFieldsKeepCommasQuotesAndLines() throws {
        let table = try Table(csv: "a,b\r\n\"1,\"\"x\"\"\n2\",3\r\n\n4,\n", columns: ["a", "b"])
        #expect(table.rows.map { $0["a"] } == ["1,\"x\"\n2", "4"])
        #expect(table.rows.map { $0["b"] } == ["3", ""])
        #expect(table.rows.map(\.line) == [2, 5])
    }

    @Test(arguments: ["", "a\n1\n", "a,b\n1\n", "a,b\n\"1,2\n"])
    func tableThatCannotBeUsedIsRefused(_ text: String) {
        #expect(throws: TableError.self) { try Table(csv: text, columns: ["a", "b"]) }
    }
}
