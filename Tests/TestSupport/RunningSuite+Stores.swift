#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What an operator does with the stores.
extension RunningSuite {
    package func dataDirectory(_ name: Name) -> String { "\(folder.path)/\(name.rawValue)" }

    /// Runs a command of a service's program to its end.
    package func command(_ name: Name, _ arguments: [String]) throws -> (status: Int32, text: String) {
        let log = "\(folder.path)/command-\(UUID().uuidString).log"
        defer { try? FileManager.default.removeItem(atPath: log) }
        let status = try ChildProcess(Self.executable(name.rawValue), arguments, log: log).wait()
        return (status, String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self))
    }

    /// Backs the service up, whether or not it runs; returns the directory of the backup.
    package func backUp(_ name: Name) throws -> String {
        let target = "\(folder.path)/backup-\(name.rawValue)-\(UUID().uuidString)"
        let (status, text) = try command(name, ["backup", "--data-dir", dataDirectory(name), "--to", target])
        guard status == 0 else { throw ChildProcess.Failure(description: "backup of \(name): \(text)") }
        return target
    }

    /// Kills the service, loses its data directory and restores it; returns what the command said. It is not started.
    package func destroyAndRestore(_ name: Name, from backup: String) throws -> String {
        kill(name)
        try FileManager.default.removeItem(atPath: dataDirectory(name))
        let (status, text) = try command(name, ["restore", "--from", backup, "--data-dir", dataDirectory(name)])
        guard status == 0 else { throw ChildProcess.Failure(description: "restore of \(name): \(text)") }
        return text
    }

    /// Has the running service settle with its peers now; returns what it named.
    package func reconcile(_ name: Name) throws -> String {
        let (status, text) = try command(
            name,
            [
                "reconcile", "--data-dir", dataDirectory(name), "--endpoint", address(name), "--service-key-file",
                "\(folder.path)/service.key",
            ])
        guard status == 0 else { throw ChildProcess.Failure(description: "reconcile of \(name): \(text)") }
        return text
    }
}
