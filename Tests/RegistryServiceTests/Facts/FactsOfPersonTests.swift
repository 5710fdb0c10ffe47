import FRMRCalls
import FRMRIdentifiers
import Foundation
import Reference
import RegistryRules
import Storage
import TestValues
import Testing

@testable import RegistryService

/// The gathered facts say what the rows say, whatever was recorded and corrected.
@Suite struct FactsOfPersonTests {
    private static let person = "11223344595"
    private static let organisations = [Desk.organisation, "1.2.643.5.1.13.13.12.2.1.1", ""]

    /// A person with rows of every kind, known and corrected, at several organisations.
    private func write(_ random: inout SeededGenerator, _ store: Store, rows: Int) async throws {
        var values: [[SQLValue]] = []
        for place in 0..<rows {
            let kind = Int.random(in: 1...8, using: &random)
            let from = Int.random(in: -20_000...20_000, using: &random)
            let recorded = Int.random(in: 1...50, using: &random)
            let isOpen = Bool.random(using: &random)
            let details = [0, 257, 1000, 0, 0, 2, 0, 1, 0]
            values.append([
                SQLValue("fact-\(place)"), SQLValue(kind), SQLValue(details[kind]),
                SQLValue(kind == 2 ? Self.organisations.randomElement(using: &random) ?? "" : ""),
                SQLValue(kind == 2 || kind == 3 ? "1.2.3" : ""), SQLValue(kind == 2 ? "9.6" : ""),
                SQLValue(kind == 8 ? "образцова|вера|" : kind == 2 || kind == 3 ? "10" : ""), SQLValue(from),
                SQLValue(from + Int.random(in: 0...3_000_000, using: &random) % 2_900_000), SQLValue(recorded),
                isOpen ? SQLValue(Int64.max) : SQLValue(recorded + Int.random(in: 1...50, using: &random)),
                kind == 2 || kind > 5 ? .blob([]) : .null,
            ])
        }
        let rowsToWrite = values
        let person = try SNILS(Self.person)
        try await store.write { session throws(RPCError) in
            try session.execute("DELETE FROM fact WHERE snils = 11223344595")
            for row in rowsToWrite {
                try session.execute(
                    """
                    INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code,
                        valid_from_day, valid_to_day, recorded_from_us, recorded_to_us, content)
                    VALUES ($1, 11223344595, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                    """, values: row)
            }
            try FactsOfPersonTable.gather(person, in: session)
        }
    }

    @Test("The gathered facts are the rows, as known at every moment", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func gatheredFactsAreTheRows(seed: UInt64) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        var random = SeededGenerator(seed: seed)
        let person = try SNILS(Self.person)
        let day = try #require(CivilDate(iso: "2026-01-15"))
        try await write(&random, desk.store, rows: 12)
        for knownAt in Int64(0)...101 {
            for organisation in Self.organisations {
                let question = EligibilityQuestion(
                    post: CodeEntry(oid: "1.2.3", version: "9.6", code: "10"), organisationOID: organisation, date: day)
                let (gathered, rows) = try await desk.store.read { session throws(RPCError) in
                    let gathered = try FactsOfPersonTable.known(
                        of: person, at: knownAt, bearingOn: question, in: session)
                    let known = try FactTable.known(of: person, at: Instant(microseconds: knownAt), in: session)
                    var rows: [EligibilityFact] = []
                    for row in known
                    where row.statement.kind != .post || row.statement.organisationOID == organisation {
                        rows.append(try row.fact)
                    }
                    return (gathered, rows)
                }
                #expect(gathered == rows, "seed \(seed), known at \(knownAt)")
            }
        }
    }

    @Test(arguments: [
        "x", "1\t\t1\t\t257\t\t\t\t1\t2", "1\t\t9\t\t0\t\t\t\t1\t2\tid", "1\t-\t1\t\t257\t\t\t\t1\t2\tid",
        // Numbers that fit no 64 bits, and days that no calendar has.
        "1\t\t1\t\t257\t\t\t\t-9223372036854775808\t2\tid", "1\t\t1\t\t257\t\t\t\t1\t9223372036854775807\tid",
        "1\t\t1\t\t257\t\t\t\t1\t99999999999999999999\tid", "1\t\t1\t\t257\t\t\t\t1\t2147483648\tid",
        "99999999999999999999\t\t1\t\t257\t\t\t\t1\t2\tid",
        // A prolonged term without its act, and with a day of it that is none.
        "1\t\t3\t\t16\t1.2\t\t1\t1\t2\tid", "1\t\t3\t\t16\t1.2\t\t1\t1\t2\tid\tx\t1\tact",
    ])
    func damagedFactsAreToldAndNotGuessed(text: String) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let person = try SNILS(Self.person)
        // Of our own writing, as the digest says.
        var digest = RowDigest(key: person.packed)
        digest.add(text)
        let value = digest.value
        try await desk.store.write { session throws(RPCError) in
            try session.execute(
                "UPDATE facts_of_person SET facts = $1, digest = $2 WHERE snils = 11223344595", .text(text),
                SQLValue(value))
        }
        let day = try #require(CivilDate(iso: "2026-01-15"))
        let question = EligibilityQuestion(post: CodeEntry(oid: "", code: ""), organisationOID: "", date: day)
        let failure = await #expect(throws: RPCError.self) {
            try await desk.store.read { session throws(RPCError) in
                try FactsOfPersonTable.known(of: person, at: 5, bearingOn: question, in: session)
            }
        }
        #expect(failure?.code == .internalError)
        #expect(failure?.cause == "row 1 of facts_of_person: has a line that is none")
    }
}
