import Foundation
import Subprocess
import SystemPackage
import Testing

/// The units of systemd against the programs.
@Suite struct SystemdTests {
    private static let folder = "Services/Deployment/systemd"
    private static let services = ["identity", "registry", "verification"]

    /// The values of a key in a unit, in order.
    private static func values(_ key: String, _ unit: String) throws -> [String] {
        try Programs.text("\(folder)/\(unit)").split(separator: "\n")
            .filter { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }

    /// A mistake in the settings (78) and a store that has lost commits (65) are cured by no start; a failed store (74)
    /// is, and comes with a start.
    @Test func mistakesInTheSettingsAreNotRestarted() throws {
        #expect(try Self.values("Restart", "frmr@.service") == ["on-failure"])
        #expect(try Self.values("RestartPreventExitStatus", "frmr@.service") == ["65 78"])
        #expect(try !Self.values("StartLimitBurst", "frmr@.service").isEmpty)
    }

    @Test func limitsAreThoseOfCompose() throws {
        let compose = try Programs.text("docker-compose.yml")
        let descriptors = try #require(compose.firstMatch(of: /nofile: (\d+)/)?.1)
        let grace = try #require(compose.firstMatch(of: /stop_grace_period: (\w+)/)?.1)
        #expect(try Self.values("LimitNOFILE", "frmr@.service") == [String(descriptors)])
        #expect(try Self.values("TimeoutStopSec", "frmr@.service") == [String(grace)])
    }

    /// The probe of scans asks for these (ProbeSandbox); a call that is refused must not kill it.
    @Test func theProbeOfScansMayBeKeptApart() throws {
        let dropIn = "frmr@registry.service.d/probe.conf"
        #expect(try Self.values("RestrictNamespaces", dropIn) == ["user net ipc uts pid"])
        #expect(try Self.values("SystemCallErrorNumber", dropIn) == ["EPERM"])
        #expect(try Self.values("RestrictNamespaces", "frmr@.service") == ["yes"])
    }

    @Test(arguments: services)
    func everySettingOfTheFileIsKnown(_ service: String) async throws {
        let lines = try Programs.text("\(Self.folder)/\(service).env").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map(String.init)
        #expect(lines.contains { $0.hasPrefix("FRMR_LISTEN=") })
        let own = try Self.values("Environment", "frmr@.service").flatMap { $0.split(separator: " ") }
            .map { String($0).replacing("%i", with: service) }
        let result = try await run(
            .path("/usr/bin/env"), arguments: Arguments(own + lines + [try Programs.path(service), "settings"]),
            output: .string(limit: 256 * 1024), error: .string(limit: 64 * 1024))
        #expect(!result.standardError.contains("there is no such setting"), "\(result.standardError)")
        #expect(result.standardOutput.contains("/var/lib/frmr/\(service)"))
    }

    @Test(arguments: services)
    func theBackupUsesOptionsThatThereAre(_ service: String) async throws {
        let command = try #require(try Self.values("ExecStart", "frmr-backup@.service").first)
        let known = try await Programs.options(service, ["backup"])
        let used = command.matches(of: #/ (--[a-z-]+)/#).map { String($0.1) }
        #expect(used == ["--data-dir", "--to", "--rate"])
        for option in used { #expect(known.contains(option), "\(service) backup has no \(option)") }
    }

    /// systemd's own tool reads the units. The programs of this build stand in for those of /usr/local/bin.
    @Test(arguments: ["frmr@%.service", "frmr-backup@%.service", "frmr-backup@%.timer"])
    func systemdUnderstandsTheUnits(_ unit: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "units-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let programs = URL(filePath: try Programs.path("registry")).deletingLastPathComponent().path
        for name in ["frmr@.service", "frmr-backup@.service", "frmr-backup@.timer"] {
            let text = try Programs.text("\(Self.folder)/\(name)").replacing("/usr/local/bin", with: programs)
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        // What the registry has of its own is read with its unit.
        let dropIn = "frmr@registry.service.d"
        try FileManager.default.createDirectory(
            at: folder.appending(path: dropIn), withIntermediateDirectories: true)
        try Data(Programs.text("\(Self.folder)/\(dropIn)/probe.conf").utf8)
            .write(to: folder.appending(path: "\(dropIn)/probe.conf"))
        let instance = folder.appending(path: unit.replacing("%", with: "registry")).path
        let result = try await run(
            .name("systemd-analyze"), arguments: ["verify", "--man=no", instance],
            output: .string(limit: 64 * 1024), error: .string(limit: 64 * 1024))
        #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
        #expect(result.standardError.isEmpty, "\(result.standardError)")
    }
}
