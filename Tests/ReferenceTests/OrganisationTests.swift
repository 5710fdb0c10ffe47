import FRMRIdentifiers
import Reference
import Testing

/// Where organisations' OIDs stand, and what day it is there.
@Suite struct OrganisationTests {
    private static let root = "1.2.643.5.1.13.13.12"

    private func arcs() throws -> OrganisationArcs {
        try OrganisationArcs(csv: DataFiles.text("organisation-arcs.csv"))
    }

    private func days() throws -> OrganisationDays {
        OrganisationDays(try arcs(), try RegionZones(csv: DataFiles.text("time-zones-ru.csv")))
    }

    @Test(arguments: [
        ("2.77.7777", OrganisationArcs.Finding.organisation(region: "77")),
        ("3.45.167", .organisation(region: "45")), ("4.77.4", .organisation(region: "77")),
        ("1.42.202", .organisation(region: "42")), ("2.77", .organisation(region: nil)), ("2", .other),
        ("27.1", .other), ("5.77.1", .other), ("2.77.7777.0.123456", .department(of: "\(root).2.77.7777")),
        ("3.77.7777.0.1.2", .department(of: "\(root).3.77.7777")),
        ("2.77.7777.1.2", .organisation(region: "77")), ("2.77.7777.0", .organisation(region: "77")),
        ("2.77.0.5", .organisation(region: "77")),
    ])
    func anOIDTellsWhatItNames(rest: String, finding: OrganisationArcs.Finding) throws {
        #expect(try arcs().finding("\(Self.root).\(rest)") == finding)
        #expect(OrganisationArcs.none.finding("\(Self.root).\(rest)") == .organisation(region: nil))
    }

    @Test func anArcThatStandsTwiceAndNoArcAreRefused() {
        #expect(throws: TableError(line: 3, problem: "the arc stands twice")) {
            try OrganisationArcs(csv: "oid,name\n1.2,A\n1.2,B\n")
        }
        #expect(throws: TableError(line: 1, problem: "there are no arcs")) { try OrganisationArcs(csv: "oid,name\n") }
    }

    /// 20:03 of 28 November 2026 in Moscow: the next day has begun east of it.
    @Test(arguments: [
        (["2.25.7777"], "2026-11-29", "2026-11-29"), (["2.77.7777"], "2026-11-28", "2026-11-28"),
        (["2.39.1"], "2026-11-28", "2026-11-28"), (["2.77.7777", "3.25.1"], "2026-11-29", "2026-11-28"),
        ([], "2026-11-29", "2026-11-28"), (["2.77.7777", "9.1"], "2026-11-29", "2026-11-28"),
        // A region that the zones do not state, and one with several.
        (["2.98.1"], "2026-11-29", "2026-11-28"), (["2.14.1"], "2026-11-29", "2026-11-29"),
    ])
    func theDayIsThatOfTheOrganisations(rest: [String], latest: String, earliest: String) throws {
        let now = try #require(CivilDate(iso: "2026-11-28")).start(utcOffset: .zero) + .seconds(17 * 3600 + 180)
        let today = try days().today(of: rest.map { "\(Self.root).\($0)" }, at: now)
        #expect(today.latest.iso == latest && today.earliest.iso == earliest)
    }

    @Test(arguments: [(11, 59, "2026-11-28"), (12, 0, "2026-11-29")])
    func whereNoZoneIsKnownADayIsInTheFutureUntilItBeginsAtPlusTwelve(hour: Int, minute: Int, latest: String) throws {
        let now = try #require(CivilDate(iso: "2026-11-28")).start() + .seconds(hour * 3600 + minute * 60)
        for days in [try days(), .none] { #expect(days.today(of: [], at: now).latest.iso == latest) }
    }

    @Test func aRegionsCapitalSaysWhatDayItIs() throws {
        let now = try #require(CivilDate(iso: "2026-11-28")).start() + .seconds(14 * 3600 + 60)
        #expect(try days().day(of: "\(Self.root).2.14.1", at: now)?.iso == "2026-11-28")
        #expect(try days().day(of: "\(Self.root).2.25.1", at: now)?.iso == "2026-11-29")
        #expect(try days().day(of: "\(Self.root).2.98.1", at: now) == nil)
        // A part of Yakutia is two hours ahead of its capital.
        #expect(try days().today(of: ["\(Self.root).2.14.1"], at: now).latest.iso == "2026-11-29")
    }
}
