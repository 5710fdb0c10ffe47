import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import Testing

@testable import RegistryService

/// As of which moment a question is answered: an answer as known then never changes.
@Suite struct KnownAtTests {
    private static let question = RegistryV1.CheckRequest(
        snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
        date: .init(year: 2026, month: 1, day: 15))

    private func check(_ desk: Desk, knownAt: Int64) async throws(RPCError) -> RegistryV1.CheckResponse {
        var asked = Self.question
        asked.knownAtUs = knownAt
        let (handlers, call) = (desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital))
        return try await desk.store.read(caughtUpTo: call.now) { [asked] session throws(RPCError) in
            try handlers.check(asked, call, session)
        }
    }

    private func find(_ desk: Desk, knownAt: Int64) async throws(RPCError) -> RegistryV1.FindWorkersResponse {
        let (handlers, call) = (desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital))
        return try await desk.store.read(caughtUpTo: call.now) { session throws(RPCError) in
            try handlers.findWorkers(.init(by: .snils("11223344595"), knownAtUs: knownAt), call, session)
        }
    }

    @Test func aQuestionWithoutAMomentStatesTheLastOfTheRecord() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let record = try await desk.recorded().microseconds
        desk.advance(.seconds(60))
        #expect(try await check(desk, knownAt: 0).knownAtUs == record)
        #expect(try await find(desk, knownAt: 0).knownAtUs == record)
    }

    @Test(arguments: [Int64.max, Int64.max - 1, nil])
    func theFutureIsRefusedWithTheLastMomentThatMayBeAskedFor(last: Int64?) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let record = try await desk.recorded()
        let moment = last ?? max(record, desk.now).microseconds + 1
        let unanswered = await #expect(throws: RPCError.self) { try await check(desk, knownAt: moment) }
        let unfound = await #expect(throws: RPCError.self) { try await find(desk, knownAt: moment) }
        for error in [unanswered, unfound] {
            #expect(error?.code == .failedPrecondition && error?.reason == "KNOWN_AT_BEYOND_RECORD")
            #expect(error?.violations.map(\.field) == ["known_at_us"])
            #expect(error?.metadata == ["recorded_us": "\(record.microseconds)"])
            #expect(error?.english.contains("\(record)") == true && error?.message.contains("\(record)") == true)
        }
    }

    @Test func aBatchRefusesOnlyTheQuestionThatAsksForTheFuture() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let record = try await desk.recorded()
        var future = Self.question
        future.knownAtUs = .max
        let (handlers, call) = (
            desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.checkBatch, Desk.hospital)
        )
        let asked = [Self.question, future]
        let items = try await desk.store.read { session throws(RPCError) in
            try handlers.checkBatch(.init(checks: asked), call, session).items
        }
        #expect(items.first?.response?.knownAtUs == record.microseconds)
        #expect(items.last?.response == nil)
        #expect(items.last?.invalid.map(\.field) == ["known_at_us"])
        #expect(items.last?.invalid.map(\.reason) == ["KNOWN_AT_BEYOND_RECORD"])
    }

    /// The register rests, and its clock goes on: what it knows at a moment that has passed is answered all the same, by
    /// one commit. Whatever comes later is recorded later, also when the clock is set back.
    @Test func aRegisterAtRestAnswersForAMomentThatHasPassed() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        desk.advance(.seconds(3600))
        let moment = desk.now.microseconds
        #expect(try await check(desk, knownAt: moment).knownAtUs == moment)
        #expect(try await desk.recorded().microseconds >= moment)
        desk.advance(.seconds(-1800))
        #expect(try await check(desk, knownAt: moment).verdict == .allowed)
        let (handlers, call) = (
            desk.service.records,
            desk.call(
                RegistryV1.RecordsMethods.recordEvent, CallerIdentity(subject: "operator-1", roles: [.operator]))
        )
        let event = RegistryV1.RecordEventRequest(
            snils: "11223344595", kind: .recordEnded, date: .init(year: 2026, month: 1, day: 1), basis: "Приказ № 1")
        let answer = try await desk.store.write { session throws(RPCError) in
            try handlers.recordEvent(event, call, session)
        }
        #expect(answer.recordedTimeUs > moment)
        #expect(try await check(desk, knownAt: 0).verdict == .refused)
        #expect(try await check(desk, knownAt: moment).verdict == .allowed)
    }
}
