import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import RegistryRules
import Storage
import Testing

@testable import RegistryService

@Suite struct PublicationTests {
    func check(
        _ desk: Desk, _ change: @escaping @Sendable (inout RegistryV1.CheckRequest) -> Void = { _ in }
    ) async throws(RPCError) -> RegistryV1.CheckResponse {
        var request = RegistryV1.CheckRequest(
            snils: "112-233-445 95", post: Desk.therapist, organisationOid: Desk.organisation,
            date: .init(year: 2026, month: 1, day: 15))
        change(&request)
        let question = request
        let (handlers, call) = (
            desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital)
        )
        return try await desk.store.read { session throws(RPCError) in try handlers.check(question, call, session) }
    }

    @Test func theLastConfirmationPublishesTheCardR14() async throws {
        let desk = try await Desk()
        let application = try await desk.published()
        #expect(application.status == .published)
        #expect(application.registerNumber == Desk.number(1))
        let (feed, call) = (desk.service.changeFeed, desk.call(RegistryV1.ChangeFeedMethods.listChanges, Desk.hospital))
        let changes = try await desk.store.read { session throws(RPCError) in
            try feed.listChanges(.init(), call, session)
        }
        #expect(changes.lastSequence == 1)
        #expect(changes.changes.map(\.registerNumber) == [Desk.number(1)])
        #expect(changes.changes.map(\.kind) == [.cardPublished])
        await #expect(throws: RPCError.alreadyRegistered()) {
            try await desk.create()
        }
    }

    @Test func aHospitalGetsItsVerdicts() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let allowed = try await check(desk)
        #expect(allowed.verdict == .allowed)
        #expect(allowed.facts.map(\.kind) == [.record, .post, .accreditation])
        let before = try await check(desk) { $0.date = .init(year: 2024, month: 6, day: 2) }
        #expect(before.verdict == .refused)
        let otherPost = try await check(desk) { $0.post?.code = "58" }
        #expect(otherPost.reasons.map(\.code) == ["PERSON_POST_IN_FRMR_MISMATCH"])
        let unknown = try await check(desk) { $0.snils = "12345678964" }
        #expect(unknown.reasons.map(\.code) == ["PERSON_NOT_FOUND"])
    }

    @Test func whatWasNotKnownYetIsNotFound() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let (feed, call) = (desk.service.changeFeed, desk.call(RegistryV1.ChangeFeedMethods.listChanges, Desk.hospital))
        let change = try await desk.store.read { session throws(RPCError) in
            try feed.listChanges(.init(), call, session).changes.first
        }
        let published = try #require(change).recordedTimeUs
        let before = try await check(desk) { $0.knownAtUs = published - 1 }
        #expect(before.reasons.map(\.code) == ["PERSON_NOT_FOUND"])
        #expect(before.knownAtUs == published - 1)
        #expect(try await check(desk) { $0.knownAtUs = published }.verdict == .allowed)
    }

    @Test func aMalformedQuestionNamesItsFields() async throws {
        let desk = try await Desk()
        let error = await #expect(throws: RPCError.self) {
            try await check(desk) {
                $0.snils = "11223344596"
                $0.date = .init(year: 2026, month: 2, day: 30)
            }
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.violations.map(\.reason) == ["SNILS_CHECK_DIGIT", "DATE_NONEXISTENT"])
    }

    @Test func aBatchAnswersEachQuestionInOrder() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let good = RegistryV1.CheckRequest(
            snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
            date: .init(year: 2026, month: 1, day: 15))
        var bad = good
        bad.organisationOid = "x"
        let request = RegistryV1.CheckBatchRequest(checks: [bad, good])
        let (handlers, call) = (
            desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.checkBatch, Desk.hospital)
        )
        let answer = try await desk.store.read { session throws(RPCError) in
            try handlers.checkBatch(request, call, session)
        }
        #expect(answer.items.map { $0.invalid.map(\.field) } == [["organisation_oid"], []])
        #expect(answer.items[1].response?.verdict == .allowed)
    }

    @Test func theHotQuestionUsesItsIndex() async throws {
        let desk = try await Desk()
        let plan = try await desk.store.read { session throws(RPCError) in
            try session.rows(
                """
                EXPLAIN QUERY PLAN SELECT facts FROM facts_of_person WHERE snils = $1
                """, 1)
        }
        #expect(try plan.map { try $0.text(3) } == ["SEARCH facts_of_person USING INTEGER PRIMARY KEY (rowid=?)"])
    }

    @Test(arguments: [
        RegistryV1.FindWorkersRequest.By.inn("500100732259"), .snils("11223344595"), .registerNumber(Desk.number(1)),
        .name(
            .init(
                name: .init(family: "ОБРАЗЦОВА", given: "вера", patronymic: "Примеровна"),
                birthDate: .init(year: 1985, month: 3, day: 14))),
    ])
    func aCardIsFoundR9(by: RegistryV1.FindWorkersRequest.By) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let workers = desk.service.workers
        for (caller, snils) in [(Desk.hospital, "***-***-*** 95"), (Desk.worker, "11223344595")] {
            let call = desk.call(RegistryV1.WorkersMethods.findWorkers, caller)
            let found = try await desk.store.read { session throws(RPCError) in
                try workers.findWorkers(.init(by: by), call, session)
            }
            #expect(found.cards.map(\.snils) == [snils])
            #expect(found.cards.first?.employments.map(\.organisationOid) == [Desk.organisation])
        }
        let stranger = desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.stranger)
        let hidden = try await desk.store.read { session throws(RPCError) in
            try workers.findWorkers(.init(by: by), stranger, session)
        }
        #expect(hidden.cards.isEmpty)
    }

    private static let namesakes = RegistryV1.FindWorkersRequest.By.name(
        .init(
            name: .init(family: "Образцова", given: "Вера", patronymic: "Примеровна"),
            birthDate: .init(year: 1985, month: 3, day: 14)))

    /// Nobody of one name is cut off: there is another page.
    @Test(arguments: [0, 1, 2, 4, 20]) func aLookUpGoesOnPageByPageR9(size: Int32) async throws {
        let desk = try await Desk()
        let samples = (0..<13).map { ImportSample.worker($0) }
        #expect(try await desk.load(ImportSample.file(samples)) == .init(workers: 13, loaded: 13))
        let workers = desk.service.workers
        func find(
            _ request: RegistryV1.FindWorkersRequest, _ caller: CallerIdentity = Desk.hospital
        ) async throws -> RegistryV1.FindWorkersResponse {
            let call = desk.call(RegistryV1.WorkersMethods.findWorkers, caller)
            return try await desk.store.read { session throws(RPCError) in
                try workers.findWorkers(request, call, session)
            }
        }
        var request = RegistryV1.FindWorkersRequest(by: Self.namesakes, pageSize: size)
        var numbers: [String] = []
        var pages: [Int] = []
        repeat {
            let page = try await find(request)
            numbers += page.cards.map(\.registerNumber)
            pages.append(page.cards.count)
            request.pageToken = page.nextPageToken
        } while !request.pageToken.isEmpty && pages.count < 20
        #expect(numbers.count == 13 && Set(numbers).count == 13)
        #expect(pages.dropLast().allSatisfy { $0 == (size == 0 ? 10 : Int(size)) }, "\(pages)")
        #expect(pages.last ?? 0 > 0)
        // A stranger is not told that there are others.
        let hidden = try await find(.init(by: Self.namesakes, pageSize: size), Desk.stranger)
        #expect(hidden.cards.isEmpty && hidden.nextPageToken.isEmpty)
        for (faulty, field) in [
            (RegistryV1.FindWorkersRequest(by: .inn("500100732259"), pageSize: 21), "page_size"),
            (.init(by: .inn("500100732259"), pageSize: -1), "page_size"),
            (.init(by: .inn("500100732259"), pageToken: "nobody's"), "page_token"),
        ] {
            let error = await #expect(throws: RPCError.self) { try await find(faulty) }
            #expect(error?.violations.map(\.field) == [field])
        }
    }

    /// A worker finds the own card whatever page it would be on.
    @Test func anOwnCardIsFoundAmongNamesakesR9() async throws {
        let desk = try await Desk()
        let samples = (0..<13).map { ImportSample.worker($0) }
        #expect(try await desk.load(ImportSample.file(samples)) == .init(workers: 13, loaded: 13))
        let own = samples[12]["worker", "snils"]
        let owner = CallerIdentity(subject: "account-12", roles: [.worker], snils: own, assurance: .full)
        let (workers, call) = (desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, owner))
        let found = try await desk.store.read { session throws(RPCError) in
            try workers.findWorkers(.init(by: Self.namesakes, pageSize: 1), call, session)
        }
        #expect(found.cards.map(\.snils) == [own])
        #expect(found.nextPageToken.isEmpty)
    }

    @Test(arguments: ["1", "00000000001", "+000000001", "000000000a", "0000000000", "-000000001", Desk.number(2), ""])
    func aRegisterNumberHasOneSpelling(number: String) async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let (workers, call) = (desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital))
        let found = try await desk.store.read { session throws(RPCError) in
            try workers.findWorkers(.init(by: .registerNumber(number)), call, session)
        }
        #expect(found.cards.isEmpty)
    }
}
