/// When the calls of a run are meant to leave: the plan's stages as a pure value, warm-up first.
///
/// Time is nanoseconds since the run began. Within a segment the level changes evenly, so that the calls due by a time
/// are a quadratic of it, and the time of a call its inverse.
struct Schedule: Sendable, Equatable {
    /// A piece over which the level goes evenly from one value to another.
    struct Segment: Sendable, Equatable {
        /// Seconds since the run began.
        let start: Double
        let seconds: Double
        let from: Double
        let to: Double
        /// Calls due before it begins, by the level as calls per second.
        let callsBefore: Double

        var calls: Double { (from + to) / 2 * seconds }
    }

    let segments: [Segment]
    /// Nanoseconds at the begin that are not measured.
    let warmUp: Int64
    /// Nanoseconds, warm-up included.
    let length: Int64

    /// - Parameter scale: stretches every time, so that a plan of an hour can be tried in a second.
    init(_ stages: [Plan.Stage], warmUp: Duration, scale: Double = 1) {
        let warmUpSeconds = Double(warmUp.wholeNanoseconds) / 1e9 * scale
        let pieces = stages.flatMap { $0.pieces(scale: scale) }
        // The system warms up under the level with which the run begins.
        let first = pieces.first { $0.seconds > 0 }?.from ?? 0
        var segments: [Segment] = []
        var start = 0.0
        var calls = 0.0
        for piece in [(seconds: warmUpSeconds, from: first, to: first)] + pieces where piece.seconds > 0 {
            let segment = Segment(
                start: start, seconds: piece.seconds, from: piece.from, to: piece.to, callsBefore: calls)
            segments.append(segment)
            start += segment.seconds
            calls += segment.calls
        }
        self.segments = segments
        self.warmUp = Int64((warmUpSeconds * 1e9).rounded())
        length = Int64((start * 1e9).rounded())
    }

    /// How many calls are due in all.
    var calls: Int { segments.last.map { Int(($0.callsBefore + $0.calls).rounded(.up)) } ?? 0 }

    /// How many of them within the warm-up.
    var callsOfWarmUp: Int { warmUp > 0 ? Int((segments.first?.calls ?? 0).rounded(.up)) : 0 }

    /// Calls per second, or callers, at a time; 0 behind the end.
    func level(at time: Int64) -> Double {
        let seconds = Double(time) / 1e9
        guard let segment = segments.last(where: { $0.start <= seconds }), time < length else { return 0 }
        return segment.from + (segment.to - segment.from) * min((seconds - segment.start) / segment.seconds, 1)
    }

    /// When call number `number`, from 0, is meant to leave; nil behind the last.
    func intendedTime(of number: Int) -> Int64? {
        let number = Double(number)
        // Few segments, and the last ones are the rarest: the first search is the cheapest.
        guard let segment = segments.first(where: { number < $0.callsBefore + $0.calls }) else { return nil }
        let seconds = segment.start + segment.seconds(until: max(number - segment.callsBefore, 0))
        return min(Int64((seconds * 1e9).rounded()), length)
    }
}

extension Schedule.Segment {
    /// Solves from·t + (to − from)/(2·seconds)·t² = calls for t.
    fileprivate func seconds(until calls: Double) -> Double {
        if from == to { return from > 0 ? calls / from : 0 }
        let slope = (to - from) / seconds
        // The form of the root that loses no digits while the slope is small; see Numerical Recipes, section 5.6.
        let root = max(from * from + 2 * slope * calls, 0).squareRoot()
        let sum = from + root
        return sum > 0 ? min(2 * calls / sum, seconds) : 0
    }
}

extension Plan.Stage {
    /// Pieces over which the level changes evenly.
    func pieces(scale: Double) -> [(seconds: Double, from: Double, to: Double)] {
        let seconds = Double(length.wholeNanoseconds) / 1e9 * scale
        switch self {
        case .constant(let at, _): return [(seconds, at, at)]
        case .ramp(let from, let to, _): return [(seconds, from, to)]
        case .step(let from, let to, let steps, _):
            return (0..<steps).map { step in
                let level = from + (to - from) * Double(step) / Double(steps - 1)
                return (seconds / Double(steps), level, level)
            }
        case .spike(let from, let to, _):
            return [from, to, from].map { (seconds / 3, $0, $0) }
        }
    }

    var length: Duration {
        switch self {
        case .constant(_, let length), .ramp(_, _, let length), .step(_, _, _, let length),
            .spike(_, _, let length):
            length
        }
    }

    var levelMax: Double {
        switch self {
        case .constant(let at, _): at
        case .ramp(let from, let to, _), .step(let from, let to, _, _), .spike(let from, let to, _): max(from, to)
        }
    }
}
