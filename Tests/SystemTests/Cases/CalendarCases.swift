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

        @Test func caseK01EveryDayIsAsAnotherReaderOfTheDecreesHasIt() throws {
            let calendar = try Self.calendar()
            let file = "\(Fixtures.folder)/cases/calendar/holidays-ru.txt"
            let moved = try Set(String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init))
            #expect(moved.count == 228)
            // Article 112 moves 8 March 2014, a Saturday, to the Monday; the day of the vote was a holiday by its decree.
            // The other reader has neither, nor the days that let medical organisations work on.
            let aside = ["2014-03-10", "2020-07-01"]
            for day in try Self.days("2013-01-01", "2027-12-31") where !aside.contains(day.iso) {
                let isWorking = (day.weekday <= 5) != moved.contains(day.iso)
                if calendar.isWorking(day, for: .exempt) != isWorking { Issue.record("\(day.iso)") }
            }
            for day in aside { #expect(try !calendar.isWorking(Self.day(day), for: .exempt), "\(day)") }
        }

        @Test func caseK02DecreesThatDidNotBindMedicineAreDaysOffForOthersAlone() throws {
            let calendar = try Self.calendar()
            let decreed = try
                (Self.days("2020-03-30", "2020-04-30") + Self.days("2020-05-06", "2020-05-08")
                + Self.days("2021-05-04", "2021-05-07") + Self.days("2021-11-01", "2021-11-03"))
                .filter { $0.weekday <= 5 }
            #expect(decreed.count == 34)
            for day in decreed {
                #expect(!calendar.isWorking(day), "\(day.iso)")
                #expect(calendar.isWorking(day, for: .exempt), "\(day.iso)")
            }
            // Their neighbours are the same for everybody: working days, and holidays of the Labour Code between them.
            for (day, isWorking) in [
                ("2020-03-27", true), ("2020-05-12", true), ("2021-04-30", true), ("2021-11-08", true),
                ("2020-05-01", false), ("2020-05-05", false), ("2021-05-03", false), ("2021-05-10", false),
                ("2021-11-04", false), ("2021-11-05", false),
            ] {
                for observance in DecreeObservance.allCases {
                    #expect(try calendar.isWorking(Self.day(day), for: observance) == isWorking, "\(day)")
                }
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
