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
private final class ManualClock: Sendable {
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
        _ inner: ScriptedCaller, _ clock: ManualClock, _ options: CallOptions = CallOptions(),
        method: MethodDescriptor = TestRoutes.echo
    ) async throws -> String {
        let caller = RetryingCaller(inner, clock: clock.clock)
        return String(buffer: try await caller.unary(method, ByteBuffer(), options))
    }

    @Test func unavailableIsRetriedWithBackoffAndTheRemainingTime() async throws {
        let inner = ScriptedCaller([.failure(down), .failure(down), .failure(down)])
        let clock = ManualClock()
        #expect(try await call(inner, clock) == "ok")
        #expect(clock.sleeps == [.milliseconds(100), .milliseconds(200), .milliseconds(400)])
        #expect(
            inner.timeouts == [.seconds(5), .milliseconds(4_900), .milliseconds(4_700), .milliseconds(4_300)])
    }

    @Test func attemptsAreBounded() async throws {
        let inner = ScriptedCaller(Array(repeating: .failure(down), count: 9))
        await #expect(throws: down) { try await call(inner, ManualClock()) }
        #expect(inner.timeouts.count == 4)
    }

    @Test func aLostConnectionIsRetriedOnlyWhenThatIsHarmless() async throws {
        await #expect(throws: lost) { try await call(ScriptedCaller([.failure(lost)]), ManualClock()) }
        let options = CallOptions(idempotencyKey: "k")
        #expect(try await call(ScriptedCaller([.failure(lost)]), ManualClock(), options) == "ok")
        let query = HealthV1.HealthMethods.check
        #expect(query.kind == .query)
        #expect(try await call(ScriptedCaller([.failure(lost)]), ManualClock(), method: query) == "ok")
    }

    @Test func theServersAdviceIsHonoured() async throws {
        let busy = RPCError(.resourceExhausted, "BUSY", "", "", retryAfter: .seconds(2))
        let clock = ManualClock()
        #expect(try await call(ScriptedCaller([.failure(busy)]), clock) == "ok")
        #expect(clock.sleeps == [.seconds(2)])
    }

    @Test func aWaitBeyondTheDeadlineIsNotWaited() async throws {
        let busy = RPCError(.resourceExhausted, "BUSY", "", "", retryAfter: .seconds(6))
        let clock = ManualClock()
        await #expect(throws: busy) { try await call(ScriptedCaller([.failure(busy)]), clock) }
        #expect(clock.sleeps.isEmpty)
    }

    @Test func refusalsAreFinal() async throws {
        let inner = ScriptedCaller([.failure(TestRoutes.failure)])
        await #expect(throws: TestRoutes.failure) { try await call(inner, ManualClock()) }
        #expect(inner.timeouts.count == 1)
    }

    @Test func anEndpointThatKeepsFailingIsNotCalled() async throws {
        let internalError = RPCError(.internalError, "X", "", "")
        let inner = ScriptedCaller(Array(repeating: .failure(internalError), count: 20))
        let caller = RetryingCaller(inner, clock: ManualClock().clock)
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
