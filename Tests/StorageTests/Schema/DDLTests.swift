import Testing

@testable import Storage

/// A portable definition, and what the engines make of it.
@Suite struct DDLTests {
    @Test func columnsAreTypedAndTablesAreStrict() {
        let text = """
            CREATE TABLE note (
                note_id BIGINT NOT NULL PRIMARY KEY,
                text TEXT NOT NULL CHECK (length(text) > 0),
                digest BYTES
            );
            CREATE INDEX note_by_text ON note (text);
            """
        #expect(
            DDLStatement.sqlite(text) == """
                CREATE TABLE note (
                    note_id INTEGER NOT NULL PRIMARY KEY,
                    text TEXT NOT NULL CHECK (length(text) > 0),
                    digest BLOB
                ) STRICT;
                CREATE INDEX note_by_text ON note (text)
                """)
        #expect(
            DDLStatement.postgreSQL(text) == """
                CREATE TABLE note (
                    note_id bigint NOT NULL PRIMARY KEY,
                    text text NOT NULL CHECK (length(text) > 0),
                    digest bytea
                );
                CREATE INDEX note_by_text ON note (text)
                """)
    }

    @Test(arguments: [
        // The key is the rowid.
        ("a BIGINT PRIMARY KEY NOT NULL, b TEXT", false),
        ("a BIGINT NOT NULL, b TEXT, PRIMARY KEY (a)", false),
        // The rows lie in the key's tree.
        ("a TEXT NOT NULL PRIMARY KEY, b BIGINT", true),
        ("a BIGINT NOT NULL, b BIGINT NOT NULL, PRIMARY KEY (a, b)", true),
        ("a BYTES NOT NULL PRIMARY KEY CHECK (length(a) = 32)", true),
        ("a BIGINT NOT NULL, b TEXT NOT NULL, content BYTES, CONSTRAINT k PRIMARY KEY (a, b)", true),
        // Contents do not.
        ("a BIGINT NOT NULL, b BIGINT NOT NULL, content BYTES NOT NULL, PRIMARY KEY (a, b)", false),
    ])
    func rowsLieInTheTreeOfTheirKeyWhereTheyAreSlim(columns: String, isKeyed: Bool) {
        let completed = DDLStatement.sqlite("CREATE TABLE t (\(columns))")
        #expect(completed.hasSuffix(isKeyed ? ") STRICT, WITHOUT ROWID" : ") STRICT"))
    }

    @Test func typesStandWhereColumnsAreDeclaredOnly() {
        let text = """
            CREATE TABLE "BYTES" (
                bytes BYTES NOT NULL, -- BYTES, and (
                bigint bigint PRIMARY KEY CHECK (bigint <> 1) DEFAULT 9223372036854775807, /* BIGINT; */
                word TEXT CHECK (word IN ('a BIGINT, b', 'it''s; BYTES)')) REFERENCES "BYTES" (bytes),
                UNIQUE (bytes), FOREIGN KEY (word) REFERENCES other (bigint)
            )
            """
        let expected = """
            CREATE TABLE "BYTES" (
                bytes BLOB NOT NULL, -- BYTES, and (
                bigint INTEGER PRIMARY KEY CHECK (bigint <> 1) DEFAULT 9223372036854775807, /* BIGINT; */
                word TEXT CHECK (word IN ('a BIGINT, b', 'it''s; BYTES)')) REFERENCES "BYTES" (bytes),
                UNIQUE (bytes), FOREIGN KEY (word) REFERENCES other (bigint)
            ) STRICT
            """
        #expect(DDLStatement.sqlite(text) == expected)
        #expect(DDLStatement.all(in: text).count == 1)
        #expect(DDLStatement.all(in: text).first?.fault == nil)
    }

    @Test func addedColumnIsTyped() {
        #expect(DDLStatement.sqlite("ALTER TABLE t ADD COLUMN b BYTES") == "ALTER TABLE t ADD COLUMN b BLOB")
        #expect(DDLStatement.postgreSQL("ALTER TABLE t ADD b BYTES") == "ALTER TABLE t ADD b bytea")
    }

    @Test(arguments: ["INSERT INTO t (a) SELECT a FROM old ORDER BY a", "DROP INDEX t_by_a"])
    func otherStatementStaysAsItIs(text: String) {
        #expect(DDLStatement.sqlite(text) == text)
        #expect(DDLStatement.postgreSQL(text) == text)
        #expect(DDLStatement.all(in: text).map(\.fault) == ["a definition creates tables and indexes only"])
        #expect(DDLStatement.all(in: text).map(\.tableFault) == [nil])
    }

    @Test(arguments: [
        ("CREATE TABLE t (a BIGINT PRIMARY KEY NOT NULL) STRICT", "option STRICT"),
        ("CREATE TABLE t (a INTEGER PRIMARY KEY)", "column a is of type INTEGER"),
        ("CREATE TABLE t (a PRIMARY KEY)", "column a is of type PRIMARY"),
        ("CREATE TABLE t (a, PRIMARY KEY (a))", "column a is of type nothing"),
        ("CREATE TABLE t (a BIGINT)", "no primary key"),
        ("CREATE TABLE t AS SELECT 1", "no columns"),
        ("CREATE VIEW v AS SELECT 1", "a definition creates tables and indexes only"),
    ])
    func whatIsNotPortableIsNamed(text: String, fault: String) {
        #expect(DDLStatement.all(in: text).first?.fault == fault)
    }

    @Test(arguments: ["CREATE TABLE t (a 'x", "CREATE TABLE", "(", "/*", "'", "CREATE TABLE t (a BIGINT", ";;", ""])
    func brokenTextGoesToTheEngineAsItIs(text: String) {
        #expect(SQLToken.all(in: text).map(\.text).joined() == text)
        #expect(DDLStatement.sqlite(text) == DDLStatement.all(in: text).map(\.text).joined(separator: ";"))
    }
}
