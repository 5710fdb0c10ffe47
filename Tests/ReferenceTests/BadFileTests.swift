import FRMRIdentifiers
import Reference
import TestValues
import Testing

/// Broken files over every loader: none traps, none is taken in part, each error names a line and a problem.
@Suite struct BadFileTests {
    @Test(arguments: Loader.allCases, BadFile.all)
    func brokenFileIsRefusedWithItsCause(_ loader: Loader, _ file: BadFile) {
        guard let error = loader.refusal(file.text(loader)) else {
            Issue.record("\(loader) takes \(file.name)")
            return
        }
        #expect(error.line >= 1 && !error.problem.isEmpty)
        #expect(error.description.utf8.count < 300, "the content is not repeated: \(loader), \(file.name)")
    }

    /// A row that every loader takes is the ground from which the broken ones differ.
    @Test(arguments: Loader.allCases) func soundFileIsTaken(_ loader: Loader) {
        #expect(loader.refusal(loader.header + "\n" + loader.sound) == nil)
    }

    /// Sound rows with bytes changed at random: taken or refused, never a trap.
    @Test(arguments: Loader.allCases, [UInt64(11), 20_261_123])
    func changedBytesNeverTrap(_ loader: Loader, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let sound = Array((loader.header + "\n" + loader.sound).utf8)
        for round in 0..<400 {
            var bytes = sound
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            guard let error = loader.refusal(String(decoding: bytes, as: UTF8.self)) else { continue }
            #expect(error.line >= 1 && !error.problem.isEmpty, "\(loader), round \(round), seed \(seed)")
        }
    }

    @Test func filesAndRowsAreBounded() {
        let large = "a\n" + String(repeating: "x", count: ReferenceLimits.fileBytesMax)
        #expect(throws: TableError(line: 1, problem: "more than 33554432 bytes")) {
            try Table(csv: large, columns: ["a"])
        }
        let long = "a\n" + String(repeating: "1\n", count: ReferenceLimits.rowsMax + 1)
        #expect(throws: TableError(line: ReferenceLimits.rowsMax + 2, problem: "more than 200000 rows")) {
            try Table(csv: long, columns: ["a"])
        }
    }
}

enum Loader: String, CaseIterable, Sendable {
    case calendar, books, headings, attributes, zones, roles, specialityRoles, specialities, documents, degrees
    case successions, crosswalk, arcs

    var header: String {
        switch self {
        case .calendar: "date,kind,note"
        case .books: "oid,version,code,name,parent_code,valid_from,valid_to"
        case .attributes: "code,is_group,actual"
        case .zones: "region,name,utc_offset_minutes,valid_from"
        case .headings: "oid,code,parent_code"
        case .roles, .specialityRoles: "oid,code,role"
        case .specialities: "post_oid,post_code,speciality_oid,speciality_code,valid_from,valid_to"
        case .documents: "role,section,condition,document,valid_from,valid_to"
        case .degrees: "role,degree,valid_from,valid_to"
        case .successions: "oid,code,successor,valid_from"
        case .crosswalk: "post_oid,post_code,other_oid,other_code,valid_from,valid_to"
        case .arcs: "oid,name"
        }
    }

    var sound: String {
        switch self {
        case .calendar: (1...14).map { "2026-01-\($0 < 10 ? "0" : "")\($0),holiday,\n" }.joined()
        case .books: "1.2,1,a,A,,2026-01-01,\n"
        case .attributes: "a,0,1\n"
        case .zones: "77,Москва,180,2014-10-26\n"
        case .headings: "1.2,1,\n"
        case .roles, .specialityRoles: "1.2,1,DOCTOR\n"
        case .specialities: "1.2,1,1.3,2,2026-01-01,\n"
        case .documents: "DOCTOR,EDUCATION,ALWAYS,DIPLOMA,2026-01-01,\n"
        case .degrees: "DOCTOR,MASTER,,2026-01-01\n"
        case .successions: "1.2,1,2,2026-01-01\n"
        case .crosswalk: "1.2,1,1.3,2,2026-01-01,\n"
        case .arcs: "1.2,A\n"
        }
    }

    /// Index of a column that holds a word of a list, a number or a code.
    var strictColumn: Int {
        switch self {
        case .calendar, .attributes, .degrees: 1
        case .books, .headings, .roles, .specialityRoles, .specialities, .documents, .successions, .crosswalk,
            .arcs:
            0
        case .zones: 2
        }
    }

    func refusal(_ text: String) -> TableError? {
        do throws(TableError) {
            switch self {
            case .calendar: _ = try WorkingCalendar(csv: text)
            case .books:
                var books = ReferenceBooks()
                try books.load(csv: text)
            case .attributes:
                var books = ReferenceBooks()
                try books.load(csv: Loader.books.header + "\n" + Loader.books.sound, attributes: text)
            case .zones: _ = try RegionZones(csv: text)
            case .headings:
                var headings = BookHeadings()
                try headings.load(csv: text)
            case .roles: _ = try PostRoles(csv: text)
            case .specialityRoles: _ = try SpecialityRoles(csv: text)
            case .specialities: _ = try PostSpecialities(csv: text)
            case .documents: _ = try RoleDocuments(csv: text)
            case .degrees: _ = try RoleDegrees(csv: text)
            case .successions: _ = try CodeSuccessions(csv: text)
            case .crosswalk: _ = try PostCrosswalk(csv: text)
            case .arcs: _ = try OrganisationArcs(csv: text)
            }
            return nil
        } catch {
            return error
        }
    }
}

/// A text that is broken for every loader: its strict column is given a value that is none.
struct BadFile: Sendable, CustomTestStringConvertible {
    let name: String
    private let make: @Sendable (Loader) -> String

    var testDescription: String { name }
    func text(_ loader: Loader) -> String { make(loader) }

    static let all: [BadFile] =
        [
            BadFile(name: "nothing") { _ in "" },
            BadFile(name: "no header") { $0.sound },
            BadFile(name: "another header") { "колонка;другая\n" + $0.sound },
            BadFile(name: "a field too many") { $0.header + "\n" + $0.sound.dropLast() + ",x\n" },
            BadFile(name: "a row cut short") { $0.header + "\n1\n" },
            BadFile(name: "an open quote") { $0.header + "\n\"" + $0.sound },
            BadFile(name: "1 MiB without a comma") { $0.header + "\n" + String(repeating: "1", count: 1 << 20) },
            BadFile(name: "NUL") { $0.header + "\n\u{0}" + $0.sound },
        ]
        + [
            ("a space", " "), ("full-width digits", "１"), ("Arabic digits", "٧"), ("a right-to-left mark", "\u{200f}1"),
            ("mixed alphabets", "DОCTOR"), ("30 February", "2026-02-30"), ("emoji", "🏥"), ("a minus", "-1"),
            ("a number beyond Int", "99999999999999999999"), ("a lone mark", "\u{301}"), ("null", "null"),
        ].map { name, value in
            BadFile(name: name) { loader in
                var fields = loader.header.split(separator: ",").map { _ in "" }
                fields[loader.strictColumn] = value
                return loader.header + "\n" + fields.joined(separator: ",") + "\n"
            }
        }
}
