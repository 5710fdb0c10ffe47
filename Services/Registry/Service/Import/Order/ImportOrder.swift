internal import FRMRCalls
internal import Storage

/// Hands out the workers of a window in the order of the load, merged from its runs.
///
/// The trees of the store that are keyed by СНИЛС then grow at their end, page after full page. In the order of the
/// file every worker would touch other pages, and a commit writes every page that it touched.
///
/// Of each run only a block lies in memory, and a broken load finds its place in each by one look.
struct ImportOrder {
    private let window: Int
    private var parts: [Part]
    private var ready: ArraySlice<ImportPlace> = []

    /// What is left of a run.
    private struct Part: Sendable {
        let run: Int
        /// In order, from the first that was not handed out.
        var places: ArraySlice<ImportPlace> = []
        /// Where the block before ended.
        var after: ImportTurn
        var isAtEnd = false
    }

    /// - Parameters:
    ///   - runs: of the window.
    ///   - turn: of the last worker who needs not be handed out.
    init(window: Int, runs: [Int], after turn: ImportTurn) {
        self.window = window
        parts = runs.map { Part(run: $0, after: turn) }
    }

    /// Up to `count` workers; none when the window has no more.
    mutating func next(_ count: Int, _ store: Store) async throws(RPCError) -> [ImportPlace] {
        while ready.isEmpty {
            try await fill(store)
            if parts.isEmpty { return [] }
            merge()
        }
        let next = ready.prefix(count)
        ready = ready.dropFirst(count)
        return Array(next)
    }

    /// Reads a block of each run that has none.
    private mutating func fill(_ store: Store) async throws(RPCError) {
        let (hungry, window) = (parts.filter { $0.places.isEmpty && !$0.isAtEnd }, self.window)
        let fed = try await store.read { session throws(RPCError) in
            try hungry.map { part throws(RPCError) -> Part in
                var part = part
                let block = try ImportPlaceTable.block(of: part.run, window, after: part.after, in: session)
                part.places = block?.drop { $0.turn <= part.after } ?? []
                part.after = block?.last?.turn ?? part.after
                part.isAtEnd = block == nil
                return part
            }
        }
        let kept = parts.filter { !$0.places.isEmpty }
        parts = kept + fed.filter { !$0.isAtEnd }
    }

    /// Takes all who come before anything that is not read yet.
    private mutating func merge() {
        guard let bound = parts.map(\.after).min() else { return }
        var merged: [ImportPlace] = []
        for index in parts.indices {
            let due = parts[index].places.prefix { $0.turn <= bound }
            merged += due
            parts[index].places = parts[index].places.dropFirst(due.count)
        }
        merged.sort { $0.turn < $1.turn }
        ready = merged[...]
    }
}

/// Everybody who is still to be loaded, window by window.
struct ImportQueue {
    private let windows: Int
    private let settled: ImportLoadPoint
    private var window: Int
    private var order: ImportOrder?

    init(_ state: ImportState) {
        windows = state.scan.window + 1
        settled = state.load
        window = state.load.window
    }

    /// Up to `count` workers of one window, and where the last of them stands; nil when there are no more.
    mutating func next(
        _ count: Int, _ store: Store
    ) async throws(RPCError) -> (places: [ImportPlace], end: ImportEnd)? {
        while window < windows {
            var order: ImportOrder
            if let begun = self.order {
                order = begun
            } else {
                let number = window
                let runs = try await store.read { session throws(RPCError) in
                    try ImportPlaceTable.runs(of: number, in: session)
                }
                let isBegun = window == settled.window
                order = ImportOrder(window: window, runs: runs, after: isBegun ? settled.turn : .first)
            }
            let places = try await order.next(count, store)
            if let last = places.last {
                self.order = order
                return (places, ImportEnd(window: window, turn: last.turn))
            }
            self.order = nil
            window += 1
        }
        return nil
    }
}
