import FRMRCalls

/// What came out otherwise than the scenario expects: it ends there.
package struct Unexpected: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// Asks the services and writes down what was asked and answered.
///
/// The caller beneath retries for a second or so, as every program of the suite does. A person whose portal was away
/// for longer presses the button again: so does this, with the same idempotency key, until `patience` ends.
struct Conversation: Sendable {
    /// How long a service may be away.
    static let patience = Duration.seconds(90)
    /// Between two tries of a person.
    static let pause = Duration.milliseconds(200)

    let transcript: Transcript
    let newKey: @Sendable () -> String

    /// One call that must be answered.
    ///
    /// - Throws: `Unexpected` with the error's texts when it is refused.
    func ask<Reply>(
        _ method: String, _ question: String, token: String? = nil,
        _ call: (CallOptions) async throws(RPCError) -> Reply, answer: (Reply) -> [String]
    ) async throws -> Reply {
        transcript.called(method)
        transcript.asked(question)
        switch await patiently(token, call) {
        case .success(let reply):
            transcript.answered(answer(reply))
            return reply
        case .failure(let error):
            transcript.refused(ErrorText.lines(of: error))
            throw Unexpected("\(method): expected an answer, got \(error)")
        }
    }

    /// One call that must be refused for `reason`.
    func askInVain<Reply>(
        _ method: String, _ question: String, token: String? = nil, reason: String,
        _ call: (CallOptions) async throws(RPCError) -> Reply
    ) async throws {
        transcript.called(method)
        transcript.asked(question)
        switch await patiently(token, call) {
        case .success: throw Unexpected("\(method): expected a refusal \(reason), got an answer")
        case .failure(let error):
            transcript.refused(ErrorText.lines(of: error))
            try expect(error.reason == reason, "refused for \(reason)")
        }
    }

    /// The answer or the refusal, without a word in the transcript; a service that is away is waited for.
    func patiently<Reply>(
        _ token: String?, _ call: (CallOptions) async throws(RPCError) -> Reply
    ) async -> Result<Reply, RPCError> {
        let options = CallOptions(timeout: .seconds(10), accessToken: token, idempotencyKey: newKey())
        let clock = ContinuousClock()
        let end = clock.now + Self.patience
        while true {
            do throws(RPCError) {
                return .success(try await call(options))
            } catch {
                guard let pause = Self.pause(after: error), clock.now + pause < end,
                    (try? await clock.sleep(for: pause)) != nil
                else { return .failure(error) }
            }
        }
    }

    /// Asks a query again until its answer satisfies `condition`.
    func poll<Reply>(
        _ what: String, token: String, within time: Duration = .seconds(180),
        _ call: (CallOptions) async throws(RPCError) -> Reply, until condition: (Reply) -> Bool
    ) async throws -> Reply {
        let clock = ContinuousClock()
        let end = clock.now + time
        while true {
            switch await patiently(token, call) {
            case .failure(let error): throw Unexpected("\(what): \(error)")
            case .success(let reply):
                if condition(reply) { return reply }
                guard clock.now < end else { throw Unexpected("\(what): not within \(time)") }
                try await clock.sleep(for: Self.pause)
            }
        }
    }

    /// Writes down whether it came out as expected, and ends the scenario when not.
    func expect(_ condition: Bool, _ expectation: String) throws {
        guard condition else {
            transcript.missed(expectation)
            throw Unexpected("expected: \(expectation)")
        }
        transcript.met(expectation)
    }

    /// How long a person waits before they ask again; nil where asking again cannot help.
    private static func pause(after error: RPCError) -> Duration? {
        // Two workers chose the same SNILS: the one who lost it takes another, and has just been sent a code.
        if error.reason == "CODE_WAIT" { return max(pause, error.retryAfter ?? .zero) }
        return meansAway(error) ? pause : nil
    }

    /// The service did not answer, or still works on the same question.
    private static func meansAway(_ error: RPCError) -> Bool {
        switch error.code {
        case .unavailable, .deadlineExceeded, .unknown: true
        case .aborted: error.retryAfter != nil
        // Bytes of the broken stream arrived after the question: ask again where to go on.
        case .outOfRange: error.reason == "OFFSET_MISMATCH"
        default: false
        }
    }
}
