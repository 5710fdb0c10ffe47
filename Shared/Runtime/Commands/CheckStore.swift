package import ArgumentParser
import FRMRCalls
import Foundation
import Storage

/// `SERVICE check`: looks at everything in a store, beside the running service or while it is stopped, and changes
/// nothing. A line for each finding; the exit status says whether there was one.
package struct CheckStore<Program: ServiceProgram>: ParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: "Looks for damage in the store and in the files beside it.",
            discussion:
                "Exit status 0: nothing was found; 65: each finding is a line; 66: there is no store to look at.")
    }

    @Option(help: "Directory of the store and of files; the service may be running on it.") var dataDir: String

    package init() {}

    package func run() throws {
        let place = StorePlace(Program.service, directory: dataDir, schema: Program.schema)
        let inspection: StoreInspection
        do throws(StorageError) {
            inspection = try StoreInspection(path: place.path, schema: place.schema)
        } catch {
            ServiceLauncher.tell("\(Program.service): \(error)")
            throw ExitCode(StoreExit.noStore)
        }
        var count = 0
        inspection.look(Program.care.sweeps(dataDir)) { finding in
            count += 1
            print(finding)
        }
        try inspection.close()
        print("\(Program.service): findings \(count)")
        if count > 0 { throw ExitCode(StoreExit.findings) }
    }
}

/// Exit codes of commands that look at a store.
package enum StoreExit {
    /// There is something to mend (sysexits EX_DATAERR).
    package static let findings: Int32 = 65
    /// There is no store, or it cannot be opened (sysexits EX_NOINPUT).
    package static let noStore: Int32 = 66
}
