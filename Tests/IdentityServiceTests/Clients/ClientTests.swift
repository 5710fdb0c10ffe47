import FRMRCalls
import FRMRContracts
import IdentityService
import Storage
import Testing

@Suite struct ClientTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    func registerClient(
        oid: String = "1.2.643.5.1.13.13.12.2.77.1", roles: [CommonV1.Role] = [.hospital],
        secret: String = "0123456789abcdef0123456789abcdef", key: String? = nil
    ) async throws(RPCError) -> IdentityV1.OrganisationClient {
        try await fixture.service.operators.registerClient(
            .init(organisationOid: oid, displayName: "МИС", roles: roles, clientSecret: secret),
            fixture.call(
                IdentityV1.OperatorsMethods.registerClient, as: CallerIdentity(subject: "op", roles: [.operator]),
                key: key), fixture.store)
    }

    func token(_ client: String, _ secret: String) async throws(RPCError) -> IdentityV1.TokenPair {
        try await fixture.service.sessions.issueClientToken(
            .init(clientId: client, clientSecret: secret), fixture.call(IdentityV1.SessionsMethods.issueClientToken),
            fixture.store)
    }

    @Test("I3: an organisation's client gets a FULL token with its organisation")
    func clientToken() async throws {
        let client = try await registerClient(roles: [.hospital, .employer], key: "k")
        #expect(try await registerClient(roles: [.hospital, .employer], key: "k") == client)
        let pair = try await token(client.clientId, "0123456789abcdef0123456789abcdef")
        #expect(pair.refreshToken.isEmpty)
        let caller = try await fixture.caller(pair)
        #expect(caller.organisation == "1.2.643.5.1.13.13.12.2.77.1")
        #expect(caller.roles == [.hospital, .employer])
        #expect(caller.assurance == .full)
        await #expect(throws: RPCError(.unauthenticated, "CLIENT_REFUSED", "", "")) {
            try await token(client.clientId, "wrong")
        }
        await #expect(throws: RPCError(.unauthenticated, "CLIENT_REFUSED", "", "")) {
            try await token("nobody", "0123456789abcdef0123456789abcdef")
        }
    }

    @Test func aClientRequestWithEverythingWrongNamesEveryField() async throws {
        let refusal = await #expect(throws: RPCError.self) {
            try await registerClient(oid: "1.2.643.5.1.13.13.12.20.1", roles: [.operator], secret: "short")
        }
        #expect(refusal?.violations.map(\.field) == ["organisation_oid", "roles", "client_secret"])
    }
}
