import Foundation
import Logging
import Messages
import Storage
import Testing

@testable import RegistryService

@Suite struct MigrationTests {
    /// 0002 makes the register's tables anew, 0003 the facts again, 0005 the cards and 0006 the workers: what they held
    /// stands there as before, and so do their invariants.
    @Test func whatWasPublishedBeforeImportsExistedIsCarriedOver() async throws {
        let desk = try await Desk()
        let path = desk.folder.appending(path: "old.sqlite").path
        func open(_ migrations: ArraySlice<Migration>) throws -> Store {
            try Store.open(
                path: path,
                schema: Schema(applicationID: RegistrySchema.schema.applicationID, migrations: Array(migrations)),
                loops: 0, environment: Desk.environment, logger: Logger(label: "test"))
        }
        let all = RegistrySchema.schema.migrations
        let old = try open(all.prefix(1))
        try await old.write { session throws(RPCError) in
            for (id, snils, number) in [("a1", 11_223_344_595, "0000000001"), ("a2", 12_345_678_964, "0000000002")] {
                try session.execute(
                    """
                    INSERT INTO application (application_id, kind, worker_role, snils, status, version,
                        filed_by_subject, register_number, created_us, updated_us)
                    VALUES ($1, 1, 1, $2, 5, 1, 's', $3, 1, 1)
                    """, SQLValue(id), SQLValue(snils), SQLValue(number))
                try session.execute(
                    """
                    INSERT INTO worker (snils, register_ordinal, register_number, application_id, recorded_us)
                    VALUES ($1, $2, $3, $4, 7)
                    """, SQLValue(snils), SQLValue(Int(number)), SQLValue(number), SQLValue(id))
                try session.execute(
                    """
                    INSERT INTO card (card_id, snils, inn, name_key, birth_day, worker_role, personal_data, education,
                        recorded_from)
                    VALUES ($1, $2, 1, 'n', 0, 1, x'01', x'02', 7)
                    """, SQLValue(id), SQLValue(snils))
                try session.execute(
                    """
                    INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code,
                        valid_from, valid_to, recorded_from, content)
                    VALUES ($1, $2, 2, 1000, 'o', 'b', 'v', 'c', 1, 2, 7, x'03')
                    """, SQLValue(id), SQLValue(snils))
                try session.execute(
                    "INSERT INTO change_feed (sequence, kind, register_number, recorded_us) VALUES ($1, 1, $2, 7)",
                    SQLValue(Int(number)), SQLValue(number))
            }
        }
        old.close()

        let new = try open(all[...])
        defer { new.close() }
        let counts = try await new.read { session throws(RPCError) in
            try session.first(
                """
                SELECT (SELECT count(*) FROM worker WHERE recorded_us = 7 AND source_id IS NULL),
                    (SELECT count(*) FROM card WHERE personal_data = x'01' AND education = x'02' AND recorded_from = 7),
                    (SELECT count(*) FROM fact WHERE content = x'03' AND detail = 1000 AND valid_to = 2),
                    (SELECT max(sequence) FROM change_feed JOIN worker USING (register_ordinal)),
                    (SELECT count(*) FROM sqlite_schema WHERE name LIKE '%_000_' OR sql LIKE '%_000_%')
                """)
        }
        #expect(try (0..<5).map { try counts?.int($0) } == [2, 2, 2, 2, 0])
        await #expect(throws: RPCError.self) {
            try await new.write { session throws(RPCError) in
                try session.execute(
                    """
                    INSERT INTO worker (snils, register_ordinal, application_id, recorded_us)
                    VALUES (5, 3, 'a1', 7)
                    """)
            }
        }
    }

    /// What no fact may be, whoever writes it.
    @Test(arguments: [
        "8, 0, x'01'", "0, 0, NULL", "2, 1000, NULL", "3, 0, x'01'", "5, 0, NULL", "5, 4, NULL", "6, 0, NULL",
        "7, 3, x'01'", "7, 1, NULL",
    ])
    func theSchemaKeepsFactsOfNoKindOut(row: String) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let values = row.split(separator: ", ").map(String.init)
        await #expect(throws: RPCError.self) {
            try await desk.store.write { session throws(RPCError) in
                try session.execute(
                    """
                    INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code,
                        valid_from, valid_to, recorded_from, content)
                    VALUES ('f', 11223344595, $1, $2, '', '', '', '', 1, 2, 7, $3)
                    """, SQLValue(Int(values[0])), SQLValue(Int(values[1])),
                    values[2] == "NULL" ? .null : .blob([1]))
            }
        }
    }
}
