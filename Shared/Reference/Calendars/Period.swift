internal import FRMRIdentifiers

/// The days a row counts, both bounds included; nil is no bound.
struct Period: Sendable, Hashable {
    var first: CivilDate?
    var last: CivilDate?

    func contains(_ day: CivilDate) -> Bool {
        day >= first ?? .distantPast && day <= last ?? .distantFuture
    }
}

extension TableRow {
    /// The columns `valid_from` and `valid_to`.
    func period() throws(TableError) -> Period {
        let period = Period(first: try date("valid_from"), last: try date("valid_to"))
        if let first = period.first, let last = period.last, last < first { throw error("valid_to") }
        return period
    }

    /// The columns `<prefix>_oid` and `<prefix>_code`.
    func bookCode(_ prefix: String) throws(TableError) -> BookCode {
        guard let oid = OID(exactly: self["\(prefix)_oid"]) else { throw error("\(prefix)_oid") }
        guard !self["\(prefix)_code"].isEmpty else { throw error("\(prefix)_code") }
        return BookCode(oid: oid, code: self["\(prefix)_code"])
    }
}
