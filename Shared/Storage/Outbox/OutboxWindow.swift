/// The rows of one destination that its relay holds in memory, as a value: of each aggregate the oldest ones, a chain that
/// is delivered in order.
///
/// ```
/// held ──start──▶ under way ──acknowledged──▶ acknowledged ──nextToRemove──▶ being removed ──removed──▶ gone
///                     └──gaveUp──▶ gone, and what is held behind it
/// ```
/// A row that was acknowledged lets the next one of its chain start at once: the receiver has it, and a crash before its
/// removal only repeats it. An aggregate is read again when the last row of its chain is gone, and not before: until
/// then its rows stand in the store as if nothing had happened.
///
/// An event about a row that is not under way or not being removed is our bug.
struct OutboxWindow {
    private let policy: OutboxPolicy
    private var chains: [String: Chain] = [:]
    /// Aggregates whose next row may start, in the order in which they came.
    private var ready: ArraySlice<String> = []
    private var acknowledged: [OutboxEntry] = []
    private var rows = 0
    private var bytes = 0
    private(set) var underWay = 0
    /// Whether the store may have rows that are due and not held.
    var mayHaveMore = true

    init(_ policy: OutboxPolicy) { self.policy = policy }

    private struct Chain {
        var held: ArraySlice<OutboxEntry>
        var isUnderWay = false
        /// Acknowledged and not removed yet.
        var acknowledged = 0

        var isGone: Bool { held.isEmpty && !isUnderWay && acknowledged == 0 }
    }

    /// Whether to read: half of the window at a time, or what there is.
    var wantsRows: Bool { mayHaveMore && rows <= policy.windowRowsMax / 2 && bytes <= policy.windowBytesMax / 2 }

    var room: (rows: Int, bytes: Int) { (policy.windowRowsMax - rows, policy.windowBytesMax - bytes) }

    /// Those it holds rows of.
    var aggregates: Set<String> { Set(chains.keys) }

    /// Takes the oldest rows of an aggregate that it does not hold, the head first.
    mutating func add(_ chain: [OutboxEntry]) {
        guard let head = chain.first else { return }
        precondition(chains[head.aggregate] == nil, "an aggregate has one chain")
        chains[head.aggregate] = Chain(held: chain[...])
        ready.append(head.aggregate)
        rows += chain.count
        bytes += chain.reduce(0) { $0 + $1.payload.count }
    }

    /// The next row to deliver; nil when none may start.
    mutating func start() -> OutboxEntry? {
        guard underWay < policy.concurrencyMax, let aggregate = ready.popFirst(),
            let entry = chains[aggregate]?.held.popFirst()
        else { return nil }
        chains[aggregate]?.isUnderWay = true
        underWay += 1
        return entry
    }

    /// The receiver has committed the row.
    mutating func acknowledge(_ entry: OutboxEntry) {
        end(entry)
        chains[entry.aggregate]?.acknowledged += 1
        acknowledged.append(entry)
        if chains[entry.aggregate]?.held.isEmpty == false { ready.append(entry.aggregate) }
    }

    /// The row was put off or refused, durably. The rows behind it are read again when their turn comes.
    mutating func giveUp(_ entry: OutboxEntry) {
        end(entry)
        let held = chains[entry.aggregate]?.held ?? []
        chains[entry.aggregate]?.held = []
        free(held + [entry])
        mayHaveMore = true
        forget([entry.aggregate])
    }

    /// Acknowledged rows to remove in one command; nil: there are none.
    mutating func nextToRemove() -> [OutboxEntry]? {
        guard !acknowledged.isEmpty else { return nil }
        let taken = Array(acknowledged.prefix(policy.rowsPerCommandMax))
        acknowledged.removeFirst(taken.count)
        return taken
    }

    /// Those rows are gone.
    mutating func removed(_ entries: [OutboxEntry]) {
        free(entries[...])
        for entry in entries { chains[entry.aggregate]?.acknowledged -= 1 }
        forget(Set(entries.map(\.aggregate)))
    }

    private mutating func end(_ entry: OutboxEntry) {
        precondition(chains[entry.aggregate]?.isUnderWay == true, "what ends was under way")
        chains[entry.aggregate]?.isUnderWay = false
        underWay -= 1
    }

    private mutating func free(_ entries: ArraySlice<OutboxEntry>) {
        rows -= entries.count
        bytes -= entries.reduce(0) { $0 + $1.payload.count }
    }

    /// Lets go of the chains that are at their ends: the store may have more of them.
    private mutating func forget(_ aggregates: Set<String>) {
        for aggregate in aggregates where chains[aggregate]?.isGone == true {
            chains[aggregate] = nil
            mayHaveMore = true
        }
    }
}
