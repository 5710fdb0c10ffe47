import FRMRCalls
import FRMRContracts
import Foundation
import IdentityService
import Storage
import TestValues
import Testing

/// What becomes of a code whose message the adapter refuses.
@Suite struct RefusedDeliveryTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test func aCodeThatWasNotSentSaysSoUntilItIs() async throws {
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        try await note(.refused(reason: "NUMBER_UNREACHABLE"))
        let refusal = await #expect(throws: RPCError.self) { try await fixture.confirm(sent.requestId, code) }
        #expect(refusal?.code == .failedPrecondition && refusal?.reason == "CODE_UNSENT")
        try await note(.requeued)
        _ = try await fixture.confirm(sent.requestId, code)
    }

    @Test func aNewCodeTakesThePlaceOfOneThatWasNotSent() async throws {
        let first = try await fixture.requestCode()
        try await note(.refused(reason: "NUMBER_UNREACHABLE"))
        try await note(.discarded)
        fixture.time.advance(.seconds(60))
        let second = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        let refusal = await #expect(throws: RPCError.self) { try await fixture.confirm(first.requestId, code) }
        #expect(refusal?.reason == "CODE_SUPERSEDED")
        _ = try await fixture.confirm(second.requestId, code)
    }

    @Test func aNumberIsShownMasked() {
        #expect(Delivery.shown(aggregate: "+79991234567", of: "delivery") == "+7 999 •••-••-67")
        #expect(Delivery.shown(aggregate: "no phone", of: "delivery") == "•")
        #expect(Delivery.shown(aggregate: "application", of: "registry") == "application")
    }

    /// What becomes of the last message to the phone.
    private func note(_ turn: DeliveryTurn) async throws {
        let now = fixture.time.now
        let payload = try await fixture.store.read { session throws(RPCError) in
            try session.first("SELECT payload FROM outbox ORDER BY sequence DESC LIMIT 1")?.blob(0) ?? []
        }
        let message = OutboxMessage(
            destination: Delivery.destination, method: Delivery.method, aggregate: IdentityFixture.phone,
            payload: payload)
        try await fixture.store.write { session throws(RPCError) in
            try Delivery.note(message, turn, at: now, session)
        }
    }
}
