import Testing

@testable import frmr

@Suite struct DataTests {
    private func table(_ text: String, _ name: String, rowsMax: Int = 10) throws -> [Value] {
        try DataTable(Array(text.utf8), name: name, rowsMax: rowsMax).rows
    }

    @Test func jsonRowsKeepTheirShape() throws {
        let rows = try table(#"[{"a": {"b": [1, 9007199254740993, true, null, "x"]}}, {"a": 2.5}]"#, "rows.json")
        #expect(rows.count == 2)
        #expect(rows[0].at("a.b.0") == .number("1"))
        #expect(rows[0].at("a.b.1") == .number("9007199254740993"))
        #expect(rows[0].at("a.b.2") == .bool(true))
        #expect(rows[0].at("a.b.3") == .null)
        #expect(rows[0].at("a.b.4") == .string("x"))
        #expect(rows[0].at("a.b.5") == nil)
        #expect(rows[0].at("a.c") == nil)
        #expect(rows[1].at("a") == .number("2.5"))
    }

    @Test func csvKnowsQuotesAndLineEnds() throws {
        let rows = try table("name,note\r\nИванов,\"a, \"\"b\"\"\nc\"\n\nПетров,", "people.csv")
        #expect(rows.map { $0.at("name")?.text } == ["Иванов", "Петров"])
        #expect(rows[0].at("note") == .string("a, \"b\"\nc"))
        #expect(rows[1].at("note") == .string(""))
    }

    /// Spreadsheets and editors of some systems put a mark before the text and end lines with CRLF.
    @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"]) func aMarkAndLineEndsAreNoMatter(
        mark: String, end: String
    ) throws {
        let csv = try table(mark + ["snils,\"a\"", "1,2", "", "\"3\",4", ""].joined(separator: end), "x.csv")
        #expect(csv.map { $0.at("snils")?.text } == ["1", "3"])
        #expect(csv.map { $0.at("a")?.text } == ["2", "4"])
        #expect(try table(mark + "[{\"a\": 1}]" + end, "x.json").map { $0.at("a") } == [.number("1")])
        #expect(try table(mark + "one" + end + "two" + end, "x.txt").map { $0.at("line")?.text } == ["one", "two"])
    }

    @Test(arguments: ["x.csv", "x.json", "x.txt"]) func anotherEncodingIsTold(name: String) {
        for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0], [0xCF, 0xE5, 0x0A]] {
            let fault = #expect(throws: DataTable.Malformed.self) { try DataTable(bytes, name: name, rowsMax: 10) }
            #expect(fault?.description.contains("UTF-8") == true)
        }
    }

    @Test(arguments: [
        ("a,b\n1,2\n1\n", "line 3: 1 fields where 2 are due"), ("a\n\"1\n", "line 2: a quote is not closed"),
        ("", "line 1"),
    ])
    func aFaultOfCSVIsToldByItsLine(text: String, told: String) {
        let fault = #expect(throws: DataTable.Malformed.self) { try table(text, "x.csv") }
        #expect(fault?.description.contains(told) == true, "\(fault?.description ?? "")")
    }

    @Test func otherFilesAreLines() throws {
        #expect(try table("one\ntwo\n", "accounts.txt").map { $0.at("line") } == [.string("one"), .string("two")])
    }

    @Test func rowsAreBounded() throws {
        #expect(try table("a\n1\n2\n3\n", "x.csv", rowsMax: 2).count == 2)
    }

    @Test(arguments: [
        ("{}", "x.json"), ("[", "x.json"), ("[]", "x.json"), ("a,b\n1\n", "x.csv"), ("a\n\"1\n", "x.csv"),
        ("a\n1\"\n", "x.csv"),
        ("a\n", "x.csv"), ("", "x.csv"), ("\n", "x.txt"),
    ])
    func malformedFilesAreRefused(text: String, name: String) {
        #expect(throws: DataTable.Malformed.self) { try table(text, name) }
    }
}

@Suite struct BodyTemplateTests {
    private let row = Value.object([
        .init(name: "snils", value: .string("1\"2")), .init(name: "age", value: .number("7")),
        .init(name: "post", value: .object([.init(name: "code", value: .string("109"))])),
    ])

    @Test func placeholdersTakeTheColumnsKind() throws {
        let template = try BodyTemplate(
            .object([
                .init(name: "whole", value: .string("${post}")), .init(name: "number", value: .string("${age}")),
                .init(name: "text", value: .string("<${snils}|${age}|${post.code}>")),
                .init(name: "list", value: .array([.string("${post.code}"), .bool(true), .null])),
            ]))
        #expect(template.columns == ["post", "age", "snils", "post.code"])
        #expect(
            template.filled(from: row)?.json
                == #"{"whole":{"code":"109"},"number":7,"text":"\u003c1\"2|7|109>","list":["109",true,null]}"#)
    }

    @Test(arguments: ["${none}", "a ${none}", "a ${post}"]) func aRowWithoutTheColumnGivesNoBody(text: String) throws {
        #expect(try BodyTemplate(.array([.string(text)])).filled(from: row) == nil)
    }

    @Test(arguments: ["${", "${}", "a ${b"]) func unfinishedPlaceholdersAreRefused(text: String) {
        #expect(throws: BodyTemplate.Mistake.placeholder(text)) { try BodyTemplate(.string(text)) }
    }
}
