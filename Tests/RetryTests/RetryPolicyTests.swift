import FRMRRetry
import Testing

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy.standard

    @Test(arguments: [true, false], [true, false])
    func unavailableIsRetriedWhateverTheCall(_ isQuery: Bool, _ mayHaveRun: Bool) {
        let failure = FailedAttempt.sample(.unavailable, isQuery: isQuery, mayHaveRun: mayHaveRun)
        #expect(policy.decision(after: failure, random: 0.5).wait?.isClose(to: .milliseconds(100)) == true)
    }

    @Test(arguments: [RetryCode.deadlineExceeded, .unknown])
    func callThatMayHaveRunIsRetriedOnlyWhenRepeatingIsHarmless(_ code: RetryCode) {
        #expect(policy.decision(after: .sample(code), random: 0) == .stop(.mayHaveRun))
        #expect(policy.decision(after: .sample(code, isQuery: true), random: 0).wait != nil)
        #expect(policy.decision(after: .sample(code, hasIdempotencyKey: true), random: 0).wait != nil)
        #expect(policy.decision(after: .sample(code, mayHaveRun: false), random: 0).wait != nil)
    }

    @Test(arguments: [
        RetryCode.ok, .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .failedPrecondition,
        .outOfRange, .unimplemented, .internalError, .dataLoss, .unauthenticated,
    ])
    func answersAboutTheRequestAreNeverRetriedEvenWithAdvice(_ code: RetryCode) {
        let failure = FailedAttempt.sample(
            code, retryAfter: .milliseconds(1), isQuery: true, hasIdempotencyKey: true, mayHaveRun: false)
        #expect(policy.decision(after: failure, random: 0) == .stop(.final))
    }

    @Test func exhaustionIsRetriedOnlyOnAdvice() {
        #expect(policy.decision(after: .sample(.resourceExhausted, isQuery: true), random: 0) == .stop(.noAdvice))
        let advised = FailedAttempt.sample(.resourceExhausted, retryAfter: .seconds(2))
        #expect(policy.decision(after: advised, random: 0) == .retry(after: .seconds(2)))
    }

    @Test func runningIdempotencyKeyIsAskedAgainOnlyOnAdvice() {
        #expect(policy.decision(after: .sample(.aborted, hasIdempotencyKey: true), random: 0) == .stop(.noAdvice))
        let advised = FailedAttempt.sample(.aborted, retryAfter: .seconds(1), hasIdempotencyKey: true)
        #expect(policy.decision(after: advised, random: 0) == .retry(after: .seconds(1)))
        let unsafe = FailedAttempt.sample(.aborted, retryAfter: .seconds(1))
        #expect(policy.decision(after: unsafe, random: 0) == .stop(.mayHaveRun))
    }

    @Test func adviceLengthensTheWaitButNeverShortensIt() {
        let long = FailedAttempt.sample(.unavailable, retryAfter: .seconds(3))
        #expect(policy.decision(after: long, random: 1) == .retry(after: .seconds(3)))
        let short = FailedAttempt.sample(.unavailable, retryAfter: .milliseconds(1))
        #expect(policy.decision(after: short, random: 0.5).wait?.isClose(to: .milliseconds(100)) == true)
    }

    @Test func waitThatOutlastsTheDeadlineIsNotBegun() {
        let failure = FailedAttempt.sample(.unavailable, remaining: .milliseconds(100))
        #expect(policy.decision(after: failure, random: 1) == .stop(.deadline))
        #expect(policy.decision(after: failure, random: 0).wait != nil)
        let later = FailedAttempt.sample(.unavailable, retryAfter: .seconds(900))
        #expect(policy.decision(after: later, random: 0) == .stop(.deadline), "I20: a later hour is the caller's")
        let spent = FailedAttempt.sample(.deadlineExceeded, isQuery: true, remaining: .zero)
        #expect(policy.decision(after: spent, random: 0) == .stop(.deadline))
    }

    @Test func fourAttemptsAreMade() {
        #expect(policy.decision(after: .sample(.unavailable, number: 3), random: 0).wait != nil)
        #expect(policy.decision(after: .sample(.unavailable, number: 4), random: 0) == .stop(.attemptsSpent))
        #expect(RetryPolicy.never.decision(after: .sample(.unavailable), random: 0) == .stop(.attemptsSpent))
    }

    @Test func codesAreThoseOfGoogleRPC() {
        #expect(RetryCode.allCases.map(\.rawValue) == Array(0...16))
    }
}

extension FailedAttempt {
    static func sample(
        _ code: RetryCode, number: Int = 1, retryAfter: Duration? = nil, isQuery: Bool = false,
        hasIdempotencyKey: Bool = false, mayHaveRun: Bool = true, remaining: Duration = .seconds(5)
    ) -> FailedAttempt {
        FailedAttempt(
            number: number, code: code, retryAfter: retryAfter, isQuery: isQuery,
            hasIdempotencyKey: hasIdempotencyKey, mayHaveRun: mayHaveRun, remaining: remaining)
    }
}

extension RetryDecision {
    var wait: Duration? {
        switch self {
        case .retry(let wait): wait
        case .stop: nil
        }
    }
}
