import Crypto
import FRMRCalls
import FRMRContracts
import Foundation
import IdentityService
import Storage
import Testing

@Suite struct OperatorTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    var bootstrap: OperatorBootstrap {
        OperatorBootstrap(store: fixture.store, hasher: fixture.hasher, environment: fixture.environment)
    }

    @Test func theFirstOperatorIsMadeOnceAndLogsIn() async throws {
        let id = try await bootstrap.ensure(phone: "+79990000100", password: "Oper4tor-of-register")
        #expect(try await bootstrap.ensure(phone: "8 999 000-01-00", password: "Oper4tor-of-register") == id)
        let pair = try await fixture.login("+79990000100", password: "Oper4tor-of-register")
        let caller = try await fixture.caller(pair)
        #expect(caller.roles == [.operator])
        #expect(caller.assurance == .full)
    }

    @Test func aNewOperatorPasswordEndsTheSessionsOfTheOld() async throws {
        try await bootstrap.ensure(phone: "+79990000100", password: "Oper4tor-of-register")
        let pair = try await fixture.login("+79990000100", password: "Oper4tor-of-register")
        try await bootstrap.ensure(phone: "+79990000100", password: "An0ther-of-register")
        await #expect(throws: RPCError(.unauthenticated, "REFRESH_TOKEN_INVALID", "", "")) {
            try await fixture.refresh(pair.refreshToken)
        }
        _ = try await fixture.login("+79990000100", password: "An0ther-of-register")
    }

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

    @Test func theKeysFileIsMadeOnceForItsOwnerOnly() throws {
        let again = try IdentityKeys.load(directory: fixture.folder) { _ in [] }
        #expect(again.keyID == fixture.keys.keyID)
        let path = fixture.folder + "/" + IdentityKeys.fileName
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: IdentityKeysError(path: path, problem: .openToOthers)) {
            try IdentityKeys.load(directory: fixture.folder) { _ in [] }
        }
    }

    @Test func theSpoolHoldsALinePerMessageAndSurvivesATornOne() async throws {
        _ = try await fixture.requestCode()
        let payload = try await fixture.store.read { session throws(RPCError) in
            try session.first("SELECT payload FROM outbox")?.blob(0) ?? []
        }
        let folder = fixture.folder + "/spool"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("{\"torn".utf8).write(to: URL(fileURLWithPath: folder + "/messages.jsonl"))
        try await SpoolDelivery(dataDirectory: fixture.folder).append(messageID: "m1", payload: payload)
        let lines = try String(contentsOfFile: folder + "/messages.jsonl", encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        let message = try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any]
        #expect(message?["message_id"] as? String == "m1")
        #expect((message?["code"] as? String)?.count == 6)
    }

    @Test func moreHashesThanTheQueueHoldsAreShed() async throws {
        let hasher = PasswordHasher(randomBytes: fixture.environment.randomBytes)
        let shed = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    let result: Result<String, RPCError>
                    do throws(RPCError) { result = .success(try await hasher.hash("x")) } catch {
                        result = .failure(error)
                    }
                    guard case .failure(let error) = result else { return false }
                    return error.reason == "HASHER_BUSY"
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect((1...32).contains(shed))
    }

    @Test func sweepingRemovesOldRowsOnly() async throws {
        _ = try await fixture.requestCode()
        let housekeeping = Housekeeping(store: fixture.store, environment: fixture.environment)
        #expect(try await housekeeping.sweep(now: fixture.time.now) == 0)
        fixture.time.advance(.seconds(3 * 86_400))
        #expect(try await housekeeping.sweep(now: fixture.time.now) == 1)
    }
}
