package import ArgumentParser
import Foundation
import Logging
import Storage

/// `SERVICE migrate`: brings the store of a stopped service to the schema of this program.
package struct MigrateStore<Program: ServiceProgram>: ParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "migrate", abstract: "Brings the store of the stopped service to this program's schema.",
            discussion: """
                Looks first: the version, the size, the room that is left; then applies what is lacking, each migration \
                as one transaction. Ended at any moment, it leaves a store that the next run goes on with. Make a \
                backup before: an earlier program does not open a migrated store.

                Exit status: 0 done, or nothing was lacking; 65 the store is another service's, a newer program's, or \
                was migrated differently; 66 there is no store; 70 a migration failed, the store is as it was before \
                it; 73 too little room, nothing was changed; 75 the store is in use: stop the service.
                """)
    }

    @Option(help: "Directory of the service's store; the service must not be running on it.")
    var dataDir: String

    package init() {}

    package func run() throws {
        let service = Program.service
        let place = StorePlace(service, directory: dataDir, schema: Program.schema)
        let began = Environment.live.uptimeNanoseconds()
        let migration = StoreMigration(
            path: place.path, schema: place.schema, environment: .live, logger: Logger(label: service))
        let outcome: StoreMigration.Outcome
        do throws(StorageError) {
            outcome = try migration.run { tell("\(service): \($0)") }
        } catch {
            tell("\(service): \(error)")
            throw ExitCode(error.reason.exitOfMigration)
        }
        let seconds = (Environment.live.uptimeNanoseconds() - began) / 1_000_000_000
        print("done: \(service) \(outcome) · \(seconds) s")
    }
}

private func tell(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }

extension StorageError.Reason {
    /// Of `SERVICE migrate` (sysexits).
    var exitOfMigration: Int32 {
        switch self {
        case .foreignFile, .newerStore, .migrationChanged, .commitsLost: 65  // EX_DATAERR
        case .noStore: 66  // EX_NOINPUT
        case .noSpace: 73  // EX_CANTCREAT
        case .alreadyOpen, .linkedFile: 75  // EX_TEMPFAIL
        case .cannotOpen, .migrationNeeded, .migrationFailed, .definitionNotPortable, .setting, .copyFailed,
            .commitOutcomeUnknown:
            70  // EX_SOFTWARE
        }
    }
}
