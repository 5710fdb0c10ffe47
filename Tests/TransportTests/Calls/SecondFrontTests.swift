import FRMRCalls
import FRMRMetrics
import NIOCore
import Testing

@testable import FRMRTransport

/// The calls of a connection whose protocol is not ttrpc: what `CallSession` does, it does behind every front.
@Suite struct SecondFrontTests {
    @Test func aUnaryCallIsAnsweredAtOnceOrLater() async throws {
        let caller = try await PlainCaller()
        for method in [TestRoutes.echo, TestRoutes.echoLater, TestRoutes.echoAtOnce] {
            let outcome = try await caller.call(method, .unary, "a")
            #expect(outcome == PlainFront.Outcome(messages: [], response: "a"))
        }
        #expect(caller.loadCounts == (0, 0))
    }

    @Test func aFailureArrivesWhole() async throws {
        let outcome = try await PlainCaller().call(TestRoutes.fail)
        #expect(outcome.error == TestRoutes.failure)
    }

    @Test func whatIsNoCallIsRefused() async throws {
        let caller = try await PlainCaller()
        #expect(try await caller.call(TestRoutes.method("Nothing")).error?.reason == "UNKNOWN_METHOD")
        #expect(try await caller.call(HealthV1.HealthMethods.check).error?.reason == "UNKNOWN_SERVICE")
        #expect(try await caller.call(TestRoutes.echo, .open).error?.reason == "STREAM_KIND_MISMATCH")
    }

    @Test func aStreamOfTheCallersIsAnsweredOnce() async throws {
        let caller = try await PlainCaller()
        let stream = try await caller.begin(TestRoutes.collect, .open)
        try await caller.send("a", stream.call)
        try await caller.send("b", stream.call, isLast: true)
        #expect(try await stream.outcome.get() == PlainFront.Outcome(messages: [], response: "a,b"))
    }

    @Test func aStreamOfTheServersEndsAfterItsMessages() async throws {
        let outcome = try await PlainCaller().call(TestRoutes.count, .closed, "3")
        #expect(outcome == PlainFront.Outcome(messages: ["1", "2", "3"], response: nil))
    }

    @Test func aSenderWaitsForAFrontThatIsFull() async throws {
        let caller = try await PlainCaller()
        try await caller.run { $0.isWritable = false }
        let stream = try await caller.begin(TestRoutes.count, .closed, "2")
        #expect(try await caller.run { $0.isReading } == false)
        try await caller.run { $0.isWritable = true }
        #expect(try await stream.outcome.get().messages == ["1", "2"])
        #expect(try await caller.run { $0.isReading })
    }

    @Test func callsPastTheirDeadlineAreGivenUp() async throws {
        let held = HeldCalls()
        var limits = ServerLimits.unhurried
        limits.unaryTimeoutMax = .milliseconds(20)
        let caller = try await PlainCaller(holding: held, limits: limits)
        #expect(try await caller.call(TestRoutes.never).error?.reason == "DEADLINE_EXCEEDED")
        held.unary.first?.responder.complete(.success(ByteBuffer()))
        #expect(try await caller.call(TestRoutes.echo, .unary, "on").response == "on")
    }

    @Test func theServersBoundsHold() async throws {
        let held = HeldCalls()
        var limits = ServerLimits.unhurried
        limits.callsMax = 1
        let caller = try await PlainCaller(holding: held, limits: limits)
        let first = try await caller.begin(TestRoutes.never)
        await held.wait(for: 1)
        #expect(try await caller.call(TestRoutes.echoLater).error?.reason == "TOO_MANY_CALLS")
        held.unary[0].responder.complete(.success(ByteBuffer(string: "done")))
        #expect(try await first.outcome.get().response == "done")
    }

    @Test func theEndOfTheConnectionEndsItsHandlers() async throws {
        let held = HeldCalls()
        let caller = try await PlainCaller(holding: held)
        _ = try await caller.begin(TestRoutes.silent, .open)
        await held.wait(for: 1)
        let cancelled = try await caller.run { front in
            front.session.connectionClosed()
            let loop = front.session.loop
            let route = loop.routes.methodsByIndex.firstIndex { $0?.path == TestRoutes.silent.path }
            return loop.tally.counts.calls(route: route ?? 0, code: Int(RPCError.Code.cancelled.rawValue))
        }
        #expect(cancelled == 1)
        await held.waitForEnd(of: 1)
        #expect(caller.loadCounts == (0, 0))
    }

    @Test func aDrainClosesWhenTheLastCallIsAnswered() async throws {
        let held = HeldCalls()
        var limits = ServerLimits.unhurried
        limits.drainLinger = .milliseconds(1)
        let caller = try await PlainCaller(holding: held, limits: limits)
        let last = try await caller.begin(TestRoutes.never)
        await held.wait(for: 1)
        try await caller.run { $0.session.drain() }
        #expect(try await caller.run { $0.refusesCalls && !$0.isClosed })
        held.unary[0].responder.complete(.success(ByteBuffer(string: "done")))
        #expect(try await last.outcome.get().response == "done")
        while try await !caller.run({ $0.isClosed }) { await Task.yield() }
    }
}
