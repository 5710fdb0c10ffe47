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

    @Test(
        "I1: a code is taken as it is pasted (A01)",
        arguments: [" ", "-", "\u{A0}", "\u{2013}", "\n", "\u{202F}", "\u{2011}", " - ", "\u{200E}", "\t"])
    func pastedCode(separator: String) async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let pasted = "\(separator)\(code.prefix(3))\(separator)\(code.suffix(3))\n"
        _ = try await fixture.confirm(sent.requestId, pasted)
        let caller = try await fixture.caller(fixture.login())
        let link = try await fixture.requestSnilsCode(caller)
        let second = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let linked = try await fixture.linkSnils(
            caller, link.requestId, "\(second.prefix(2))\(separator)\(second.dropFirst(2))")
        #expect(!linked.snilsMasked.isEmpty)
    }

    @Test("I1: what is no code is told with its place and costs no try", arguments: ["12345", "1234567", "12a456", ""])
    func notACode(text: String) async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        for _ in 0..<6 {
            let refusal = await #expect(throws: RPCError.self) { try await fixture.confirm(sent.requestId, text) }
            #expect(refusal?.violations.map(\.reason) == ["CODE_FORMAT"])
            #expect(text != "12a456" || refusal?.violations[0].message.contains("Символ 3 — «a»") == true)
        }
        _ = try await fixture.confirm(sent.requestId, code)
    }

    @Test("I8: a password that is typed in the other form of Unicode opens the account")
    func passwordOfEitherForm() async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        _ = try await fixture.confirm(sent.requestId, code, password: "Ежевика и\u{306}\u{A0}Mu\u{308}ller 7")
        for password in ["Ежевика й Müller 7", "Ежевика и\u{306} Mu\u{308}ller\u{A0}7"] {
            _ = try await fixture.login(password: password)
        }
        await #expect(throws: RPCError.self) { try await fixture.login(password: "Ежевика и Müller 7") }
        await #expect(throws: RPCError.self) { try await fixture.login(password: "ежевика й Müller 7") }
    }

    @Test("I8: a common password makes no account (A03)", arguments: ["1234qwer", "passw0rd", "Qwerty12", "1234abcd"])
    func commonPassword(password: String) async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let refusal = await #expect(throws: RPCError.self) {
            try await fixture.confirm(sent.requestId, code, password: password)
        }
        #expect(refusal?.violations.map(\.reason) == ["PASSWORD_COMMON"])
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
