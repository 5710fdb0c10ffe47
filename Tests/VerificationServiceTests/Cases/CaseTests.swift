import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Reference
import Storage
import TestValues
import Testing
import VerificationRules
import VerificationService

@Suite struct CaseTests {
    @Test func matchConfirmsEducationAndPersonalDataWithOneOutcomeV1V3() async throws {
        try await withBench { bench, person in
            #expect(try await bench.submit(person.submission("A")) == .inProcessing)
            let opened = try await bench.find("A")
            #expect(opened.checks.count == 6)
            #expect(opened.checks.allSatisfy { $0.state == .pending })
            #expect(opened.dueTimeUs == (bench.clock.now + .seconds(24 * 3600)).microseconds)
            #expect(try await bench.worker.pass().taken == 6)
            let outcomes = try await bench.outcomes()
            #expect(outcomes.count == 1)
            #expect(outcomes.first?.outcomes.map(\.section) == [.personalData, .education])
            #expect(outcomes.first?.outcomes.map(\.status) == [.confirmed, .confirmed])
            #expect(outcomes.first?.correctionDueTimeUs == 0)
            let answered = try await bench.find("A")
            #expect(answered.status == .confirmed)
            #expect(answered.checks.filter { $0.kind != .documents }.allSatisfy { $0.evidence.hasSuffix("/1") })
        }
    }

    @Test func employmentFollowsOnThePersonalDataThatTheCaseHasV4() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.worker.pass()
            var next = person.submission("A", version: 2, sections: [.employment])
            next.personalData = nil
            next.education = nil
            #expect(try await bench.submit(next) == .inProcessing)
            try await bench.worker.pass()
            let outcomes = try await bench.outcomes()
            #expect(outcomes.map(\.version) == [1, 2])
            #expect(outcomes.last?.outcomes.map(\.section) == [.employment])
            #expect(outcomes.last?.outcomes.map(\.status) == [.confirmed])
        }
    }

    @Test func faultAsksForACorrectionWithADeadlineAndIsCorrectedV2V5() async throws {
        try await withBench { bench, person in
            var typo = person.submission("A")
            typo.personalData?.name?.family = "Семенова"
            typo.scans = []
            _ = try await bench.submit(typo)
            try await bench.worker.pass()
            let outcome = try #require(try await bench.outcomes().first)
            #expect(outcome.outcomes.map(\.status) == [.correctionRequired, .correctionRequired])
            let fields = Set(outcome.outcomes.flatMap(\.faults).map(\.field))
            #expect(
                fields == [
                    "personal_data.name.family", "education.documents", "education.documents[0].scan_sha256",
                ])
            #expect(outcome.correctionDueTimeUs == Instant(iso: "2026-12-07T21:00:00Z")?.microseconds)
            #expect(try await bench.find("A").dueTimeUs == outcome.correctionDueTimeUs)

            _ = try await bench.submit(person.submission("A", version: 2))
            #expect(try await bench.find("A").faults == [])
            try await bench.worker.pass()
            #expect(try await bench.outcomes().last?.outcomes.map(\.status) == [.confirmed, .confirmed])
        }
    }

    @Test(arguments: [RPCError.Code.unavailable, .deadlineExceeded, .internalError, .notFound])
    func registerThatDoesNotAnswerIsAskedAgainAndNeverRefusesV8(_ code: RPCError.Code) async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            bench.register.fail(with: RPCError(code, "STORE_OF_THE_REGISTER", "нет ответа", "no answer"))
            for attempt in 1...3 {
                try await bench.worker.pass()
                let waiting = try await bench.find("A")
                #expect(waiting.status == .inProcessing)
                #expect(waiting.faults == [])
                let asked = waiting.checks.filter { $0.kind != .documents }
                #expect(asked.allSatisfy { $0.state == .pending && $0.attempts == Int32(attempt) })
                #expect(asked.allSatisfy { $0.nextAttemptTimeUs > bench.clock.now.microseconds })
                #expect(try await bench.worker.pass().taken == 0)
                bench.clock.advance(.seconds(600))
            }
            #expect(try await bench.outcomes() == [])
            bench.register.fail(with: nil)
            try await bench.worker.pass()
            #expect(try await bench.outcomes().count == 1)
            #expect(try await bench.find("A").status == .confirmed)
        }
    }

    /// V8: a register may ask for more time; an error of the client's own making asks for none.
    @Test(arguments: [(RPCError.Origin.answered, true), (.notSent, false), (.unanswered, false)])
    func onlyTheRegistersOwnAdviceDelaysTheNextQuestionV8(_ origin: RPCError.Origin, _ isFollowed: Bool) async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            let error = RPCError(
                .resourceExhausted, "AWAY", "нет ответа", "no answer", retryAfter: .seconds(600))
            bench.register.fail(with: error.from(origin))
            try await bench.worker.pass()
            let asked = try await bench.find("A").checks.filter { $0.state == .pending }
            #expect(!asked.isEmpty)
            let advised = (bench.clock.now + .seconds(600)).microseconds
            #expect(asked.allSatisfy { ($0.nextAttemptTimeUs >= advised) == isFollowed })
        }
    }

    @Test func olderOrSameVersionChangesNothing() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A", version: 5))
            try await bench.worker.pass()
            #expect(try await bench.submit(person.submission("A", version: 5)) == .confirmed)
            #expect(try await bench.submit(person.submission("A", version: 4)) == .confirmed)
            #expect(try await bench.worker.pass().taken == 0)
            #expect(try await bench.outcomes().count == 1)
        }
    }

    @Test func withdrawnCaseIsCheckedNoFurther() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.withdraw("A")
            #expect(try await bench.worker.pass().taken == 0)
            #expect(try await bench.submit(person.submission("A", version: 2)) == .withdrawn)
            #expect(try await bench.find("A").status == .withdrawn)
            #expect(try await bench.outcomes() == [])
            try await bench.withdraw("never submitted")
        }
    }

    @Test func faultyRequestNamesItsFields() async throws {
        try await withBench { bench, person in
            let error = await #expect(throws: RPCError.self) {
                _ = try await bench.submit(.init(caseId: "", version: 0, sections: [.education, .education]))
            }
            #expect(error?.violations.map(\.field) == ["case_id", "version", "incarnation", "sections"])
            let factless = await #expect(throws: RPCError.self) {
                _ = try await bench.submit(
                    .init(caseId: "A", version: 1, sections: [.employment], incarnation: "registry"))
            }
            #expect(factless?.violations.map(\.field) == ["personal_data", "employments"])
            let unknown = await #expect(throws: RPCError.self) { _ = try await bench.find("A") }
            #expect(unknown?.reason == "CASE_NOT_FOUND")
        }
    }

    @Test func everyFictitiousPersonPassesEveryCheck() async throws {
        try await withBench { bench, _ in
            let people = try Person.all()
            #expect(people.count == 204)
            for (index, person) in people.enumerated() {
                #expect(throws: Never.self) {
                    _ = try SNILS(person.personalData.snils)
                    _ = try PersonalINN(person.personalData.inn)
                    _ = try ENP(person.personalData.policyNumber)
                    _ = try MobilePhone(person.personalData.phone)
                }
                let sections: [CommonV1.Section] = [.personalData, .education, .employment]
                _ = try await bench.submit(person.submission("P\(index)", sections: sections))
            }
            while try await bench.worker.pass().taken > 0 {}
            let outcomes = try await bench.outcomes()
            #expect(outcomes.count == people.count)
            #expect(outcomes.flatMap(\.outcomes).flatMap(\.faults) == [])
            #expect(Set(people.map(\.personalData.snils)).count == people.count)
            #expect(Set(people.map(\.personalData.phone)).count == people.count)
        }
    }
}
