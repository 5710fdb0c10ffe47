import FRMRIdentifiers
import Reference
import TestValues
import Testing

@Suite struct DeadlineClockTests {
    /// A deadline in days ends with its day in the zone of the organisation (R12, V5).
    @Test(arguments: [("77", "2026-05-07T21:00:00Z"), ("39", "2026-05-07T22:00:00Z"), ("41", "2026-05-07T12:00:00Z")])
    func daysEndInTheZoneOfTheOrganisation(_ region: String, _ due: String) throws {
        let clock = try clock(region)
        let asked = try #require(Instant(iso: "2026-04-29T09:00:00Z"))
        #expect(clock.adding(workingDays: 5, to: asked) == Deadline(due: try instant(due), isProvisional: false))
    }

    /// At 21:30 in London it is tomorrow in Moscow and the day after a holiday in Kamchatka is another one.
    @Test func dayOfTheEventIsThatOfTheZone() throws {
        let asked = try instant("2026-11-23T21:30:00Z")
        #expect(try clock("77").adding(workingDays: 10, to: asked).due == instant("2026-12-08T21:00:00Z"))
        #expect(try clock("39").adding(workingDays: 10, to: asked).due == instant("2026-12-07T22:00:00Z"))
        #expect(try clock("77").day(of: asked) == day("2026-11-24"))
    }

    /// V3, V6, V7: hours run through nights and holidays and are never provisional.
    @Test func hoursRunThroughHolidays() throws {
        let clock = DeadlineClock(calendar: .article112, zone: .moscow)
        let start = try instant("2026-12-31T20:00:00Z")
        #expect(
            clock.deadline(hours: 24, from: start)
                == Deadline(due: try instant("2027-01-01T20:00:00Z"), isProvisional: false))
        #expect(clock.deadline(hours: -5, from: start).due == start)
        #expect(clock.deadline(hours: .max, from: .distantFuture).due == .distantFuture)
        #expect(clock.adding(workingDays: 1, to: start).isProvisional)
    }

    /// Each region that the book names states its time.
    @Test func everyRegionStatesItsTime() throws {
        let zones = try RegionZones(csv: DataFiles.text("time-zones-ru.csv"))
        let regions = try DataFiles.books()
            .entries(of: OID("1.2.643.5.1.13.13.99.2.206"), version: "6.5").map(\.key.code)
        #expect(regions.count == 90)
        #expect(regions.allSatisfy { zones.zone(region: $0) != nil })
        #expect(zones.zone(region: "100") == nil)
        let offsets = try Set(regions.compactMap { try zones.zone(region: $0)?.utcOffset(on: day("2026-11-23")) })
        #expect(offsets == Set((2...12).map { .seconds($0 * 3600) }))
    }

    /// Volgograd left Moscow's time on 28 October 2018 and came back on 27 December 2020.
    @Test func regionThatChangedItsTimeIsCountedByTheTimeOfTheDay() throws {
        let zone = try #require(RegionZones(csv: DataFiles.text("time-zones-ru.csv")).zone(region: "34"))
        #expect(try zone.end(of: day("2018-10-26")) == instant("2018-10-26T21:00:00Z"))
        #expect(try zone.end(of: day("2019-06-03")) == instant("2019-06-03T20:00:00Z"))
        #expect(try zone.end(of: day("2020-12-27")) == instant("2020-12-27T21:00:00Z"))
        #expect(try zone.day(of: instant("2019-06-03T20:30:00Z")) == day("2019-06-04"))
        #expect(try zone.day(of: instant("2021-06-03T20:30:00Z")) == day("2021-06-03"))
        #expect(zone.utcOffset(on: .distantPast) == .seconds(3 * 3600))
    }

    @Test(arguments: [UInt64(6)])
    func dayHoldsItsStartAndNotItsEnd(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let zones = try RegionZones(csv: DataFiles.text("time-zones-ru.csv"))
        let regions = zones.regions.sorted()
        for _ in 0..<3000 {
            let region = regions[Int.random(in: 0..<regions.count, using: &random)]
            let zone = try #require(zones.zone(region: region))
            let date = CivilDate(daysSinceEpoch: Int32.random(in: 16_000...21_000, using: &random))
            let last = zone.end(of: date) - .microseconds(1)
            guard zone.day(of: zone.start(of: date)) == date, zone.day(of: last) == date,
                zone.day(of: zone.end(of: date)) == date.adding(days: 1)
            else {
                Issue.record("\(region), \(date), seed \(seed)")
                return
            }
        }
    }

    @Test(arguments: [
        "", "region,name\n", "region,name,utc_offset_minutes,valid_from\n,x,180,2014-10-26\n",
        "region,name,utc_offset_minutes,valid_from\n1,x,МСК,2014-10-26\n",
        "region,name,utc_offset_minutes,valid_from\n1,x,9999,2014-10-26\n",
        "region,name,utc_offset_minutes,valid_from\n1,x,180,2014-02-30\n",
        "region,name,utc_offset_minutes,valid_from\n1,x,180,2014-10-26\n1,x,240,2014-10-26\n",
    ])
    func zonesThatCannotBeRightAreRefused(_ text: String) {
        #expect(throws: TableError.self) { try RegionZones(csv: text) }
    }

    private func clock(_ region: String) throws -> DeadlineClock {
        let zones = try RegionZones(csv: DataFiles.text("time-zones-ru.csv"))
        return DeadlineClock(calendar: try DataFiles.calendar(), zone: try #require(zones.zone(region: region)))
    }

    private func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }
}
