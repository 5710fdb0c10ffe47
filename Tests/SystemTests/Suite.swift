import FRMRCalls
import FRMRTransport
import NIOPosix
import Synchronization
import TestSupport
import TestValues

@testable import frmr

/// The started services with clients to each, for the time of one test.
struct System: Sendable {
    let suite: RunningSuite
    let identity: RetryingCaller
    let registry: RetryingCaller
    let verification: RetryingCaller

    /// - Parameter suite: nil: one of its own.
    static func with<T>(_ suite: RunningSuite? = nil, _ body: (System) async throws -> T) async throws -> T {
        let suite = try suite ?? RunningSuite()
        return try await Connections.with { connections in
            try await connections.client(suite.address(.identity)) { identity in
                try await connections.client(suite.address(.registry)) { registry in
                    try await connections.client(suite.address(.verification)) { verification in
                        let system = System(
                            suite: suite, identity: RetryingCaller(identity), registry: RetryingCaller(registry),
                            verification: RetryingCaller(verification))
                        return try await body(system)
                    }
                }
            }
        }
    }

    func scenario(
        _ services: Scenario.Services? = nil, seed: UInt64, _ lines: Lines, isLastFirst: Bool = false
    ) throws -> Scenario {
        let people = try SamplePerson.load("\(Fixtures.folder)/people.json")
        let random = Mutex(SeededGenerator(seed: seed))
        let fixtures = Fixtures.folder
        return Scenario(
            services: services
                ?? Scenario.Services(identity: identity, registry: registry, verification: verification),
            settings: Scenario.Settings(
                people: isLastFirst ? people.reversed() : people, registry: suite.address(.registry),
                scans: "\(fixtures)/scans",
                spool: suite.spool, operatorPhone: RunningSuite.operatorPhone,
                operatorPassword: RunningSuite.operatorPassword),
            transcript: Transcript { lines.append($0) }
        ) { random.withLock { $0.next() } }
    }
}

/// What a scenario printed.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    func append(_ line: String) { lines.withLock { $0.append(line) } }
    var text: String { lines.withLock { $0.joined(separator: "\n") } }
}

enum Fixtures {
    /// Beside the sources of the tests.
    static var folder: String {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(2)
        return parts.joined(separator: "/") + "/Fixtures"
    }
}
