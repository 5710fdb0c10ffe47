import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The three services as real processes on free ports of loopback, with stores of their own.
package final class RunningSuite: Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case identity, registry, verification
    }

    package static let operatorPhone = "+79990000001"
    package static let operatorPassword = "Оператор-1-тест"

    package let folder: TemporaryFolder
    package let ports: [Name: Int]
    package let metricsPorts: [Name: Int]
    /// The bytes by which the services know each other.
    package let serviceKeyBytes: [UInt8]
    private let serviceKey: String
    private let processes = Mutex<[Name: ChildProcess]>([:])
    private let surroundings = Mutex<[Name: [String]]>([:])

    /// Makes the stores and the operator, and starts the services. They may take a moment to answer.
    ///
    /// - Parameter prepare: what an operator does with the stores before the services have them.
    package init(prepare: (RunningSuite) throws -> Void = { _ in }) throws {
        folder = try TemporaryFolder()
        var ports: [Name: Int] = [:]
        var metricsPorts: [Name: Int] = [:]
        for name in Name.allCases {
            ports[name] = try freePort()
            metricsPorts[name] = try freePort()
        }
        self.ports = ports
        self.metricsPorts = metricsPorts
        var generator = SystemRandomNumberGenerator()
        serviceKeyBytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        serviceKey = try folder.file("service.key", serviceKeyBytes)
        let password = try folder.file("operator.password", Array(Self.operatorPassword.utf8))
        for name in Name.allCases { _ = try folder.folder(name.rawValue) }
        let status = try ChildProcess(
            Self.executable(Name.identity.rawValue),
            [
                "create-operator", "--data-dir", "\(folder.path)/identity", "--phone", Self.operatorPhone,
                "--password-file", password,
            ], log: log(.identity)
        ).wait()
        guard status == 0 else { throw ChildProcess.Failure(description: "create-operator: \(logText(.identity))") }
        try prepare(self)
        for name in Name.allCases { try start(name) }
    }

    package func address(_ name: Name) -> String { "127.0.0.1:\(ports[name] ?? 0)" }

    package var spool: String { "\(folder.path)/identity/spool/messages.jsonl" }

    /// Has the service run under these words from its next start on, like `env` with variables.
    package func run(_ name: Name, under words: [String]) { surroundings.withLock { $0[name] = words } }

    /// - Parameters:
    ///   - more: further arguments of `serve`.
    ///   - absent: the peer that it is not told of.
    ///   - words: a program with its arguments that becomes the service, like `env`.
    package func start(
        _ name: Name, _ more: [String] = [], without absent: Name? = nil, under words: [String] = []
    ) throws {
        let service = Self.executable(name.rawValue)
        let words = words.isEmpty ? surroundings.withLock { $0[name] ?? [] } : words
        let peers = Name.allCases.filter { $0 != absent }.flatMap { ["--peer-\($0.rawValue)", address($0)] }
        let process = try ChildProcess(
            words.first ?? service,
            (words.isEmpty ? [] : words.dropFirst() + [service]) + [
                "serve", "--listen", address(name), "--metrics-listen", "127.0.0.1:\(metricsPorts[name] ?? 0)",
                "--data-dir", dataDirectory(name),
                "--service-key-file", serviceKey,
            ] + peers + more, log: log(name))
        processes.withLock { $0[name] = process }
    }

    /// SIGKILL, and at once the next start on the same store.
    package func killAndRestart(_ name: Name) throws {
        processes.withLock { $0[name]?.kill() }
        try start(name)
    }

    /// SIGKILL; gone when this returns.
    package func kill(_ name: Name) { processes.withLock { $0.removeValue(forKey: name) }?.kill() }

    /// The exit status of a service that ends by itself.
    package func end(of name: Name) -> Int32 { processes.withLock { $0.removeValue(forKey: name) }?.wait() ?? -1 }

    package func signal(_ name: Name, _ number: Int32) { processes.withLock { $0[name] }?.signal(number) }

    /// Whether the service was started and has ended by itself.
    package func hasEnded(_ name: Name) -> Bool { processes.withLock { $0[name] }?.wait(atMost: .zero) != nil }

    /// The file of a service's store.
    package func store(_ name: Name) -> String { "\(dataDirectory(name))/\(name.rawValue).db" }

    /// SIGTERM; the exit status of the drained service.
    package func drain(_ name: Name) -> Int32 {
        processes.withLock { $0.removeValue(forKey: name) }?.terminate() ?? -1
    }

    package func pid(_ name: Name) -> Int32? { processes.withLock { $0[name]?.pid } }

    private func log(_ name: Name) -> String { "\(folder.path)/\(name.rawValue).log" }

    /// What the service wrote to its log.
    package func logText(_ name: Name) -> String {
        String(decoding: FileManager.default.contents(atPath: log(name)) ?? Data(), as: UTF8.self)
    }

    /// An executable of this build: it stands beside the one that runs the tests.
    package static func executable(_ name: String) -> String {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
    }
}
