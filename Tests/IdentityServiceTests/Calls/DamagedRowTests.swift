import FRMRCalls
import FRMRContracts
import IdentityService
import Logging
import Storage
import TestValues
import Testing

/// Whatever a damaged file holds, the call that meets it fails, the log learns which row it was, and nothing traps.
@Suite struct DamagedRowTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    private func damage(_ statements: StaticString...) async throws {
        try await fixture.store.write { session throws(RPCError) in
            try session.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements { try session.execute(statement) }
            try session.execute("PRAGMA ignore_check_constraints = OFF")
        }
    }

    private func expectDamage<Value: Sendable>(_ row: String, _ call: () async throws -> Value) async {
        let error = await #expect(throws: RPCError.self) { _ = try await call() }
        #expect(error == RPCError(.internalError, "STORE_ROW_DAMAGED", "", ""))
        #expect(error?.cause?.contains(row) == true, "\(error?.cause ?? "no cause")")
    }

    @Test(
        arguments: [
            "UPDATE accounts SET assurance = 9", "UPDATE accounts SET assurance = 0", "UPDATE accounts SET phone = 'x'",
            "UPDATE accounts SET phone = ''", "UPDATE accounts SET snils = '1'",
            "UPDATE accounts SET snils = '11223344590'",
        ] as [StaticString])
    func anAccount(damage statement: StaticString) async throws {
        let (account, session) = try await fixture.worker()
        let call = fixture.call(IdentityV1.AccountsMethods.getAccount, as: try await fixture.caller(session))
        try await damage(statement)
        await expectDamage("row \(account.accountId) of accounts") {
            try await fixture.store.read { store throws(RPCError) in
                try fixture.service.accounts.getAccount(.init(), call, store)
            }
        }
        await expectDamage("row \(account.accountId) of accounts") { try await fixture.refresh(session.refreshToken) }
    }

    @Test(
        arguments: [
            "UPDATE one_time_codes SET state = 7", "UPDATE one_time_codes SET failed_tries = -9223372036854775808",
            "UPDATE one_time_codes SET failed_tries = 9223372036854775807",
            "UPDATE one_time_codes SET code_hash = CAST('x' AS BLOB)",
        ] as [StaticString])
    func aCode(damage statement: StaticString) async throws {
        let sent = try await fixture.requestCode()
        try await damage(statement)
        await expectDamage("row \(sent.requestId) of one_time_codes") {
            try await fixture.confirm(sent.requestId, "123456")
        }
    }

    @Test func theHistoryOfCodes() async throws {
        let sent = try await fixture.requestCode()
        try await damage("UPDATE one_time_codes SET failed_tries = -1")
        fixture.time.advance(.seconds(60))
        await expectDamage("row \(sent.requestId) of one_time_codes") { try await fixture.requestCode() }
    }

    @Test(
        arguments: [
            "UPDATE refresh_tokens SET exchanges = -1", "UPDATE refresh_tokens SET exchanges = 9223372036854775807",
        ] as [StaticString])
    func aRefreshToken(damage statement: StaticString) async throws {
        try await fixture.register()
        let pair = try await fixture.login()
        try await damage(statement)
        await expectDamage("row \(pair.sessionId) of refresh_tokens") { try await fixture.refresh(pair.refreshToken) }
    }

    /// A column of another type than its reader expects, as a damaged page may hold it.
    @Test func aSession() async throws {
        try await fixture.register()
        let pair = try await fixture.login()
        try await damage(
            "ALTER TABLE sessions RENAME TO whole",
            """
            CREATE VIEW sessions AS SELECT session_id, account_id, device_id, remote_address, 'x' AS created_us, used_us,
                confirmed_us, revoked_us FROM whole
            """)
        await expectDamage("row \(pair.sessionId) of sessions") { try await fixture.refresh(pair.refreshToken) }
    }

    @Test func aDevice() async throws {
        try await fixture.register()
        let secret = try await fixture.login().deviceSecret
        try await damage(
            "ALTER TABLE devices RENAME TO whole",
            """
            CREATE VIEW devices AS SELECT device_id, account_id, secret_hash, device_name, created_us, 'x' AS used_us,
                revoked_us FROM whole
            """)
        await expectDamage("of devices") { try await fixture.login(device: secret) }
        await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
            // Who shows no device meets none of its rows before the password is right.
            try await fixture.login(password: "Wr0ng-password")
        }
    }

    /// An id that cannot be read among those of the account: the row is named by the account.
    @Test func theSessionsOfAnAccount() async throws {
        let account = try await fixture.register().accountId
        _ = try await fixture.login()
        try await damage(
            "ALTER TABLE sessions RENAME TO whole",
            """
            CREATE VIEW sessions AS SELECT x'ff' AS session_id, account_id, device_id, remote_address, created_us,
                used_us, confirmed_us, revoked_us FROM whole
            """)
        await expectDamage("row of account \(account) of sessions") { try await fixture.login() }
    }

    @Test func theDevicesOfAnAccount() async throws {
        let account = try await fixture.register().accountId
        _ = try await fixture.login()
        try await damage(
            "ALTER TABLE devices RENAME TO whole",
            """
            CREATE VIEW devices AS SELECT x'ff' AS device_id, account_id, secret_hash, device_name, created_us, used_us,
                revoked_us FROM whole
            """)
        await expectDamage("row of account \(account) of devices") { try await fixture.login() }
    }

    @Test(
        arguments: [
            "UPDATE login_failures SET attempts = 9223372036854775807", "UPDATE login_failures SET attempts = -1",
        ] as [StaticString])
    func loginFailures(damage statement: StaticString) async throws {
        try await fixture.register()
        await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
            try await fixture.login(password: "Wr0ng-password")
        }
        try await damage(statement)
        await expectDamage("row phone:sha256:") { try await fixture.login() }
        // A sweep removes what is too old without reading it.
        fixture.time.advance(.seconds(2 * 86_400))
        let housekeeping = fixture.service.housekeeping(store: fixture.store)
        try await housekeeping.sweep(now: fixture.time.now)
        _ = try await fixture.login()
    }

    @Test func aClient() async throws {
        let operators = fixture.service.operators
        let call = fixture.call(
            IdentityV1.OperatorsMethods.registerClient, as: CallerIdentity(subject: "op", roles: [.operator]))
        let secret = "0123456789abcdef0123456789abcdef"
        let client = try await operators.registerClient(
            .init(
                organisationOid: "1.2.643.5.1.13.13.12.2.77.1", displayName: "МИС", roles: [.hospital],
                clientSecret: secret), call, fixture.store)
        try await damage("UPDATE clients SET organisation_oid = 'x'")
        await expectDamage("row \(client.clientId) of clients") {
            try await fixture.service.sessions.issueClientToken(
                .init(clientId: client.clientId, clientSecret: secret),
                fixture.call(IdentityV1.SessionsMethods.issueClientToken), fixture.store)
        }
    }
}
