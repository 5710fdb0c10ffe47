import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import Testing

@testable import RegistryService

/// Names have their time: a document is compared with the name of its date, and a person is found by any that they had
/// (R3, R9, R13). All people are fictitious.
@Suite struct NamesTests {
    private func verdict(
        _ desk: Desk, _ family: String, on day: String, knownAt: Int64 = 0, birthDay: Int32 = 14
    ) async throws -> RegistryV1.CheckResponse {
        let question = RegistryV1.CheckRequest(
            snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
            date: CivilDate(iso: day).map(GoogleType.Date.init), knownAtUs: knownAt,
            name: .init(family: family, given: "Вера", patronymic: "Примеровна"),
            birthDate: .init(year: 1985, month: 3, day: birthDay))
        let (handlers, call) = (desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital))
        return try await desk.store.read { session throws(RPCError) in try handlers.check(question, call, session) }
    }

    private func details(
        _ desk: Desk, _ family: String, on day: String, knownAt: Int64 = 0
    ) async throws -> [String] {
        try await verdict(desk, family, on: day, knownAt: knownAt).reasons.map(\.detail)
    }

    private func found(
        _ desk: Desk, _ family: String, on day: String? = nil, knownAt: Int64 = 0
    ) async throws -> [RegistryV1.Card] {
        let asked = RegistryV1.FindWorkersRequest(
            by: .name(
                .init(
                    name: .init(family: family, given: "Вера", patronymic: "Примеровна"),
                    birthDate: .init(year: 1985, month: 3, day: 14))),
            onDate: day.flatMap { CivilDate(iso: $0) }.map(GoogleType.Date.init), knownAtUs: knownAt)
        let (workers, call) = (desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital))
        return try await desk.store.read { session throws(RPCError) in
            try workers.findWorkers(asked, call, session)
        }.cards
    }

    @Test func anOldDocumentIsRightUnderTheOldNameAndANewOneUnderTheNew() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let before = try await desk.recorded().microseconds
        try await desk.rename("Новая", from: "2026-01-15")
        #expect(try await details(desk, "Образцова", on: "2026-01-14") == [])
        #expect(try await details(desk, "Образцова", on: "2026-01-15") == ["NAME_FORMER"])
        #expect(try await details(desk, "Новая", on: "2026-01-14") == ["NAME_LATER"])
        #expect(try await details(desk, "Новая", on: "2026-01-15") == [])
        #expect(try await details(desk, "Чужая", on: "2026-01-15") == ["FAMILY_NAME_DIFFERS"])
        // Before it was recorded the register knew one name.
        #expect(try await details(desk, "Образцова", on: "2026-01-15", knownAt: before) == [])
        #expect(try await details(desk, "Новая", on: "2026-01-15", knownAt: before) == ["FAMILY_NAME_DIFFERS"])
        // The reason names the days of the name that was stated.
        let former = try await verdict(desk, "Образцова", on: "2026-01-15", birthDay: 13)
        #expect(former.reasons.map(\.detail) == ["NAME_FORMER", "BIRTH_DATE_DIFFERS"])
        let fact = former.facts[Int(former.reasons[0].fact)]
        #expect(fact.kind == .name && fact.validFrom == nil && fact.validTo == .init(year: 2026, month: 1, day: 14))
        let new = try await verdict(desk, "Новая", on: "2026-01-15").facts.last
        #expect(new?.kind == .name && new?.validFrom == .init(year: 2026, month: 1, day: 15) && new?.validTo == nil)
        let changes = try await desk.store.read { session throws(RPCError) in
            try ChangeFeedTable.changes(after: 1, limit: 10, in: session)
        }
        #expect(changes.count == 1)
    }

    @Test func twoChangesAndAFormerNameThatWasNotKnown() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        try await desk.rename("Вторая", from: "2025-03-01")
        try await desk.rename("Третья", from: "2026-02-10")
        try await desk.rename("Между", from: "2024-07-01", until: "2024-12-31")
        let held = [
            ("2024-06-30", "Образцова"), ("2024-07-01", "Между"), ("2024-12-31", "Между"), ("2025-01-01", "Образцова"),
            ("2025-02-28", "Образцова"), ("2025-03-01", "Вторая"), ("2026-02-09", "Вторая"), ("2026-02-10", "Третья"),
        ]
        for (day, name) in held {
            for family in ["Образцова", "Между", "Вторая", "Третья"] {
                #expect(try await details(desk, family, on: day).isEmpty == (family == name), "\(family) on \(day)")
            }
        }
        // A name of the past is not the card's.
        let card = try #require(try await found(desk, "Третья").first)
        #expect(card.name?.family == "Третья")
        #expect(card.names.map { $0.name?.family } == ["Образцова", "Между", "Образцова", "Вторая", "Третья"])
    }

    @Test func aPersonIsFoundByAnyNameAndToldWhetherItIsAFormerOne() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let before = try await desk.recorded().microseconds
        #expect(try await found(desk, "Образцова").map(\.foundBy) == [.held])
        #expect(try await found(desk, "Образцова").first?.names == [])
        try await desk.rename("Новая", from: "2026-01-15")
        let former = try #require(try await found(desk, "ОБРАЗЦОВА").first)
        #expect(former.foundBy == .former && former.name?.family == "Новая" && former.names.count == 2)
        #expect(try await found(desk, "Новая").map(\.foundBy) == [.held])
        let earlier = try #require(try await found(desk, "Новая", on: "2026-01-14").first)
        #expect(earlier.foundBy == .later && earlier.name?.family == "Образцова" && earlier.names.count == 1)
        #expect(try await found(desk, "Образцова", on: "2026-01-14").map(\.foundBy) == [.held])
        #expect(try await found(desk, "Новая", knownAt: before) == [])
        #expect(try await found(desk, "Образцова", knownAt: before).map(\.foundBy) == [.held])
        #expect(try await found(desk, "Чужая") == [])
    }

    @Test func aChangeThatCannotBeIsRefused() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let future = await #expect(throws: RPCError.self) { try await desk.rename("Новая", from: "2026-12-01") }
        #expect(future?.reason == "DATE_IN_FUTURE")
        let same = await #expect(throws: RPCError.self) { try await desk.rename("образцова", from: "2026-01-15") }
        #expect(same?.reason == "NOTHING_CHANGES")
        let spelled = await #expect(throws: RPCError.self) { try await desk.rename("0", from: "2026-01-15") }
        #expect(spelled?.violations.map(\.field) == ["name.family"])
        #expect(try await found(desk, "Образцова").first?.names == [])
    }

    /// An application to change personal data, confirmed by verification.
    private func change(_ desk: Desk, _ family: String, from first: String? = nil) async throws -> String {
        var data = Desk.personalData
        data.name?.family = family
        data.registrationAddress = "г. Образцовск, ул. Новая, д. 2"
        data.nameValidFrom = first.flatMap { CivilDate(iso: $0) }.map(GoogleType.Date.init)
        let changed = data
        let id = try await desk.file(
            { handlers in handlers.createApplication }, .init(kind: .personalDataChange)
        ).applicationId
        _ = try await desk.file(
            { handlers in handlers.savePersonalData }, .init(applicationId: id, personalData: changed))
        let sent = try await desk.submit(id)
        #expect(sent.sections.map(\.section) == [.personalData])
        desk.advance(.seconds(3600))
        _ = try await desk.decide(sent, [.init(section: .personalData, status: .confirmed)])
        let published = try await desk.get(id)
        #expect(published.status == .published && published.kind == .personalDataChange)
        return published.registerNumber
    }

    @Test func aPublishedChangeEndsTheOldNameOnItsDayR12() async throws {
        let desk = try await Desk()
        let number = try await desk.published().registerNumber
        #expect(try await change(desk, "Новая", from: "2026-01-15") == number)
        #expect(try await details(desk, "Образцова", on: "2026-01-14") == [])
        #expect(try await details(desk, "Новая", on: "2026-01-15") == [])
        // Without a day the new name begins on that of the publication, 2026-04-29.
        _ = try await change(desk, "Вторая")
        #expect(try await details(desk, "Новая", on: "2026-04-28") == [])
        #expect(try await details(desk, "Вторая", on: "2026-04-28") == ["NAME_LATER"])
        #expect(try await details(desk, "Вторая", on: "2026-04-29") == [])
        // Data beside the name change without it.
        _ = try await change(desk, "Вторая")
        let card = try #require(try await found(desk, "Вторая").first)
        #expect(card.employments.count == 1 && card.status == .active)
        let person = try SNILS("11223344595")
        let known = try await desk.store.read { session throws(RPCError) in
            try CardTable.current(of: person, in: session)
        }
        #expect(known?.personalData.registrationAddress == "г. Образцовск, ул. Новая, д. 2")
        #expect(try await desk.changes().count == 4)
    }

    @Test func onlyARegisteredWorkerChangesAndOnlyPersonalData() async throws {
        let desk = try await Desk()
        let request = RegistryV1.CreateApplicationRequest(kind: .personalDataChange)
        let nobody = await #expect(throws: RPCError.self) {
            try await desk.file({ handlers in handlers.createApplication }, request)
        }
        #expect(nobody?.code == .notFound)
        _ = try await desk.published()
        let id = try await desk.file({ handlers in handlers.createApplication }, request).applicationId
        let education = await #expect(throws: RPCError.self) { try await desk.save(CommonV1.Education(), id) }
        #expect(education?.reason == "SECTION_UNEXPECTED")
        var data = Desk.personalData
        data.formerNames = [.init(name: data.name, validTo: .init(year: 2020, month: 1, day: 1))]
        data.nameValidFrom = .init(year: 2026, month: 5, day: 1)
        let wrong = data
        let faults = await #expect(throws: RPCError.self) {
            try await desk.file(
                { handlers in handlers.savePersonalData }, .init(applicationId: id, personalData: wrong))
        }
        #expect(
            faults?.violations.map(\.field) == ["personal_data.former_names", "personal_data.name_valid_from"])
    }

    @Test func anImportBringsFormerNames() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample.add("former_name", "Вторая", "Вера", "Примеровна", "2025-12-31")
        sample.add("former_name", "Первая", "Вера", "Примеровна", "2024-12-31")
        #expect(try await desk.load(ImportSample.file([sample])).loaded == 1)
        #expect(try await details(desk, "Первая", on: "2024-12-31") == [])
        #expect(try await details(desk, "Вторая", on: "2025-12-31") == [])
        #expect(try await details(desk, "Образцова", on: "2026-01-01") == [])
        #expect(try await details(desk, "Первая", on: "2025-01-01") == ["NAME_FORMER"])
        #expect(try await details(desk, "Образцова", on: "2025-12-31") == ["NAME_LATER"])
        #expect(try await found(desk, "Первая").map(\.foundBy) == [.former])
        // What it brought is what the rows say.
        let person = try SNILS("11223344595")
        let difference = try await desk.store.read { session throws(RPCError) in
            try FactsOfPersonTable.difference(of: person, in: session)
        }
        #expect(difference == nil)
    }

    @Test func aWrongFormerNameKeepsItsWorkerOutAndIsNamed() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample.add("former_name", "0", "Вера", "", "2030-01-01")
        #expect(try await desk.load(ImportSample.file([sample])).rejected == 1)
        #expect(
            try await desk.rejects() == [
                "6 approved name.family NAME_CHARACTERS", "6 approved valid_to DATE_TOO_LATE",
            ])
    }
}

extension Desk {
    /// Records that the person whom `published` has approved has another family name.
    func rename(_ family: String, from first: String, until last: String? = nil) async throws(RPCError) {
        let request = RegistryV1.RecordEventRequest(
            snils: "11223344595", kind: .nameChanged, date: CivilDate(iso: first).map(GoogleType.Date.init),
            until: last.flatMap { CivilDate(iso: $0) }.map(GoogleType.Date.init), basis: "Свидетельство (образец) № 1",
            name: .init(family: family, given: "Вера", patronymic: "Примеровна"))
        advance(.seconds(1))
        let caller = CallerIdentity(subject: "operator-1", roles: [.operator])
        let (handlers, call) = (service.records, call(RegistryV1.RecordsMethods.recordEvent, caller))
        _ = try await store.write { session throws(RPCError) in try handlers.recordEvent(request, call, session) }
    }
}
