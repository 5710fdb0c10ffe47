import Foundation
import Subprocess
import SystemPackage

/// The Go client and server of Tests/Interop, built once for a run of the tests.
package enum GoPrograms {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The folder of `interop-client` and `interop-server`.
    package static func folder() async throws -> String { try await built.value }

    /// Unstructured, because every test of the suite waits for the one build, whichever starts first.
    private static let built = Task {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let folder = root.appending(path: ".build/interop").path
        let result = try await run(
            .path(FilePath(root.appending(path: "Tests/Interop/build.sh").path)), arguments: [folder],
            output: .discarded, error: .string(limit: 64 * 1024))
        guard result.terminationStatus.isSuccess else {
            throw Failure(description: "Tests/Interop/build.sh: \(result.standardError)")
        }
        return folder
    }

    /// What `interop-client` printed and its exit code.
    package struct Answer: Sendable {
        package let exitCode: Int32
        package let output: String
        package let diagnostics: String

        package func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
            try JSONDecoder().decode(type, from: Data(output.utf8))
        }
    }

    package static func client(_ arguments: String...) async throws -> Answer {
        let result = try await run(
            .path(FilePath(try await folder() + "/interop-client")), arguments: Arguments(arguments),
            output: .string(limit: 64 * 1024), error: .string(limit: 64 * 1024))
        var code: Int32 = -1
        if case .exited(let exited) = result.terminationStatus { code = exited }
        return Answer(exitCode: code, output: result.standardOutput, diagnostics: result.standardError)
    }

    /// Runs `body` with the address of a running `interop-server`, which ends with it.
    package static func withServer<Value: Sendable>(_ body: (String) async throws -> Value) async throws -> Value {
        let path = FilePath(try await folder() + "/interop-server")
        return try await run(.path(path), input: .inputWriter, output: .sequence, error: .discarded) { server in
            // The server runs until its input ends, which it does with this closure.
            var lines = server.standardOutput.strings().makeAsyncIterator()
            guard let address = try await lines.next() else {
                throw Failure(description: "interop-server printed no address")
            }
            return try await body(address)
        }.closureResult
    }
}
