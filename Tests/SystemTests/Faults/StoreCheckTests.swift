import ArgumentParser
import FRMRCalls
import FRMRContracts
import FRMRTransport
import Foundation
import TestSupport
import Testing

@testable import frmr

/// An operator looks at a store, beside the service and after its end, and mends what can be mended; a service does not
/// start on a store that has lost commits.
@Suite(.timeLimit(.minutes(5))) struct StoreCheckTests {
    private let folder: TemporaryFolder
    private let data: String

    init() throws {
        folder = try TemporaryFolder()
        data = try folder.folder("data")
    }

    /// A command's exit status and what it printed.
    private func run(_ service: String, _ arguments: [String]) throws -> (status: Int32, said: String) {
        let log = "\(folder.path)/\(UUID().uuidString).log"
        let status = try ChildProcess(RunningSuite.executable(service), arguments, log: log).wait()
        return (status, try String(contentsOfFile: log, encoding: .utf8))
    }

    private func check(_ service: String) throws -> (status: Int32, said: String) {
        try run(service, ["check", "--data-dir", data])
    }

    private func serve(_ service: String, port: Int) throws -> (process: ChildProcess, log: String) {
        let log = "\(folder.path)/serve-\(UUID().uuidString).log"
        let process = try ChildProcess(
            RunningSuite.executable(service), ["serve", "--listen", "127.0.0.1:\(port)", "--data-dir", data], log: log)
        return (process, log)
    }

    /// Changes bytes of a file that are found by what they are. The engine leaves copies in its pages that mean nothing,
    /// so all are changed.
    private func spoil(_ file: String, _ found: String, _ written: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: file))
        var start = bytes.startIndex
        while let place = bytes.range(of: Data(found.utf8), in: start..<bytes.endIndex) {
            bytes.replaceSubrange(place, with: Data(written.utf8))
            start = place.upperBound
        }
        #expect(start > bytes.startIndex)
        try bytes.write(to: URL(filePath: file))
    }

    @Test func damageIsNamedLineByLineAndGatheredFactsAreMadeAnew() throws {
        let people = "\(folder.path)/people.tsv"
        try PeopleCommand.parse(["--count", "200", "--seed", "7", "--out", people]).run()
        #expect(try check("registry").status == 66, "there is no store yet")
        #expect(try run("registry", ["import", people, "--data-dir", data]).status == 0)
        let sound = try check("registry")
        #expect(sound.status == 0 && sound.said.contains("registry: findings 0"), "\(sound.said)")

        let store = "\(data)/registry.db"
        // Of a line of gathered facts, where columns are parted by tabs; the bytes count stays.
        try spoil(store, "\t1.2.643.5.1.13.13.11.1002\t", "\t1.2.643.5.1.13.13.11.1003\t")
        let damaged = try check("registry")
        #expect(damaged.status == 65)
        #expect(damaged.said.contains(/FACTS_DIFFER: worker \d+: facts_of_person is not what fact says/))
        let count = try #require(damaged.said.firstMatch(of: /registry: findings (\d+)/)?.1)
        #expect(damaged.said.split(separator: "\n").count { $0.hasPrefix("FACTS_DIFFER: ") } == Int(count))
        let rebuilt = try run("registry", ["rebuild", "facts-of-person", "--data-dir", data])
        #expect(rebuilt.status == 0 && rebuilt.said.contains("rows changed \(count)\n"), "\(rebuilt.said)")
        #expect(try check("registry").status == 0)
        #expect(try run("registry", ["rebuild", "everything", "--data-dir", data]).status == 64)
    }

    @Test func aRunningStoreIsLookedAtAndOneThatLostCommitsIsNotServed() async throws {
        let password = try folder.file("password", Array(RunningSuite.operatorPassword.utf8))
        let created = try run(
            "identity",
            [
                "create-operator", "--data-dir", data, "--phone", RunningSuite.operatorPhone, "--password-file",
                password,
            ])
        #expect(created.status == 0, "\(created.said)")
        let port = try freePort()
        let (process, _) = try serve("identity", port: port)
        try await Connections.with { connections in
            try await connections.client("127.0.0.1:\(port)") { client in
                let identity = RetryingCaller(client)
                let talk = Conversation(transcript: Transcript { _ in }) { "test-\(UUID().uuidString)" }
                for _ in 0..<3 {
                    _ = try await talk.patiently(nil) { options throws(RPCError) in
                        try await IdentityV1.SessionsClient(identity).login(
                            .init(phone: RunningSuite.operatorPhone, password: RunningSuite.operatorPassword), options)
                    }.get()
                }
            }
        }
        let store = "\(data)/identity.db"
        let beside = try check("identity")
        #expect(beside.status == 0, "\(beside.said)")
        process.kill()
        let (file, log) = (
            try Data(contentsOf: URL(filePath: store)), try Data(contentsOf: URL(filePath: store + "-wal"))
        )
        #expect(!log.isEmpty)
        let killed = try check("identity")
        #expect(killed.status == 0, "\(killed.said)")
        #expect(
            try Data(contentsOf: URL(filePath: store)) == file && Data(contentsOf: URL(filePath: store + "-wal")) == log
        )

        // The last commit is damaged: the engine itself would take the log for a shorter one.
        try log.dropLast(100).write(to: URL(filePath: store + "-wal"))
        let cut = try check("identity")
        #expect(cut.status == 65 && cut.said.contains("COMMITS_LOST"), "\(cut.said)")
        let refused = try serve("identity", port: port)
        #expect(refused.process.wait() == 65)
        let said = try String(contentsOfFile: refused.log, encoding: .utf8)
        #expect(said.contains("STORE_COMMITS_LOST") && said.contains("remove \(store)-mark"), "\(said)")

        // An operator who goes on with what is left says so.
        try FileManager.default.removeItem(atPath: store + "-mark")
        let (again, _) = try serve("identity", port: port)
        try await Connections.with { connections in
            try await connections.client("127.0.0.1:\(port)") { client in
                let identity = RetryingCaller(client)
                let talk = Conversation(transcript: Transcript { _ in }) { "test-\(UUID().uuidString)" }
                _ = try await talk.patiently(nil) { options throws(RPCError) in
                    try await HealthV1.HealthClient(identity).check(.init(), options)
                }.get()
            }
        }
        #expect(again.terminate() == 0)
    }
}
