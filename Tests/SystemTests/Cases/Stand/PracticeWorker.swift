import FRMRContracts
import TestValues

@testable import RegistryService
@testable import frmr

/// A made-up worker as lines of an import file: a therapist with everything in order, to be changed column by column.
struct PracticeWorker: Sendable {
    static let organisation = "1.2.643.5.1.13.13.12.2.77.7777"
    static let postBook = "1.2.643.5.1.13.13.11.1002"
    static let specialityBook = "1.2.643.5.1.13.13.11.1066"
    static let therapist = CommonV1.BookCode(oid: postBook, version: "9.6", code: "109")
    static let therapy = CommonV1.BookCode(oid: specialityBook, version: "5.4", code: "27")

    private(set) var lines: [Line] = []

    /// A line with its columns behind the kind, the source id included.
    struct Line: Sendable {
        let kind: ImportFormat.Kind
        var columns: [String]

        var text: String { ([kind.rawValue] + columns).joined(separator: "\t") }
    }

    /// - Parameter number: another one for each worker of a file.
    init(_ number: Int, _ change: (inout PracticeWorker) -> Void = { _ in }) {
        let person = FictitiousPeople(seed: 1128).worker(number)
        let digits = FictitiousNumbers.text(FictitiousNumbers.digits(UInt64(number), 7))
        add(
            "worker",
            [
                "source_id": "case-\(number)", "role": "DOCTOR", "name.family": "Примерова", "name.given": "Вера",
                "name.patronymic": "Образцовна", "birth_date": "1985-03-14", "snils": person.snils, "inn": person.inn,
                "passport.series": "9900", "passport.number": "9\(digits.suffix(5))",
                "passport.issue_date": "2010-04-20", "passport.issuer": "ОТДЕЛЕНИЕМ (ОБРАЗЕЦ)",
                "passport.department_code": "990-001", "registration_address": "г. Образцовск, ул. Примерная, д. 1",
                "phone": "+7999\(digits)", "email": "case\(number)@example.org",
            ])
        let therapy = Self.code(Self.therapy)
        add(
            "education",
            [
                "kind": "DIPLOMA", "series": "ВЫМ", "number": digits, "issue_date": "2008-06-25",
                "institution": "Образцовый медицинский университет", "speciality": therapy, "degree": "SPECIALIST",
            ])
        add(
            "accreditation",
            [
                "registry_number": "9900 \(digits)", "speciality": therapy, "pass_date": "2024-05-20",
                "end_date": "2029-05-19",
            ])
        add(
            "post",
            [
                "organisation_oid": Self.organisation, "organisation_name": "Образцовая больница",
                "post": Self.code(Self.therapist), "rate_milli": "1000", "contract": "LABOUR",
                "begin_date": "2024-06-03",
            ])
        change(&self)
    }

    var sourceID: String { self["worker", "source_id"] }

    /// A column of the first line of a kind.
    subscript(_ kind: String, _ column: String) -> String {
        get {
            let place = place(kind, column)
            return lines[place.line].columns[place.column]
        }
        set {
            let place = place(kind, column)
            lines[place.line].columns[place.column] = newValue
        }
    }

    /// Appends a line; columns that are not named are empty.
    mutating func add(_ kind: String, _ columns: [String: String]) {
        guard let kind = ImportFormat.Kind(rawValue: kind) else { preconditionFailure("no kind \(kind)") }
        precondition(Set(columns.keys).isSubset(of: kind.columns), "\(kind) has other columns")
        let source = lines.first?.columns[0] ?? ""
        lines.append(
            Line(kind: kind, columns: kind.columns.map { columns[$0] ?? ($0 == "source_id" ? source : "") }))
    }

    mutating func remove(_ kind: String) { lines.removeAll { $0.kind.rawValue == kind } }

    private func place(_ kind: String, _ column: String) -> (line: Int, column: Int) {
        guard let line = lines.firstIndex(where: { $0.kind.rawValue == kind }),
            let column = lines[line].kind.columns.firstIndex(of: column)
        else { preconditionFailure("no column \(column) of \(kind)") }
        return (line, column)
    }

    /// `OID|version|code`.
    static func code(_ code: CommonV1.BookCode) -> String { "\(code.oid)|\(code.version)|\(code.code)" }

    /// A whole import file.
    static func file(_ workers: [PracticeWorker]) -> [UInt8] {
        file(workers.flatMap(\.lines).map(\.text), workers: workers.count)
    }

    /// - Parameter lines: between the first and the closing one.
    static func file(_ lines: [String], workers: Int, lineEnd: String = "\n") -> [UInt8] {
        let closing = FictitiousWorker.closingLine(workers: workers, lines: lines.count)
        return Array(([FictitiousWorker.firstLine] + lines + [closing]).map { $0 + lineEnd }.joined().utf8)
    }
}
