import FRMRCalls
import FRMRContracts
import IdentityService
import Storage
import Testing

@Suite struct OperatorTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    var bootstrap: OperatorBootstrap {
        OperatorBootstrap(
            store: fixture.store, environment: fixture.environment, configuration: fixture.configuration)
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

    @Test("I8: an operator's password holds no phone either") func passwordWithThePhone() async throws {
        let refusal = await #expect(throws: RPCError.self) {
            try await bootstrap.ensure(phone: "+79990000100", password: "Operator-8-999-000-01-00")
        }
        #expect(refusal?.violations.map(\.reason) == ["PASSWORD_CONTAINS_PHONE"])
    }
}
