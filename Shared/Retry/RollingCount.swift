/// Two counters over the last `buckets` whole steps of `step`, in constant space.
///
/// Time is a duration since any fixed start and only moves forward: an earlier one counts as the latest seen.
struct RollingCount: Hashable, Sendable {
    private(set) var total = 0
    private(set) var marked = 0
    private let step: Duration
    private var counts: [Count]
    private var latest = 0

    private struct Count: Hashable {
        var total = 0
        var marked = 0
    }

    init(window: Duration, buckets: Int = 10) {
        step = window / buckets
        counts = Array(repeating: Count(), count: buckets)
    }

    /// Forgets what is older than the window at `now`.
    mutating func advance(to now: Duration) {
        let index = Int(max(now / step, 0))
        guard index > latest else { return }
        for passed in 1...min(index - latest, counts.count) {
            let slot = (latest + passed) % counts.count
            total -= counts[slot].total
            marked -= counts[slot].marked
            counts[slot] = Count()
        }
        latest = index
    }

    mutating func add(total: Int = 0, marked: Int = 0, at now: Duration) {
        advance(to: now)
        let slot = latest % counts.count
        counts[slot].total += total
        counts[slot].marked += marked
        self.total += total
        self.marked += marked
    }

    mutating func clear() {
        for slot in counts.indices { counts[slot] = Count() }
        total = 0
        marked = 0
    }
}
