import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import Testing

@testable import RegistryService

/// What an application shows of a message that verification refuses.
@Suite struct RegistryDeliveriesTests {
    @Test func aRefusedSubmissionHoldsItsApplicationUntilItIsSentAgain() async throws {
        let desk = try await Desk()
        let id = try await desk.submit(try await desk.filled().id).applicationId
        try await desk.note(.refused(reason: "INVALID_FIELDS"), of: id)
        let held = try await desk.get(id)
        #expect(held.status == .inProcessing)
        #expect(held.held?.method == "/frmr.verification.v1.Cases/SubmitCase")
        #expect(held.held?.reason == "INVALID_FIELDS")
        #expect(held.held?.sinceTimeUs == desk.now.microseconds)
        try await desk.note(.requeued, of: id)
        let sent = try await desk.get(id)
        #expect(sent.held == nil && sent.status == .inProcessing && sent.version == held.version)
    }

    @Test func aSubmissionThatIsGivenUpIsADraftAgain() async throws {
        let desk = try await Desk()
        let (id, _) = try await desk.filled()
        let sent = try await desk.submit(id)
        try await desk.note(.refused(reason: "INVALID_FIELDS"), of: id)
        try await desk.note(.discarded, of: id)
        let draft = try await desk.get(id)
        #expect(draft.held == nil && draft.status == .draft && draft.version == sent.version + 1)
        #expect(draft.sections.map(\.status) == [.draft, .draft])
        #expect(try await !desk.decide(sent, Desk.firstConfirmed).applied, "a late outcome finds nothing to decide")
        #expect(try await desk.submit(id).status == .inProcessing)
    }

    @Test func aWithdrawalThatIsGivenUpChangesNothing() async throws {
        let desk = try await Desk()
        let (id, _) = try await desk.filled()
        _ = try await desk.submit(id)
        let request = RegistryV1.WithdrawApplicationRequest(applicationId: id)
        let withdrawn = try await desk.file({ handlers in handlers.withdrawApplication }, request)
        try await desk.note(.refused(reason: "DELIVERY_TOO_OLD"), of: id)
        #expect(try await desk.get(id).held?.method == "/frmr.verification.v1.Cases/WithdrawCase")
        try await desk.note(.discarded, of: id)
        let after = try await desk.get(id)
        #expect(after.held == nil && after.status == .withdrawn && after.version == withdrawn.version)
    }
}

extension Desk {
    /// What becomes of the application's last message.
    fileprivate func note(_ turn: DeliveryTurn, of application: String) async throws {
        let last = try #require(try await outbox().last)
        let message = OutboxMessage(
            destination: "verification", method: last.method, aggregate: application, payload: last.payload)
        let now = now
        try await store.write { session throws(RPCError) in
            try RegistryDeliveries.note(message, turn, at: now, session)
        }
    }
}
