import FRMRIdentifiers
import TestValues

// A worker as lines of the import file; Services/Registry/IMPORT.md names the columns.
extension FictitiousWorker {
    static let firstLine = "frmr-register\t2"

    /// - Parameter lines: between the first and this one.
    static func closingLine(workers: Int, lines: Int) -> String { "end\t\(workers)\t\(lines)" }

    private static let posts = FictitiousCheck.postBook
    private static let specialities = "1.2.643.5.1.13.13.11.1066"

    /// - Returns: how many lines these are.
    func appendLines(to bytes: inout [UInt8]) -> Int {
        var lines = 0
        let source = "made-up-\(index + 1)"
        let serial = FictitiousNumbers.text(FictitiousNumbers.digits(UInt64(index), 7))
        func line(_ columns: String...) {
            for (place, column) in columns.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: "\t")) }
                bytes += column.utf8
            }
            bytes.append(UInt8(ascii: "\n"))
            lines += 1
        }
        line(
            "worker", source, role, family, given, patronymic, birth.iso, snils, inn, "99\(serial.prefix(2))",
            "9\(serial.suffix(5))", birth.adding(years: 20).iso,
            "ОТДЕЛЕНИЕМ (ОБРАЗЕЦ)", "990-001", "г. Образцовск, ул. Примерная, д. \(1 + index % 200)", "+7999\(serial)",
            "worker\(snils)@example.org", "", policy)
        let studied = birth.adding(years: 23).iso
        let degree = role == "MID_LEVEL" ? "SECONDARY_VOCATIONAL" : "SPECIALIST"
        let code = "\(Self.specialities)|5.4|\(speciality)"
        for (kind, named) in [("DIPLOMA", code), ("DIPLOMA_SUPPLEMENT", "")] {
            line(
                "education", source, kind, "ВЫМ", serial, studied, "Образцовый медицинский университет", named,
                kind == "DIPLOMA" ? degree : "")
        }
        for (place, passed) in accreditations.enumerated() {
            let end = passed.lastDay(ofTermInYears: 5)
            line("accreditation", source, "9900 \(serial)\(place)", code, passed.iso, end.iso)
        }
        for (place, post) in self.posts.enumerated() {
            line(
                "post", source, post.organisationOID, "Образцовая больница № \(post.organisation)",
                "\(Self.posts)|9.6|\(post.code)", "\(post.rateMilli)", "LABOUR", post.begin.iso, post.end?.iso ?? "",
                post.end == nil ? "" : "OWN_WISH", "ВЫМ-\(serial)-\(place)")
        }
        return lines
    }
}
