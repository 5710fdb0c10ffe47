import Dispatch
import FRMRCalls
import FRMRLocks
import Storage
import Testing

/// Callers cannot take the service's own turn to read.
@Suite(.timeLimit(.minutes(1))) struct ReadLaneTests {
    @Test(arguments: engines) func aJobReadsWhileCallersFillTheirLane(_ engine: any ContractEngine) async throws {
        var configuration = StoreConfiguration()
        configuration.readQueueMax = 4
        let temporary = try engine.temporary()
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        let release = DispatchSemaphore(value: 0)
        let held = configuration.readPoolConnections
        await withTaskGroup(of: RPCError?.self) { group in
            let (reading, began) = AsyncStream.makeStream(of: Void.self)
            for _ in 0..<held {
                group.addTask {
                    await Self.failure(store, .calls) {
                        began.yield()
                        release.wait()
                    }
                }
            }
            var running = 0
            for await _ in reading {
                running += 1
                if running == held { break }
            }
            for _ in 0..<configuration.readQueueMax { group.addTask { await Self.failure(store, .calls) {} } }
            while store.metrics.value("frmr_store_queue_depth", ["queue": "read"]) != 4 { await Task.yield() }
            let refused = await Self.failure(store, .calls) {}
            #expect(refused?.reason == "STORE_QUEUE_FULL")
            let job = await Self.failure(store, .jobs) {}
            #expect(job == nil)
            for _ in 0..<held { release.signal() }
            for await failure in group { #expect(failure == nil) }
        }
        #expect(store.metrics.value("frmr_store_refusals_total", ["queue": "read", "reason": "full"]) == 1)
        #expect(store.metrics.value("frmr_store_refusals_total", ["queue": "job_read", "reason": "full"]) == 0)
    }

    private static func failure(
        _ store: Store, _ lane: ReadLane, _ body: @escaping @Sendable () -> Void
    ) async -> RPCError? {
        do throws(RPCError) {
            try await store.read(lane: lane) { _ throws(RPCError) in body() }
            return nil
        } catch {
            return error
        }
    }
}
