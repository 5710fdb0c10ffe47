import Foundation
import TestSupport
import Testing

/// `SERVICE backup` and `SERVICE restore`, as an operator runs them.
@Suite(.timeLimit(.minutes(3)))
struct BackupCommandTests {
    @Test func aBackupHoldsAllThatAServiceKeeps() throws {
        let suite = try RunningSuite()
        for name in RunningSuite.Name.allCases { try Self.expectWholeBackup(of: name, suite) }
    }

    private static func expectWholeBackup(of name: RunningSuite.Name, _ suite: RunningSuite) throws {
        let data = suite.dataDirectory(name)
        let files = ["\(name).db"] + (name == .identity ? ["identity.keys"] : [])
        try suite.untilReady(name)
        let scan = try suite.folder.folder("\(name)/documents/ab") + "/abcd"
        try Data("scan".utf8).write(to: URL(filePath: scan))
        let backup = try suite.backUp(name)
        let kept = try Self.listed(backup)
        #expect(Set(kept).isSuperset(of: files + ["documents/ab/abcd"]))
        #expect(!kept.contains { $0.contains("-wal") || $0.contains("-shm") || $0.contains("-lock") })
        for path in kept + ["manifest.json"] {
            #expect(try Self.mode("\(backup)/\(path)") == 0o600, "\(path)")
        }
        #expect(try Self.mode(backup) == 0o700)
        for path in files.dropFirst() {
            #expect(FileManager.default.contentsEqual(atPath: "\(data)/\(path)", andPath: "\(backup)/\(path)"))
        }
    }

    /// The data directory stays as it is until every byte of the backup was found right.
    @Test func aDamagedOrForeignBackupIsRefused() throws {
        let suite = try RunningSuite()
        try suite.untilReady(.identity)
        let backup = try suite.backUp(.identity)
        let target = try suite.folder.folder("elsewhere")
        func restore(_ service: RunningSuite.Name = .identity, _ more: [String] = []) throws -> (Int32, String) {
            let answer = try suite.command(service, ["restore", "--from", backup, "--data-dir", target] + more)
            return (answer.status, answer.text)
        }
        let foreign = try restore(.registry)
        #expect(foreign.0 != 0 && foreign.1.contains("is of identity, not of registry"))

        let keys = "\(backup)/identity.keys"
        let right = try #require(FileManager.default.contents(atPath: keys))
        var wrong = right
        wrong[0] ^= 1
        try wrong.write(to: URL(filePath: keys))
        let damaged = try restore()
        #expect(damaged.0 != 0 && damaged.1.contains("identity.keys is not what its manifest says"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: target).isEmpty)

        try right.write(to: URL(filePath: keys))
        let manifest = "\(backup)/manifest.json"
        try FileManager.default.moveItem(atPath: manifest, toPath: manifest + ".away")
        let incomplete = try restore()
        #expect(incomplete.0 != 0 && incomplete.1.contains("the backup was not completed, or is none"))
        try FileManager.default.moveItem(atPath: manifest + ".away", toPath: manifest)

        #expect(try restore().0 == 0)
        let full = try restore()
        #expect(full.0 != 0 && full.1.contains("is not empty; --force"))
        #expect(try restore(.identity, ["--force"]).0 == 0)
        let aside = try FileManager.default.contentsOfDirectory(atPath: target).filter { $0.hasPrefix(".replaced-") }
        #expect(aside.count == 1)

        // A service that has the store goes on with it.
        let running = try suite.command(
            .identity, ["restore", "--from", backup, "--data-dir", suite.dataDirectory(.identity), "--force"])
        #expect(running.status != 0 && running.text.contains("STORE_ALREADY_OPEN"), "\(running.text)")
    }

    /// A service that started in the midst of a restore would begin an empty store.
    @Test func aServiceDoesNotStartOnARestoreThatWasBrokenOff() throws {
        let suite = try RunningSuite()
        #expect(suite.drain(.verification) >= 0)
        _ = try suite.folder.folder("verification/.restoring")
        let answer = try suite.command(.verification, ["serve", "--data-dir", suite.dataDirectory(.verification)])
        #expect(answer.status == 78 && answer.text.contains("a restore was broken off"))
    }

    private static func listed(_ backup: String) throws -> [String] {
        let data = try #require(FileManager.default.contents(atPath: "\(backup)/manifest.json"))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(root["files"] as? [[String: Any]]).compactMap { $0["path"] as? String }
    }

    private static func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
}

extension RunningSuite {
    /// Until the service has said that it serves.
    fileprivate func untilReady(_ name: Name) throws {
        let end = ContinuousClock.now + .seconds(30)
        while !logText(name).contains("ready") {
            try #require(ContinuousClock.now < end, "not within 30 s")
            usleep(20_000)
        }
    }
}
