import ArgumentParser
import FRMRTransport
import UnixSignals

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Carries out a load plan and reports what was measured.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Load by a plan, with a report and objectives.",
        discussion: """
            Plans are described in Tests/Client/README.md; samples lie in Tests/Client/Plans.
            Exit codes: 0 objectives met, 1 an objective missed, 2 the plan is wrong, 3 a service could not be \
            reached or was lost, 130 interrupted. 3 and 130 keep the figures measured so far.
            """)

    @Argument(help: "The plan, a YAML file.")
    var plan: String
    @Option(help: "Folder for the reports. Default: data/load/PLAN.")
    var out: String?
    @Option(help: "Stretches all times of the stages and the warm-up, e.g. 0.01 to try a plan quickly.")
    var scale = 1.0
    @Option(help: "Repeats a run's choice of methods and rows; replaces the plan's seed.")
    var seed: UInt64?
    @Option(help: "SERVICE=HOST:PORT instead of the plan's address; may be given for each service.")
    var endpoint: [EndpointArgument] = []
    @Flag(help: "Checks the plan and sends nothing.")
    var check = false
    @Flag(help: "No line every second.")
    var quiet = false

    func validate() throws {
        guard LoadLimits.scale.contains(scale) else {
            throw ValidationError(
                "--scale: expected \(LoadLimits.scale.lowerBound)…\(LoadLimits.scale.upperBound), got \(scale)")
        }
    }

    func run() async throws {
        let plan = try readPlan()
        if check { return print("\(self.plan): no mistakes") }
        let startTime = Date()
        let quiet = quiet
        let load = LoadRun(
            plan: plan, scale: scale, runID: "load-\(UUID().uuidString)",
            wallClock: { Int64(Date().timeIntervalSince1970 * 1e6) },
            progress: { if !quiet { printToStandardError($0) } })
        let result: RunResult
        do {
            result = try await load.run(stop: await Self.interruptions())
        } catch let failure as LoadRun.NotStarted {
            printToStandardError("\(failure)")
            throw LoadExit.lost.code
        }
        let report = LoadReport(result, startTime: startTime.ISO8601Format())
        let folder = out ?? "data/load/" + PlanFile.stem(of: self.plan)
        try write(report.files(), to: folder)
        for line in report.lines() { print(line.printable) }
        print("\nReports: \(folder)/report.html")
        if let exit = LoadExit(report) { throw exit.code }
    }

    private func readPlan() throws -> Plan {
        guard let bytes = FileManager.default.contents(atPath: plan) else {
            printToStandardError("\(plan): cannot be read")
            throw LoadExit.wrongPlan.code
        }
        do throws(PlanFaults) {
            var plan = try PlanReader.plan(
                String(decoding: bytes, as: UTF8.self),
                endpoints: Dictionary(endpoint.map { ($0.service, $0.endpoint) }, uniquingKeysWith: { $1 }),
                files: PlanFile.files(of: self.plan))
            if let seed { plan.seed = seed }
            return plan
        } catch {
            for line in error.lines(file: plan) { printToStandardError(line) }
            throw LoadExit.wrongPlan.code
        }
    }

    private func write(_ files: [LoadReport.File], to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files {
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(file.name))
        }
    }

    /// SIGINT and SIGTERM as elements.
    private static func interruptions() async -> AsyncStream<Void> {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        return AsyncStream { continuation in
            let task = Task {
                for await _ in signals { continuation.yield() }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}

/// What the exit code says.
enum LoadExit: Int32 {
    case missed = 1
    case wrongPlan = 2
    case lost = 3
    case interrupted = 130

    var code: ExitCode { ExitCode(rawValue) }

    /// Nil when the run went to its end and met its objectives.
    init?(_ report: LoadReport) {
        switch report.result.ending {
        case .lost: self = .lost
        case .interrupted: self = .interrupted
        case .finished:
            guard !report.missed.isEmpty else { return nil }
            self = .missed
        }
    }
}

/// `registry=127.0.0.1:7102`.
struct EndpointArgument: ExpressibleByArgument, Sendable {
    let service: Plan.Service
    let endpoint: Endpoint

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let service = Plan.Service(rawValue: String(parts[0])),
            let endpoint = Endpoint(String(parts[1]))
        else { return nil }
        self.service = service
        self.endpoint = endpoint
    }
}

/// A plan's own file and those that it names, which lie relative to it.
enum PlanFile {
    static func files(of plan: String) -> PlanFiles {
        let folder = URL(fileURLWithPath: plan).deletingLastPathComponent()
        let path = { (name: String) in
            name.hasPrefix("/") ? name : folder.appendingPathComponent(name).standardizedFileURL.path
        }
        return PlanFiles(path: path) { name in FileManager.default.contents(atPath: path(name)).map { Array($0) } }
    }

    /// `Tests/Client/Plans/smoke.yaml` → `smoke`.
    static func stem(of plan: String) -> String {
        URL(fileURLWithPath: plan).deletingPathExtension().lastPathComponent
    }
}
