/// Which method and which row a call takes: a pure function of the seed and the call's number, so that a run can be
/// repeated whatever the number of threads.
struct Mix: Sendable {
    private let seed: UInt64
    /// Sums of the weights up to each method.
    private let sums: [UInt64]

    init(weights: [Int], seed: UInt64) {
        self.seed = seed
        var sum: UInt64 = 0
        sums = weights.map { weight in
            sum += UInt64(weight)
            return sum
        }
    }

    /// Index of the method of call number `call`.
    func method(of call: Int) -> Int {
        guard sums.count > 1, let total = sums.last else { return 0 }
        let point = pick(call, salt: 0, below: total)
        return sums.firstIndex { point < $0 } ?? 0
    }

    /// Index of the row that call number `call` takes of `count`, at random.
    func randomRow(of call: Int, count: Int) -> Int {
        count > 1 ? Int(pick(call, salt: 1, below: UInt64(count))) : 0
    }

    /// SplitMix64 (Steele, Lea and Flood 2014) at a place of its sequence; the high word of the product is even enough
    /// for bounds far below 2³².
    private func pick(_ call: Int, salt: UInt64, below bound: UInt64) -> UInt64 {
        let place = UInt64(truncatingIfNeeded: call) &* 2 &+ salt &+ 1
        var mixed = seed &* 0xD134_2543_DE82_EF95 &+ place &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)).multipliedFullWidth(by: bound).high
    }
}
