import ArgumentParser
import FRMRTransport
import Logging
import RuleSettings
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

    private struct Rules: Sendable, Equatable {
        var tries = 5
        var lifetime = Duration.seconds(600)
    }

    private static let rules = SettingTable(
        "registry", defaults: Rules(),
        [
            .count("code.tries-max", \.tries, 1...10, unit: "tries", "wrong ones"),
            .duration("code.lifetime", \.lifetime, .seconds(60) ... .seconds(3600), "of a code"),
        ],
        relations: [
            .init("code.tries-max", "code.lifetime", demand: "ten tries take ten minutes") {
                $0.tries < 10 || $0.lifetime >= .seconds(600)
            }
        ])

    private func all(
        _ arguments: [String: String], file: String? = nil, environment: [String: String] = [:]
    ) throws -> ServiceSettings<Rules> {
        try ServiceSettings(
            arguments: arguments, file: file, environment: environment, defaultPort: 7102, rules: Self.rules)
    }

    private func load(
        _ arguments: [String: String], file: String? = nil, environment: [String: String] = [:]
    ) throws -> Settings {
        try all(arguments, file: file, environment: environment).valid().process
    }

    private func mistakes(
        _ arguments: [String: String], file: String? = nil, environment: [String: String] = [:]
    ) throws -> [String] {
        do {
            _ = try load(arguments, file: file, environment: environment)
            return []
        } catch let error as Settings.Mistakes { return error.lines }
    }

    @Test func onlyTheDataDirectoryIsRequired() throws {
        let settings = try load(Self.needed)
        #expect(settings.dataDirectory == "/var/lib/frmr")
        #expect(settings.listen == Endpoint("127.0.0.1:7102"))
        #expect(settings.logLevel == .info)
        #expect(settings.tls == nil && settings.serviceKey == nil && settings.referenceDirectory == nil)
        #expect(settings.peers.isEmpty)
        #expect(settings.metricsListen == nil, "metrics are served where asked for only")
    }

    @Test func theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws {
        let folder = try TemporaryFiles()
        let file = try folder.write(
            "settings.json",
            #"{"frmr": {"data": {"dir": "/file"}, "log": {"level": "error"}, "listen": "127.0.0.1:1"}}"#
        )
        let environment = ["FRMR_DATA_DIR": "/environment", "FRMR_LOG_LEVEL": "debug"]
        let settings = try load(["data.dir": "/arguments"], file: file, environment: environment)
        #expect(settings.dataDirectory == "/arguments")
        #expect(settings.logLevel == .debug)
        #expect(settings.listen == Endpoint("127.0.0.1:1"))
        let withoutArguments = try load([:], file: file, environment: environment)
        #expect(withoutArguments.dataDirectory == "/environment")
        let fileAlone = try load([:], file: file)
        #expect(fileAlone.dataDirectory == "/file")
        #expect(fileAlone.logLevel == .error)
    }

    @Test(arguments: [
        ([:], "--data-dir: required"),
        (["listen": "7102"], "--listen: expected HOST:PORT, got \"7102\""),
        (["listen": "127.0.0.1:99999"], "--listen: expected HOST:PORT, got \"127.0.0.1:99999\""),
        (["peer.identity": "identity"], "--peer-identity: expected HOST:PORT, got \"identity\""),
        (["store.check.period": "5s"], "--store-check-period: expected a duration, 1m … 30d, got \"5s\""),
        (["metrics.listen": "9100"], "--metrics-listen: expected HOST:PORT, got \"9100\""),
        (
            ["metrics.listen": "192.0.2.1:7112"],
            "--metrics-listen: 192.0.2.1:7112 is not a loopback address, so TLS files are required"
        ),
        (["old.store": "keep"], "--old-store: expected refuse or migrate, got \"keep\""),
        (["tls.key": "/nowhere/key.pem"], "--tls-key: cannot read /nowhere/key.pem"),
        (["service.key.file": "/nowhere/key"], "--service-key-file: /nowhere/key must hold exactly 32 bytes"),
        (
            ["listen": "192.0.2.1:7102"],
            "--listen: 192.0.2.1:7102 is not a loopback address, so TLS files are required"
        ),
    ])
    func aMistakeIsNamedByItsOption(_ arguments: [String: String], _ line: String) throws {
        let lines = try mistakes(arguments)
        #expect(lines.contains(line), "\(lines)")
    }

    @Test func aPeerHasOneOrSeveralAddresses() throws {
        let values = ["peer.registry": "127.0.0.1:7102,[::1]:7102", "peer.identity": "127.0.0.1:7101"]
        let settings = try load(Self.needed.merging(values) { $1 })
        #expect(settings.peers["registry"] == [Endpoint("127.0.0.1:7102"), Endpoint("[::1]:7102")].compactMap(\.self))
        #expect(settings.peers["identity"]?.count == 1)
        let gap = try mistakes(Self.needed.merging(["peer.registry": "127.0.0.1:7102,"]) { $1 })
        #expect(gap == ["--peer-registry: expected HOST:PORT, got \"\""])
        let most = Array(repeating: "127.0.0.1:1", count: RuntimeLimits.endpointsPerPeerMax + 1)
        let many = try mistakes(Self.needed.merging(["peer.registry": most.joined(separator: ",")]) { $1 })
        #expect(many == ["--peer-registry: at most \(RuntimeLimits.endpointsPerPeerMax) addresses"])
    }

    @Test func everyMistakeIsToldAtOnce() throws {
        let lines = try mistakes(["listen": "nowhere", "log.level": "loud", "peer.registry": ""])
        #expect(lines.count == 4, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("--log-level: expected one of trace, ") && $0.hasSuffix("got \"loud\"") })
    }

    @Test func aKeyOfAnotherLengthIsRefused() throws {
        let folder = try TemporaryFiles()
        for length in [0, 31, 33] {
            let file = try folder.write("key", String(repeating: "k", count: length))
            let lines = try mistakes(Self.needed.merging(["service.key.file": file]) { $1 })
            #expect(lines == ["--service-key-file: \(file) must hold exactly 32 bytes"], "\(length)")
        }
        let file = try folder.write("key", String(repeating: "k", count: 32))
        let settings = try load(Self.needed.merging(["service.key.file": file]) { $1 })
        #expect(settings.serviceKey == [UInt8](repeating: UInt8(ascii: "k"), count: 32))
    }

    @Test func tlsFilesGoTogether() throws {
        let folder = try TemporaryFiles()
        let file = try folder.write("some.pem", "")
        let two = Self.needed.merging(["tls.key": file, "tls.certificate": file]) { $1 }
        #expect(try mistakes(two) == ["--tls-certificate, --tls-key and --tls-authority go together"])
        let three = two.merging(["tls.authority": file, "listen": "192.0.2.1:7102"]) { $1 }
        #expect(try load(three).tls != nil)
    }

    @Test func aFileThatIsMissingOrNoJSONIsNamed() throws {
        #expect(
            try mistakes([:], file: "/nowhere/settings.json") == ["--config: cannot read /nowhere/settings.json"])
        let folder = try TemporaryFiles()
        let file = try folder.write("settings.json", "{")
        let lines = try mistakes([:], file: file)
        #expect(lines.count == 1 && lines[0].hasPrefix("--config: \(file) is not valid JSON"), "\(lines)")
    }

    @Test func numbersOfRulesComeFromTheEnvironmentAndTheFile() throws {
        let folder = try TemporaryFiles()
        let file = try folder.write(
            "settings.json",
            #"{"frmr": {"data": {"dir": "/d"}, "registry": {"code": {"tries-max": 7, "lifetime": "2m"}}}}"#)
        let environment = ["FRMR_REGISTRY_CODE_TRIES_MAX": "3"]
        let settings = try all([:], file: file, environment: environment)
        #expect(try settings.valid().rules == Rules(tries: 3, lifetime: .seconds(120)))
        let told = Dictionary(uniqueKeysWithValues: settings.effective.map { ($0.key, $0) })
        #expect(told["registry.code.tries-max"]?.text == "3")
        #expect(told["registry.code.tries-max"]?.origin == .environment)
        #expect(told["registry.code.lifetime"]?.origin == .file)
        #expect(told["data.dir"]?.origin == .file)
        #expect(told["listen"]?.text == "127.0.0.1:7102" && told["listen"]?.origin == .default)
        let beside = try ServiceSettings.beside(Self.rules, file: file, environment: environment)
        #expect(beside.rules == Rules(tries: 3, lifetime: .seconds(120)))
        #expect(beside.referenceDirectory == nil)
        let given = try ServiceSettings.beside(
            Self.rules, referenceDirectory: "/r", file: nil, environment: ["FRMR_REFERENCE_DIR": "/e"])
        #expect(given.referenceDirectory == "/r")
    }

    @Test func aMistakenNumberIsToldWithItsKeyItsBoundsAndItsOrigin() throws {
        let environment = ["FRMR_REGISTRY_CODE_TRIES_MAX": "eleven", "FRMR_REGISTRY_CODE_LIFETIME": "2h"]
        let expected = [
            "registry.code.tries-max: expected a whole number, 1 … 10, got \"eleven\" (environment)",
            "registry.code.lifetime: expected 1m … 1h, got \"2h\" (environment)",
        ]
        #expect(try mistakes(Self.needed, environment: environment) == expected)
        let together = ["FRMR_REGISTRY_CODE_TRIES_MAX": "10", "FRMR_REGISTRY_CODE_LIFETIME": "1m"]
        #expect(
            try mistakes(Self.needed, environment: together) == [
                "registry.code.tries-max, registry.code.lifetime: ten tries take ten minutes (environment)"
            ])
    }

    @Test func aKeyThatNobodyKnowsIsTold() throws {
        let folder = try TemporaryFiles()
        let file = try folder.write(
            "settings.json",
            #"{"frmr": {"lisen": "127.0.0.1:1", "registry": {"code": {"tries": 7}}, "identity": {"any": {"thing": 1}}}}"#
        )
        // A variable below no service's name may be a script's own.
        let environment = ["FRMR_REGISTRY_CODE_TRYS": "7", "FRMR_IDENTITY_ANY": "7", "FRMR_TESTS": "rules"]
        #expect(
            try mistakes(Self.needed, file: file, environment: environment) == [
                "--config: there is no setting \"lisen\"", "--config: there is no setting \"registry.code.tries\"",
                "FRMR_REGISTRY_CODE_TRYS: there is no such setting",
            ])
    }

    @Test(
        "a file that holds what is no setting is refused",
        arguments: [
            (#"{"frmr": {"listen": null}}"#, "--config: listen: null is no value"),
            (#"{"frmr": 7}"#, "--config: \"frmr\" holds an object of settings"),
            (#"{"other": {}}"#, "--config: settings stand below \"frmr\", not below \"other\""),
            (#"{"frmr": {"listen": [{}]}}"#, "--config: listen: a list holds numbers and texts only"),
            (#"{"frmr": {"data.dir": "a", "data": {"dir": "b"}}}"#, "--config: data.dir is given twice"),
        ])
    func whatIsNoSettingIsRefused(text: String, line: String) throws {
        let folder = try TemporaryFiles()
        let lines = try mistakes(Self.needed, file: try folder.write("settings.json", text))
        #expect(lines.contains(line), "\(lines)")
    }

    @Test func aListOfTheFileIsWrittenWithCommas() throws {
        let folder = try TemporaryFiles()
        let file = try folder.write(
            "settings.json", #"{"frmr": {"peer": {"registry": ["127.0.0.1:7102", "127.0.0.1:7202"]}}}"#)
        #expect(try load(Self.needed, file: file).peers["registry"]?.count == 2)
    }

    @Test func everyProcessSettingIsDocumented() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../Services/SETTINGS.md").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("| `--") } == Array(ProcessSetting.markdown.dropFirst(2)))
    }

    @Test func everyProcessSettingHasItsOption() throws {
        let flags = ProcessSetting.all.flatMap { [$0.flag, "x"] }
        let options = try ServeOptions.parse(flags)
        #expect(options.values == Dictionary(uniqueKeysWithValues: ProcessSetting.all.map { ($0.key, "x") }))
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
