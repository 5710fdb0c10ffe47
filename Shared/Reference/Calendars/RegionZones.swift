package import FRMRIdentifiers

/// The time of a place: its offset from UTC, which a law may change on a day.
package struct RegionZone: Sendable, Hashable {
    /// By the day they hold from, ascending; never empty.
    private let offsets: [Offset]

    /// A zone that never changes.
    package init(utcOffset: Duration) { offsets = [Offset(from: .distantPast, utcOffset: utcOffset)] }

    fileprivate init(_ offsets: [Offset]) { self.offsets = offsets }

    /// UTC+3 without summer time: the zone of the register itself.
    package static let moscow = RegionZone(utcOffset: .seconds(3 * 3600))

    /// The offset on a day that is named in the zone itself. Before the first known change the first offset is given.
    package func utcOffset(on day: CivilDate) -> Duration {
        (offsets.last { $0.from <= day } ?? offsets[0]).utcOffset
    }

    /// The day that it is here at `instant`.
    package func day(of instant: Instant) -> CivilDate {
        // A change moves the clock by an hour or two at night; the day it holds from is named in the new time.
        for offset in offsets.reversed() {
            let day = CivilDate(instant, utcOffset: offset.utcOffset)
            if day >= offset.from { return day }
        }
        return CivilDate(instant, utcOffset: offsets[0].utcOffset)
    }

    /// Midnight that begins the day.
    package func start(of day: CivilDate) -> Instant { day.start(utcOffset: utcOffset(on: day)) }

    /// Midnight that ends the day, the start of the next one.
    package func end(of day: CivilDate) -> Instant { start(of: day.adding(days: 1)) }

    fileprivate struct Offset: Sendable, Hashable {
        var from: CivilDate
        var utcOffset: Duration
    }
}

/// The zones of Russia's regions, by the region's code in the book 1.2.643.5.1.13.13.99.2.206, stated and dated in a
/// file: laws move regions between zones, so no table of them is compiled in.
package struct RegionZones: Sendable, Hashable {
    private let zones: [String: RegionZone]
    /// By the region's own code: its capital's zone first, then those of its parts.
    private let withParts: [String: [RegionZone]]

    /// - Parameter csv: columns `region,name,utc_offset_minutes,valid_from`; a region has a row per change.
    /// - Throws: `TableError` for a row that is not valid and for a region whose rows are not in order of time.
    package init(csv text: String) throws(TableError) {
        let table = try Table(csv: text, columns: ["region", "name", "utc_offset_minutes", "valid_from"])
        var offsets: [String: [RegionZone.Offset]] = [:]
        for row in table.rows {
            let region = row["region"]
            guard !region.isEmpty else { throw row.error("region") }
            guard let minutes = Int(row["utc_offset_minutes"]), (0...14 * 60).contains(minutes) else {
                throw row.error("utc_offset_minutes")
            }
            guard let from = CivilDate(iso: row["valid_from"]) else { throw row.error("valid_from") }
            if let last = offsets[region]?.last, last.from >= from {
                throw TableError(line: row.line, problem: "rows of a region are not in order of time")
            }
            offsets[region, default: []].append(.init(from: from, utcOffset: .seconds(minutes * 60)))
        }
        zones = offsets.mapValues(RegionZone.init)
        var withParts: [String: [RegionZone]] = [:]
        for (code, zone) in zones.sorted(by: { $0.key < $1.key }) {
            withParts[String(code.prefix { $0 != "/" }), default: []].append(zone)
        }
        self.withParts = withParts
    }

    /// The zone of a region; nil for a code that the file does not state. A region with several zones has that of its
    /// capital under its own code and the others as `code/name`, for example `14/Верхоянск`.
    package func zone(region: String) -> RegionZone? { zones[region] }

    /// All zones of a region, the capital's first; nil for a code that the file does not state.
    package func zones(within region: String) -> [RegionZone]? { withParts[region] }

    package var regions: Set<String> { Set(zones.keys) }
}
