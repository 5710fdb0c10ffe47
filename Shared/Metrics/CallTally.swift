/// Counts the calls of one event loop: by route and code, how long they took, how many are under way, what was refused.
///
/// One tally belongs to one event loop, which alone touches it: plain additions in one block of memory, no lock, no
/// look-up and no allocation for a call. Whoever wants the sum of all loops asks each for its `counts`.
///
/// Calls that are answered together leave together, so they share one look at the clock: `answered` notes a call, and
/// `settle` gives all noted ones their time once their answers have left.
package final class CallTally {
    package let shape: Shape
    private let cells: UnsafeMutableBufferPointer<UInt64>
    /// Calls answered and not yet settled, in runs of the same route and beginning.
    private var runs: [Run] = []
    private var run = Run(route: 0, began: 0, count: 0)

    /// What is counted, and so where each count lies.
    package struct Shape: Sendable, Hashable {
        package let routes: Int
        package let codes: Int
        package let refusals: Int
        package let buckets: Buckets

        package init(routes: Int, codes: Int, refusals: Int, buckets: Buckets = .latency) {
            self.routes = routes
            self.codes = codes
            self.refusals = refusals
            self.buckets = buckets
        }

        /// A route's row: its codes, its buckets, the sum of its times.
        var row: Int { codes + buckets.count + 1 }
        var refused: Int { routes * row }
        var inFlight: Int { refused + refusals }
        var cells: Int { inFlight + 1 }
    }

    package init(_ shape: Shape) {
        self.shape = shape
        cells = .allocate(capacity: shape.cells)
        cells.initialize(repeating: 0)
    }

    deinit { cells.deallocate() }

    /// A call was answered, or ended without an answer; `began` in nanoseconds of the clock that `settle` is told.
    @inline(__always)
    package func answered(route: Int, code: Int, began: UInt64) {
        assert(route < shape.routes && code < shape.codes)
        cells[route * shape.row + code] &+= 1
        if run.route == route, run.began == began {
            run.count &+= 1
        } else {
            turn(to: Run(route: route, began: began, count: 1))
        }
    }

    /// The noted calls ended now.
    package func settle(now: UInt64) {
        add(run, now)
        for run in runs { add(run, now) }
        run.count = 0
        runs.removeAll(keepingCapacity: runs.capacity <= Self.runsKeptMax)
    }

    /// Whether there is anything to settle: the clock need not be read otherwise.
    @inline(__always)
    package var isUnsettled: Bool { run.count != 0 }

    /// A call waits for its handler.
    @inline(__always)
    package func began() { cells[shape.inFlight] &+= 1 }

    /// It waits no more.
    @inline(__always)
    package func ended() { cells[shape.inFlight] &-= 1 }

    /// Something was refused before a handler saw it.
    package func refused(_ reason: Int) {
        assert(reason < shape.refusals)
        cells[shape.refused + reason] &+= 1
    }

    package var counts: CallCounts { CallCounts(shape, Array(cells)) }

    /// Room for this many runs is kept from one settling to the next.
    private static let runsKeptMax = 1_024

    private func turn(to next: Run) {
        if run.count > 0 { runs.append(run) }
        run = next
    }

    private func add(_ run: Run, _ now: UInt64) {
        guard run.count > 0 else { return }
        let time = now > run.began ? now - run.began : 0
        let times = run.route * shape.row + shape.codes
        cells[times + shape.buckets.index(of: time)] &+= run.count
        cells[times + shape.buckets.count] &+= time &* run.count
    }

    private struct Run {
        var route: Int
        var began: UInt64
        var count: UInt64
    }
}

/// What tallies of the same shape have counted together.
package struct CallCounts: Sendable, Hashable {
    package let shape: CallTally.Shape
    private var cells: [UInt64]

    /// Nothing yet.
    package init(_ shape: CallTally.Shape) { self.init(shape, Array(repeating: 0, count: shape.cells)) }

    fileprivate init(_ shape: CallTally.Shape, _ cells: [UInt64]) {
        self.shape = shape
        self.cells = cells
    }

    /// - Precondition: the shapes are the same.
    package static func += (left: inout CallCounts, right: CallCounts) {
        precondition(left.shape == right.shape)
        for index in left.cells.indices { left.cells[index] &+= right.cells[index] }
    }

    package func calls(route: Int, code: Int) -> UInt64 { cells[route * shape.row + code] }

    package func times(route: Int) -> HistogramCounts {
        let first = route * shape.row + shape.codes
        return HistogramCounts(
            shape.buckets, counts: Array(cells[first..<first + shape.buckets.count]),
            sum: cells[first + shape.buckets.count])
    }

    package func refused(_ reason: Int) -> UInt64 { cells[shape.refused + reason] }

    package var inFlight: UInt64 { cells[shape.inFlight] }
}
