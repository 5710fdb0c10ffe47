import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import IdentityRules
import IdentityService
import Storage
import TestValues
import Testing

@Suite struct SessionTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test func anUnknownPhoneAndAWrongPasswordAnswerAlike() async throws {
        try await fixture.register()
        let wrong = await #expect(throws: RPCError.self) { try await fixture.login(password: "Wr0ng-password") }
        let unknown = await #expect(throws: RPCError.self) { try await fixture.login("+79990000009") }
        #expect(wrong == RPCError(.unauthenticated, "LOGIN_FAILED", "", ""))
        #expect(wrong?.message == unknown?.message)
        #expect(wrong == unknown)
    }

    @Test(
        "I14: five failures make even the right password wait, for known and unknown phones alike",
        arguments: [true, false])
    func lockout(known: Bool) async throws {
        if known { try await fixture.register() }
        for _ in 0..<5 {
            await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
                try await fixture.login(password: "Wr0ng-password")
            }
        }
        let refusal = await #expect(throws: RPCError.self) { try await fixture.login() }
        #expect(refusal == RPCError(.resourceExhausted, "LOGIN_WAIT", "", ""))
        #expect(refusal?.retryAfter == .seconds(60))
        guard known else { return }
        fixture.time.advance(.seconds(60))
        _ = try await fixture.login()
    }

    @Test("I14: one address is slowed down over many phones, the machine's own programs are not")
    func addressThrottle() async throws {
        for index in 0..<100 {
            await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
                try await fixture.login("+7999000\(1000 + index)", from: "192.0.2.7:\(4000 + index)")
            }
        }
        await #expect(throws: RPCError(.resourceExhausted, "LOGIN_WAIT", "", "")) {
            try await fixture.login("+79995550000", from: "192.0.2.7:9")
        }
        await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
            try await fixture.login("+79995550000")
        }
    }

    @Test("I14: one subnet is slowed down over many addresses and phones")
    func subnetThrottle() async throws {
        let fixture = try IdentityFixture { $0.logins.subnet.freeAttempts = 3 }
        for index in 0..<3 {
            await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
                try await fixture.login("+7999000\(1000 + index)", from: "192.0.2.\(index):4000")
            }
        }
        await #expect(throws: RPCError(.resourceExhausted, "LOGIN_WAIT", "", "")) {
            try await fixture.login("+79995550000", from: "192.0.2.9:4000")
        }
        await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
            try await fixture.login("+79995550000", from: "192.0.3.9:4000")
        }
    }

    @Test func oneSessionMoreEndsTheOneUsedLongestAgo() async throws {
        let fixture = try IdentityFixture { $0.sessions.perAccountMax = 2 }
        try await fixture.register()
        let first = try await fixture.login()
        fixture.time.advance(.seconds(1))
        let second = try await fixture.login()
        fixture.time.advance(.seconds(1))
        let again = try await fixture.refresh(first.refreshToken)
        _ = try await fixture.login()
        await #expect(throws: RPCError(.unauthenticated, "REFRESH_TOKEN_INVALID", "", "")) {
            try await fixture.refresh(second.refreshToken)
        }
        _ = try await fixture.refresh(again.refreshToken)
    }

    @Test func refreshRotatesAndTheGraceForgivesALostAnswer() async throws {
        try await fixture.register()
        let first = try await fixture.login()
        let second = try await fixture.refresh(first.refreshToken)
        #expect(second.refreshToken != first.refreshToken)
        #expect(second.sessionId == first.sessionId)
        fixture.time.advance(.seconds(5))
        let again = try await fixture.refresh(first.refreshToken)
        _ = try await fixture.refresh(again.refreshToken)
    }

    @Test func reuseAfterTheGraceRevokesTheWholeSessionDurably() async throws {
        try await fixture.register()
        let first = try await fixture.login()
        let second = try await fixture.refresh(first.refreshToken)
        fixture.time.advance(.seconds(11))
        await #expect(throws: RPCError(.unauthenticated, "REFRESH_TOKEN_REUSED", "", "")) {
            try await fixture.refresh(first.refreshToken)
        }
        await #expect(throws: RPCError(.unauthenticated, "REFRESH_TOKEN_INVALID", "", "")) {
            try await fixture.refresh(second.refreshToken)
        }
        #expect(try await fixture.latestMessage(to: IdentityFixture.phone).kind == "notice")
    }

    @Test(arguments: ["", "abc", String(repeating: "z", count: 64), String(repeating: "0", count: 64)])
    func whatIsNoRefreshTokenIsInvalid(token: String) async throws {
        await #expect(throws: RPCError(.unauthenticated, "REFRESH_TOKEN_INVALID", "", "")) {
            try await fixture.refresh(token)
        }
    }

    @Test func logoutEndsTheSession() async throws {
        try await fixture.register()
        let pair = try await fixture.login()
        let call = fixture.call(IdentityV1.SessionsMethods.logout, as: try await fixture.caller(pair))
        _ = try await fixture.store.write { session throws(RPCError) in
            try fixture.service.sessions.logout(.init(), call, session)
        }
        await #expect(throws: RPCError(.unauthenticated, "REFRESH_TOKEN_INVALID", "", "")) {
            try await fixture.refresh(pair.refreshToken)
        }
    }

    @Test func aSessionEndsAfterNinetyDaysHoweverOftenItIsRefreshed() async throws {
        try await fixture.register()
        let started = fixture.time.now
        var pair = try await fixture.login()
        for _ in 0..<4 {
            fixture.time.advance(.seconds(20 * 86_400))
            pair = try await fixture.refresh(pair.refreshToken)
        }
        #expect(pair.refreshExpireTimeUs == (started + .seconds(90 * 86_400)).microseconds)
    }
}
