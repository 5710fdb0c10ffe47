import FRMRCalls
import FRMRContracts
import FRMRIdentifiers

/// A question for `Eligibility/Check` about a made-up worker.
struct FictitiousCheck: Sendable {
    static let header = "snils,oid,code,organisation,date"
    static let postBook = "1.2.643.5.1.13.13.11.1002"
    /// Days that the questions ask about: all accreditations of the population hold on them.
    static let firstDay = CivilDate(year: 2026, month: 1, day: 1) ?? .distantPast
    static let days: UInt64 = 180

    var snils: String
    var post: String
    var organisation: String
    var date: CivilDate

    var line: String { "\(snils),\(Self.postBook),\(post),\(organisation),\(date.iso)" }

    var request: RegistryV1.CheckRequest {
        RegistryV1.CheckRequest(
            snils: snils, post: CommonV1.BookCode(oid: Self.postBook, code: post), organisationOid: organisation,
            date: GoogleType.Date(year: Int32(date.year), month: Int32(date.month), day: Int32(date.day)))
    }
}
