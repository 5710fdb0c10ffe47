/// Counts the calls of one event loop: by route and code, how long they took, how many are under way, what was refused.
///
/// One tally belongs to one event loop, which alone touches it: plain additions in one block of memory, no lock, no
/// look-up and no allocation for a call. The sum of all loops is made of the `counts` of each.
///
/// Calls that are answered together leave together, so they share one look at the clock: `answered` notes a call, and
/// `settle` gives all noted ones their time once their answers have left.
///
/// What changes lies behind pointers that do not: the check for exclusive access, which a variable of a class has each
/// time it is used, costs more than the counting.
package final class CallTally {
    package let shape: Shape
    private let row: Int
    private let cells: UnsafeMutableBufferPointer<UInt64>
    /// Calls answered and not yet settled.
    private let noted: UnsafeMutablePointer<Runs>

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
        row = shape.row
        cells = .allocate(capacity: shape.cells)
        cells.initialize(repeating: 0)
        noted = .allocate(capacity: 1)
        noted.initialize(to: Runs())
    }

    deinit {
        cells.deallocate()
        noted.pointee.first.deallocate()
        noted.deallocate()
    }

    /// A call was answered, or ended without an answer; `began` in nanoseconds of the clock that `settle` is told.
    package func answered(route: Int, code: Int, began: UInt64) {
        assert(route < shape.routes && code < shape.codes)
        cells[route &* row &+ code] &+= 1
        let count = noted.pointee.count
        if count > 0 {
            let last = noted.pointee.first + (count &- 1)
            if last.pointee.route == route, last.pointee.began == began {
                last.pointee.count &+= 1
                return
            }
        }
        if count == noted.pointee.room { noted.pointee.grow() }
        (noted.pointee.first + count).initialize(to: Run(route: route, began: began, count: 1))
        noted.pointee.count = count &+ 1
    }

    /// Whether there is anything to settle: the clock need not be read otherwise.
    package var isUnsettled: Bool { noted.pointee.count != 0 }

    /// The noted calls ended now.
    package func settle(now: UInt64) {
        var began = now
        var time: UInt64 = 0
        var bucket = 0
        for index in 0..<noted.pointee.count {
            let run = noted.pointee.first[index]
            // What was read together has the same time.
            if run.began != began {
                began = run.began
                time = now > began ? now &- began : 0
                bucket = shape.buckets.index(of: time)
            }
            let times = run.route &* row &+ shape.codes
            cells[times &+ bucket] &+= run.count
            cells[times &+ shape.buckets.count] &+= time &* run.count
        }
        noted.pointee.clear()
    }

    /// A call waits for its handler.
    package func began() { cells[shape.inFlight] &+= 1 }

    /// It no longer waits.
    package func ended() { cells[shape.inFlight] &-= 1 }

    /// Something was refused before a handler saw it.
    package func refused(_ reason: Int) {
        assert(reason < shape.refusals)
        cells[shape.refused + reason] &+= 1
    }

    package var counts: CallCounts { CallCounts(shape, Array(cells)) }

    /// Calls of one route that began together and were answered one after the other.
    private struct Run {
        let route: Int
        let began: UInt64
        var count: UInt64
    }

    /// As many runs as there are answers in one turn of the loop, at most.
    private struct Runs {
        var first = UnsafeMutablePointer<Run>.allocate(capacity: Self.roomMin)
        var room = Self.roomMin
        var count = 0

        static let roomMin = 256
        /// More room than this is given back.
        static let roomKeptMax = 4_096

        // Apart, so that the usual case saves no registers for it.
        @inline(never)
        mutating func grow() { move(to: room * 2) }

        mutating func clear() {
            count = 0
            if room > Self.roomKeptMax { move(to: Self.roomMin) }
        }

        private mutating func move(to room: Int) {
            let new = UnsafeMutablePointer<Run>.allocate(capacity: room)
            new.moveInitialize(from: first, count: count)
            first.deallocate()
            first = new
            self.room = room
        }
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
