import FRMRCalls
import FRMRLocks
import Storage
import Testing

/// A job goes on through whatever the store does to it, and ends with the store.
@Suite(.timeLimit(.minutes(1))) struct JobTests {
    private let busy = RPCError(.unavailable, "STORE_BUSY", "Занято.", "Busy.", cause: "sqlite 5")

    @Test(arguments: engines) func aFailedJobIsBegunAnewAfterGrowingWaits(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let log = temporary.log
        let store = try temporary.open()
        defer { store.close() }
        let runs = Mutex(0)
        let job = Job("sweeps") { [busy] in
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            if run <= 4 { throw busy }
        }
        try await store.keep(job)
        #expect(runs.withLock { $0 } == 5)
        let waits: [Duration] = [.milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800)]
        #expect(temporary.clock.sleeps == waits)
        #expect(store.metrics.value("frmr_job_failures_total", ["name": "sweeps"]) == 4)
        let lines = log.lines.filter { $0.hasPrefix("job failed") }
        #expect(lines.count == 1, "told once for a streak")
        #expect(lines.first?.contains("cause=sqlite 5") == true && lines.first?.contains("job=sweeps") == true)
    }

    @Test(arguments: engines) func theStoresAdviceIsHonoured(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let runs = Mutex(0)
        let job = Job("sweeps") {
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            if run == 1 {
                throw RPCError(.unavailable, "STORE_READ_ONLY", "Нет места.", "Full.", retryAfter: .seconds(7))
            }
        }
        try await store.keep(job)
        #expect(temporary.clock.sleeps == [.seconds(7)])
    }

    /// A run that lasted ends the streak: the next error is news, and its wait is the first again.
    @Test(arguments: engines) func anErrorAfterASteadyRunIsToldAgain(_ engine: any ContractEngine) async throws {
        var configuration = StoreConfiguration()
        // The uptime of the tests goes on by a millisecond for each look.
        configuration.jobSteadyAfter = .milliseconds(1)
        let temporary = try engine.temporary()
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        let runs = Mutex(0)
        let job = Job("sweeps") { [busy] in
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            if run <= 3 { throw busy }
        }
        try await store.keep(job)
        #expect(temporary.clock.sleeps == Array(repeating: .milliseconds(100), count: 3))
        #expect(temporary.log.lines.count { $0.hasPrefix("job failed") } == 3)
    }

    @Test(arguments: engines) func aJobEndsWithItsStore(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        let job = Job("sweeps") {
            while true {
                try await store.write { session throws(RPCError) in try session.execute("DELETE FROM notes") }
            }
        }
        let kept = Task { try await store.keep(job) }
        store.close()
        try await kept.value
        #expect(temporary.clock.sleeps.isEmpty)
    }

    @Test(arguments: engines) func cancellingEndsAJob(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let (began, continuation) = AsyncStream.makeStream(of: Void.self)
        let job = Job("sweeps") {
            continuation.yield()
            try await Task.sleep(for: .seconds(3600))
        }
        let kept = Task { try await store.keep(job) }
        for await _ in began { break }
        kept.cancel()
        await #expect(throws: CancellationError.self) { try await kept.value }
        #expect(store.metrics.value("frmr_job_failures_total", ["name": "sweeps"]) == 0)
    }
}
