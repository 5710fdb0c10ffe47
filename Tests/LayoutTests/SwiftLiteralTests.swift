import SourceText
import Testing

/// The reader of literals: one that it misses would be a statement that nobody tries.
@Suite struct SwiftLiteralTests {
    private func texts(_ source: String) -> [String] { SwiftLiteral.all(in: source).map(\.text) }

    @Test func literalsOfEverySpellingAreRead() {
        let source = ##"""
            let a = "one", b = #"t\w"o"#, c = "\"\\\n\t\u{416}"
            let d = """
                  indented
                SELECT 'it''s "quoted"'

                """
            let e = ##"a "# b"##
            """##
        #expect(
            texts(source) == ["one", #"t\w"o"#, "\"\\\n\tЖ", "  indented\nSELECT 'it''s \"quoted\"'\n", ##"a "# b"##])
    }

    @Test func commentsAndRegularExpressionsAreNoLiterals() {
        let source = ##"""
            // "one"
            /* "two" /* "three" */ "four" */
            let a = /"[^"]+"/, b = #/x"y/#, c = f(/"/)
            let d = 6 / 3 / 2, e = "kept" /* " */
            """##
        #expect(texts(source) == ["kept"])
    }

    @Test func interpolationsAreLeftOut() {
        let literals = SwiftLiteral.all(in: ##"f("a\(g("b)", 1) + "c")d", #"e\(x)\#(y("z"))"#)"##)
        #expect(literals.map(\.text) == ["ad", #"e\(x)"#])
        #expect(literals.map(\.isInterpolated) == [true, true])
    }

    @Test func placeAndCallAreKnown() {
        let source = """
            // 1
            try store
                .rows(
                    "SELECT a FROM b", 1)
            """
        let literal = SwiftLiteral.all(in: source).first
        #expect(literal?.line == 4)
        #expect(literal?.before == "trystore.rows(")
    }

    @Test(arguments: ["\"", "\"\"\"", "#\"", "\"\\", "\"\\(", "/*", "/* /*", "#/", "(/", "\"\\u{", "a(\"b\n"])
    func brokenSourceEnds(source: String) {
        #expect(SwiftLiteral.all(in: source).count <= 1)
    }

    @Test(arguments: [
        "SELECT a FROM b", "\n  INSERT INTO a (b) VALUES ($1)", "UPDATE a SET b = 1", "DELETE FROM a",
        "WITH a AS (SELECT 1) SELECT 2", "WITH RECURSIVE a (b, c) AS (SELECT 1, 2) SELECT 3",
        "CREATE TABLE a (b BIGINT)", "CREATE UNIQUE INDEX a ON b (c)", "INSERT OR IGNORE INTO a VALUES (1)",
    ])
    func statementIsRecognised(text: String) {
        let file = SourceFile(path: "A.swift", text: "f(\"\"\"\n\(text)\n\"\"\")")
        #expect(SQLLiteral.all(in: file).map(\.text) == [text])
        #expect(SQLLiteral.all(in: file).map(\.place) == ["A.swift:1"])
    }

    @Test(arguments: ["Select a worker", "UPDATE of the card", "WITHDRAWN", "CREATED", "SELECTION"])
    func sentenceIsNoStatement(text: String) {
        #expect(SQLLiteral.all(in: SourceFile(path: "A.swift", text: "f(\"\(text)\")")).isEmpty)
    }

    @Test func whatASessionIsHandedAndIsNoStatementIsNamed() {
        let file = SourceFile(
            path: "A.swift", text: "try store.execute(\"VACUUM\"); list.first(where: { $0 == \"b\" })")
        #expect(SQLLiteral.unrecognised(in: file).map(\.text) == ["VACUUM"])
    }
}
