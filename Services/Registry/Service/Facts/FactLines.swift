internal import FRMRIdentifiers
internal import RegistryRules

/// The one writer of `facts_of_person.facts`; `FactLineReader` reads it.
///
/// A fact is a line, its columns separated by tabs: recorded_from_us, recorded_to_us (empty while it is known), kind,
/// organisation_oid, detail, book_oid, book_version, code, valid_from_day, valid_to_day, fact_id. Lines are separated by
/// line feeds and stand in the order of kind, valid_from_day and fact_id. No column can have a tab or a line feed: they
/// are numbers, OIDs, codes, identifiers of our own, and in the place of the code the key of a name. Names stand last and
/// only where there are several.
///
/// A term that an act of law prolonged has `prolonged` added to its detail and three more columns: the act's day, number
/// and title, which the rules let have no control characters.
///
/// Made apart from the commit, up to the moments of recording: an import's moment is known to its commit alone.
struct FactLines: Sendable {
    /// The lines, each from the end of its recorded_from_us on.
    private var tails: [UInt8] = []
    /// Where each line ends in `tails`.
    private var ends: [Int] = []

    /// - Parameter count: of the lines that will come.
    init(count: Int) {
        tails.reserveCapacity(count * Self.lineBytesLikely)
        ends.reserveCapacity(count)
    }

    private static let lineBytesLikely = 160
    /// Added to the detail of a prolonged term; greater than every detail of their kinds.
    static let prolonged = 16

    mutating func append(_ statement: FactStatement, id: String, recordedTo: Instant = .distantFuture) {
        append("")
        append(recordedTo == .distantFuture ? "" : String(recordedTo.microseconds))
        append(Int(statement.kind.rawValue))
        append(statement.organisationOID)
        append(Int(statement.detail) + (statement.act == nil ? 0 : Self.prolonged))
        append(statement.code.oid)
        append(statement.code.version)
        append(statement.code.code)
        append(Int(statement.validFrom.daysSinceEpoch))
        append(Int(statement.validTo.daysSinceEpoch))
        tails += id.utf8
        if let act = statement.act {
            append("")
            append(Int(act.date.daysSinceEpoch))
            append(act.number)
            tails += act.title.utf8
        }
        ends.append(tails.count)
    }

    /// The text of the row.
    ///
    /// - Parameter recordedFrom: of each line, by its place.
    func text(recordedFrom: (Int) -> Instant) -> String {
        String(unsafeUninitializedCapacity: tails.count + ends.count * Self.momentBytesMax) { target in
            var filled = 0
            var begin = 0
            var last: Instant?
            var digits = ""
            for (place, end) in ends.enumerated() {
                let moment = recordedFrom(place)
                if moment != last { (last, digits) = (moment, String(moment.microseconds)) }
                if place > 0 {
                    target[filled] = UInt8(ascii: "\n")
                    filled += 1
                }
                filled = target[filled...].update(fromContentsOf: digits.utf8)
                filled = target[filled...].update(fromContentsOf: tails[begin..<end])
                begin = end
            }
            return filled
        }
    }

    /// The digits of any 64-bit number with its sign, and a line feed.
    private static let momentBytesMax = 21

    private mutating func append(_ number: Int) { append(String(number)) }

    private mutating func append(_ column: String) {
        tails += column.utf8
        tails.append(UInt8(ascii: "\t"))
    }
}
