import FRMRIdentifiers
import Foundation
import Reference
import Testing

/// Whether two codes name one post, with the data that the project ships and with data made up.
@Suite struct SamePostsTests {
    private static let frmr = "1.2.643.5.1.13.13.11.1102"
    private static let deaths = "1.2.643.5.1.13.13.99.2.700"
    private static let signers = "1.2.643.5.1.13.13.99.2.181"

    private func entry(_ code: String, _ book: String = DataFiles.posts, version: String = "") -> CodeEntry {
        CodeEntry(oid: book, version: version, code: code)
    }

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test(
        "A code is the same post in every version, and another code is another post",
        arguments: [
            ("109", "9.6", "109", "7.1", SamePosts.Finding.same), ("109", "", "109", "9.1", .same),
            ("109", "9.6", "110", "9.6", .other), ("547", "9.1", "158", "9.1", .other),
        ])
    func versionsAreNotCompared(
        held: String, heldVersion: String, asked: String, askedVersion: String, finding: SamePosts.Finding
    ) throws {
        let same = try DataFiles.samePosts()
        let told = same.finding(
            entry(held, version: heldVersion), entry(asked, version: askedVersion), on: try day("2026-01-01"))
        #expect(told == finding)
    }

    @Test(
        "A merged code is followed from the day on which its book has it no more",
        arguments: [("373", "222"), ("440", "222"), ("539", "538"), ("542", "538")])
    func mergedCodesAreFollowed(old: String, new: String) throws {
        let same = try DataFiles.samePosts()
        for (held, asked) in [(old, new), (new, old)] {
            #expect(same.finding(entry(held), entry(asked), on: try day("2024-02-13")) == .same)
            #expect(same.finding(entry(held), entry(asked), on: try day("2024-02-12")) == .other)
        }
        #expect(same.finding(entry(old), entry(old), on: try day("2020-01-01")) == .same)
        #expect(same.finding(entry("373"), entry("539"), on: try day("2026-01-01")) == .other)
    }

    @Test(
        "Codes of two books are compared through the crosswalk, from either side",
        arguments: [
            (frmr, "110", "110", SamePosts.Finding.same), (frmr, "110", "109", .other), (frmr, "109", "110", .other),
            (frmr, "109", "109", .unknown), (deaths, "109", "109", .same), (deaths, "25", "25", .same),
            (deaths, "25", "26", .other), (signers, "109", "109", .unknown),
        ])
    func booksAreCompared(book: String, code: String, other: String, finding: SamePosts.Finding) throws {
        let same = try DataFiles.samePosts()
        let today = try day("2026-01-01")
        #expect(same.finding(entry(code, book), entry(other), on: today) == finding)
        #expect(same.finding(entry(other), entry(code, book), on: today) == finding)
    }

    @Test func aPairHasItsTimeAndFollowsMergedCodes() throws {
        let same = SamePosts(
            try CodeSuccessions(csv: "oid,code,successor,valid_from\n1.2.1,a,b,2024-01-01\n1.2.1,b,c,2025-01-01\n"),
            try PostCrosswalk(
                csv: """
                    post_oid,post_code,other_oid,other_code,valid_from,valid_to
                    1.2.2,x,1.2.1,a,2023-01-01,2025-12-31
                    """))
        let (x, c) = (entry("x", "1.2.2"), entry("c", "1.2.1"))
        #expect(same.finding(x, entry("a", "1.2.1"), on: try day("2022-12-31")) == .unknown)
        #expect(same.finding(x, entry("a", "1.2.1"), on: try day("2023-01-01")) == .same)
        #expect(same.finding(x, c, on: try day("2024-12-31")) == .other)
        #expect(same.finding(x, c, on: try day("2025-01-01")) == .same)
        #expect(same.finding(x, c, on: try day("2026-01-01")) == .unknown)
        #expect(same.others(of: entry("a", "1.2.1"), on: try day("2025-01-01")) == [c])
    }

    @Test(
        "Data that contradict themselves are refused with their line",
        arguments: [
            ("1.2,a,b,2024-01-01\n1.2,a,c,2024-01-01", 3), ("1.2,a,a,2024-01-01", 2), ("1.2,a,b,", 2),
            ("1.2,a,b,2024-01-01\n1.2,b,a,2024-01-01", 2),
        ])
    func contradictingSuccessionsAreRefused(rows: String, line: Int) {
        let error = #expect(throws: TableError.self) {
            try CodeSuccessions(csv: "oid,code,successor,valid_from\n\(rows)\n")
        }
        #expect(error?.line == line)
    }

    @Test(arguments: [("1.2,a,1.2,b,,", 2), ("1.2,a,1.3,b,,\n1.3,b,1.2,a,,", 3)])
    func contradictingPairsAreRefused(rows: String, line: Int) {
        let header = "post_oid,post_code,other_oid,other_code,valid_from,valid_to\n"
        let error = #expect(throws: TableError.self) { try PostCrosswalk(csv: header + rows) }
        #expect(error?.line == line)
    }

    /// What the data name exists: a merged code in an older version and its successor in the newest, and every entry of
    /// a crosswalk in some version.
    @Test func theDataNameEntriesThatTheBooksHave() throws {
        let books = try DataFiles.books()
        let versions = books.versions(of: try OID(DataFiles.posts))
        func has(_ code: String, in version: String) throws -> Bool {
            books.find(try DataFiles.post(code, version: version), on: try day("2026-01-01")).entry != nil
        }
        for line in try DataFiles.text("code-successions.csv").split(separator: "\n").dropFirst() {
            let columns = line.split(separator: ",").map(String.init)
            #expect(try has(columns[1], in: "9.1") && !has(columns[1], in: "9.6") && has(columns[2], in: "9.6"))
        }
        for line in try DataFiles.text("post-crosswalk.csv").split(separator: "\n").dropFirst() {
            let code = String(line.split(separator: ",", omittingEmptySubsequences: false)[3])
            #expect(try versions.contains { try has(code, in: $0) }, "\(code)")
        }
    }
}

/// Codes that some version of a book has.
@Suite struct KnownCodesTests {
    @Test(arguments: [
        (DataFiles.posts, "109", KnownCodes.Finding.known), (DataFiles.posts, "439", .known),
        (DataFiles.posts, "540", .known), (DataFiles.posts, "574", .known), (DataFiles.posts, "575", .unknown),
        (DataFiles.specialities, "27", .known), (DataFiles.specialities, "999", .unknown),
        ("1.2.643.5.1.13.13.11.1102", "109", .bookNotHeld),
    ])
    func anyVersionWillDo(book: String, code: String, finding: KnownCodes.Finding) throws {
        var headings = BookHeadings()
        for file in ["nsi-1002-v7.1.csv", "nsi-1002-v7.8.csv", "nsi-1002-v9.1.csv", "nsi-1002.csv", "nsi-1066.csv"] {
            try headings.load(csv: DataFiles.text(file))
        }
        #expect(KnownCodes(headings).finding(CodeEntry(oid: book, version: "1", code: code)) == finding)
        #expect(KnownCodes.none.finding(CodeEntry(oid: book, code: code)) == .bookNotHeld)
    }
}
