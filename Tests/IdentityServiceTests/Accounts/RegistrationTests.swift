import FRMRCalls
import FRMRContracts
import IdentityService
import Storage
import TestValues
import Testing

@Suite struct RegistrationTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test("I1, I8: a phone, its code and a password make an account of level BASIC")
    func registration() async throws {
        let account = try await fixture.register()
        #expect(account.assurance == .basic)
        #expect(account.phoneMasked == "+7 *** ***-45-67")
        #expect(!account.active)
        let pair = try await fixture.login()
        #expect(pair.subject == account.accountId)
        #expect(try await fixture.caller(pair).roles.isEmpty)
    }

    @Test("I1: a wrong code is counted although the call fails, and the sixth try is one too many")
    func wrongCodesAreCounted() async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let wrong = code == "000000" ? "000001" : "000000"
        for _ in 0..<5 {
            await #expect(throws: RPCError(.invalidArgument, "CODE_WRONG", "", "")) {
                try await fixture.confirm(sent.requestId, wrong)
            }
        }
        await #expect(throws: RPCError(.failedPrecondition, "CODE_EXHAUSTED", "", "")) {
            try await fixture.confirm(sent.requestId, code)
        }
    }

    @Test("I6: a code may be asked for again after a minute, and ends the one before")
    func resend() async throws {
        let first = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let refusal = await #expect(throws: RPCError.self) { try await fixture.requestCode() }
        #expect(refusal?.reason == "CODE_WAIT")
        #expect(refusal?.retryAfter == .seconds(60))
        fixture.time.advance(.seconds(60))
        _ = try await fixture.requestCode()
        await #expect(throws: RPCError(.failedPrecondition, "CODE_SUPERSEDED", "", "")) {
            try await fixture.confirm(first.requestId, code)
        }
    }

    @Test("I6: a new code forgets no wrong try: the twentieth in a day is the last")
    func newCodesForgetNothing() async throws {
        for tries in [5, 5, 5, 4, 1] {
            let sent = try await fixture.requestCode()
            let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
            for _ in 0..<tries {
                await #expect(throws: RPCError(.invalidArgument, "CODE_WRONG", "", "")) {
                    try await fixture.confirm(sent.requestId, code == "000000" ? "000001" : "000000")
                }
            }
            if tries == 1 {
                await #expect(throws: RPCError(.failedPrecondition, "CODE_EXHAUSTED", "", "")) {
                    try await fixture.confirm(sent.requestId, code)
                }
            }
            fixture.time.advance(.seconds(60))
        }
        let refusal = await #expect(throws: RPCError.self) { try await fixture.requestCode() }
        #expect(refusal?.reason == "CODE_LIMIT")
    }

    @Test("I1: a code lives ten minutes")
    func expiry() async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        fixture.time.advance(.seconds(600))
        await #expect(throws: RPCError(.failedPrecondition, "CODE_EXPIRED", "", "")) {
            try await fixture.confirm(sent.requestId, code)
        }
    }

    @Test func aRepeatUnderTheSameKeyGetsTheSameAccountAndAnotherKeyDoesNot() async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let first = try await fixture.confirm(sent.requestId, code, key: "k1")
        #expect(try await fixture.confirm(sent.requestId, code, key: "k1") == first)
        await #expect(throws: RPCError(.failedPrecondition, "CODE_USED", "", "")) {
            try await fixture.confirm(sent.requestId, code, key: "k2")
        }
        await #expect(throws: RPCError(.failedPrecondition, "IDEMPOTENCY_KEY_REUSED", "", "")) {
            try await fixture.confirm(sent.requestId, code, password: "An0ther-one", key: "k1")
        }
    }

    @Test func askingForATakenPhoneLooksTheSameAndTellsTheOwner() async throws {
        try await fixture.register()
        fixture.time.advance(.seconds(60))
        let sent = try await fixture.requestCode()
        #expect(!sent.requestId.isEmpty)
        #expect(try await fixture.latestMessage(to: IdentityFixture.phone).kind == "notice")
        await #expect(throws: RPCError(.invalidArgument, "CODE_WRONG", "", "")) {
            try await fixture.confirm(sent.requestId, "123456")
        }
    }

    @Test("I8: every fault of a password is named")
    func passwordFaults() async throws {
        let refusal = await #expect(throws: RPCError.self) {
            try await fixture.confirm("id", "12345", password: "pass ")
        }
        #expect(
            refusal?.violations.map(\.reason) == [
                "CODE_FORMAT", "PASSWORD_TOO_SHORT", "PASSWORD_NO_DIGIT", "PASSWORD_SPACE_AT_EDGE",
            ])
    }

    @Test("I8: a password that holds the phone is refused, and the code is not used up")
    func passwordWithThePhone() async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        for password in ["x79991234567", "Anna 999-123-45-67"] {
            let refusal = await #expect(throws: RPCError.self) {
                try await fixture.confirm(sent.requestId, code, password: password)
            }
            #expect(refusal?.violations.map(\.reason) == ["PASSWORD_CONTAINS_PHONE"])
        }
        _ = try await fixture.confirm(sent.requestId, code, password: "x79991234568")
    }

    @Test(arguments: ["", "+77011234567", "+74951234567", "123", "+7999123456x"])
    func whatIsNoMobilePhoneIsRefused(phone: String) async throws {
        let refusal = await #expect(throws: RPCError.self) { try await fixture.requestCode(phone) }
        #expect(refusal?.violations.map(\.field) == ["phone"])
    }

    @Test func codesStandInNoTableButTheOutbox() async throws {
        _ = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let row = try await fixture.store.read { session throws(RPCError) in
            try session.first("SELECT code_hash FROM one_time_codes")
        }
        #expect(try #require(row).blob(0).count == 32)
        #expect(try #require(row).blob(0) != Array(code.utf8))
    }
}
