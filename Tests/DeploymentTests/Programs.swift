import Foundation
import Subprocess
import SystemPackage

/// The executables of this build, which lie beside the running tests.
enum Programs {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static func path(_ name: String) throws -> String {
        let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: folder).deletingLastPathComponent().appending(path: name).path
    }

    /// The long options that `name arguments… --help` lists.
    static func options(_ name: String, _ arguments: [String]) async throws -> Set<String> {
        let result = try await run(
            .path(FilePath(try path(name))), arguments: Arguments(arguments + ["--help"]),
            output: .string(limit: 256 * 1024), error: .string(limit: 64 * 1024))
        let help = result.standardOutput
        return Set(help.matches(of: /--[a-z][a-z0-9-]*/).map { String($0.0) })
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
