import FRMRCalls

/// What was measured of one method, or of all together.
struct MethodFigures: Sendable {
    /// Good answers, in time from the intended moment to the answer. In the closed loop that is the moment of sending.
    private(set) var latency = LatencyHistogram()
    /// The same from the moment of sending: what the service alone took, blind to calls that had to wait for it.
    private(set) var rawLatency = LatencyHistogram()
    private(set) var good = 0
    private(set) var errors: [CallFailure: Int] = [:]

    var failed: Int { errors.values.reduce(0, +) }
    var calls: Int { good + failed }

    /// - Parameters: nanoseconds on the clock of the run.
    mutating func recordGood(intended: Int64, sent: Int64, answered: Int64) {
        good += 1
        latency.record(answered - intended)
        rawLatency.record(answered - sent)
    }

    mutating func recordFailure(_ failure: CallFailure, count: Int = 1) { errors[failure, default: 0] += count }

    mutating func add(_ other: MethodFigures) {
        good += other.good
        errors.merge(other.errors, uniquingKeysWith: +)
        latency.add(other.latency)
        rawLatency.add(other.rawLatency)
    }

    static func sum(_ figures: [MethodFigures]) -> MethodFigures {
        figures.reduce(into: MethodFigures()) { $0.add($1) }
    }
}

/// Why a call failed, as far as it is counted.
struct CallFailure: Sendable, Hashable, Comparable, CustomStringConvertible {
    let code: RPCError.Code
    let reason: String

    init(_ error: RPCError) {
        code = error.code
        reason = error.reason
    }

    /// Of calls that were due and could not leave before the end.
    static let unsent = CallFailure(RPCError(.cancelled, "UNSENT", "", ""))

    /// The connection was lost, or could not be made, or the service is going away.
    var isLostConnection: Bool { ["CONNECTION_LOST", "NOT_SENT", "DRAINING"].contains(reason) }

    var description: String { reason.isEmpty ? "\(code)" : "\(code) \(reason)" }

    static func < (left: CallFailure, right: CallFailure) -> Bool { left.description < right.description }
}
