import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import TestValues

@testable import frmr

/// What goes on while faults happen: workers are carried through the main job, an operator records events about those
/// who are published, and hospitals ask for verdicts and ask again.
struct SoakLoad: Sendable {
    let system: System
    let plan: SoakPlan
    let ledger: SoakLedger
    /// How often a clock has jumped.
    let clockJumps: @Sendable () -> Int
    let isOver: @Sendable () -> Bool

    func run() async throws {
        let operatorToken = try await system.operatorToken()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for carrier in 0..<plan.carriers {
                group.addTask { try await carry(UInt64(carrier)) }
            }
            group.addTask { await record() }
            for asker in 0..<plan.askers {
                group.addTask { await ask(UInt64(asker), operatorToken) }
            }
            try await group.waitForAll()
        }
    }

    /// One worker after the other, for as long as there is one whom the register does not know.
    private func carry(_ carrier: UInt64) async throws {
        var generator = SeededGenerator(seed: plan.seed &+ 1000 &+ carrier)
        while !isOver() {
            let lines = Lines()
            let jumps = clockJumps()
            do {
                let result = try await system.scenario(seed: generator.next(), lines).run()
                ledger.published(.init(registerNumber: result.registerNumber, question: result.allowedQuestion))
            } catch let error as Unexpected where error.description.contains("begin with empty stores") {
                return
            } catch {
                // A clock that jumps an hour ends tokens and codes: the worker is given up, as a person would begin anew.
                if clockJumps() != jumps {
                    ledger.givenUp()
                    continue
                }
                throw Failure(description: "carrier \(carrier): \(error)\n\(lines.text.suffix(4000))")
            }
        }
    }

    /// Suspends the published workers and lifts it again, in turns: their verdicts change all the time.
    private func record() async {
        var generator = SeededGenerator(seed: plan.seed &+ 2000)
        var suspended: Set<String> = []
        let records = RegistryV1.RecordsClient(system.registry)
        while !isOver() {
            guard let person = ledger.person(generator.next()) else {
                try? await Task.sleep(for: .milliseconds(100))
                continue
            }
            let isSuspended = suspended.contains(person.registerNumber)
            let request = RegistryV1.RecordEventRequest(
                snils: person.question.snils, kind: isSuspended ? .practiceRestored : .practiceSuspended,
                date: person.question.date, basis: "Приказ-образец")
            // The token of the operator ends within a long run, so each event has a new one.
            guard let token = try? await system.operatorToken() else { continue }
            let talk = system.talk()
            switch await talk.patiently(
                token,
                { options throws(RPCError) in
                    try await records.recordEvent(request, options)
                })
            {
            case .success(let response):
                ledger.recorded(
                    .init(
                        sequence: response.sequence, recorded: response.recordedTimeUs,
                        registerNumber: person.registerNumber))
                if isSuspended {
                    suspended.remove(person.registerNumber)
                } else {
                    suspended.insert(person.registerNumber)
                }
            case .failure(let error):
                // Refused unexecuted: the token of an hour ago or ahead.
                if error.code == .unauthenticated { continue }
                ledger.unsettled()
            }
        }
    }

    /// Questions of now, and earlier ones again.
    private func ask(_ asker: UInt64, _ token: String) async {
        var generator = SeededGenerator(seed: plan.seed &+ 3000 &+ asker)
        let eligibility = RegistryV1.EligibilityClient(system.registry)
        var token = token
        while !isOver() {
            let draw = generator.next()
            let options = CallOptions(timeout: .seconds(2), accessToken: token)
            do throws(RPCError) {
                if draw % 4 != 0, let answer = ledger.answer(generator.next()) {
                    ledger.answeredAgain(answer, try await eligibility.check(answer.question, options))
                } else if let person = ledger.person(generator.next()) {
                    let response = try await eligibility.check(person.question, options)
                    var question = person.question
                    question.knownAtUs = response.knownAtUs
                    ledger.answered(.init(question: question, response: response), at: Int(draw >> 8 & 0xFFFFFF))
                } else {
                    try? await Task.sleep(for: .milliseconds(100))
                }
            } catch {
                ledger.unanswered()
                if error.code == .unauthenticated, let renewed = try? await system.operatorToken() { token = renewed }
                try? await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
