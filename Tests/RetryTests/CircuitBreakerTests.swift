import FRMRRetry
import Testing

@Suite struct CircuitBreakerTests {
    private var breaker = CircuitBreaker()

    @Test mutating func fewCallsNeverOpen() throws {
        for _ in 0..<19 { try call(.failure, at: .zero) }
        #expect(breaker.isClosed)
        try call(.failure, at: .zero)
        #expect(!breaker.isClosed)
    }

    @Test mutating func halfFailedOpensAndLessDoesNot() throws {
        for _ in 0..<11 { try call(.success, at: .zero) }
        for _ in 0..<10 { try call(.failure, at: .seconds(1)) }
        #expect(breaker.isClosed)
        try call(.failure, at: .seconds(1))
        #expect(!breaker.isClosed)
    }

    @Test mutating func oldFailuresAreForgotten() throws {
        for _ in 0..<19 { try call(.failure, at: .zero) }
        try call(.failure, at: .seconds(10))
        #expect(breaker.isClosed)
    }

    @Test mutating func openRefusesAndSaysForHowLong() throws {
        try open(at: .seconds(3))
        #expect(breaker.admit(now: .seconds(4)) == .refused(retryAfter: .seconds(4)))
        #expect(breaker.admit(now: .milliseconds(7_999)) == .refused(retryAfter: .milliseconds(1)))
    }

    @Test mutating func oneProbeDecides() throws {
        try open(at: .zero)
        let probe = try #require(breaker.admit(now: .seconds(5)).ticket)
        #expect(breaker.admit(now: .seconds(5)).ticket == nil, "one probe at a time")
        breaker.record(.success, of: probe, now: .seconds(5))
        #expect(breaker.isClosed)
        for _ in 0..<19 { try call(.failure, at: .seconds(5)) }
        #expect(breaker.isClosed, "the failures before the probe no longer count")
    }

    @Test mutating func failedProbeOpensAgain() throws {
        try open(at: .zero)
        let probe = try #require(breaker.admit(now: .seconds(6)).ticket)
        breaker.record(.failure, of: probe, now: .seconds(7))
        #expect(breaker.admit(now: .seconds(11)) == .refused(retryAfter: .seconds(1)))
        #expect(breaker.admit(now: .seconds(12)).ticket != nil)
    }

    @Test mutating func abandonedOrLostProbeIsReplaced() throws {
        try open(at: .zero)
        let abandoned = try #require(breaker.admit(now: .seconds(5)).ticket)
        breaker.record(.abandoned, of: abandoned, now: .seconds(5))
        let lost = try #require(breaker.admit(now: .seconds(5)).ticket)
        #expect(breaker.admit(now: .milliseconds(9_999)).ticket == nil)
        let next = try #require(breaker.admit(now: .seconds(10)).ticket)
        breaker.record(.success, of: lost, now: .seconds(10))
        #expect(!breaker.isClosed, "a replaced probe no longer decides")
        breaker.record(.success, of: next, now: .seconds(10))
        #expect(breaker.isClosed)
    }

    @Test mutating func lateOutcomesOfEarlierCallsAreIgnored() throws {
        let early = try #require(breaker.admit(now: .zero).ticket)
        try open(at: .zero)
        breaker.record(.success, of: early, now: .seconds(1))
        #expect(!breaker.isClosed)
        _ = breaker.admit(now: .seconds(5))
        breaker.record(.success, of: early, now: .seconds(5))
        #expect(!breaker.isClosed)
    }

    @Test func refusalsOfTheRequestAreSuccessesOfTheEndpoint() {
        let failures = RetryCode.allCases.filter { CircuitBreaker.Outcome($0) == .failure }
        #expect(failures == [.unknown, .deadlineExceeded, .internalError, .unavailable, .dataLoss])
        #expect(CircuitBreaker.Outcome(.cancelled) == .abandoned)
        #expect(CircuitBreaker.Outcome(.invalidArgument) == .success)
    }

    private mutating func open(at now: Duration) throws {
        for _ in 0..<20 { try call(.failure, at: now) }
        try #require(!breaker.isClosed)
    }

    private mutating func call(_ outcome: CircuitBreaker.Outcome, at now: Duration) throws {
        let ticket = try #require(breaker.admit(now: now).ticket)
        breaker.record(outcome, of: ticket, now: now)
    }
}

extension CircuitBreaker.Admission {
    var ticket: CircuitBreaker.Ticket? {
        switch self {
        case .admitted(let ticket): ticket
        case .refused: nil
        }
    }
}
