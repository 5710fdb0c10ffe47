import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Synchronization
import TestSupport
import TestValues
import Testing

@testable import frmr

/// Random faults over the load of the main job. Whatever was acknowledged is there afterwards, once, and every answer as
/// known at a moment is the answer still. `make soak` runs it for half an hour.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct SoakTests {
    @Test(.enabled(if: SoakPlan.isWanted, "make soak")) func whatWasAcknowledgedStandsThroughRandomFaults() async throws
    {
        let plan = SoakPlan(seconds: 25)
        let ledger = SoakLedger()
        let faults = try SoakFaults(seed: plan.seed)
        try await System.with(faults.suite) { system in
            let isOver = Flag()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await SoakLoad(
                        system: system, plan: plan, ledger: ledger, clockJumps: { faults.clockJumps },
                        isOver: { isOver.isSet }
                    ).run()
                }
                group.addTask {
                    defer { isOver.set() }
                    try await faults.happen(for: plan.duration)
                }
                try await group.waitForAll()
            }
            try await expectEverythingAcknowledged(system, ledger)
        }
        print("soak: \(faults.summary); \(ledger.summary)")
        try faults.expectCleanStores()
    }

    private func expectEverythingAcknowledged(_ system: System, _ ledger: SoakLedger) async throws {
        let token = try await system.operatorToken()
        let changes = try await feed(system, token)
        #expect(changes.map(\.sequence) == Array(1...Int64(max(1, changes.count))))
        #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.recordedTimeUs < $1.recordedTimeUs })

        let people = ledger.people
        #expect(!people.isEmpty)
        let publications = changes.filter { $0.kind == .cardPublished }.map(\.registerNumber)
        #expect(publications.count == Set(publications).count)
        #expect(Set(publications).isSuperset(of: people.map(\.registerNumber)))

        let events = ledger.events
        #expect(Set(events.map(\.sequence)).count == events.count)
        let told = Set(
            changes.map {
                SoakLedger.Event(
                    sequence: $0.sequence, recorded: $0.recordedTimeUs, registerNumber: $0.registerNumber)
            })
        #expect(told.isSuperset(of: events))
        // What nobody could learn the outcome of may stand or not; everything else stands once.
        let others = changes.count { $0.kind != .cardPublished } - events.count
        #expect((0...ledger.unsettledEvents).contains(others))

        let eligibility = RegistryV1.EligibilityClient(system.registry)
        for answer in ledger.answers {
            let again = try await system.patiently(token) { options throws(RPCError) in
                try await eligibility.check(answer.question, options)
            }
            ledger.answeredAgain(answer, again)
        }
        #expect(ledger.changed.isEmpty)
    }

    private func feed(_ system: System, _ token: String) async throws -> [RegistryV1.Change] {
        var changes: [RegistryV1.Change] = []
        var incarnation = ""
        while true {
            let after = changes.last?.sequence ?? 0
            let page = try await system.feed(after: after, incarnation, token)
            incarnation = page.incarnation
            if page.changes.isEmpty { return changes }
            changes += page.changes
        }
    }
}

/// Set once.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
}
