import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage
import TestValues
import Testing
import VerificationService

/// What a case shows of an outcome that the registry refuses.
@Suite struct CaseDeliveriesTests {
    @Test(arguments: [DeliveryTurn.requeued, .discarded])
    func aRefusedOutcomeHoldsItsCaseUntilSomebodyDecides(_ decision: DeliveryTurn) async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.worker.pass()
            try await bench.note(.refused(reason: "APPLICATION_NOT_FOUND"), of: "A")
            let held = try await bench.find("A")
            #expect(held.status == .confirmed, "what was decided stands")
            #expect(held.held?.method == "/frmr.registry.v1.Applications/RecordOutcome")
            #expect(held.held?.reason == "APPLICATION_NOT_FOUND")
            #expect(held.held?.sinceTimeUs == bench.clock.now.microseconds)
            try await bench.note(decision, of: "A")
            let free = try await bench.find("A")
            #expect(free.held == nil && free.status == .confirmed)
            // A message about a case that is not there holds nothing.
            try await bench.note(.refused(reason: "APPLICATION_NOT_FOUND"), of: "B")
        }
    }
}

extension Bench {
    fileprivate func note(_ turn: DeliveryTurn, of caseID: String) async throws {
        let message = OutboxMessage(
            destination: "registry", method: RegistryV1.ApplicationsMethods.recordOutcome.path, aggregate: caseID,
            payload: [])
        let now = clock.now
        try await store.write { session throws(RPCError) in
            try CaseDeliveries.note(message, turn, at: now, session)
        }
    }
}
