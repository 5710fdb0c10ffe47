import FRMRCalls
import FRMRContracts
import Storage
import Testing

@testable import RegistryService

/// What the schema keeps out, whoever writes.
@Suite struct RegistrySchemaTests {
    /// One application makes one worker, and a worker who came from nowhere is none.
    @Test(arguments: [true, false])
    func aWorkerHasOneOriginOfTheirOwn(isPublished: Bool) async throws {
        let desk = try await Desk()
        let published = try await desk.published().applicationId
        await #expect(throws: RPCError.self) {
            try await desk.store.write { session throws(RPCError) in
                try session.execute(
                    """
                    INSERT INTO worker (snils, register_ordinal, application_id, recorded_us)
                    VALUES (5, 3, $1, 7)
                    """, SQLValue(isPublished ? published : nil))
            }
        }
    }

    /// What no fact may be, whoever writes it.
    @Test(arguments: [
        "9, 0, x'01'", "8, 0, NULL", "0, 0, NULL", "2, 1000, NULL", "5, 0, NULL", "5, 4, NULL",
        "6, 0, NULL",
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
                        valid_from_day, valid_to_day, recorded_from_us, content)
                    VALUES ('f', 11223344595, $1, $2, '', '', '', '', 1, 2, 7, $3)
                    """, SQLValue(Int(values[0])), SQLValue(Int(values[1])),
                    values[2] == "NULL" ? .null : .blob([1]))
            }
        }
    }
}
