import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Reference
import TestValues
import Testing
import VerificationRules
import VerificationService

/// The service does what the rules decide, and nothing else.
@Suite struct CaseRuleTests {
    /// V2: a family name that three registers spell otherwise is one thing to correct.
    @Test func slipThatThreeRegistersSeeIsToldOnceV2() async throws {
        try await withBench { bench, person in
            var typo = person.submission("A", sections: [.personalData])
            typo.personalData?.name?.family = "Семенова"
            _ = try await bench.submit(typo)
            try await bench.worker.pass()
            let told = try await bench.outcomes().first?.outcomes.first?.faults ?? []
            #expect(told.map(\.field) == ["personal_data.name.family"])
            #expect(try await bench.find("A").faults == told)
        }
    }

    /// V8: incomplete identification names the field, and the register is not asked for nothing.
    @Test func missingFieldIsNamedAndItsRegisterNotAskedV8() async throws {
        try await withBench { bench, person in
            var bare = person.submission("A", sections: [.personalData])
            bare.personalData?.inn = ""
            _ = try await bench.submit(bare)
            try await bench.worker.pass()
            let told = try await bench.outcomes().first?.outcomes.first?.faults ?? []
            #expect(told.map(\.field) == ["personal_data.inn"])
            #expect(told.map(\.reason) == ["INCOMPLETE_IDENTIFICATION"])
            #expect(told.map(\.requirement) == ["V8"])
            #expect(bench.register.questions(.taxpayer) == 0)
            #expect(bench.register.questions(.pension) == 1)
        }
    }

    /// A section that nobody submits again is not replaced by what comes beside another one.
    @Test func confirmedSectionKeepsTheFactsThatWereCheckedV1V4() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.worker.pass()
            var next = person.submission("A", version: 2, sections: [.employment])
            next.personalData?.snils = "12345678964"
            _ = try await bench.submit(next)
            try await bench.worker.pass()
            // The posts are looked for under the confirmed number.
            #expect(try await bench.outcomes().last?.outcomes.map(\.status) == [.confirmed])
        }
    }

    /// A fault that stands keeps the case in correction, though what was submitted since is confirmed.
    @Test func faultOfAnotherSectionStandsV2V5() async throws {
        try await withBench { bench, person in
            var typo = person.submission("A")
            typo.personalData?.inn = "770000000156"
            _ = try await bench.submit(typo)
            try await bench.worker.pass()
            _ = try await bench.submit(person.submission("A", version: 2, sections: [.education]))
            try await bench.worker.pass()
            let last = try #require(try await bench.outcomes().last)
            #expect(last.outcomes.map(\.section) == [.education])
            #expect(last.outcomes.map(\.status) == [.confirmed])
            #expect(last.correctionDueTimeUs > 0)
            #expect(try await bench.find("A").status == .correctionRequired)
        }
    }

    /// Any course of a case, event by event: the status that the service stores and answers is that of the rule.
    @Test(arguments: [UInt64](1...24))
    func anyCourseOfACaseIsThatOfTheRuleV1V2V3V8(seed: UInt64) async throws {
        try await withBench { bench, person in
            var random = SeededGenerator(seed: seed)
            var model = CaseModel()
            for step in 1...30 {
                switch Int.random(in: 0..<8, using: &random) {
                case 0...2:
                    let version = max(1, model.state.version + Int64.random(in: -1...2, using: &random))
                    let sections = Section.allCases.filter { _ in Bool.random(using: &random) }
                    let isFaulty = Bool.random(using: &random)
                    guard !sections.isEmpty else { continue }
                    let answer = try await bench.submit(person.submission(version, sections, isFaulty: isFaulty))
                    model.submit(version, sections, isFaulty: isFaulty)
                    #expect(answer.rawValue == model.state.status.rawValue, "seed \(seed), step \(step)")
                case 3...5:
                    let isSilent = Bool.random(using: &random)
                    bench.register.fail(with: isSilent ? RPCError(.unavailable, "AWAY", "нет", "none") : nil)
                    bench.clock.advance(.seconds(7200))
                    try await bench.worker.pass()
                    if !isSilent { model.answerAll() }
                case 6:
                    bench.clock.advance(.seconds(3600))
                    try await bench.clocks.pass()
                default:
                    guard step > 20 else { continue }
                    try await bench.withdraw("A")
                    if model.state.version > 0 { _ = model.state.apply(.withdraw) }
                }
                guard model.state.version > 0 else { continue }
                let found = try await bench.find("A")
                #expect(found.status.rawValue == model.state.status.rawValue, "seed \(seed), step \(step)")
                #expect(found.version == model.state.version, "seed \(seed), step \(step)")
                #expect((found.dueTimeUs != 0) == (model.state.status.clock != nil), "seed \(seed), step \(step)")
                #expect(try await bench.outcomes().count == model.outcomes, "seed \(seed), step \(step)")
            }
        }
    }
}

/// A case as the rules alone carry it.
private struct CaseModel {
    var state = CaseState()
    var outcomes = 0
    private var decisions: [Section: SectionDecision] = [:]
    private var faulty: [Section: Bool] = [:]

    mutating func submit(_ version: Int64, _ sections: [Section], isFaulty: Bool) {
        guard state.apply(.submit(version: version)) == .moved else { return }
        for section in sections {
            decisions[section] = .waiting(for: [])
            faulty[section] = isFaulty
        }
    }

    /// Every register has answered.
    mutating func answerAll() {
        guard state.status == .inProcessing else { return }
        let fault = Fault("f", .innNotFound, "а", "a", requirement: "V1")
        for section in decisions.keys {
            decisions[section] = SectionDecision([
                Verdict(faulty[section] == true ? .refused([fault]) : .confirmed, of: .taxpayer)
            ])
        }
        guard let event = CaseDecision(Array(decisions.values)).event(version: state.version) else { return }
        if state.apply(event) == .moved { outcomes += 1 }
    }
}

extension Person {
    /// Case A with the sections; each of them has a fault, or none has.
    fileprivate func submission(
        _ version: Int64, _ sections: [Section], isFaulty: Bool
    ) -> VerificationV1.SubmitCaseRequest {
        var request = submission(
            "A", version: version, sections: sections.map { CommonV1.Section(rawValue: $0.rawValue) })
        guard isFaulty else { return request }
        for section in sections {
            switch section {
            case .personalData: request.personalData?.inn = "770000000156"
            case .education: request.education?.documents[0].institution = "Другой университет"
            case .employment: request.employments[0].beginDate?.year = 1999
            }
        }
        return request
    }
}
