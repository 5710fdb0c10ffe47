import Foundation
import Subprocess
import SystemPackage
import TestSupport

/// Debian's PostgreSQL 15 on a socket of a test's own, without a port, gone with the closure it was started for.
struct PostgreSQL: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What the server said to one step of a script.
    struct Answer: Sendable {
        let name: String
        /// Nil: it had nothing against it.
        let error: String?
    }

    private static let programs = "/usr/lib/postgresql/15/bin/"
    /// Of every program but the server, which lives as long as its closure.
    private static let seconds = "60"
    /// An immediate shutdown, and a kill if that takes too long. No data is worth more.
    private static let stop: [TeardownStep] = [.send(signal: .quit, allowedDurationToNextStep: .seconds(5))]

    private let folder: String

    /// Starts a server, hands it over once it answers, and ends it by its process.
    static func run<Value: Sendable>(_ body: @Sendable (PostgreSQL) async throws -> Value) async throws -> Value {
        let folder = try TemporaryFolder()
        let data = try folder.folder("data")
        // The server refuses to run as root.
        if geteuid() == 0 {
            for path in [folder.path, data] {
                try FileManager.default.setAttributes([.ownerAccountName: "postgres"], ofItemAtPath: path)
            }
        }
        let made = try await run(
            program: "initdb", ["-D", data, "-U", "test", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"])
        guard made.isSuccess else { throw Failure(description: "initdb: \(made.errors)") }

        let settings = [
            "listen_addresses=", "unix_socket_directories=\(folder.path)", "fsync=off", "full_page_writes=off",
            "shared_buffers=16MB", "max_connections=10", "autovacuum=off", "statement_timeout=20s",
            // A refused statement is our answer, and no news for a pipe that nobody reads any more.
            "log_min_messages=log",
        ]
        var options = PlatformOptions()
        options.teardownSequence = stop
        let (program, arguments) = unprivileged(programs + "postgres", ["-D", data] + settings.flatMap { ["-c", $0] })
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments), workingDirectory: "/", platformOptions: options,
            input: .none, output: .discarded, error: .sequence
        ) { execution in
            var log: [String] = []
            for try await line in execution.standardError.strings() {
                log.append(line)
                guard line.contains("ready to accept connections") else { continue }
                let value = try await body(PostgreSQL(folder: folder.path))
                await execution.teardown(using: stop)
                return value
            }
            throw Failure(description: "postgres ended: \(log.suffix(5).joined(separator: "\n"))")
        }
        return result.closureResult
    }

    /// Makes a database and runs the steps in it, one after the other; an error ends none but its own.
    ///
    /// - Parameter steps: a name of one line and a statement each.
    func answers(database: String, _ steps: [(name: String, sql: String)]) async throws -> [Answer] {
        let created = try await psql("postgres", "CREATE DATABASE \(database);")
        guard created.isSuccess, created.errors.isEmpty else { throw Failure(description: created.errors) }
        // A mark behind each statement, on the same pipe as the errors.
        let script = steps.map { "\($0.sql)\n;\n\\warn \(Self.mark)\n" }.joined()
        let result = try await psql(database, script)
        guard result.isSuccess else { throw Failure(description: result.errors) }
        let errors = result.errors.split(separator: Self.mark + "\n", omittingEmptySubsequences: false)
        guard errors.count == steps.count + 1 else {
            throw Failure(description: "\(errors.count - 1) answers to \(steps.count) statements: \(result.errors)")
        }
        return zip(steps, errors).map { step, errors in
            // "psql:<stdin>:12: ERROR:  …", of which the line is one of the script.
            let lines = errors.split(separator: "\n").filter { !$0.contains("NOTICE:") }
                .map { line in line.firstRange(of: "ERROR:").map { line[$0.lowerBound...] } ?? line }
            return Answer(name: step.name, error: lines.isEmpty ? nil : lines.joined(separator: " "))
        }
    }

    private static let mark = "--answered--"

    private func psql(_ database: String, _ script: String) async throws -> Ending {
        try await Self.run(
            program: "psql",
            ["-X", "-q", "-h", folder, "-U", "test", "-d", database, "-v", "VERBOSITY=terse", "-f", "-"], input: script)
    }

    private struct Ending {
        let isSuccess: Bool
        let errors: String
    }

    private static func run(program: String, _ arguments: [String], input: String = "") async throws -> Ending {
        let (wrapper, words) = unprivileged("/usr/bin/timeout", [seconds, programs + program] + arguments)
        let result = try await Subprocess.run(
            .path(FilePath(wrapper)), arguments: Arguments(words), workingDirectory: "/", input: .string(input),
            output: .discarded, error: .string(limit: 1 << 20))
        return Ending(isSuccess: result.terminationStatus.isSuccess, errors: result.standardError)
    }

    /// The program as the user that Debian made for the server, where the tests run as root. The process stays the same.
    private static func unprivileged(_ program: String, _ arguments: [String]) -> (String, [String]) {
        guard geteuid() == 0 else { return (program, arguments) }
        return (
            "/usr/bin/setpriv",
            ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", program] + arguments
        )
    }
}
