import Foundation
import TestSupport

/// The program `frmr`, as a shell runs it.
enum FRMRProgram {
    struct Result: Sendable {
        let exitCode: Int32
        let output: String
        let diagnostics: String
    }

    /// Runs `frmr` with the words of a shell; `$FRMR` stands for the program.
    ///
    /// - Parameter script: another line of shell, in which `frmr` is `"$FRMR"`.
    static func shell(_ script: String) async throws -> Result {
        let folder = try TemporaryFolder()
        let (output, diagnostics) = ("\(folder.path)/out", "\(folder.path)/err")
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let frmr = URL(filePath: program).deletingLastPathComponent().appending(path: "frmr").path
        let line = "FRMR='\(frmr)'; exec 2>'\(diagnostics)'; \(script)"
        let process = try ChildProcess("/bin/sh", ["-c", line], log: output)
        let exitCode = await Task.detached { process.wait() }.value
        return Result(
            exitCode: exitCode, output: try String(contentsOfFile: output, encoding: .utf8),
            diagnostics: try String(contentsOfFile: diagnostics, encoding: .utf8))
    }

    static func call(_ arguments: String) async throws -> Result { try await shell("\"$FRMR\" call \(arguments)") }
}

extension FRMRProgram {
    /// A file of the project.
    static func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
