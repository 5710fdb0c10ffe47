import FRMRIdentifiers
import TestValues
import Testing

@testable import Storage

/// What a relay holds in memory.
@Suite struct OutboxWindowTests {
    /// A peer that refuses some, put-offs, removals in any order: each aggregate goes in order, nothing is lost, and the
    /// window stays within its bounds.
    @Test(arguments: UInt64(0)..<50) func rowsGoInOrderWithinTheBounds(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var policy = OutboxPolicy()
        policy.windowRowsMax = 8
        policy.rowsPerCommandMax = 3
        policy.concurrencyMax = 4
        let rows = (0..<200).map { Self.entry($0, "\(Int.random(in: 0..<12, using: &random))") }
        var store = rows
        var window = OutboxWindow(policy)
        var underWay: [OutboxEntry] = []
        var removing: [OutboxEntry]?
        var delivered: [OutboxEntry] = []
        var steps = 0
        while !store.isEmpty {
            steps += 1
            #expect(steps < 100_000)
            if steps >= 100_000 { return }
            if window.wantsRows { Self.fill(&window, store) }
            while let entry = window.start() { underWay.append(entry) }
            #expect(window.underWay <= policy.concurrencyMax)
            #expect(Set(underWay.map(\.aggregate)).count == underWay.count)
            if removing == nil { removing = window.nextToRemove() }
            #expect((removing?.count ?? 0) <= policy.rowsPerCommandMax)
            if let entries = removing, underWay.isEmpty || Bool.random(using: &random) {
                store.removeAll { entries.contains($0) }
                window.removed(entries)
                removing = nil
            } else if let place = underWay.indices.randomElement(using: &random) {
                let entry = underWay.remove(at: place)
                if Int.random(in: 0..<4, using: &random) == 0 {
                    window.giveUp(entry)
                } else {
                    delivered.append(entry)
                    window.acknowledge(entry)
                }
            }
        }
        #expect(delivered.count == rows.count, "acknowledged rows are not read again before they are gone")
        for (_, entries) in Dictionary(grouping: delivered, by: \.aggregate) {
            #expect(entries.map(\.sequence) == entries.map(\.sequence).sorted())
        }
        #expect(window.room.rows == policy.windowRowsMax && window.room.bytes == policy.windowBytesMax)
        #expect(window.aggregates.isEmpty)
    }

    @Test func theNextRowOfAnAggregateDoesNotWaitForTheRemoval() {
        var window = OutboxWindow(OutboxPolicy())
        let rows = (0..<3).map { Self.entry($0, "a") }
        window.add(rows)
        #expect(window.start() == rows[0])
        #expect(window.start() == nil, "one at a time")
        window.acknowledge(rows[0])
        #expect(window.start() == rows[1])
        #expect(window.nextToRemove() == [rows[0]])
        window.removed([rows[0]])
        window.giveUp(rows[1])
        #expect(window.start() == nil && window.aggregates.isEmpty && window.mayHaveMore)
    }

    @Test func aFullWindowReadsNothing() {
        var policy = OutboxPolicy()
        policy.windowBytesMax = 100
        var window = OutboxWindow(policy)
        #expect(window.wantsRows)
        window.add([Self.entry(0, "a", bytes: 60)])
        #expect(!window.wantsRows)
        let entry = window.start()
        #expect(entry != nil)
        if let entry { window.giveUp(entry) }
        #expect(window.wantsRows)
    }

    /// The oldest rows of aggregates that are not held, as the table gives them.
    private static func fill(_ window: inout OutboxWindow, _ store: [OutboxEntry]) {
        window.mayHaveMore = false
        var room = window.room.rows
        for (_, entries) in Dictionary(grouping: store, by: \.aggregate).sorted(by: { $0.key < $1.key })
        where !window.aggregates.contains(entries[0].aggregate) {
            guard room > 0 else {
                window.mayHaveMore = true
                return
            }
            let chain = Array(entries.prefix(min(3, room)))
            window.add(chain)
            room -= chain.count
        }
    }

    private static func entry(_ number: Int, _ aggregate: String, bytes: Int = 2) -> OutboxEntry {
        OutboxEntry(
            sequence: Int64(number), id: "\(number)", method: "/s/M", aggregate: aggregate,
            payload: [UInt8](repeating: 0, count: bytes), attempt: 1, trace: nil, since: .epoch)
    }
}
