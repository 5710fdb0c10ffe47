import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import Storage
import TestValues
import Testing

@testable import RegistryService

/// Bits flip, sectors go blank and files end early: a verdict is then right, or an error, or the store is not opened.
@Suite(.timeLimit(.minutes(60))) struct DamageTests {
    /// `FRMR_SEEDS=first..<end` runs others than those of every day.
    private static let seeds: Range<UInt64> = {
        let bounds = (ProcessInfo.processInfo.environment["FRMR_SEEDS"] ?? "").split(separator: "..<")
        guard bounds.count == 2, let first = UInt64(bounds[0]), let end = UInt64(bounds[1]), first < end else {
            return 0..<96
        }
        return first..<end
    }()

    @Test func noDamageChangesAVerdict() async throws {
        let original = try await DamageOriginal()
        var counts: [FileDamage: Outcome] = [:]
        var told: [String] = []
        for seed in Self.seeds {
            let damage = FileDamage(seed: seed)
            let outcome = try original.outcome(of: damage, seed: seed)
            counts[damage, default: Outcome()] += outcome
            if outcome.wrong > 0 { told.append("\(damage) seed \(seed): \(outcome.wrong) verdicts") }
        }
        var total = Outcome()
        for damage in FileDamage.allCases {
            guard let outcome = counts[damage] else { continue }
            total += outcome
            print("\(damage): \(outcome)")
        }
        print("seeds \(Self.seeds): \(total)")
        #expect(told.isEmpty, "silently wrong: \(told.joined(separator: ", "))")
        // The damage did strike.
        #expect(total.refused > 0 && total.errors > 0 && total.right > 0)
    }
}

/// What became of a store after its damage.
private struct Outcome: CustomStringConvertible {
    var seeds = 0
    /// Stores that were not opened.
    var refused = 0
    var right = 0
    var errors = 0
    /// Answers that are none of the whole store's.
    var wrong = 0

    static func += (left: inout Outcome, right: Outcome) {
        left.seeds += right.seeds
        left.refused += right.refused
        left.right += right.right
        left.errors += right.errors
        left.wrong += right.wrong
    }

    var description: String {
        "\(seeds) stores, \(refused) not opened; verdicts \(right) right, \(errors) errors, \(wrong) silently wrong"
    }
}

/// A store as a kill leaves it, a part of it in the log, with the right answers to all questions about it.
private final class DamageOriginal {
    private static let workers = 60
    private static let suffixes = ["", "-wal", "-mark"]
    private let desk: Desk
    private let folder: URL
    private let questions: [RegistryV1.CheckRequest]
    private var answers: [[UInt8]] = []

    init() async throws {
        desk = try await Desk()
        folder = desk.folder.appending(path: "original")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let samples = (0..<Self.workers).map(Self.sample)
        let strangers = (0..<8).map { ImportSample.worker(5_000 + $0)["worker", "snils"] }
        questions = (samples.map { $0["worker", "snils"] } + strangers).map { snils in
            .init(
                snils: snils, post: Desk.therapist, organisationOid: Desk.organisation,
                date: .init(year: 2026, month: 1, day: 15),
                name: .init(family: "Образцова", given: "Вера", patronymic: "Примеровна"))
        }
        let path = folder.appending(path: "registry.db").path
        // The first half is in the file, and partly anew in the log; the other half is in the log.
        var store = try open(path)
        try await load(samples[..<(Self.workers / 2)], into: store)
        store.close()
        store = try open(path)
        defer { store.close() }
        try await load(samples[(Self.workers / 2)...], into: store)
        for sample in samples.prefix(10) { try await end(sample["worker", "snils"], in: store) }
        answers = questions.compactMap { answer($0, store) }
        try #require(answers.count == questions.count)
        for suffix in Self.suffixes {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: path + ".killed" + suffix)
        }
    }

    func outcome(of damage: FileDamage, seed: UInt64) throws -> Outcome {
        var outcome = Outcome(seeds: 1)
        var generator = SeededGenerator(seed: seed)
        let folder = desk.folder.appending(path: "seed-\(seed)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "registry.db").path
        for suffix in Self.suffixes {
            try FileManager.default.copyItem(
                atPath: self.folder.appending(path: "registry.db.killed\(suffix)").path, toPath: path + suffix)
        }
        if damage != .bitsBeneath { try damage.strike(path, using: &generator) }
        let store: Store
        do throws(StorageError) { store = try open(path) } catch {
            outcome.refused += 1
            return outcome
        }
        defer { store.close() }
        if damage == .bitsBeneath { try damage.strike(path, using: &generator) }
        for (question, right) in zip(questions, answers) {
            guard let found = answer(question, store) else {
                outcome.errors += 1
                continue
            }
            if found == right { outcome.right += 1 } else { outcome.wrong += 1 }
        }
        return outcome
    }

    private func open(_ path: String) throws(StorageError) -> Store {
        try Store.open(
            path: path, schema: RegistrySchema.schema, loops: 1, environment: Desk.environment,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// The whole answer; nil: an error.
    private func answer(_ question: RegistryV1.CheckRequest, _ store: Store) -> [UInt8]? {
        let call = desk.call(RegistryV1.EligibilityMethods.check, Desk.hospital)
        let handlers = desk.service.eligibility
        do throws(RPCError) {
            return try store.reader(loop: 0).read { session throws(RPCError) in
                try handlers.check(question, call, session)
            }.encoded()
        } catch {
            return nil
        }
    }

    /// People with different names and careers.
    private static func sample(_ index: Int) -> ImportSample {
        var sample = ImportSample.worker(index)
        if index % 3 == 0 { sample["worker", "name.family"] = "Примерова" }
        if index % 4 == 0 { sample.addCertificate() }
        if index % 5 == 0 { sample.add("event", "PRACTICE_SUSPENDED", "2026-01-01", "", "Приказ (образец) № 1") }
        return sample
    }

    private func load(_ samples: ArraySlice<ImportSample>, into store: Store) async throws {
        let file = folder.appending(path: "people.tsv").path
        try Data(ImportSample.file(Array(samples)).utf8).write(to: URL(filePath: file))
        let totals = try await RegisterImport(
            store: store, environment: Desk.environment, configuration: Desk.configuration,
            logger: Logger(label: "test")
        ).run(file: file, spool: folder.path, rejects: folder.appending(path: "rejects.tsv").path)
        try #require(totals.loaded == samples.count)
    }

    private func end(_ snils: String, in store: Store) async throws {
        let request = RegistryV1.RecordEventRequest(
            snils: snils, kind: .recordEnded, date: .init(year: 2026, month: 1, day: 10), basis: "Приказ")
        desk.advance(.seconds(1))
        let (records, call) = (
            desk.service.records, desk.call(RegistryV1.RecordsMethods.recordEvent, Desk.verification)
        )
        try await store.write { session throws(RPCError) in _ = try records.recordEvent(request, call, session) }
    }
}
