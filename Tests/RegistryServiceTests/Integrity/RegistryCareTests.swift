import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import RegistryRules
import Storage
import SystemPackage
import Testing

@testable import RegistryService

/// `registry check` names what is not as it must be, `registry rebuild` makes anew what can be.
@Suite struct RegistryCareTests {
    /// The kinds of what is found beside the running store.
    private func findings(_ desk: Desk) throws -> [StoreFinding] {
        let path = desk.folder.appending(path: "registry.sqlite").path
        let inspection = try StoreInspection(path: path, schema: RegistryCare.care.schema)
        var found: [StoreFinding] = []
        inspection.look(RegistryCare.care.sweeps(desk.folder.path)) { found.append($0) }
        try inspection.close()
        return found
    }

    private static func published() async throws -> Desk {
        let desk = try await Desk()
        _ = try await desk.published()
        _ = try await desk.load(ImportSample.file((0..<3).map(ImportSample.worker)))
        return desk
    }

    private static func damage(_ desk: Desk, _ sql: [StaticString]) async throws {
        try await desk.store.write { session throws(RPCError) in
            _ = try session.rows("PRAGMA ignore_check_constraints = ON")
            for sql in sql { try session.execute(sql) }
            _ = try session.rows("PRAGMA ignore_check_constraints = OFF")
        }
    }

    @Test func aStoreInUseThatIsSoundHasNoFindings() async throws {
        let desk = try await Self.published()
        #expect(try findings(desk) == [])
    }

    @Test(
        arguments: [
            (["UPDATE facts_of_person SET facts = facts || 'x' WHERE snils = 11223344595"], ["FACTS_DIFFER"]),
            (["UPDATE facts_of_person SET digest = digest + 1 WHERE snils = 11223344595"], ["FACTS_DIFFER"]),
            (["DELETE FROM facts_of_person WHERE snils = 11223344595"], ["FACTS_DIFFER"]),
            (["UPDATE fact SET detail = 258 WHERE snils = 11223344595 AND kind = 1"], ["FACTS_DIFFER"]),
            (["DELETE FROM fact WHERE snils = 11223344595"], ["FACTS_DIFFER"]),
            (["UPDATE fact SET kind = 99 WHERE snils = 11223344595 AND kind = 1"], ["ROW_DAMAGED"]),
            (["DELETE FROM card WHERE snils = 11223344595"], ["NO_CARD"]),
            (["UPDATE card SET birth_day = birth_day + 1 WHERE snils = 11223344595"], ["ROW_DAMAGED"]),
            (["UPDATE card SET education = x'ff' WHERE snils = 11223344595"], ["ROW_DAMAGED"]),
            (["DELETE FROM change_feed WHERE sequence = 2"], ["FEED_GAP"]),
            (["UPDATE change_feed SET recorded_us = 1 WHERE sequence = 3"], ["FEED_ORDER"]),
            (["UPDATE outbox SET created_us = 1 WHERE sequence > 1"], ["OUTBOX_ORDER"]),
        ] as [([StaticString], [String])])
    func whatIsNotAsItMustBeIsNamed(damage: [StaticString], kinds: [String]) async throws {
        let desk = try await Self.published()
        try await Self.damage(desk, damage)
        let found = try findings(desk)
        #expect(found.map(\.kind) == kinds, "\(found)")
        #expect(!found.contains { $0.detail.contains("11223344595") }, "an СНИЛС is in \(found)")
    }

    /// The names of a person leave no day out and end with the card's.
    @Test(
        arguments: [
            ["UPDATE fact SET valid_to_day = valid_to_day - 1 WHERE kind = 8 AND valid_to_day < 2932896"],
            ["DELETE FROM fact WHERE kind = 8 AND valid_to_day = 2932896"],
            ["UPDATE fact SET code = 'иная|вера|примеровна' WHERE kind = 8 AND valid_to_day = 2932896"],
        ] as [[StaticString]])
    func namesThatAreNotTheCardsAreNamed(damage: [StaticString]) async throws {
        let desk = try await Self.published()
        try await desk.rename("Новая", from: "2026-01-15")
        #expect(try findings(desk) == [])
        try await Self.damage(desk, damage)
        let person = try SNILS("11223344595")
        try await desk.store.write { session throws(RPCError) in try FactsOfPersonTable.gather(person, in: session) }
        #expect(try findings(desk).map(\.kind) == ["NAMES_DIFFER"])
    }

    @Test func aDocumentWithoutItsFileOrWithAnotherIsNamed() async throws {
        let desk = try await Self.published()
        let digest = try await desk.store.read { session throws(RPCError) in
            try DocumentTable.files(after: nil, limit: 1, in: session).first?.sha256 ?? []
        }
        let file = desk.service.files.document(digest).string
        let bytes = try Data(contentsOf: URL(filePath: file))
        try FileManager.default.removeItem(atPath: file)
        #expect(try findings(desk).map(\.kind) == ["DOCUMENT"])
        for spoilt in [bytes.dropLast(), Data(repeating: 1, count: bytes.count)] {
            try Data(spoilt).write(to: URL(filePath: file))
            #expect(try findings(desk).map(\.kind) == ["DOCUMENT"])
        }
        try bytes.write(to: URL(filePath: file))
        #expect(try findings(desk) == [])
    }

    @Test func gatheredFactsAreMadeAnewFromTheRegister() async throws {
        let desk = try await Self.published()
        let question = RegistryV1.CheckRequest(
            snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
            date: .init(year: 2026, month: 1, day: 15))
        let right = try await desk.verdicts([question])
        try await Self.damage(
            desk,
            [
                "UPDATE facts_of_person SET facts = 'x' WHERE snils = 11223344595",
                "DELETE FROM facts_of_person WHERE snils <> 11223344595",
            ])
        await #expect(throws: RPCError.self) { try await desk.verdicts([question]) }
        let rebuild = try #require(RegistryCare.care.rebuilds.first { $0.name == "facts-of-person" })
        #expect(try await rebuild.run(desk.store) == 4)
        #expect(try await rebuild.run(desk.store) == 0)
        #expect(try findings(desk) == [])
        #expect(try await desk.verdicts([question]) == right)
    }

    /// A person whose row is gone is an error of the verdict as well: nobody is told that they are not in the register.
    @Test(
        arguments: [
            ["DELETE FROM facts_of_person WHERE snils = 11223344595"],
            [
                "PRAGMA defer_foreign_keys = ON", "DELETE FROM facts_of_person WHERE snils = 11223344595",
                "UPDATE facts_of_person SET snils = 11223344595 WHERE snils = (SELECT max(snils) FROM facts_of_person)",
            ], ["UPDATE card SET name_key = 'x' WHERE snils = 11223344595"],
            ["DELETE FROM card WHERE snils = 11223344595"],
        ] as [[StaticString]])
    func aRowThatIsGoneOrAnothersIsAnErrorOfTheVerdict(damage: [StaticString]) async throws {
        let desk = try await Self.published()
        try await Self.damage(desk, damage)
        let question = RegistryV1.CheckRequest(
            snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
            date: .init(year: 2026, month: 1, day: 15),
            name: .init(family: "Образцова", given: "Вера", patronymic: "Примеровна"))
        let failure = await #expect(throws: RPCError.self) { try await desk.verdicts([question]) }
        #expect(failure?.reason == "STORE_ROW_DAMAGED")
        #expect(failure?.cause?.contains("11223344595") == false)
    }

    /// The job of the running service finds the same, without reading files.
    @Test func theServiceItselfLooks() async throws {
        let desk = try await Self.published()
        let job = StoreCheckJob(store: desk.store, sweeps: RegistryCare.care.sweeps(desk.folder.path))
        #expect(try await job.check() == [])
        try await Self.damage(desk, ["UPDATE facts_of_person SET facts = 'x' WHERE snils = 11223344595"])
        #expect(try await job.check().map(\.kind) == ["FACTS_DIFFER"])
    }
}
