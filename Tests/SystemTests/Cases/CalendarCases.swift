import FRMRIdentifiers
import Foundation
import Reference
import Testing

extension PracticeCases {
    /// Working days and zones, from the files that the services read.
    @Suite struct Calendars {
        private static func text(_ name: String) throws -> String {
            let folder = URL(filePath: Fixtures.folder).appending(path: "../../Shared/Reference/Data")
            return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }

        private static func calendar() throws -> WorkingCalendar {
            try WorkingCalendar(csv: text("calendar-ru.csv"))
        }

        private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

        private static func days(_ first: String, _ last: String) throws -> [CivilDate] {
            let (first, last) = try (day(first), day(last))
            return (first.daysSinceEpoch...last.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:))
        }

        /// Days without work by decrees about the epidemic, a parade and a vote, which no calendar of the year held.
        private static func decreed() throws -> Set<CivilDate> {
            try Set(
                days("2020-03-30", "2020-05-08") + days("2020-06-24", "2020-06-24") + days("2020-07-01", "2020-07-01")
                    + days("2021-05-04", "2021-05-07") + days("2021-11-01", "2021-11-03"))
        }

        @Test func caseK01EveryDayIsAsAnotherReaderOfTheDecreesHasIt() throws {
            let calendar = try Self.calendar()
            let file = "\(Fixtures.folder)/cases/calendar/holidays-ru.txt"
            let moved = try Set(String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init))
            #expect(moved.count == 228)
            // Article 112 moves 8 March 2014, a Saturday, to the Monday; the other reader forgets it.
            let aside = try Self.decreed().union([Self.day("2014-03-10")])
            for day in try Self.days("2013-01-01", "2027-12-31") where !aside.contains(day) {
                let isWorking = (day.weekday <= 5) != moved.contains(day.iso)
                if calendar.isWorking(day) != isWorking { Issue.record("\(day.iso)") }
            }
            #expect(try !calendar.isWorking(Self.day("2014-03-10")))
        }

        @Test func caseK02DaysOfTheEpidemicsDecreesAreListed() throws {
            let calendar = try Self.calendar()
            for day in try Self.decreed() where day.weekday <= 5 {
                #expect(!calendar.isWorking(day), "\(day.iso)")
            }
            for day in ["2020-03-27", "2020-05-12", "2021-04-30", "2021-05-11", "2021-10-29", "2021-11-08"] {
                #expect(try calendar.isWorking(Self.day(day)), "\(day)")
            }
        }

        @Test func caseK04ZonesAreThoseOfTheTimeZoneDatabase() throws {
            let zones = try RegionZones(csv: Self.text("time-zones-ru.csv"))
            let names = [
                "39": "Europe/Kaliningrad", "77": "Europe/Moscow", "63": "Europe/Samara", "34": "Europe/Volgograd",
                "64": "Europe/Saratov", "66": "Asia/Yekaterinburg", "55": "Asia/Omsk", "54": "Asia/Novosibirsk",
                "24": "Asia/Krasnoyarsk", "38": "Asia/Irkutsk", "75": "Asia/Chita", "25": "Asia/Vladivostok",
                "49": "Asia/Magadan", "65": "Asia/Sakhalin", "41": "Asia/Kamchatka",
            ]
            let days = try Self.days("2014-10-26", "2026-12-31")
            for (region, name) in names {
                let zone = try #require(zones.zone(region: region))
                let other = try #require(TimeZone(identifier: name))
                let differing = days.first { day in
                    // At noon, when no law has ever moved a clock.
                    let noon = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400 + 43_200)
                    return zone.utcOffset(on: day) != .seconds(other.secondsFromGMT(for: noon))
                }
                #expect(differing == nil, "\(name)")
            }
        }
    }
}
