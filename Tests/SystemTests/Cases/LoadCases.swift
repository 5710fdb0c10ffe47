import FRMRCalls
import FRMRContracts
import Foundation
import TestSupport
import Testing

@testable import frmr

extension PracticeCases {
    /// `frmr load` and the files that it reads.
    @Suite struct Loads {
        private struct Run {
            let status: Int32
            let text: String
            let report: Value?

            func number(_ path: String) -> Double? { report?.at(path)?.text.flatMap(Double.init) }
        }

        private static let people = "snils\n90000050197\n90000052000\n"

        /// - Parameters:
        ///   - plan: of the cases.
        ///   - data: files beside it.
        ///   - meanwhile: is called as soon as the program runs.
        private func load(
            _ plan: String, _ data: [String: [UInt8]], at system: System, _ options: [String] = [],
            meanwhile: () async throws -> Void = {}
        ) async throws -> Run {
            let folder = try TemporaryFolder()
            let token = try await system.operatorToken()
            _ = try folder.file("token.txt", Array(token.utf8))
            for (name, bytes) in data { _ = try folder.file(name, bytes) }
            let text = try String(contentsOfFile: "\(Fixtures.folder)/cases/load/\(plan).yaml", encoding: .utf8)
                .replacing("127.0.0.1:8502", with: system.suite.address(.registry))
                .replacing("127.0.0.1:8501", with: system.suite.address(.identity))
            let file = try folder.file("plan.yaml", Array(text.utf8))
            let log = "\(folder.path)/log"
            let process = try ChildProcess(
                RunningSuite.executable("frmr"), ["load", file, "--out", "\(folder.path)/out"] + options, log: log)
            try await meanwhile()
            let status = try await process.ended()
            let report = FileManager.default.contents(atPath: "\(folder.path)/out/report.json")
            return Run(
                status: status, text: try String(contentsOfFile: log, encoding: .utf8),
                report: report.flatMap { Value(json: String(decoding: $0, as: UTF8.self)) })
        }

        @Test func caseF08ADataFileMayHaveAMarkAndCRLF() async throws {
            let system = try PracticeStand.current.system
            let given = Array(try Data(contentsOf: URL(filePath: "\(Fixtures.folder)/cases/load/bom.csv")))
            let crlf = Array(Self.people.replacing("\n", with: "\r\n").utf8)
            let quoted = Array("\"snils\"\r\n\"90000050197\"\r\n".utf8)
            for (name, bytes) in [
                ("the case's file", given), ("CRLF", crlf), ("both", [0xEF, 0xBB, 0xBF] + crlf),
                ("quoted", [0xEF, 0xBB, 0xBF] + quoted),
            ] {
                let run = try await load("bom", ["bom.csv": bytes], at: system, ["--check"])
                #expect(run.status == 0, "\(name): \(run.text)")
            }
            let run = try await load("bom", ["bom.csv": given], at: system)
            #expect(run.status == 0, "\(run.text)")
            #expect(run.number("methods.0.good") == 50, "\(run.text)")
            let wide = try await load("bom", ["bom.csv": [0xFF, 0xFE, 0x73, 0]], at: system, ["--check"])
            #expect(wide.status == 2 && wide.text.contains("UTF-8"), "\(wide.text)")
        }

        @Test func caseW03AStalledServiceIsChargedForTheCallsOfTheStall() async throws {
            // Services of its own: those of the others go on.
            try await System.with { system in
                let suite = system.suite
                let run = try await load("freeze", ["plain.csv": Array(Self.people.utf8)], at: system) {
                    // The run of ten seconds has begun by then, and goes on after the stall.
                    try await Task.sleep(for: .seconds(3))
                    suite.signal(.registry, SIGSTOP)
                    try await Task.sleep(for: .seconds(5))
                    suite.signal(.registry, SIGCONT)
                }
                #expect(run.report?.at("run.finished") == .bool(true), "\(run.text)")
                #expect(run.number("methods.0.failed") == 0)
                // Half of the calls fall into the stall, evenly: a quarter waited for 2.5 s and more. The bounds leave
                // room for a machine that does other work.
                let (p90, p99) = (run.number("methods.0.latencyMs.p90"), run.number("methods.0.latencyMs.p99"))
                let mean = run.number("methods.0.latencyMs.mean")
                #expect((3300...4700).contains(p90 ?? 0), "\(run.text)")
                #expect((4300...5600).contains(p99 ?? 0), "\(run.text)")
                #expect((900...1700).contains(mean ?? 0), "\(run.text)")
                #expect((run.number("methods.0.rawLatencyMs.max") ?? 0) > 4000)
            }
        }

        @Test func caseW04WhatFailsHasNoLatency() async throws {
            let system = try PracticeStand.current.system
            let run = try await load("allfail", ["bad.csv": Array("snils\n11111111111\n".utf8)], at: system)
            #expect(run.status == 1, "\(run.text)")
            for index in 0...1 {
                #expect(run.report?.at("objectives.\(index).met") == .bool(false), "\(run.text)")
            }
            #expect(run.number("methods.0.good") == 0)
            #expect(run.report?.at("methods.0.latencyMs") == .null)
        }
    }
}
