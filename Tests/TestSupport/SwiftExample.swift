import Foundation
import Subprocess
import SystemPackage

/// The package of Tests/Examples/Swift, built as its reader builds it: with the project as a dependency.
package enum SwiftExample {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The path of its program. The first build fetches and compiles what it depends on, some minutes on two processors.
    package static func program() async throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let scratch = root.appending(path: ".build/examples").path
        let result = try await run(
            .name("swift"),
            arguments: [
                "build", "--package-path", root.appending(path: "Tests/Examples/Swift").path, "--scratch-path", scratch,
            ],
            // A choice of test targets leaves the products out.
            environment: .inherit.updating(["FRMR_TESTS": ""]),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else {
            throw Failure(description: (result.standardOutput + result.standardError).suffix(8_000).description)
        }
        return scratch + "/debug/verdict-gateway"
    }
}
