import FRMRCalls
import FRMRContracts
import IdentityService
import Storage
import Testing

@Suite struct AssuranceTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test("I3, I4, I7, I11, I18: terms, SNILS and a proofing in person make a FULL worker")
    func fullPath() async throws {
        let (account, session) = try await fixture.worker()
        #expect(account.snilsMasked == "***-***-445 95")
        #expect(account.termsVersion == "2026-1")
        let proofed = try await fixture.proof(account.accountId)
        #expect(proofed.assurance == .full)
        #expect(proofed.active)
        let pair = try await fixture.refresh(session.refreshToken)
        let caller = try await fixture.caller(pair)
        #expect(caller.roles == [.worker])
        #expect(caller.assurance == .full)
        #expect(caller.snils == IdentityFixture.snils)
        #expect(caller.confirmed)
    }

    @Test("I3: a video meeting gives EXTENDED and never lowers FULL")
    func video() async throws {
        let (account, _) = try await fixture.worker()
        #expect(try await fixture.proof(account.accountId, method: .video).assurance == .extended)
        #expect(try await fixture.proof(account.accountId, method: .electronicPassport).assurance == .full)
        #expect(try await fixture.proof(account.accountId, method: .bankCard).assurance == .full)
    }

    @Test("I11: a proofing needs the linked SNILS")
    func otherSnils() async throws {
        let (account, _) = try await fixture.worker()
        let refusal = await #expect(throws: RPCError.self) {
            try await fixture.proof(account.accountId, snils: "123-456-789 64")
        }
        #expect(refusal?.violations.map(\.reason) == ["SNILS_MISMATCH"])
        let other = try await fixture.register("+79990000001")
        await #expect(throws: RPCError(.failedPrecondition, "SNILS_NOT_LINKED", "", "")) {
            try await fixture.proof(other.accountId)
        }
        await #expect(throws: RPCError(.notFound, "ACCOUNT_UNKNOWN", "", "")) { try await fixture.proof("nobody") }
    }

    @Test("I11: a SNILS belongs to one account")
    func takenSnils() async throws {
        _ = try await fixture.worker()
        try await fixture.register("+79990000001")
        let caller = try await fixture.caller(try await fixture.login("+79990000001"))
        await #expect(throws: RPCError(.alreadyExists, "SNILS_TAKEN", "", "")) {
            try await fixture.requestSnilsCode(caller)
        }
    }

    @Test("I11: a code is bound to the account that asked for it, and wrong ones count")
    func foreignCode() async throws {
        try await fixture.register()
        try await fixture.register("+79990000001")
        let owner = try await fixture.caller(try await fixture.login())
        let stranger = try await fixture.caller(try await fixture.login("+79990000001"))
        let sent = try await fixture.requestSnilsCode(owner)
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        await #expect(throws: RPCError(.notFound, "CODE_REQUEST_UNKNOWN", "", "")) {
            try await fixture.linkSnils(stranger, sent.requestId, code)
        }
        let wrong = code == "000000" ? "000001" : "000000"
        for _ in 0..<5 {
            await #expect(throws: RPCError(.invalidArgument, "CODE_WRONG", "", "")) {
                try await fixture.linkSnils(owner, sent.requestId, wrong)
            }
        }
        await #expect(throws: RPCError(.failedPrecondition, "CODE_EXHAUSTED", "", "")) {
            try await fixture.linkSnils(owner, sent.requestId, code)
        }
    }

    @Test func aRequestWithEverythingWrongNamesEveryField() async throws {
        let call = fixture.call(IdentityV1.OperatorsMethods.recordProofing)
        let refusal = await #expect(throws: RPCError.self) {
            try await fixture.store.write { session throws(RPCError) in
                try fixture.service.operators.recordProofing(
                    .init(birthDate: .init(year: 2026, month: 2, day: 30)), call, session)
            }
        }
        #expect(
            refusal?.violations.map(\.field) == [
                "method", "name.family", "name.given", "birth_date", "passport.series", "passport.number",
                "passport.issue_date", "passport.issuer", "passport.department_code", "snils",
            ])
    }
}
