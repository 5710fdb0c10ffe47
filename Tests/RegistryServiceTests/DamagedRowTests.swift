import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Logging
import Storage
import Testing

@testable import RegistryService

/// A row that cannot be read is an error of its call: the caller is told INTERNAL and nothing of the row, and the log
/// names the table and the row.
@Suite struct DamagedRowTests {
    /// Breaks what the statements name, past the checks of the schema.
    private static func damage(_ desk: Desk, _ sql: StaticString...) async throws {
        try await desk.store.write { session throws(RPCError) in
            _ = try session.rows("PRAGMA ignore_check_constraints = ON")
            for sql in sql { try session.execute(sql) }
            _ = try session.rows("PRAGMA ignore_check_constraints = OFF")
        }
    }

    private static func published() async throws -> Desk {
        let desk = try await Desk()
        _ = try await desk.published()
        return desk
    }

    private func find(_ desk: Desk) async throws(RPCError) -> RegistryV1.FindWorkersResponse {
        let (workers, call) = (desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital))
        return try await desk.store.read { session throws(RPCError) in
            try workers.findWorkers(.init(by: .snils("11223344595")), call, session)
        }
    }

    private func check(
        _ desk: Desk, name: CommonV1.PersonName? = nil
    ) async throws(RPCError) -> RegistryV1.CheckResponse {
        let question = RegistryV1.CheckRequest(
            snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
            date: .init(year: 2026, month: 1, day: 15), name: name)
        let (handlers, call) = (desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital))
        return try await desk.store.read { session throws(RPCError) in try handlers.check(question, call, session) }
    }

    private func expectTold(_ error: RPCError?, _ row: String) {
        #expect(error?.code == .internalError && error?.reason == "STORE_ROW_DAMAGED")
        #expect(error?.cause?.hasPrefix("row \(row): ") == true, "\(error?.cause ?? "")")
        #expect(error?.cause?.contains("11223344595") == false)
        #expect(error?.message.contains(row) == false)
    }

    @Test(
        arguments: [
            "UPDATE card SET personal_data = x'ff'", "UPDATE card SET education = x'ff'",
            "UPDATE card SET worker_role = 99",
        ] as [StaticString])
    func aDamagedCardIsAnErrorOfTheLookUp(sql: StaticString) async throws {
        let desk = try await Self.published()
        try await Self.damage(desk, sql)
        expectTold(await #expect(throws: RPCError.self) { try await find(desk) }, "1 of card")
        #expect(try await check(desk).verdict == .allowed)
    }

    @Test(
        arguments: [
            "UPDATE fact SET fact_id = 'broken', detail = 0 WHERE kind = 1",
            "UPDATE fact SET fact_id = 'broken', kind = 99 WHERE kind = 1",
            "UPDATE fact SET fact_id = 'broken', content = x'ff' WHERE kind = 2",
        ] as [StaticString])
    func aDamagedFactIsAnErrorOfTheLookUp(sql: StaticString) async throws {
        let desk = try await Self.published()
        try await Self.damage(desk, sql)
        expectTold(await #expect(throws: RPCError.self) { try await find(desk) }, "broken of fact")
        // What the verdict reads was gathered before.
        #expect(try await check(desk).verdict == .allowed)
    }

    @Test func anEventUponADamagedFactIsAnErrorAndChangesNothing() async throws {
        let desk = try await Self.published()
        try await Self.damage(desk, "UPDATE fact SET fact_id = 'broken', detail = 0 WHERE kind = 1")
        let request = RegistryV1.RecordEventRequest(
            snils: "11223344595", kind: .recordEnded, date: .init(year: 2026, month: 1, day: 15), basis: "Приказ")
        desk.advance(.seconds(1))
        let (records, call) = (
            desk.service.records, desk.call(RegistryV1.RecordsMethods.recordEvent, Desk.verification)
        )
        let error = await #expect(throws: RPCError.self) {
            try await desk.store.write { session throws(RPCError) in
                try records.recordEvent(request, call, session)
            }
        }
        expectTold(error, "broken of fact")
        #expect(try await desk.changes().count == 1)
    }

    @Test func damagedGatheredFactsAreAnErrorOfTheVerdict() async throws {
        let desk = try await Self.published()
        try await Self.damage(desk, "UPDATE facts_of_person SET facts = 'x'")
        expectTold(await #expect(throws: RPCError.self) { try await check(desk) }, "1 of facts_of_person")
        #expect(try await find(desk).cards.count == 1)
    }

    @Test func aDamagedChangeIsAnErrorOfTheFeed() async throws {
        let desk = try await Self.published()
        try await Self.damage(desk, "UPDATE change_feed SET kind = 9")
        expectTold(await #expect(throws: RPCError.self) { try await desk.changes() }, "1 of change_feed")
    }

    @Test func aDamagedWorkerIsAnErrorOfTheLookUpByNumber() async throws {
        let desk = try await Self.published()
        // The check digits are wrong. What refers to the worker goes with the number.
        try await Self.damage(
            desk, "PRAGMA defer_foreign_keys = ON", "UPDATE worker SET snils = 11223344590",
            "UPDATE card SET snils = 11223344590", "UPDATE fact SET snils = 11223344590",
            "UPDATE facts_of_person SET snils = 11223344590")
        let (workers, call) = (desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital))
        for by in [
            RegistryV1.FindWorkersRequest.By.registerNumber(Desk.number(1)), .inn("500100732259"),
        ] {
            let error = await #expect(throws: RPCError.self) {
                try await desk.store.read { session throws(RPCError) in
                    try workers.findWorkers(.init(by: by), call, session)
                }
            }
            #expect(error?.reason == "STORE_ROW_DAMAGED")
            #expect(error?.cause?.hasPrefix("row 1 of worker: ") == true)
        }
    }

    /// The import rejects the worker, tells the log of the row, and loads the others.
    @Test func anImportGoesOnPastADamagedWorker() async throws {
        let desk = try await Desk()
        _ = try await desk.load(ImportSample.file([ImportSample.worker(0), ImportSample.worker(1)]))
        try await Self.damage(desk, "UPDATE worker SET source_digest = NULL WHERE source_id = 'row-1'")
        let log = KeptLog()
        let file = ImportSample.file([0, 1, 2, 3].map { ImportSample.worker($0) })
        let totals = try await desk.load(file, logger: Logger(label: "test") { _ in LineHandler(lines: log) })
        #expect(totals == .init(workers: 4, loaded: 2, present: 1, rejected: 1))
        #expect(try await desk.rejects() == ["6 row-1 source_id REGISTER_ROW_DAMAGED"])
        #expect(log.all.count == 1)
        #expect(log.all.first?.contains("row 2 of worker: ") == true, "\(log.all)")
    }
}
