import FRMRCalls
import FRMRContracts
import Storage
import TestSupport
import Testing

@testable import frmr

/// What a worker costs the stores, and what of it goes with time.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct StoreCostTests {
    /// Of all three stores together, keys and their answers included.
    static let bytesOfAWorkerMax: Int64 = 60 << 10

    @Test func aWorkersWholePathCostsLittleAndItsKeysGoInTime() async throws {
        try await System.with { system in
            // The first run makes what is there once, such as the hospital.
            _ = try await system.scenario(seed: 41, Lines()).run()
            let before = try await Self.stopped(system) { store in try await Self.contents(store) }
            for name in RunningSuite.Name.allCases { try system.suite.start(name) }
            _ = try await system.scenario(seed: 42, Lines()).run()
            let after = try await Self.stopped(system) { store in try await Self.contents(store) }
            var total: Int64 = 0
            for name in RunningSuite.Name.allCases {
                let bytes = (after[name]?.bytes ?? 0) - (before[name]?.bytes ?? 0)
                print("a worker costs \(name) \(bytes) bytes")
                total += bytes
            }
            #expect(total > 0 && total <= Self.bytesOfAWorkerMax, "\(total) bytes")
            #expect(after.values.allSatisfy { $0.keys + $0.receipts > 0 }, "\(after)")

            // Three months later.
            for name in RunningSuite.Name.allCases {
                try await system.withStore(name) { store in
                    try await store.write { session throws(RPCError) in
                        let age = SQLValue(91 * 86_400 * 1_000_000)
                        try session.execute("UPDATE inbox SET received_us = received_us - $1", age)
                        try session.execute("UPDATE idempotency SET created_us = created_us - $1", age)
                    }
                }
                try system.suite.start(name, ["--retention-period", "1s"])
            }
            for name in RunningSuite.Name.allCases {
                while !system.suite.logText(name).contains("expired rows removed") {
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            let swept = try await Self.stopped(system) { store in try await Self.contents(store) }
            #expect(swept.values.allSatisfy { $0.keys == 0 && $0.receipts == 0 }, "\(swept)")
        }
    }

    private struct Contents: Sendable {
        let bytes: Int64
        let keys: Int64
        let receipts: Int64
    }

    /// - Returns: what a store's pages hold, without what is free in them.
    private static func contents(_ store: Store) async throws -> Contents {
        try await store.read { session throws(RPCError) in
            try Contents(
                bytes: session.first("SELECT sum(pgsize - unused) FROM dbstat")?.int(0) ?? 0,
                keys: session.first("SELECT count(*) FROM idempotency")?.int(0) ?? 0,
                receipts: session.first("SELECT count(*) FROM inbox")?.int(0) ?? 0)
        }
    }

    /// Drains every service and looks into its store.
    private static func stopped(
        _ system: System, _ body: (Store) async throws -> Contents
    ) async throws -> [RunningSuite.Name: Contents] {
        var found: [RunningSuite.Name: Contents] = [:]
        for name in RunningSuite.Name.allCases {
            #expect(system.suite.drain(name) == 0)
            found[name] = try await system.withStore(name, body)
        }
        return found
    }
}
