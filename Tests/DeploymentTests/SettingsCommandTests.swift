import Foundation
import Subprocess
import SystemPackage
import Testing

/// `SERVICE settings`, as an operator runs it.
@Suite struct SettingsCommandTests {
    private struct Answer {
        /// Key, value and origin of each line.
        let rows: [[String]]
        let errors: String
        let isSuccess: Bool

        func value(_ key: String) -> String? { rows.first { $0.first == key }?.dropFirst().joined(separator: " ") }
    }

    private func settings(_ service: String, _ arguments: [String], _ variable: String? = nil) async throws -> Answer {
        // `env` sets the variable: it is the process's own, and no other test's.
        let program = try Programs.path(service)
        let words = (variable.map { [$0] } ?? []) + [program, "settings"] + arguments
        let result = try await run(
            .path("/usr/bin/env"), arguments: Arguments(words), output: .string(limit: 256 * 1024),
            error: .string(limit: 64 * 1024))
        let rows = result.standardOutput.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return Answer(rows: rows, errors: result.standardError, isSuccess: result.terminationStatus.isSuccess)
    }

    @Test(arguments: ["identity", "registry", "verification"])
    func aServiceTellsWhatHolds(service: String) async throws {
        let answer = try await settings(service, ["--data-dir", "/d"])
        #expect(answer.isSuccess && answer.errors.isEmpty, "\(answer.errors)")
        #expect(answer.value("data.dir") == "/d command line")
        #expect(answer.value("log.level") == "info default")
        #expect(answer.rows.contains { $0.first?.hasPrefix("\(service).") == true }, "rules are told")
    }

    @Test func originsAreTold() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(#"{"frmr": {"data": {"dir": "/f"}, "identity": {"code": {"lifetime": "5m"}}}}"#.utf8).write(to: file)
        let answer = try await settings(
            "identity", ["--config", file.path], "FRMR_IDENTITY_CODE_TRIES_MAX=3")
        #expect(answer.isSuccess, "\(answer.errors)")
        #expect(answer.value("identity.code.tries-max") == "3 environment")
        #expect(answer.value("identity.code.lifetime") == "5m file")
        #expect(answer.value("identity.code.digits") == "6 default")
        #expect(answer.value("data.dir") == "/f file")
    }

    @Test func mistakesAreToldByTheirKeys() async throws {
        let answer = try await settings(
            "identity", ["--data-dir", "/d"], "FRMR_IDENTITY_CODE_TRIES_MAX=0")
        #expect(!answer.isSuccess)
        #expect(answer.errors.contains("identity.code.tries-max: expected 1 … 10, got \"0\" (environment)"))
        let unknown = try await settings("identity", ["--data-dir", "/d"], "FRMR_IDENTITY_CODE_TRIS_MAX=1")
        #expect(unknown.errors.contains("FRMR_IDENTITY_CODE_TRIS_MAX: there is no such setting"))
    }
}
