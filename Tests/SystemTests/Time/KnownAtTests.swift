import FRMRCalls
import FRMRContracts
import Foundation
import Synchronization
import TestSupport
import TestValues
import Testing

/// An answer as known at a moment never changes: under load, over jumps of the clock and kills.
///
/// `FRMR_KNOWN_AT_ANSWERS=100000` asks for longer.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct KnownAtTests {
    static let answers = ProcessInfo.processInfo.environment["FRMR_KNOWN_AT_ANSWERS"].flatMap { Int($0) } ?? 700
    static let seed: UInt64 = 20_261_129
    private static let workers = 40
    private static let askers = 4
    private static let recorders = 3

    /// What happens to the registry in the middle of a part of the run.
    private enum Fault {
        case clock(secondsAhead: Int)
        case kill
    }

    private static let faults: [Fault] = [
        .clock(secondsAhead: 3600), .kill, .clock(secondsAhead: 0), .clock(secondsAhead: -3600), .kill,
        .clock(secondsAhead: 1800), .clock(secondsAhead: 0),
    ]

    @Test func anAnswerAsKnownAtAMomentNeverChanges() async throws {
        try await Register.with(workers: Self.workers) { register in
            let kept = Kept()
            var generator = SeededGenerator(seed: Self.seed)
            for fault in Self.faults {
                let part = Part(turns: Self.answers / Self.faults.count + 1)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<Self.askers {
                        let seed = generator.next()
                        group.addTask {
                            var random = SeededGenerator(seed: seed)
                            while let isMiddle = part.turn() {
                                if isMiddle { try Self.happen(fault, to: register) }
                                try await Self.ask(register, kept, &random)
                            }
                        }
                    }
                    for _ in 0..<Self.recorders {
                        let seed = generator.next()
                        group.addTask {
                            var random = SeededGenerator(seed: seed)
                            while !part.isOver {
                                let worker = register.questions[Int(random.next() % UInt64(Self.workers))].snils
                                if let event = try await register.record(about: worker, using: &random) {
                                    kept.keep(event)
                                }
                            }
                        }
                    }
                    try await group.waitForAll()
                }
            }
            try Self.happen(.kill, to: register)
            let changed = try await Self.changed(kept.all, register)
            #expect(changed.isEmpty, "seed \(Self.seed): \(changed.count) of \(kept.all.count), \(changed.prefix(3))")
            #expect(kept.all.count >= Self.answers - Self.faults.count)
            let events = kept.events
            print("as known at: \(kept.all.count) answers, \(events.count) events, \(changed.count) changed")
            try await Self.expectOrder(of: events, register)
        }
    }

    private static func happen(_ fault: Fault, to register: Register) throws {
        switch fault {
        case .clock(let seconds): try register.clock.set(secondsAhead: seconds)
        case .kill: try register.system.suite.killAndRestart(.registry)
        }
    }

    /// Asks as known now, at a moment of an earlier answer, or at the moment that the clock shows.
    private static func ask(_ register: Register, _ kept: Kept, _ random: inout SeededGenerator) async throws {
        var question = register.questions[Int(random.next() % UInt64(workers))]
        question.date = .init(year: 2026, month: 1, day: 29)
        switch random.next() % 10 {
        case 0..<6: question.knownAtUs = 0
        case 6..<9: question.knownAtUs = kept.moment(random.next())
        default: question.knownAtUs = register.clock.nowMicroseconds
        }
        do {
            let answer = try await register.check(question)
            #expect(question.knownAtUs == 0 || answer.knownAtUs == question.knownAtUs)
            question.knownAtUs = answer.knownAtUs
            kept.keep(question, answer)
        } catch let error as RPCError where error.reason == "KNOWN_AT_BEYOND_RECORD" {
            // The clock was set back under the question.
        }
    }

    /// Asks everything once more, many questions at a time.
    private static func changed(_ answers: [Kept.Answer], _ register: Register) async throws -> [String] {
        var changed: [String] = []
        for first in stride(from: 0, to: answers.count, by: 100) {
            let some = answers[first..<min(first + 100, answers.count)]
            let again = try await register.ask { options throws(RPCError) in
                try await RegistryV1.EligibilityClient(register.system.registry).checkBatch(
                    .init(checks: some.map(\.question)), options)
            }
            for (answer, item) in zip(some, again.items) where item.response != answer.response {
                changed.append("\(answer.response) became \(item)")
            }
        }
        return changed
    }

    /// The feed tells the events in the order of their moments, and no two have the same.
    private static func expectOrder(
        of events: [RegistryV1.RecordEventResponse], _ register: Register
    ) async throws {
        var changes: [RegistryV1.Change] = []
        var incarnation = ""
        while true {
            let (after, known) = (changes.last?.sequence ?? 0, incarnation)
            let page = try await register.ask { options throws(RPCError) in
                try await RegistryV1.ChangeFeedClient(register.system.registry).listChanges(
                    .init(afterSequence: after, limit: 1000, incarnation: known), options)
            }
            incarnation = page.incarnation
            if page.changes.isEmpty { break }
            changes += page.changes
        }
        #expect(changes.map(\.sequence) == Array(1...Int64(changes.count)))
        let moments = changes.dropFirst(workers).map(\.recordedTimeUs)
        #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 < $1 })
        let told = Dictionary(uniqueKeysWithValues: changes.map { ($0.sequence, $0.recordedTimeUs) })
        #expect(events.allSatisfy { told[$0.sequence] == $0.recordedTimeUs })
        #expect(events.count <= moments.count, "a kill may have taken the answer of an event that is recorded")
    }
}

/// How many questions a part of the run still has.
private final class Part: Sendable {
    private let left: Mutex<Int>
    private let middle: Int

    init(turns: Int) {
        left = Mutex(turns)
        middle = turns / 2
    }

    var isOver: Bool { left.withLock { $0 <= 0 } }

    /// Whether this turn is the one in the middle; nil: there is none left.
    func turn() -> Bool? {
        left.withLock { left in
            guard left > 0 else { return nil }
            left -= 1
            return left == middle
        }
    }
}

/// Answers with the questions that must be answered in the same way ever after, and the events of the run.
private final class Kept: Sendable {
    typealias Answer = (question: RegistryV1.CheckRequest, response: RegistryV1.CheckResponse)
    private let answers = Mutex<[Answer]>([])
    private let recorded = Mutex<[RegistryV1.RecordEventResponse]>([])

    var events: [RegistryV1.RecordEventResponse] { recorded.withLock { $0 } }

    func keep(_ event: RegistryV1.RecordEventResponse) { recorded.withLock { $0.append(event) } }

    var all: [Answer] { answers.withLock { $0 } }

    func keep(_ question: RegistryV1.CheckRequest, _ response: RegistryV1.CheckResponse) {
        answers.withLock { $0.append((question, response)) }
    }

    /// The moment of any answer; 0 before the first.
    func moment(_ random: UInt64) -> Int64 {
        answers.withLock { $0.isEmpty ? 0 : $0[Int(random % UInt64($0.count))].response.knownAtUs }
    }
}
