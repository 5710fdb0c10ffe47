import Foundation
import Logging
import Messages
import NIOCore
import Testing
import Transport

/// Certificates of a fictitious authority, made with the openssl program for each run.
private struct TestAuthority: ~Copyable {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "frmr-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try makeRoot("root")
        try makeRoot("stranger-root")
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// A certificate with subject alternative names, signed by `root`.
    func issue(_ name: String, names: String, root: String = "root") throws -> TLSSettings {
        try Data("subjectAltName=\(names)\n".utf8).write(to: file("\(name).ext"))
        try openssl(
            "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=\(name)",
            "-keyout", path("\(name).key"), "-out", path("\(name).csr"))
        try openssl(
            "x509", "-req", "-in", path("\(name).csr"), "-CA", path("\(root).pem"), "-CAkey", path("\(root).key"),
            "-CAcreateserial", "-days", "1", "-extfile", path("\(name).ext"), "-out", path("\(name).pem"))
        return TLSSettings(
            certificateChainFile: path("\(name).pem"), privateKeyFile: path("\(name).key"),
            trustRootsFile: path("root.pem"))
    }

    func path(_ name: String) -> String { file(name).path }

    private func file(_ name: String) -> URL { directory.appending(path: name) }

    private func makeRoot(_ name: String) throws {
        try openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
            "-subj", "/CN=\(name)", "-keyout", path("\(name).key"), "-out", path("\(name).pem"))
    }

    private func openssl(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "openssl \(arguments.first ?? "")")
    }
}

@Suite struct TLSTests {
    private func peerSeen(
        server: TLSSettings, client: TLSSettings?, host: String = "127.0.0.1"
    ) async throws -> Result<String, RPCError> {
        try await withServer(tls: server) { _, endpoint in
            var configuration = ClientConfiguration()
            configuration.limits.connectionWait = .seconds(3)
            let caller = try Client(
                endpoint: Endpoint(host: host, port: endpoint.port), tls: client, configuration: configuration,
                group: testGroup)
            let result: Result<String, RPCError>
            do throws(RPCError) {
                // Short: a refused client sees its connection closed, and nobody shall wait for the call.
                let options = CallOptions(timeout: .seconds(3))
                result = .success(String(buffer: try await caller.unary(TestRoutes.peer, ByteBuffer(), options)))
            } catch {
                result = .failure(error)
            }
            await caller.close()
            return result
        }
    }

    @Test func bothSidesShowCertificatesAndTheClientsNamesReachTheHandler() async throws {
        let authority = try TestAuthority()
        let server = try authority.issue("server", names: "IP:127.0.0.1,DNS:localhost")
        let hospital = try authority.issue(
            "hospital", names: "DNS:his.example,URI:frmr://organisation/1.2.643.5.1.13.13.12.2.77.1")
        let service = try authority.issue("registry", names: "URI:frmr://service/registry")
        #expect(try await peerSeen(server: server, client: hospital) == .success("- 1.2.643.5.1.13.13.12.2.77.1"))
        #expect(try await peerSeen(server: server, client: service) == .success("registry -"))
        #expect(
            try await peerSeen(server: server, client: service, host: "localhost") == .success("registry -"))
    }

    @Test func aClientOfAnotherAuthorityIsRefused() async throws {
        let authority = try TestAuthority()
        let server = try authority.issue("server", names: "IP:127.0.0.1")
        let stranger = try authority.issue("stranger", names: "URI:frmr://service/registry", root: "stranger-root")
        let answer = try await peerSeen(server: server, client: stranger)
        guard case .failure = answer else {
            Issue.record("a stranger got \(answer)")
            return
        }
    }

    @Test func aServerUnderAnotherNameIsRefused() async throws {
        let authority = try TestAuthority()
        let server = try authority.issue("server", names: "DNS:elsewhere.example")
        let client = try authority.issue("client", names: "URI:frmr://service/registry")
        guard case .failure(let error) = try await peerSeen(server: server, client: client) else {
            Issue.record("the wrong server was believed")
            return
        }
        #expect(error.reason == "NOT_SENT")
    }

    @Test func plaintextToATLSServerGetsNothing() async throws {
        let authority = try TestAuthority()
        let server = try authority.issue("server", names: "IP:127.0.0.1")
        guard case .failure = try await peerSeen(server: server, client: nil) else {
            Issue.record("plaintext was answered")
            return
        }
    }

    @Test func aFileThatCannotBeUsedIsNamed() async throws {
        let authority = try TestAuthority()
        let good = try authority.issue("server", names: "IP:127.0.0.1")
        let missing = authority.path("missing.pem")
        for keyPath in [
            \TLSSettings.certificateChainFile, \TLSSettings.privateKeyFile, \TLSSettings.trustRootsFile,
        ] {
            var bad = good
            bad[keyPath: keyPath] = missing
            let thrown = #expect(throws: TLSSettingsError.self) { try bad.serverContext() }
            #expect(thrown?.file == missing)
        }
    }

    @Test func namesAreReadFromTheirPrefixesOnly() {
        let peer = PeerCertificate(uris: [
            "https://service/x", "frmr://service/", "frmr://service/registry", "frmr://service/other",
            "frmr://organisation/1.2.3",
        ])
        #expect(peer == PeerCertificate(service: "registry", organisation: "1.2.3"))
    }
}
