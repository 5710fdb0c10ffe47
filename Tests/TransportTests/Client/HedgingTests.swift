import FRMRCalls
import FRMRLocks
import FRMRRetry
import FRMRTransport
import NIOCore
import Testing

/// Answers each attempt as told; time passes only in the waits between attempts.
private final class Attempts: Caller {
    enum Answer: Sendable {
        case reply(String)
        case failure(RPCError)
        /// Until the attempt is cancelled.
        case never
    }

    private struct State: Sendable {
        var now = Duration.zero
        var timeouts: [Duration] = []
        var cancelled = 0
    }

    private let state = Mutex(State())
    private let answer: @Sendable (Int) -> Answer

    /// - Parameter answer: by the attempt's number, from 1.
    init(_ answer: @escaping @Sendable (Int) -> Answer) { self.answer = answer }

    var timeouts: [Duration] { state.withLock { $0.timeouts } }
    var cancelled: Int { state.withLock { $0.cancelled } }

    var clock: RetryClock {
        RetryClock(
            now: { self.state.withLock { $0.now } }, sleep: { wait in self.state.withLock { $0.now += wait } },
            random: { 0.5 })
    }

    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        let number = state.withLock { state in
            state.timeouts.append(options.timeout)
            return state.timeouts.count
        }
        switch answer(number) {
        case .reply(let text): return ByteBuffer(string: text)
        case .failure(let error): throw error
        case .never:
            // Ends when the task is cancelled.
            let (silence, _) = AsyncStream.makeStream(of: Void.self)
            for await _ in silence {}
            state.withLock { $0.cancelled += 1 }
            throw RPCError(.cancelled, "CANCELLED", "", "")
        }
    }

    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream {
        throw RPCError(.unimplemented, "NONE", "", "")
    }
}

@Suite(.timeLimit(.minutes(1))) struct HedgingTests {
    private let query = HealthV1.HealthMethods.check
    private let policy = HedgePolicy(delay: .milliseconds(50))
    private let lost = RPCError(.unknown, "CONNECTION_LOST", "", "")

    private func call(_ caller: RetryingCaller, _ method: MethodDescriptor) async throws(RPCError) -> String {
        String(buffer: try await caller.unary(method, ByteBuffer(), CallOptions(timeout: .seconds(1))))
    }

    @Test func aSlowQueryIsAskedAgainAndTheFirstAnswerWins() async throws {
        let attempts = Attempts { $0 == 1 ? .never : .reply("\($0)") }
        let caller = RetryingCaller(attempts, hedging: policy, clock: attempts.clock)
        #expect(try await call(caller, query) == "2")
        #expect(attempts.timeouts == [.seconds(1), .milliseconds(950)])
        #expect(attempts.cancelled == 1, "the other one was given up")
    }

    @Test func itIsOffByDefaultAndForWhatHasEffects() async throws {
        let command = TestRoutes.echo
        #expect(command.kind != .query)
        for (hedging, method) in [(nil, query), (policy, command)] {
            // The wait would pass at once, so a second attempt would be made.
            let attempts = Attempts { .reply("\($0)") }
            let caller = RetryingCaller(attempts, hedging: hedging, clock: attempts.clock)
            for _ in 0..<20 { _ = try await call(caller, method) }
            #expect(attempts.timeouts.count == 20)
        }
    }

    @Test func aFailureWaitsForTheOtherAttemptAndARefusalDoesNot() async throws {
        let lost = lost
        let failing = Attempts { $0 == 1 ? .failure(lost) : .reply("\($0)") }
        let caller = RetryingCaller(failing, policy: .never, hedging: policy, clock: failing.clock)
        // Whether the failure or the wait is seen first is the scheduler's choice.
        let answer = try? await call(caller, query)
        #expect(answer == "2" && failing.timeouts.count == 2 || answer == nil && failing.timeouts.count <= 2)
        let refusing = Attempts { $0 == 1 ? .never : .failure(TestRoutes.failure) }
        let refused = RetryingCaller(refusing, hedging: policy, clock: refusing.clock)
        await #expect(throws: TestRoutes.failure) { try await call(refused, query) }
        #expect(refusing.cancelled == 1)
    }

    @Test func hedgesArePaidFromTheRetryBudget() async throws {
        // The budget's reserve is ten in ten seconds; the calls after it have one attempt each.
        let attempts = Attempts { $0 <= 20 && $0 % 2 == 1 ? .never : .reply("\($0)") }
        let caller = RetryingCaller(attempts, hedging: policy, clock: attempts.clock)
        for number in 1...15 { #expect(try await call(caller, query) == "\(number <= 10 ? number * 2 : number + 10)") }
        #expect(attempts.timeouts.count == 25)
    }

    @Test func cancellingTheCallerEndsEveryAttempt() async throws {
        let attempts = Attempts { _ in .never }
        let caller = RetryingCaller(
            attempts, hedging: HedgePolicy(delay: .milliseconds(50), attemptsMax: 3), clock: attempts.clock)
        let task = Task { await rpcError { () async throws(RPCError) in try await call(caller, query) } }
        while attempts.timeouts.count < 3 { await Task.yield() }
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        #expect(attempts.cancelled == 3)
    }
}
