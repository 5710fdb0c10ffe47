import FRMRContracts
import Synchronization

/// What the services have acknowledged: all of it must be there afterwards, once, and as it was.
final class SoakLedger: Sendable {
    /// An answer "as known at" its moment: it never changes.
    struct Answer: Sendable {
        /// With the moment that the answer named.
        let question: RegistryV1.CheckRequest
        let response: RegistryV1.CheckResponse
    }

    /// An event that an operator recorded.
    struct Event: Sendable, Hashable {
        let sequence: Int64
        let recorded: Int64
        let registerNumber: String
    }

    /// Answers that are kept to be asked again; beyond that a new one takes the place of an old one.
    static let answersMax = 20_000

    private let state = Mutex(State())

    private struct State {
        var published: [Person] = []
        var events: [Event] = []
        var answers: [Answer] = []
        var told = 0
        var repeated = 0
        var changed: [String] = []
        var unanswered = 0
        var unsettledEvents = 0
        var givenUp = 0
    }

    struct Person: Sendable {
        let registerNumber: String
        let question: RegistryV1.CheckRequest
    }

    func published(_ person: Person) { state.withLock { $0.published.append(person) } }

    func recorded(_ event: Event) { state.withLock { $0.events.append(event) } }

    /// An event whose outcome nobody could learn.
    func unsettled() { state.withLock { $0.unsettledEvents += 1 } }

    /// A worker was not carried to the end, because a clock jumped.
    func givenUp() { state.withLock { $0.givenUp += 1 } }

    func answered(_ answer: Answer, at place: Int) {
        state.withLock { state in
            state.told += 1
            if state.answers.count < Self.answersMax {
                state.answers.append(answer)
            } else {
                state.answers[place % Self.answersMax] = answer
            }
        }
    }

    /// The question was asked again, as known at the moment of its first answer.
    func answeredAgain(_ answer: Answer, _ again: RegistryV1.CheckResponse) {
        state.withLock { state in
            state.repeated += 1
            if again != answer.response, state.changed.count < 20 {
                state.changed.append("\(answer.question): was \(answer.response), is \(again)")
            }
        }
    }

    func unanswered() { state.withLock { $0.unanswered += 1 } }

    func person(_ place: UInt64) -> Person? { state.withLock { Self.element($0.published, place) } }
    func answer(_ place: UInt64) -> Answer? { state.withLock { Self.element($0.answers, place) } }

    private static func element<Element>(_ elements: [Element], _ place: UInt64) -> Element? {
        elements.isEmpty ? nil : elements[Int(place % UInt64(elements.count))]
    }

    var people: [Person] { state.withLock { $0.published } }
    var events: [Event] { state.withLock { $0.events } }
    var answers: [Answer] { state.withLock { $0.answers } }
    var changed: [String] { state.withLock { $0.changed } }
    var unsettledEvents: Int { state.withLock { $0.unsettledEvents } }

    /// The counts of the run, in a line.
    var summary: String {
        state.withLock { state in
            "\(state.published.count) workers published, \(state.givenUp) given up, \(state.events.count) events recorded, "
                + "\(state.told) verdicts, \(state.repeated) asked again, \(state.changed.count) changed, "
                + "\(state.unanswered) not answered"
        }
    }
}
