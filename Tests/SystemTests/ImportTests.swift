import ArgumentParser
import FRMRCalls
import FRMRContracts
import Foundation
import TestSupport
import TestValues
import Testing

@testable import frmr

/// The bulk load as an operator does it: made-up people, a file, the executable.
@Suite(.timeLimit(.minutes(5)))
struct ImportTests {
    @Test func madeUpPeopleAreLoadedWithoutARejectAndOnlyOnce() throws {
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/people.tsv"
        try PeopleCommand.parse(["--count", "300", "--seed", "5", "--out", file]).run()
        func load() throws -> (status: Int32, log: String) {
            let log = "\(folder.path)/import-\(UUID().uuidString).log"
            let status = try ChildProcess(
                RunningSuite.executable("registry"), ["import", file, "--data-dir", "\(folder.path)/registry"],
                log: log
            ).wait()
            return (status, try String(contentsOfFile: log, encoding: .utf8))
        }
        let first = try load()
        #expect(first.status == 0)
        #expect(first.log.contains("workers 300 · loaded 300 · loaded before 0 · rejected 0"), "\(first.log)")
        let second = try load()
        #expect(second.status == 0)
        #expect(second.log.contains("workers 300 · loaded 0 · loaded before 300 · rejected 0"), "\(second.log)")
        let rejects = try String(contentsOfFile: file + ".rejects.tsv", encoding: .utf8)
        #expect(rejects.split(separator: "\n").count == 1)

        var lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropLast()
        lines.append(lines[1].replacing("made-up-1\t", with: "another-1\t")[...])
        lines.append("end\t301\t\(lines.count - 1)")
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
        let third = try load()
        #expect(third.status == 65)
        #expect(third.log.contains("rejected 1"), "\(third.log)")
    }

    /// The feed gives the workers in the order of their commits, and these are in the order of СНИЛС.
    @Test func theNumbersOfAnImportTellNoOrderAndFindTheirWorkers() async throws {
        try await System.with { system in
            let file = "\(system.suite.folder.path)/people.tsv"
            try PeopleCommand.parse(["--count", "400", "--seed", "9", "--out", file]).run()
            _ = system.suite.drain(.registry)
            let status = try ChildProcess(
                RunningSuite.executable("registry"),
                ["import", file, "--data-dir", "\(system.suite.folder.path)/registry"],
                log: "\(system.suite.folder.path)/import.log"
            ).wait()
            #expect(status == 0)
            try system.suite.start(.registry)
            let token = try await system.operatorToken()
            let feed = try await system.patiently(token) { options throws(RPCError) in
                try await RegistryV1.ChangeFeedClient(system.registry).listChanges(.init(limit: 1000), options)
            }
            let numbers = feed.changes.map(\.registerNumber)
            #expect(Set(numbers).count == 400)
            #expect(abs(rankCorrelation(numbers)) < 0.25)
            for number in [numbers[0], numbers[399]] {
                let found = try await system.patiently(token) { options throws(RPCError) in
                    try await RegistryV1.WorkersClient(system.registry)
                        .findWorkers(.init(by: .registerNumber(number)), options)
                }
                #expect(found.cards.map(\.registerNumber) == [number])
            }
        }
    }

    @Test func aSeedMakesTheSamePeopleEveryTime() throws {
        let folder = try TemporaryFolder()
        func make(_ seed: String, _ count: String) throws -> [Data] {
            let names = ["people", "checks", "bodies"].map { "\(folder.path)/\($0)" }
            try PeopleCommand.parse([
                "--count", count, "--seed", seed, "--out", names[0], "--checks", names[1], "--bodies", names[2],
                "--check-count", "64", "--checks-per-body", "10",
            ]).run()
            return try names.map { try Data(contentsOf: URL(filePath: $0)) }
        }
        let made = try make("1", "40")
        #expect(try make("1", "40") == made)
        #expect(try make("2", "40")[0] != made[0])
        // Worker N does not depend on how many there are; the closing line does.
        let fewer = try make("1", "20")[0]
        let closing = try #require(fewer.dropLast().lastIndex(of: UInt8(ascii: "\n")))
        #expect(made[0].starts(with: fewer[...closing]))
        let checks = String(decoding: made[1], as: UTF8.self).split(separator: "\n")
        #expect(checks.count == 65 && checks[0] == "snils,oid,code,organisation,date")
        #expect(checks.dropFirst().allSatisfy { $0.split(separator: ",").count == 5 })
    }
}
