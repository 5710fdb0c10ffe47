#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Certificates of a fictitious authority, made with the openssl program for each run.
package final class TestAuthority: Sendable {
    private let folder: TemporaryFolder

    package init() throws {
        folder = try TemporaryFolder()
        try makeRoot("root")
        try makeRoot("stranger-root")
    }

    /// PEM files of one member.
    package struct Files: Sendable {
        package let certificate: String
        package let key: String
        /// The authority that it trusts.
        package let authority: String
    }

    /// A certificate with subject alternative names, signed by `root`.
    package func files(_ name: String, names: String, root: String = "root") throws -> Files {
        let extensions = try folder.file("\(name).ext", Array("subjectAltName=\(names)\n".utf8))
        try openssl(
            "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=\(name)",
            "-keyout", path("\(name).key"), "-out", path("\(name).csr"))
        try openssl(
            "x509", "-req", "-in", path("\(name).csr"), "-CA", path("\(root).pem"), "-CAkey", path("\(root).key"),
            "-CAcreateserial", "-days", "1", "-extfile", extensions, "-out", path("\(name).pem"))
        return Files(certificate: path("\(name).pem"), key: path("\(name).key"), authority: path("root.pem"))
    }

    package func path(_ name: String) -> String { "\(folder.path)/\(name)" }

    private func makeRoot(_ name: String) throws {
        try openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
            "-subj", "/CN=\(name)", "-keyout", path("\(name).key"), "-out", path("\(name).pem"))
    }

    private func openssl(_ arguments: String...) throws {
        let log = path("openssl.log")
        let status = try ChildProcess("/usr/bin/env", ["openssl"] + arguments, log: log).wait()
        guard status == 0 else {
            let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
            throw ChildProcess.Failure(description: "openssl \(arguments.first ?? ""): \(text)")
        }
    }
}
