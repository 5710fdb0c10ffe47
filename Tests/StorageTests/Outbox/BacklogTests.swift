import FRMRCalls
import FRMRLocks
import Foundation
import Storage
import Testing

/// Many rows wait: the relay goes through them at one pace, whatever stands behind.
///
/// `FRMR_BACKLOG=100000` tries as many rows as that, and prints the pace either way.
@Suite(.serialized, .timeLimit(.minutes(5))) struct BacklogTests {
    static let rows = ProcessInfo.processInfo.environment["FRMR_BACKLOG"].flatMap { Int($0) } ?? 8_000
    /// A debug build on a busy machine makes several times as many, and one that searches all that waits for each row a
    /// tenth.
    static let rowsPerSecondMin = 500.0

    /// How the rows are spread over aggregates.
    enum Spread: String, CaseIterable {
        case one
        case few
        case each

        func aggregate(_ number: Int) -> String {
            switch self {
            case .one: "case"
            case .few: "case-\(number % 7)"
            case .each: "case-\(number)"
            }
        }
    }

    @Test(arguments: Spread.allCases) func aBacklogIsDeliveredAtOnePace(_ spread: Spread) async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        defer { store.close() }
        try await store.post(Self.rows) { spread.aggregate($0) }
        let pace = try await Self.pace(store, delivered: Self.rows) { _ throws(RPCError) in }
        print("backlog \(spread) of \(Self.rows): \(Int(pace)) rows/s")
        #expect(pace > Self.rowsPerSecondMin)
        #expect(try await store.counts().pending == 0)
    }

    /// Every fifth aggregate is held by a refused row, every other fifth fails twice before it is taken. Each failure is a
    /// commit of its own, so the pace is the disk's.
    @Test func heldAndFailingAggregatesHoldUpNoOther() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        defer { store.close() }
        let aggregates = Self.rows / 16
        try await store.post(aggregates * 4) { "case-\($0 % aggregates)" }
        let delivered = Mutex<[String: [Int]]>([:])
        let pace = try await Self.pace(store, delivered: aggregates * 4 / 5 * 4) { entry throws(RPCError) in
            let number = Int(String(decoding: entry.payload, as: UTF8.self)) ?? -1
            if number < aggregates, number % 5 == 0 { throw RPCError(.invalidArgument, "POISON", "Плохо.", "Bad.") }
            if number % 5 == 1, entry.attempt < 3 { throw RPCError(.internalError, "BUG", "Сбой.", "Bug.") }
            delivered.withLock { $0[entry.aggregate, default: []].append(number) }
        }
        print("backlog with held aggregates of \(aggregates * 4): \(Int(pace)) rows/s")
        let found = delivered.withLock { $0 }
        for number in 0..<aggregates {
            let expected = number % 5 == 0 ? nil : (0..<4).map { number + $0 * aggregates }
            #expect(found["case-\(number)"] == expected)
            if found["case-\(number)"] != expected { break }
        }
        let counts = try await store.counts()
        #expect(counts.failed == aggregates / 5 && counts.pending == aggregates / 5 * 3)
    }

    /// Rows a second of a relay until so many were delivered and removed.
    private static func pace(
        _ store: Store, delivered count: Int,
        _ deliver: @escaping @Sendable (OutboxEntry) async throws(RPCError) -> Void
    ) async throws -> Double {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let relay = OutboxRelay(store: store, destination: "verification") { entry throws(RPCError) in
            try await deliver(entry)
            arrived.yield()
        }
        let waiting = try await store.counts().pending
        let clock = ContinuousClock()
        let began = clock.now
        let running = Task { try await relay.run() }
        var iterator = arrivals.makeAsyncIterator()
        for _ in 0..<count { await iterator.next() }
        while true {
            let counts = try await store.counts()
            if counts.pending <= waiting - count - counts.failed { break }
            try await Task.sleep(for: .milliseconds(2))
        }
        let pace = Double(count) / ((clock.now - began) / .seconds(1))
        running.cancel()
        _ = await running.result
        return pace
    }
}
