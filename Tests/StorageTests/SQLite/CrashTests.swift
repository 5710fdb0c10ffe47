import FRMRCalls
import FRMRIdentifiers
import Foundation
import Storage
import TestSupport
import Testing

/// Acknowledged means durable, whatever ends the process.
@Suite(.timeLimit(.minutes(2))) struct CrashTests {
    static let schema = Schema(
        applicationID: 0x7072_6F62,
        migrations: [
            Migration("notes", "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
        ])

    @Test func acknowledgedRowsSurviveKill9() async throws {
        let temporary = try TemporaryStore()
        var acknowledged: Set<Int64> = []
        for round in 1...5 {
            let probe = try Probe("append", temporary.path)
            let enough = acknowledged.count + 150 * round
            for line in probe.lines {
                #expect(line.hasPrefix("ack "), "the probe said: \(line)")
                if let id = Int64(line.dropFirst(4)) { acknowledged.insert(id) }
                if acknowledged.count == enough { probe.kill() }
            }
            #expect(acknowledged.count >= enough)
            let store = try temporary.open(Self.schema)
            let found = Set(try await store.noteIDs())
            store.close()
            #expect(acknowledged.subtracting(found).isEmpty, "round \(round) lost acknowledged rows")
        }
    }

    /// A file that may not grow is a full disk: what found no room is not committed, and nothing else is lost to it.
    @Test func fullDiskMakesTheStoreReadOnlyUntilThereIsRoom() async throws {
        let temporary = try TemporaryStore()
        let probe = try Probe("starve", temporary.path)
        #expect(
            Array(probe.lines) == [
                "ack 1", "failed 2 unavailable STORE_READ_ONLY", "failed 3 unavailable STORE_READ_ONLY",
                "count 1, refuses commands", "ack 4", "count 2",
            ])
        let store = try temporary.open(Self.schema)
        defer { store.close() }
        #expect(try await store.noteIDs() == [1, 4])
    }

    /// The page cache shows the commit whose fsync failed. Who believes it, and is then without power, has told of a row
    /// that is not there.
    @Test func whatAStartBelievesOutlivesThePower() async throws {
        let temporary = try TemporaryStore()
        let platter = try Platter(disk: temporary.folder.path)
        let probe = try Probe("unsynced", temporary.path, platter.variables)
        #expect(
            Set(probe.lines) == [
                "ack 1", "failed 2 unknown COMMIT_OUTCOME_UNKNOWN", "fatal COMMIT_OUTCOME_UNKNOWN",
                "failed 3 unavailable STORE_STOPPED",
            ])
        #expect(!platter.isToFail)
        let restarted = try Probe("count", temporary.path, platter.variables)
        #expect(Array(restarted.lines) == ["count 2"], "the cache shows it")
        try platter.losePower()
        let store = try temporary.open(Self.schema)
        defer { store.close() }
        #expect(try await store.noteIDs() == [1, 2])
    }
}

/// The storage-probe process and what it prints.
final class Probe {
    private let process = Process()
    private let output = Pipe()

    /// - Parameter variables: beside those of this process.
    init(_ task: String, _ path: String, _ variables: [String: String] = [:]) throws {
        let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        process.executableURL = URL(filePath: folder).deletingLastPathComponent().appending(path: "storage-probe")
        process.arguments = [task, path]
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
        process.standardOutput = output
        try process.run()
        // Ours is the only other writing end: without it the reader would never see the end.
        try output.fileHandleForWriting.close()
    }

    /// SIGKILL, to this process only.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// The lines printed until the process ended, however it ended.
    var lines: some Sequence<String> {
        var buffer = Data()
        return sequence(state: output.fileHandleForReading) { [process] handle -> String? in
            while true {
                if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                    defer { buffer = Data(buffer[(end + 1)...]) }
                    return String(decoding: buffer[..<end], as: UTF8.self)
                }
                let more = handle.availableData
                guard !more.isEmpty else {
                    process.waitUntilExit()
                    return nil
                }
                buffer.append(more)
            }
        }
    }
}
