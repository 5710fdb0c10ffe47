import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import RegistryService
import Storage
import TestSupport
import Testing

@testable import frmr

/// A store of an earlier program: refused by `serve` and `import`, and brought to this one's schema by `migrate`.
@Suite(.timeLimit(.minutes(3)))
struct MigrationTests {
    /// What an earlier program left that had no tables of the service yet.
    private static func makeOldStore(in directory: String) throws {
        for suffix in ["", "-wal", "-shm", "-lock", "-mark"] {
            try? FileManager.default.removeItem(atPath: "\(directory)/registry.db\(suffix)")
        }
        let environment = Environment(
            now: { .epoch }, randomBytes: { [UInt8](repeating: 0, count: $0) }, newID: { "none" }, sleep: { _ in })
        try Store.open(
            path: "\(directory)/registry.db",
            schema: Schema(applicationID: RegistrySchema.schema.applicationID, migrations: []), loops: 0,
            environment: environment, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ).close()
    }

    @Test func anOldStoreIsRefusedByTheServiceUntilItIsMigrated() async throws {
        try await System.with { system in
            let folder = system.suite.folder.path
            let (data, store) = ("\(folder)/registry", "\(folder)/registry/registry.db")
            func run(_ arguments: String...) throws -> (status: Int32, log: String) {
                let log = "\(folder)/\(UUID().uuidString)"
                let status = try ChildProcess(
                    RunningSuite.executable("registry"), arguments + ["--data-dir", data], log: log
                ).wait()
                return (status, try String(contentsOfFile: log, encoding: .utf8))
            }
            try await Self.answers(system)
            let inUse = try run("migrate")
            #expect(inUse.status == 75 && inUse.log.contains("STORE_ALREADY_OPEN"), "\(inUse)")
            #expect(system.suite.drain(.registry) == 0)
            let present = try run("migrate")
            #expect(present.status == 0 && present.log.contains("nothing was lacking"), "\(present)")

            try Self.makeOldStore(in: data)
            let before = try Data(contentsOf: URL(filePath: store))
            let served = try run("serve", "--listen", system.suite.address(.registry))
            #expect(served.status == 78)
            #expect(served.log.contains("registry: STORE_MIGRATION_NEEDED: "), "\(served.log)")
            #expect(served.log.contains("run: registry migrate --data-dir \(data)"), "\(served.log)")
            let file = try system.suite.folder.file("people.tsv", Array("frmr-register\t2\nend\t0\t0\n".utf8))
            let imported = try run("import", file)
            #expect(imported.status == 1 && imported.log.contains("STORE_MIGRATION_NEEDED"), "\(imported)")
            #expect(try Data(contentsOf: URL(filePath: store)) == before)

            // A file as large as no disk: so much room there is not.
            try Self.resize(store, to: 1 << 42)
            let full = try run("migrate")
            #expect(full.status == 73 && full.log.contains("STORE_NO_SPACE"), "\(full)")
            try Self.resize(store, to: before.count)
            #expect(try Data(contentsOf: URL(filePath: store)) == before)

            let migrated = try run("migrate")
            #expect(migrated.status == 0)
            #expect(migrated.log.contains("service/registry: migration 1 of 1 begins"), "\(migrated.log)")
            #expect(migrated.log.contains("done: registry version 1 → 2"), "\(migrated.log)")
            try await Self.serves(system)
        }
    }

    /// Who wants the old way asks for it.
    @Test func anOldStoreIsMigratedAtTheStartWhereThatIsSet() async throws {
        try await System.with { system in
            try await Self.answers(system)
            #expect(system.suite.drain(.registry) == 0)
            try Self.makeOldStore(in: "\(system.suite.folder.path)/registry")
            try await Self.serves(system, ["--old-store", "migrate"])
            #expect(system.suite.logText(.registry).contains("store migration"))
        }
    }

    private static func serves(_ system: System, _ more: [String] = []) async throws {
        try system.suite.start(.registry, more)
        try await answers(system)
    }

    /// Waits until the registry answers; its feed is empty.
    private static func answers(_ system: System) async throws {
        let token = try await system.operatorToken()
        let feed = try await system.patiently(token) { options throws(RPCError) in
            try await RegistryV1.ChangeFeedClient(system.registry).listChanges(.init(), options)
        }
        #expect(feed.lastSequence == 0)
    }

    private static func resize(_ path: String, to bytes: Int) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.truncate(atOffset: UInt64(bytes))
        try file.close()
    }
}
