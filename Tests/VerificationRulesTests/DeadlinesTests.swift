import Foundation
import Identifiers
import Reference
import Testing
import VerificationRules

@Suite struct DeadlinesTests {
    @Test func correctionIsDueAtTheEndOfTheTenthWorkingDayInMoscowV5() throws {
        let asked = try #require(Instant(iso: "2026-11-23T21:30:00Z"))
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Shared/Reference/Data/calendar-ru.csv")
        let calendar = try WorkingCalendar(csv: String(contentsOf: file, encoding: .utf8))
        let (due, isProvisional) = Deadlines().correctionDue(from: asked, calendar)
        // In Moscow it is the 24th already.
        #expect(due == Instant(iso: "2026-12-08T21:00:00Z"))
        #expect(!isProvisional)
    }

    @Test func educationIsDueIn24HoursV3() {
        #expect(Deadlines().processingDue(from: .epoch) == Instant(seconds: 24 * 3600))
    }
}
