import Dispatch
import FRMRCalls
import FRMRIdentifiers
import FRMRMetrics
import Storage
import Testing

@Suite struct StoreMetricsTests {
    @Test(arguments: engines) func batchesCommandsAndTheirTimesAreCounted(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let release = await store.holdWriter()
        let refusal = RPCError(.invalidArgument, "BAD", "Плохо.", "Bad.")
        _ = await results(3) { index, completion in
            store.submit { session throws(RPCError) in
                try session.note(index)
                if index == 1 { throw refusal }
                return []
            } completion: {
                completion($0)
            }
            if index == 2 {
                #expect(
                    store.metrics.value("frmr_store_queue_depth", ["queue": "write"]) == 3, "they wait for the writer")
                release.signal()
            }
        }
        let metrics = store.metrics
        // The command that held the writer, then the three.
        #expect(metrics.value("frmr_store_commands_total", ["outcome": "committed"]) == 3)
        #expect(metrics.value("frmr_store_commands_total", ["outcome": "failed"]) == 1)
        #expect(metrics.histogram("frmr_store_batch_commands")?.counts.prefix(4) == [1, 0, 1, 0])
        #expect(metrics.histogram("frmr_store_batch_commands")?.sum == 4)
        // The clock goes on by a millisecond for each look: at the begin, before the commit, at the end.
        #expect(metrics.histogram("frmr_store_transaction_duration_seconds")?.sum == 4_000_000)
        #expect(metrics.histogram("frmr_store_commit_duration_seconds")?.sum == 2_000_000)
        #expect(metrics.value("frmr_store_queue_depth", ["queue": "write"]) == 0)
        #expect(metrics.value("frmr_store_queue_depth", ["queue": "read"]) == 0)
        #expect(try #require(metrics.value("frmr_store_wal_bytes")) > 0)
        #expect(try #require(metrics.value("frmr_store_file_bytes")) > 0)
    }

    @Test(arguments: engines) func fullQueueIsCountedAsRefused(_ engine: any ContractEngine) async throws {
        var configuration = StoreConfiguration()
        configuration.writeQueueMax = 2
        let temporary = try engine.temporary()
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        let release = await store.holdWriter()
        let answers = await results(5) { index, completion in
            store.submit { _ throws(RPCError) in
                []
            } completion: {
                completion($0)
            }
            if index == 4 { release.signal() }
        }
        #expect(answers.count { failure($0)?.code == .resourceExhausted } == 3)
        #expect(store.metrics.value("frmr_store_refusals_total", ["queue": "write", "reason": "full"]) == 3)
        #expect(store.metrics.value("frmr_store_refusals_total", ["queue": "read", "reason": "full"]) == 0)
    }

    @Test(arguments: engines) func outboxTellsRowsAndTheAgeOfItsOldest(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        for _ in 0..<3 {
            try await store.write { session throws(RPCError) in
                try session.send(
                    OutboxMessage(destination: "verification", method: "/s/M", aggregate: "a", payload: [1]))
            }
            temporary.clock.now += .seconds(20)
        }
        let metrics = try await store.outboxMetrics(destinations: ["identity", "verification"])
        #expect(metrics.rows("verification", "pending") == 3)
        #expect(metrics.rows("verification", "failed") == 0)
        // The store was opened at the moment of the first command, which is recorded a microsecond later.
        let age = try #require(metrics.value("frmr_outbox_oldest_age_seconds", ["destination": "verification"]))
        #expect(age > 59.999 && age <= 60)
        #expect(metrics.rows("identity", "pending") == 0)
        #expect(metrics.value("frmr_outbox_oldest_age_seconds", ["destination": "identity"]) == 0)
        // A destination that nobody serves any more is shown as well: its rows wait for good.
        #expect(metrics.value("frmr_outbox_unserved_rows", ["destination": "verification"]) == 0)
        let unknown = try await store.outboxMetrics(destinations: [])
        #expect(unknown.value("frmr_outbox_unserved_rows", ["destination": "verification"]) == 3)
        #expect(unknown.rows("verification", "pending") == 3)
    }

    @Test(arguments: engines) func refusedRowsAreCountedByTheirReasons(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        for number in 0..<4 { try await store.post("\(number)", UInt8(number)) }
        let peer = Peer { _, entry throws(RPCError) in
            if entry.payload[0] < 3 {
                throw RPCError(.invalidArgument, entry.payload[0] == 0 ? "ONE" : "OTHER", "Плохо.", "Bad.")
            }
        }
        try await store.relay(to: peer, until: 1)
        while try await store.counts().failed < 3 { await Task.yield() }
        let metrics = try await store.outboxMetrics(destinations: ["verification"])
        #expect(metrics.rows("verification", "failed", "ONE") == 1)
        #expect(metrics.rows("verification", "failed", "OTHER") == 2)
        #expect(metrics.rows("verification", "failed") == nil)
    }
}

extension [MetricFamily] {
    func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        guard case .number(let value)? = sample(name, labels)?.value else { return nil }
        return value
    }

    /// Rows of the outbox.
    func rows(_ destination: String, _ status: String, _ reason: String = "") -> Double? {
        value("frmr_outbox_rows", ["destination": destination, "status": status, "reason": reason])
    }

    func histogram(_ name: String) -> HistogramCounts? {
        guard case .histogram(let counts, _)? = sample(name, [:])?.value else { return nil }
        return counts
    }

    private func sample(_ name: String, _ labels: [String: String]) -> Sample? {
        first { $0.name == name }?.samples.first { sample in
            labels == Dictionary(uniqueKeysWithValues: sample.labels.map { ($0.name, $0.value) })
        }
    }
}
