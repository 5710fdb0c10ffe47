import FRMRTransport
import Logging
import Testing

@testable import Runtime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where settings come from and what is wrong with them.
@Suite struct SettingsTests {
    private static let needed = ["data.dir": "/var/lib/frmr"]

    private func load(
        _ arguments: [String: String], file: String? = nil, environment: [String: String] = [:]
    ) async throws -> Settings {
        try await Settings.load(arguments: arguments, file: file, environment: environment, defaultPort: 7102)
    }

    private func mistakes(
        _ arguments: [String: String], file: String? = nil, environment: [String: String] = [:]
    ) async throws -> [String] {
        do {
            _ = try await load(arguments, file: file, environment: environment)
            return []
        } catch let error as Settings.Mistakes { return error.lines }
    }

    @Test func onlyTheDataDirectoryIsRequired() async throws {
        let settings = try await load(Self.needed)
        #expect(settings.dataDirectory == "/var/lib/frmr")
        #expect(settings.listen == Endpoint("127.0.0.1:7102"))
        #expect(settings.logLevel == .info)
        #expect(settings.tls == nil && settings.serviceKey == nil && settings.referenceDirectory == nil)
        #expect(settings.peers.isEmpty)
        #expect(settings.metricsListen == nil, "metrics are served where asked for only")
    }

    @Test func theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() async throws {
        let folder = try TemporaryFiles()
        let file = try folder.write(
            "settings.json",
            #"{"frmr": {"data": {"dir": "/file"}, "log": {"level": "error"}, "listen": "127.0.0.1:1"}}"#
        )
        let environment = ["FRMR_DATA_DIR": "/environment", "FRMR_LOG_LEVEL": "debug"]
        let settings = try await load(["data.dir": "/arguments"], file: file, environment: environment)
        #expect(settings.dataDirectory == "/arguments")
        #expect(settings.logLevel == .debug)
        #expect(settings.listen == Endpoint("127.0.0.1:1"))
        let withoutArguments = try await load([:], file: file, environment: environment)
        #expect(withoutArguments.dataDirectory == "/environment")
        let fileAlone = try await load([:], file: file)
        #expect(fileAlone.dataDirectory == "/file")
        #expect(fileAlone.logLevel == .error)
    }

    @Test(arguments: [
        ([:], "--data-dir: required"),
        (["listen": "7102"], "--listen: expected HOST:PORT, got \"7102\""),
        (["listen": "127.0.0.1:99999"], "--listen: expected HOST:PORT, got \"127.0.0.1:99999\""),
        (["peer.identity": "identity"], "--peer-identity: expected HOST:PORT, got \"identity\""),
        (["metrics.listen": "9100"], "--metrics-listen: expected HOST:PORT, got \"9100\""),
        (
            ["metrics.listen": "192.0.2.1:7112"],
            "--metrics-listen: 192.0.2.1:7112 is not a loopback address, so TLS files are required"
        ),
        (["tls.key": "/nowhere/key.pem"], "--tls-key: cannot read /nowhere/key.pem"),
        (["service.key.file": "/nowhere/key"], "--service-key-file: /nowhere/key must hold exactly 32 bytes"),
        (
            ["listen": "192.0.2.1:7102"],
            "--listen: 192.0.2.1:7102 is not a loopback address, so TLS files are required"
        ),
    ])
    func aMistakeIsNamedByItsOption(_ arguments: [String: String], _ line: String) async throws {
        let lines = try await mistakes(arguments)
        #expect(lines.contains(line), "\(lines)")
    }

    @Test func aPeerHasOneOrSeveralAddresses() async throws {
        let values = ["peer.registry": "127.0.0.1:7102,[::1]:7102", "peer.identity": "127.0.0.1:7101"]
        let settings = try await load(Self.needed.merging(values) { $1 })
        #expect(settings.peers["registry"] == [Endpoint("127.0.0.1:7102"), Endpoint("[::1]:7102")].compactMap(\.self))
        #expect(settings.peers["identity"]?.count == 1)
        let gap = try await mistakes(Self.needed.merging(["peer.registry": "127.0.0.1:7102,"]) { $1 })
        #expect(gap == ["--peer-registry: expected HOST:PORT, got \"\""])
        let most = Array(repeating: "127.0.0.1:1", count: RuntimeLimits.endpointsPerPeerMax + 1)
        let many = try await mistakes(Self.needed.merging(["peer.registry": most.joined(separator: ",")]) { $1 })
        #expect(many == ["--peer-registry: at most \(RuntimeLimits.endpointsPerPeerMax) addresses"])
    }

    @Test func everyMistakeIsToldAtOnce() async throws {
        let lines = try await mistakes(["listen": "nowhere", "log.level": "loud", "peer.registry": ""])
        #expect(lines.count == 4, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("--log-level: expected one of trace, ") && $0.hasSuffix("got \"loud\"") })
    }

    @Test func aKeyOfAnotherLengthIsRefused() async throws {
        let folder = try TemporaryFiles()
        for length in [0, 31, 33] {
            let file = try folder.write("key", String(repeating: "k", count: length))
            let lines = try await mistakes(Self.needed.merging(["service.key.file": file]) { $1 })
            #expect(lines == ["--service-key-file: \(file) must hold exactly 32 bytes"], "\(length)")
        }
        let file = try folder.write("key", String(repeating: "k", count: 32))
        let settings = try await load(Self.needed.merging(["service.key.file": file]) { $1 })
        #expect(settings.serviceKey == [UInt8](repeating: UInt8(ascii: "k"), count: 32))
    }

    @Test func tlsFilesGoTogether() async throws {
        let folder = try TemporaryFiles()
        let file = try folder.write("some.pem", "")
        let two = Self.needed.merging(["tls.key": file, "tls.certificate": file]) { $1 }
        #expect(try await mistakes(two) == ["--tls-certificate, --tls-key and --tls-authority go together"])
        let three = two.merging(["tls.authority": file, "listen": "192.0.2.1:7102"]) { $1 }
        #expect(try await load(three).tls != nil)
    }

    @Test func aFileThatIsMissingOrNoJSONIsNamed() async throws {
        #expect(
            try await mistakes([:], file: "/nowhere/settings.json") == ["--config: cannot read /nowhere/settings.json"])
        let folder = try TemporaryFiles()
        let file = try folder.write("settings.json", "{")
        let lines = try await mistakes([:], file: file)
        #expect(lines.count == 1 && lines[0].hasPrefix("--config: \(file) is not valid JSON"), "\(lines)")
    }
}

/// Files for one test, gone with it.
final class TemporaryFiles: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("runtime-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file with `text`.
    func write(_ name: String, _ text: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}
