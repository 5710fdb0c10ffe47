import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import Testing

@testable import RegistryService

/// What operators record changes the verdict from its day on, is known from its moment on, and is told by the feed
/// (R9, R13, R14, V5).
@Suite struct RecordsTests {
    private static let operatorCaller = CallerIdentity(subject: "operator-1", roles: [.operator])

    private func record(
        _ desk: Desk, _ kind: RegistryV1.RecordEventKind, _ date: String? = nil, until: String? = nil,
        _ change: @Sendable (inout RegistryV1.RecordEventRequest) -> Void = { _ in }
    ) async throws(RPCError) -> RegistryV1.RecordEventResponse {
        var request = RegistryV1.RecordEventRequest(
            snils: "11223344595", kind: kind, date: date.flatMap { CivilDate(iso: $0) }.map(GoogleType.Date.init),
            until: until.flatMap { CivilDate(iso: $0) }.map(GoogleType.Date.init), basis: "Приказ (образец) № 1")
        change(&request)
        let sent = request
        desk.advance(.seconds(1))
        let (handlers, call) = (
            desk.service.records, desk.call(RegistryV1.RecordsMethods.recordEvent, Self.operatorCaller)
        )
        return try await desk.store.write { session throws(RPCError) in
            try handlers.recordEvent(sent, call, session)
        }
    }

    /// Details of the reasons on a day.
    private func details(_ desk: Desk, on date: String, knownAt: Int64 = 0) async throws -> [String] {
        let question = RegistryV1.CheckRequest(
            snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
            date: CivilDate(iso: date).map(GoogleType.Date.init), knownAtUs: knownAt)
        let (handlers, call) = (desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital))
        return try await desk.store.read { session throws(RPCError) in
            try handlers.check(question, call, session)
        }.reasons.map(\.detail)
    }

    @Test(
        "An event counts from its day on and is known from its moment on (R9)",
        arguments: [
            (RegistryV1.RecordEventKind.death, "2026-01-14", "PERSON_DEAD"),
            (.recordEnded, "2026-01-15", "RECORD_ENDED"), (.recordExcluded, "2026-01-15", "RECORD_EXCLUDED"),
            (.practiceSuspended, "2026-01-15", "PRACTICE_SUSPENDED"),
            (.accessSuspended, "2026-01-15", "ACCESS_SUSPENDED"),
        ])
    func anEventCountsFromItsDayOn(kind: RegistryV1.RecordEventKind, day: String, detail: String) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let before = try await desk.recorded().microseconds
        let answer = try await record(desk, kind, day)
        #expect(answer.sequence == 2)
        #expect(answer.recordedTimeUs == desk.now.microseconds)
        #expect(try await details(desk, on: "2026-01-14") == [])
        #expect(try await details(desk, on: "2026-01-15") == [detail])
        #expect(try await details(desk, on: "2026-01-15", knownAt: before) == [])
        let (feed, call) = (desk.service.changeFeed, desk.call(RegistryV1.ChangeFeedMethods.listChanges, Desk.hospital))
        let changes = try await desk.store.read { session throws(RPCError) in
            try feed.listChanges(.init(afterSequence: 1, incarnation: try session.incarnation()), call, session)
        }
        #expect(changes.changes.map(\.kind) == [kind == .recordExcluded ? .cardExcluded : .cardChanged])
        #expect(changes.changes.map(\.registerNumber) == [Desk.number(1)])
    }

    @Test("A suspension has a term or is lifted; a record is restored; a death is revoked (V5)")
    func whatIsRecordedIsLifted() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        _ = try await record(desk, .practiceSuspended, "2026-01-10", until: "2026-01-20")
        _ = try await record(desk, .accessSuspended, "2026-01-10")
        let suspended = try await desk.recorded().microseconds
        #expect(try await details(desk, on: "2026-01-20") == ["PRACTICE_SUSPENDED", "ACCESS_SUSPENDED"])
        #expect(try await details(desk, on: "2026-01-21") == ["ACCESS_SUSPENDED"])
        _ = try await record(desk, .accessRestored, "2026-01-15")
        _ = try await record(desk, .practiceRestored, "2026-01-12")
        let days = ["2026-01-09", "2026-01-11", "2026-01-12", "2026-01-15"]
        var found: [[String]] = []
        for day in days { found.append(try await details(desk, on: day)) }
        #expect(found == [[], ["PRACTICE_SUSPENDED", "ACCESS_SUSPENDED"], ["ACCESS_SUSPENDED"], []])
        #expect(try await details(desk, on: "2026-01-15", knownAt: suspended).count == 2)

        _ = try await record(desk, .recordEnded, "2025-06-01")
        _ = try await record(desk, .recordRestored, "2026-01-01")
        _ = try await record(desk, .death, "2026-01-05")
        #expect(try await details(desk, on: "2025-12-31") == ["RECORD_ENDED"])
        #expect(try await details(desk, on: "2026-02-01") == ["PERSON_DEAD"])
        _ = try await record(desk, .deathRevoked)
        #expect(try await details(desk, on: "2026-02-01") == [])
        // Who recorded it and by what document stays with the fact.
        let basis = try await desk.store.read { session throws(RPCError) in
            try session.first("SELECT content FROM fact WHERE kind = 6")
        }
        let stored = try RegistryV1.FactBasis(stored: basis?.blob(0) ?? [])
        #expect(stored == .init(document: "Приказ (образец) № 1", recordedBy: "operator-1"))
    }

    @Test func anEventThatCannotBeIsRefusedAndChangesNothing() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let unchanged = await #expect(throws: RPCError.self) { try await record(desk, .accessRestored, "2026-01-01") }
        #expect(unchanged?.code == .failedPrecondition && unchanged?.reason == "NOTHING_CHANGES")
        let future = await #expect(throws: RPCError.self) { try await record(desk, .death, "2026-05-01") }
        #expect(future?.reason == "DATE_IN_FUTURE")
        let stranger = await #expect(throws: RPCError.self) {
            try await record(desk, .death, "2026-01-01") { $0.snils = "12345678964" }
        }
        #expect(stranger?.code == .notFound)
        let wrong = await #expect(throws: RPCError.self) {
            try await record(desk, .unspecified, until: "2026-01-01") {
                $0.snils = "1"
                $0.basis = " "
            }
        }
        #expect(wrong?.violations.map(\.field) == ["snils", "date", "until", "basis", "kind"])
        let counts = try await desk.store.read { session throws(RPCError) in
            try session.first("SELECT (SELECT count(*) FROM fact), (SELECT max(sequence) FROM change_feed)")
        }
        #expect(try counts?.int(0) == 3)
        #expect(try counts?.int(1) == 1)
    }

    /// What the register knew stays before what it learns, wherever its clock goes.
    @Test func aClockBehindTheRegisterRecordsAfterWhatIsRecorded() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let before = try await desk.recorded()
        desk.advance(.seconds(-3600))
        let answer = try await record(desk, .recordEnded, "2026-01-01")
        #expect(answer.recordedTimeUs == before.microseconds + 1)
        #expect(try await details(desk, on: "2026-01-15") == ["RECORD_ENDED"])
        #expect(try await details(desk, on: "2026-01-15", knownAt: before.microseconds) == [])
    }

    @Test func onlyOperatorsRecord() {
        #expect(RegistryV1.RecordsMethods.recordEvent.access.roles == [.operator])
        #expect(RegistryV1.RecordsMethods.recordEvent.needsIdempotencyKey)
    }
}
