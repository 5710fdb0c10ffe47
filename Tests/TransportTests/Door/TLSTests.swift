import FRMRCalls
import FRMRTransport
import NIOCore
import TestSupport
import Testing

extension TestAuthority {
    fileprivate func issue(_ name: String, names: String, root: String = "root") throws -> TLSSettings {
        let files = try files(name, names: names, root: root)
        return TLSSettings(
            certificateChainFile: files.certificate, privateKeyFile: files.key, trustRootsFile: files.authority)
    }
}

@Suite("I19: a protected channel") struct TLSTests {
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
