import FRMRCalls
import TestSupport
import Testing

@testable import frmr

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `frmr load` as people run it: the sample plans, against the three real services.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct LoadPlanTests {
    /// Name, and a scale that leaves about a second.
    static let plans: [(name: String, scale: Double)] = [
        ("smoke", 0.2), ("hospital-day", 0.008), ("morning-spike", 0.02), ("soak", 0.0003), ("overload", 0.001),
    ]

    @Test func everySamplePlanRuns() async throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        #expect(Set(names) == Set(Self.plans.map { "\($0.name).yaml" }))
        try await System.with { system in
            try await system.answers()
            for (name, scale) in Self.plans {
                let run = try Self.load(Self.plan(name, system.suite), ["--scale", "\(scale)"], system.suite)
                // How fast this machine is at this moment is not asked, only that all came back well.
                #expect([0, 1].contains(run.status), "\(name): \(run.text)")
                let report = try #require(run.report, "\(name): \(run.text)")
                #expect(report.at("run.finished") == .bool(true))
                #expect(report.at("methods.0.calls") != .number("0"), "\(name): \(run.text)")
                if name != "overload" {
                    #expect(report.at("methods.0.failed") == .number("0"), "\(name): \(run.text)")
                }
            }
        }
    }

    @Test func wrongPlansAndLostServicesHaveTheirExitCodes() async throws {
        try await System.with { system in
            try await system.answers()
            let smoke = try Self.plan("smoke", system.suite)
            let wrong = try Self.load(smoke.replacing("connections: 2", with: "connections: none"), [], system.suite)
            #expect(wrong.status == 2)
            #expect(wrong.text.contains("plan.yaml:8:14: connections: expected a whole number 1…1024, found \"none\""))

            _ = system.suite.drain(.verification)
            let lost = try Self.load(smoke, ["--scale", "0.1"], system.suite)
            #expect(lost.status == 3)
            #expect(lost.text.contains("verification at \(system.suite.address(.verification)) does not answer"))
        }
    }

    // MARK: Support

    private struct Run {
        let status: Int32
        let text: String
        let report: Value?
    }

    private static var folder: String {
        Fixtures.folder.replacing("/Fixtures", with: "/Client/Plans")
    }

    /// A sample plan with the addresses and files of a suite.
    private static func plan(_ name: String, _ suite: RunningSuite) throws -> String {
        let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/\(name).yaml"))
        var text = String(decoding: bytes, as: UTF8.self)
        for (port, service) in zip(7101..., RunningSuite.Name.allCases) {
            text = text.replacing("127.0.0.1:\(port)", with: suite.address(service))
        }
        return text.replacing("../../../data", with: suite.folder.path).replacing(
            "../../Fixtures", with: Fixtures.folder)
    }

    private static func load(_ plan: String, _ options: [String], _ suite: RunningSuite) throws -> Run {
        let folder = try TemporaryFolder()
        let file = try folder.file("plan.yaml", Array(plan.utf8))
        let log = "\(folder.path)/log"
        let status = try ChildProcess(
            RunningSuite.executable("frmr"), ["load", file, "--out", "\(folder.path)/out"] + options, log: log
        ).wait()
        let json = FileManager.default.contents(atPath: "\(folder.path)/out/report.json")
        return Run(
            status: status, text: String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self),
            report: json.flatMap { Value(json: String(decoding: $0, as: UTF8.self)) })
    }
}

extension System {
    /// Returns when every service answers: a run that cannot connect does not begin.
    fileprivate func answers() async throws {
        for caller in [identity, registry, verification] {
            _ = try await patiently(nil) { options throws(RPCError) in
                try await HealthV1.HealthClient(caller).check(.init(), options)
            }
        }
    }
}
