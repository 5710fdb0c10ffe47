import FRMRCalls
import FRMRLocks
import FRMRRetry
import FRMRTransport
import NIOCore
import Testing

/// Answers from a script and keeps what it was asked.
private final class ScriptedCaller: Caller {
    private let state: Mutex<(answers: [Result<String, RPCError>], timeouts: [Duration])>

    init(_ answers: [Result<String, RPCError>]) { state = Mutex((answers, [])) }

    var timeouts: [Duration] { state.withLock { $0.timeouts } }

    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        let answer = state.withLock { state in
            state.timeouts.append(options.timeout)
            return state.answers.isEmpty ? .success("ok") : state.answers.removeFirst()
        }
        return ByteBuffer(string: try answer.get())
    }

    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream {
        throw RPCError(.unimplemented, "NONE", "", "")
    }
}

/// Time moves only when somebody sleeps.
private final class SleepingClock: Sendable {
    private let state = Mutex((now: Duration.zero, sleeps: [Duration]()))

    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    var clock: RetryClock {
        RetryClock(
            now: { self.state.withLock { $0.now } },
            sleep: { wait in
                self.state.withLock { state in
                    state.now += wait
                    state.sleeps.append(wait)
                }
            },
            // The middle of the jitter.
            random: { 0.5 })
    }
}

@Suite struct RetryingCallerTests {
    private let down = RPCError(.unavailable, "DRAINING", "", "")
    private let lost = RPCError(.unknown, "CONNECTION_LOST", "", "")

    private func call(
        _ inner: ScriptedCaller, _ clock: SleepingClock, _ options: CallOptions = CallOptions(),
        method: MethodDescriptor = TestRoutes.echo
    ) async throws -> String {
        let caller = RetryingCaller(inner, clock: clock.clock)
        return String(buffer: try await caller.unary(method, ByteBuffer(), options))
    }

    @Test func unavailableIsRetriedWithBackoffAndTheRemainingTime() async throws {
        let inner = ScriptedCaller([.failure(down), .failure(down), .failure(down)])
        let clock = SleepingClock()
        #expect(try await call(inner, clock) == "ok")
        #expect(clock.sleeps == [.milliseconds(100), .milliseconds(200), .milliseconds(400)])
        #expect(
            inner.timeouts == [.seconds(5), .milliseconds(4_900), .milliseconds(4_700), .milliseconds(4_300)])
    }

    @Test func attemptsAreBounded() async throws {
        let inner = ScriptedCaller(Array(repeating: .failure(down), count: 9))
        await #expect(throws: down) { try await call(inner, SleepingClock()) }
        #expect(inner.timeouts.count == 4)
    }

    @Test func aLostConnectionIsRetriedOnlyWhenThatIsHarmless() async throws {
        await #expect(throws: lost) { try await call(ScriptedCaller([.failure(lost)]), SleepingClock()) }
        let options = CallOptions(idempotencyKey: "k")
        #expect(try await call(ScriptedCaller([.failure(lost)]), SleepingClock(), options) == "ok")
        let query = HealthV1.HealthMethods.check
        #expect(query.kind == .query)
        #expect(try await call(ScriptedCaller([.failure(lost)]), SleepingClock(), method: query) == "ok")
    }

    /// What the attempts after one that may have run say only about themselves.
    static let lessons: [RPCError] = [
        RPCError(.unavailable, "NOT_SENT", "", "").from(.notSent),
        RPCError(.unavailable, "DRAINING", "", ""),
        RPCError(.unavailable, "STORE_STOPPED", "", ""),
        RPCError(.resourceExhausted, "SERVER_OVERLOADED", "", "", retryAfter: .milliseconds(200)),
        RPCError(.resourceExhausted, "STORE_QUEUE_FULL", "", ""),
        RPCError(.deadlineExceeded, "EXPIRED_IN_QUEUE", "", ""),
        RPCError(.deadlineExceeded, "DEADLINE_EXCEEDED", "", "").from(.notSent),
        RPCError(.aborted, "IDEMPOTENCY_KEY_IN_PROGRESS", "", "", retryAfter: .milliseconds(10)),
        RPCError(.unauthenticated, "TOKEN_EXPIRED", "", ""),
        RPCError(.internalError, "STORE_FAILED", "", "", retryAfter: .seconds(1)),
    ]

    @Test(arguments: lessons) func aCommandThatMayHaveRunIsToldSoWhateverItsRepetitionsMeet(last: RPCError) async throws
    {
        let inner = ScriptedCaller([.failure(lost)] + Array(repeating: .failure(last), count: 3))
        let error = await #expect(throws: RPCError.self) {
            try await call(inner, SleepingClock(), CallOptions(idempotencyKey: "k"))
        }
        #expect(error == lost)
        #expect(error?.mayHaveRun == true)
        #expect(error?.isNotExecuted == false)
        #expect(error?.metadata["last_code"] == last.code.name)
        #expect(error?.metadata["last_reason"] == last.reason)
        #expect(error?.retryAfter == last.retryAfter)
    }

    @Test func aRepetitionsDecisionIsTheCommands() async throws {
        let decided: [RPCError.Code] = [
            .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .failedPrecondition, .outOfRange,
        ]
        for code in decided {
            let refused = RPCError(code, "REFUSED", "", "")
            let inner = ScriptedCaller([.failure(lost), .failure(refused)])
            await #expect(throws: refused) { try await call(inner, SleepingClock(), CallOptions(idempotencyKey: "k")) }
        }
    }

    @Test func aRepetitionThatMayHaveRunItselfIsToldAsItIs() async throws {
        let late = RPCError(.deadlineExceeded, "DEADLINE_EXCEEDED", "", "").from(.unanswered)
        let inner = ScriptedCaller([.failure(lost)] + Array(repeating: .failure(late), count: 3))
        await #expect(throws: late) { try await call(inner, SleepingClock(), CallOptions(idempotencyKey: "k")) }
    }

    @Test func aQueryHasNoEffectToTellOf() async throws {
        let inner = ScriptedCaller([.failure(lost)] + Array(repeating: .failure(down), count: 3))
        await #expect(throws: down) { try await call(inner, SleepingClock(), method: HealthV1.HealthMethods.check) }
    }

    @Test func aCommandOfWhichNoAttemptRanIsToldAsItsLastOne() async throws {
        let unsent = RPCError(.unavailable, "NOT_SENT", "", "").from(.notSent)
        let inner = ScriptedCaller([.failure(down), .failure(down), .failure(unsent), .failure(unsent)])
        let error = await #expect(throws: RPCError.self) {
            try await call(inner, SleepingClock(), CallOptions(idempotencyKey: "k"))
        }
        #expect(error == unsent)
        #expect(error?.isNotExecuted == true)
    }

    @Test func aCommandWhoseConnectionDroppedAndWhoseServerIsGoneMayHaveRun() async throws {
        let held = HeldCalls()
        let server = MemoryServer(routes: TestRoutes.table(holding: held))
        var configuration = PoolConfiguration()
        configuration.client.limits.connectionWait = .milliseconds(20)
        let pool = ClientPool.inMemory([server], configuration: configuration, group: testGroup)
        let caller = RetryingCaller(pool, clock: SleepingClock().clock)
        async let result = rpcError { () async throws(RPCError) in
            try await caller.unary(TestRoutes.never, ByteBuffer(), CallOptions(idempotencyKey: "k"))
        }
        await held.wait(for: 1)
        server.stop()
        let error = await result
        #expect(error?.reason == "CONNECTION_LOST")
        #expect(error?.metadata["last_reason"] == "NOT_SENT")
        #expect(server.attempts > 1, "it was repeated")
        await pool.close()
    }

    @Test func theServersAdviceIsHonoured() async throws {
        let busy = RPCError(.resourceExhausted, "BUSY", "", "", retryAfter: .seconds(2))
        let clock = SleepingClock()
        #expect(try await call(ScriptedCaller([.failure(busy)]), clock) == "ok")
        #expect(clock.sleeps == [.seconds(2)])
    }

    @Test func aWaitBeyondTheDeadlineIsNotWaited() async throws {
        let busy = RPCError(.resourceExhausted, "BUSY", "", "", retryAfter: .seconds(6))
        let clock = SleepingClock()
        await #expect(throws: busy) { try await call(ScriptedCaller([.failure(busy)]), clock) }
        #expect(clock.sleeps.isEmpty)
    }

    @Test func refusalsAreFinal() async throws {
        let inner = ScriptedCaller([.failure(TestRoutes.failure)])
        await #expect(throws: TestRoutes.failure) { try await call(inner, SleepingClock()) }
        #expect(inner.timeouts.count == 1)
    }

    @Test func anEndpointThatKeepsFailingIsNotCalled() async throws {
        let internalError = RPCError(.internalError, "X", "", "")
        let inner = ScriptedCaller(Array(repeating: .failure(internalError), count: 20))
        let caller = RetryingCaller(inner, clock: SleepingClock().clock)
        for _ in 0..<20 {
            _ = await rpcError { () async throws(RPCError) in
                try await caller.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            }
        }
        let refused = await rpcError { () async throws(RPCError) in
            try await caller.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
        }
        #expect(refused?.reason == "CIRCUIT_OPEN")
        #expect(refused?.isNotExecuted == true)
        #expect(refused?.retryAfter == .seconds(5))
        #expect(inner.timeouts.count == 20)
    }
}
