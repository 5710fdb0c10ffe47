import Testing

@testable import frmr

/// When calls are meant to leave.
@Suite struct ScheduleTests {
    @Test func constantRateIsEvenlySpaced() {
        let schedule = Schedule([.constant(at: 200, length: .seconds(2))], warmUp: .zero)
        #expect(schedule.length == 2_000_000_000)
        #expect((0..<400).allSatisfy { schedule.intendedTime(of: $0) == Int64($0) * 5_000_000 })
        #expect(schedule.intendedTime(of: 400) == nil)
    }

    @Test(arguments: [(0.0, 100.0), (100.0, 0.0), (50.0, 51.0), (10.0, 1_000.0)])
    func rampHasTheCallsOfItsMeanRate(from: Double, to: Double) throws {
        let schedule = Schedule([.ramp(from: from, to: to, length: .seconds(4))], warmUp: .zero)
        let total = Int((from + to) / 2 * 4)
        let times = try (0..<total).map { try #require(schedule.intendedTime(of: $0)) }
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
        #expect(schedule.intendedTime(of: total) == nil)
        // By a time t, from·t + (to − from)·t²/8 calls are due; each call leaves when its number is reached.
        for (number, time) in times.enumerated() {
            let seconds = Double(time) / 1e9
            let due = from * seconds + (to - from) * seconds * seconds / 8
            #expect(abs(due - Double(number)) < 0.001, "call \(number) at \(seconds) s")
        }
        #expect(abs(schedule.level(at: 2_000_000_000) - (from + to) / 2) < 1e-6)
    }

    @Test func stepsAndSpikesJump() {
        let steps = Schedule([.step(from: 10, to: 30, steps: 3, length: .seconds(3))], warmUp: .zero)
        #expect([0, 999, 1_000, 2_999].map { steps.level(at: $0 * 1_000_000) } == [10, 10, 20, 30])
        #expect(steps.intendedTime(of: 10) == 1_000_000_000)
        #expect(steps.intendedTime(of: 59) != nil && steps.intendedTime(of: 60) == nil)
        let spike = Schedule([.spike(from: 10, to: 100, length: .seconds(3))], warmUp: .zero)
        #expect([500, 1_500, 2_500].map { spike.level(at: $0 * 1_000_000) } == [10, 100, 10])
        #expect(spike.level(at: 3_000_000_000) == 0)
    }

    @Test func stagesFollowEachOtherBehindTheWarmUp() {
        let schedule = Schedule(
            [
                .constant(at: 10, length: .seconds(1)), .constant(at: 0, length: .seconds(1)),
                .constant(at: 20, length: .seconds(1)),
            ],
            warmUp: .seconds(1))
        #expect(schedule.warmUp == 1_000_000_000)
        #expect(schedule.length == 4_000_000_000)
        // The warm-up has the first level.
        #expect(schedule.intendedTime(of: 10) == 1_000_000_000)
        // Nothing leaves in the pause.
        #expect(schedule.intendedTime(of: 20) == 3_000_000_000)
        #expect(schedule.intendedTime(of: 39) == 3_950_000_000)
        #expect(schedule.intendedTime(of: 40) == nil)
    }

    @Test func scaleStretchesTimesAndLeavesRates() {
        let schedule = Schedule([.ramp(from: 0, to: 1_000, length: .seconds(60))], warmUp: .seconds(10), scale: 0.01)
        #expect(schedule.warmUp == 100_000_000)
        #expect(schedule.length == 700_000_000)
        #expect(abs(schedule.level(at: 400_000_000) - 500) < 1e-6)
    }
}

/// Which method and row a call takes.
@Suite struct MixTests {
    @Test func sharesFollowTheWeights() {
        let mix = Mix(weights: [90, 8, 2], seed: 7)
        var counts = [0, 0, 0]
        for call in 0..<100_000 { counts[mix.method(of: call)] += 1 }
        #expect(zip(counts, [90_000, 8_000, 2_000]).allSatisfy { abs($0 - $1) < 500 }, "\(counts), seed 7")
    }

    @Test func theSeedRepeatsTheChoice() {
        func choices(_ seed: UInt64) -> [Int] {
            let mix = Mix(weights: [1, 1, 1], seed: seed)
            return (0..<100).flatMap { [mix.method(of: $0), mix.randomRow(of: $0, count: 50)] }
        }
        #expect(choices(1) == choices(1))
        #expect(choices(1) != choices(2))
    }

    @Test func randomRowsReachEveryRow() {
        let mix = Mix(weights: [1], seed: 1)
        let rows = Set((0..<2_000).map { mix.randomRow(of: $0, count: 100) })
        #expect(rows == Set(0..<100))
    }
}
