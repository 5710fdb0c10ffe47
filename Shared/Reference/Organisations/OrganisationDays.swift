package import FRMRIdentifiers

/// The day that it is where an organisation is: by the zone of its region.
package struct OrganisationDays: Sendable, Hashable {
    private let arcs: OrganisationArcs
    private let zones: RegionZones?

    /// Knows no organisation's zone.
    package static let none = OrganisationDays(.none, nil)

    package init(_ arcs: OrganisationArcs, _ zones: RegionZones?) {
        self.arcs = arcs
        self.zones = zones
    }

    /// The days that it may be for people of these organisations. Where the zone of one is not known, or there is none,
    /// every zone of Russia counts: a day is in the future only before it has begun at UTC+12, and over only when it has
    /// ended at UTC+2.
    ///
    /// - Parameter organisations: OIDs in canonical form.
    package func today(of organisations: some Sequence<String>, at now: Instant) -> Today {
        var days: Today?
        for organisation in organisations {
            for zone in zones(of: organisation) {
                let day = zone.day(of: now)
                days = Today(latest: max(day, days?.latest ?? day), earliest: min(day, days?.earliest ?? day))
            }
        }
        return days ?? Self.anywhere(at: now)
    }

    /// The day that it is at the seat of an organisation's region; nil: its zone is not known.
    package func day(of organisation: String, at now: Instant) -> CivilDate? {
        guard case .organisation(let region?) = arcs.finding(organisation) else { return nil }
        return zones?.zone(region: region)?.day(of: now)
    }

    /// Zones of the organisation's region, which may have several; those at both ends of the country for one that is
    /// not known.
    private func zones(of organisation: String) -> [RegionZone] {
        if case .organisation(let region?) = arcs.finding(organisation), let known = zones?.zones(within: region) {
            return known
        }
        return Self.ends
    }

    private static func anywhere(at now: Instant) -> Today {
        Today(latest: ends[1].day(of: now), earliest: ends[0].day(of: now))
    }

    /// Moscow time less one hour and more nine (law 107-ФЗ, article 5).
    private static let ends = [RegionZone(utcOffset: .seconds(2 * 3600)), RegionZone(utcOffset: .seconds(12 * 3600))]
}

/// The day that it is, where midnight may be passing over the places that are meant.
package struct Today: Sendable, Hashable {
    /// What lies behind it is in the future everywhere.
    package let latest: CivilDate
    /// What ended before it has ended everywhere.
    package let earliest: CivilDate

    package init(latest: CivilDate, earliest: CivilDate) {
        self.latest = latest
        self.earliest = earliest
    }
}
