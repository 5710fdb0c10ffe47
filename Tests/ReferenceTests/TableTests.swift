import Reference
import TestValues
import Testing

@Suite struct TableTests {
    @Test func quotedFieldsKeepCommasQuotesAndLines() throws {
        let table = try Table(csv: "a,b\r\n\"1,\"\"x\"\"\n2\",3\r\n\n4,\n", columns: ["a", "b"])
        #expect(table.rows.map { $0["a"] } == ["1,\"x\"\n2", "4"])
        #expect(table.rows.map { $0["b"] } == ["3", ""])
        #expect(table.rows.map(\.line) == [2, 5])
        #expect(table.rows.map { $0.optional("b") } == ["3", nil])
        #expect(table.rows[0].optional("c") == nil)
    }

    @Test func byteOrderMarkIsDropped() throws {
        #expect(try Table(csv: "\u{feff}a,b\n1,2", columns: ["a"]).rows.map { $0["a"] } == ["1"])
    }

    @Test(arguments: [
        ("", "the header is missing"), ("\n\n", "the header is missing"), ("a\n1\n", "column b is missing"),
        ("a,b\n1\n", "1 fields where 2 are due"), ("a,b\n1,2,3\n", "3 fields where 2 are due"),
        ("a,b\n\"1,2\n", "a quote is not closed"), ("a,b\n1\"x\",2\n", "a quote stands inside a field without quotes"),
        ("a,b\n\"1\"x,2\n", "text after a closing quote"), ("a,b\n1,\u{0}\n", "a control character"),
        ("a,b\n1,\"\u{1b}\"\n", "a control character"), ("a,b\n1\rx,2\n", "a control character"),
        ("a,b,a\n1,2,3\n", "a column is named twice"), ("a;b\n1;2\n", "column a is missing"),
        ("a,b\n1,\"" + String(repeating: "x", count: 17_000) + "\"\n", "a field of more than 16384 bytes"),
        ("a,b" + String(repeating: ",", count: 80) + "\n", "more than 64 fields"),
        ("a,b\n" + String(repeating: "x", count: 1 << 20), "a field of more than 16384 bytes"),
    ])
    func tableThatCannotBeUsedIsRefused(_ text: String, _ problem: String) throws {
        let error = try #require(throws: TableError.self) { try Table(csv: text, columns: ["a", "b"]) }
        #expect(error.problem == problem)
        #expect(error.description.hasPrefix("line "))
    }

    /// What is written under RFC 4180 is read back, whatever it holds.
    @Test(arguments: [UInt64(7), 20_261_123])
    func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "Ё", ",", "\"", "\n", "\r\n", " ", "\u{feff}", "1", "", ";", "\t"]
        for _ in 0..<300 {
            let rows = (0..<3).map { _ in
                (0..<3).map { _ in
                    (0..<4).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
                }
            }
            let text = ([["x", "y", "z"]] + rows).map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            }
            let table = try Table(csv: text.joined(separator: "\r\n"), columns: ["x", "y", "z"])
            #expect(table.rows.map { [$0["x"], $0["y"], $0["z"]] } == rows, "seed \(seed)")
        }
    }

    /// Broken files end in an error or in a table, never in a trap.
    @Test(arguments: [UInt64(8), 20_261_123])
    func mixturesNeverTrap(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a,b", ",", "\"", "\n", "\r", "\r\n", "\u{0}", "\u{feff}", "2026-01-01,holiday", "x", "\u{202e}"]
        for _ in 0..<3000 {
            let count = Int.random(in: 0...10, using: &random)
            let text =
                "a,b\n" + (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            guard let table = try? Table(csv: text, columns: ["a", "b"]) else { continue }
            #expect(table.rows.allSatisfy { $0.line > 1 }, "\(text.debugDescription), seed \(seed)")
        }
    }
}
