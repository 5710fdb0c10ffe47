import FRMRIdentifiers
import Reference
import Testing

@Suite struct ReferenceBooksTests {
    @Test func codeIsFoundByItsTriple() throws {
        let books = try DataFiles.books()
        let finding = try books.find(DataFiles.post("109"), on: day("2026-11-23"))
        #expect(finding.entry?.name == "Врач-терапевт")
        #expect(finding.reason == nil)
    }

    /// The same code reads otherwise in another version, and a document is judged by the version that it names.
    @Test func versionsStandSideBySide() throws {
        let books = try DataFiles.books()
        let posts = try OID(DataFiles.posts)
        #expect(books.versions(of: posts) == ["7.1", "7.8", "9.1", "9.6"])
        #expect(
            try books.find(DataFiles.post("109", version: "7.1"), on: day("2022-01-10")).entry?.name == "врач-терапевт")
        // 373 was taken out after 7.1.
        #expect(try books.find(DataFiles.post("373", version: "7.1"), on: day("2022-01-10")).reason == nil)
        #expect(try books.find(DataFiles.post("373"), on: day("2022-01-10")) == .unknownCode)
    }

    @Test func whatIsNotKnownIsNamed() throws {
        let books = try DataFiles.books()
        let today = try day("2026-11-23")
        #expect(try books.find(DataFiles.post("99999"), on: today) == .unknownCode)
        #expect(
            try books.find(DataFiles.post("109", version: "8.0"), on: today)
                == .unknownVersion(loaded: ["7.1", "7.8", "9.1", "9.6"]))
        #expect(try books.find(PostCode("1.2.643.5.1.13.13.11.1102|4.3|109"), on: today) == .unknownBook)
        // 1 is the heading of all posts; 224 was withdrawn.
        #expect(try books.find(DataFiles.post("1"), on: today).reason == "CODE_IS_A_GROUP")
        #expect(try books.find(DataFiles.post("224"), on: today).reason == "CODE_WITHDRAWN")
    }

    /// 14 «Врач-акушер-гинеколог цехового врачебного участка» is kept until 1 September 2023.
    @Test func expiredCodeCountsToItsLastDay() throws {
        let books = try DataFiles.books()
        let post = try DataFiles.post("14")
        #expect(try books.find(post, on: day("2023-09-01")).reason == nil)
        let expired = try books.find(post, on: day("2023-09-02"))
        #expect(expired.reason == "CODE_EXPIRED")
        #expect(expired.russian.hasSuffix("код действовал по 01.09.2023."))
    }

    @Test func codeDoesNotCountBeforeItsFirstDay() throws {
        let books = try sample("1.2,1,a,A,,2026-01-10,2026-01-12\n")
        let code = try PostCode("1.2|1|a")
        let reasons = try ["2026-01-09", "2026-01-10", "2026-01-12", "2026-01-13"].map {
            books.find(code, on: try day($0)).reason
        }
        #expect(reasons == ["CODE_NOT_YET_VALID", nil, nil, "CODE_EXPIRED"])
    }

    @Test func versionsAreInOrderOfNumbers() throws {
        let books = try sample("1.2,7.10,a,A,,,\n1.2,7.8,a,A,,,\n1.2,10,a,A,,,\n1.2,7,a,A,,,\n")
        #expect(books.versions(of: try OID("1.2")) == ["7", "7.8", "7.10", "10"])
        #expect(books.versions(of: try OID("1.3")).isEmpty)
    }

    @Test func versionThatIsLoadedAgainReplacesItself() throws {
        var books = try sample("1.2,1,a,A,,,\n1.2,1,b,B,,,\n")
        try books.load(csv: header + "1.2,1,a,Other,,,\n")
        #expect(books.entries(of: try OID("1.2"), version: "1").map(\.name) == ["Other"])
    }

    @Test func brokenFileChangesNothing() throws {
        var books = try sample("1.2,1,a,A,,,\n")
        #expect(throws: TableError.self) { try books.load(csv: header + "1.2,2,a,A,,,\n1.2,2,a,A,,,\n") }
        #expect(books.versions(of: try OID("1.2")) == ["1"])
    }

    @Test(arguments: [
        ("", "the book has no entries"), ("1.2,1,a,A,,,\n1.2,1,a,B,,,\n", "the code stands twice in its version"),
        ("x,1,a,A,,,\n", "oid is not valid"), ("1.2,,a,A,,,\n", "code is not valid"),
        ("1.2,1,,A,,,\n", "code is not valid"),
        ("1.2,1, a,A,,,\n", "code is not valid"), ("1.2,1,a,,,,\n", "name is not valid"),
        ("1.2,1,a,A,z,,\n", "code a has no parent in the book"), ("1.2,1,a,A,a,,\n", "code a is its own ancestor"),
        ("1.2,1,a,A,,2026-02-30,\n", "valid_from is not valid"), ("1.2,1,a,A,,,never\n", "valid_to is not valid"),
        ("1.2,1,a,A,,2026-01-02,2026-01-01\n", "valid_to is not valid"),
    ])
    func bookThatCannotBeRightIsRefused(_ rows: String, _ problem: String) throws {
        let error = try #require(throws: TableError.self) { try sample(rows) }
        #expect(error.problem == problem)
    }

    @Test(arguments: ["code,actual\na,2\n", "code,is_group\na,yes\n", "code,actual\na,1\na,1\n", "actual\n1\n"])
    func attributesThatCannotBeRightAreRefused(_ attributes: String) {
        var books = ReferenceBooks()
        #expect(throws: TableError.self) { try books.load(csv: header + "1.2,1,a,A,,,\n", attributes: attributes) }
    }

    @Test func everyFindingSaysWhatIsSoInBothLanguages() throws {
        let books = try sample("1.2,1,a,A,,2026-01-10,2026-01-12\n")
        let entry = try #require(books.entries(of: OID("1.2"), version: "1").first)
        let today = try day("2026-01-11")
        let findings: [BookFinding] = [
            .found(entry), .notYetValid(entry, from: today), .expired(entry, lastDay: today), .withdrawn(entry),
            .group(entry), .unknownCode, .unknownVersion(loaded: ["1"]), .unknownBook,
        ]
        #expect(Set(findings.map(\.russian)).count == findings.count)
        #expect(Set(findings.map(\.english)).count == findings.count)
        #expect(Set(findings.map(\.reason)).count == findings.count)
        #expect(findings.map { $0.entry == nil } == [false, false, false, false, false, true, true, true])
    }

    private let header = "oid,version,code,name,parent_code,valid_from,valid_to\n"

    private func sample(_ rows: String) throws -> ReferenceBooks {
        var books = ReferenceBooks()
        try books.load(csv: header + rows)
        return books
    }
}
