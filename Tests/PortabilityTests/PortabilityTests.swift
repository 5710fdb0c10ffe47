import SourceText
import Testing

@testable import Storage

/// Every table and every statement of the services, put before PostgreSQL: portability that nobody tries does not last.
@Suite(.timeLimit(.minutes(3))) struct PortabilityTests {
    @Test func postgreSQLUnderstandsEveryDefinitionAndStatement() async throws {
        let faults = try await PostgreSQL.run { server in
            var faults: [Fault] = []
            for service in Service.all { faults += try await Self.faults(of: service, server) }
            return faults
        }
        for fault in faults where !Pending.files.contains(fault.path) {
            Issue.record("\(fault.place): \(fault.text)")
        }
        for path in Pending.files.subtracting(faults.map(\.path)).sorted() {
            Issue.record("\(path) is portable now: take it off the list")
        }
    }

    private struct Fault: Sendable {
        let path: String
        let place: String
        let text: String
    }

    private static func faults(of service: Service, _ server: PostgreSQL) async throws -> [Fault] {
        let steps = try service.steps()
        let answers = try await server.answers(database: service.name, steps.map { ($0.place, $0.sql) })
        return zip(steps, answers).compactMap { step, answer in
            (step.fault ?? answer.error).map { Fault(path: step.path, place: step.place, text: $0) }
        }
    }

    @Test(arguments: Service.all.map(\.name))
    func everyDefinitionBelongsToASchema(name: String) throws {
        let service = try #require(Service.all.first { $0.name == name })
        let applied = Set(service.definitions)
        for literal in try service.literals() where literal.isDefinition && !Pending.files.contains(literal.path) {
            #expect(applied.contains(literal.text), "\(literal.place) is in no migration")
        }
    }

    /// A scan that finds nothing would let everything pass.
    @Test func everyTableHasStatements() throws {
        for service in Service.all {
            let literals = try service.literals()
            let tables = service.definitions.flatMap(DDLStatement.all).compactMap { $0.table?.name }
            #expect(tables.count > 4)
            for table in tables {
                let isSpokenOf = literals.contains { literal in
                    !literal.isDefinition && SQLToken.all(in: literal.text).contains { $0.text == table }
                }
                #expect(isSpokenOf, "\(service.name): nothing reads or writes \(table)")
            }
        }
    }

    @Test func whatASessionIsHandedIsRecognised() throws {
        for service in Service.all {
            for folder in [Service.storage, service.folder] {
                for file in try SourceTree.files(under: folder) where !file.path.hasPrefix(Service.ownOfSQLite) {
                    for literal in SQLLiteral.unrecognised(in: file) {
                        Issue.record("\(file.path):\(literal.line) is no statement known here: \(literal.text)")
                    }
                }
            }
        }
    }

    /// The server is what judges: it refuses what it should.
    @Test func whatOnlySQLiteUnderstandsIsRefused() async throws {
        let answers = try await PostgreSQL.run { server in
            try await server.answers(
                database: "refusals",
                [
                    ("table", DDLStatement.postgreSQL("CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT)")),
                    ("portable", "PREPARE a AS SELECT b FROM t WHERE a = $1 ORDER BY a LIMIT $2"),
                    ("function", "PREPARE b AS SELECT group_concat(b, char(10)) FROM t"),
                    ("conflict", "PREPARE c AS INSERT OR IGNORE INTO t (a) VALUES ($1)"),
                    ("grouping", "PREPARE d AS SELECT a, b FROM t GROUP BY b"),
                    ("type", "PREPARE e AS SELECT a FROM t WHERE a = b"),
                    ("null", "PREPARE f AS SELECT a FROM t WHERE b IS $1"),
                    ("key", "PREPARE g AS SELECT rowid FROM t"),
                    ("engine", "CREATE TABLE u (a INTEGER PRIMARY KEY) STRICT"),
                ])
        }
        #expect(answers.filter { $0.error == nil }.map(\.name) == ["table", "portable"])
        #expect(answers.allSatisfy { $0.error?.hasPrefix("ERROR:") ?? true })
    }
}
