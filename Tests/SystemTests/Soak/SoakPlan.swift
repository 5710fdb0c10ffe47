import Foundation

/// How long a soak lasts and what its chances are drawn from.
struct SoakPlan: Sendable {
    /// `FRMR_SOAK_SECONDS`: how long faults happen. `make soak` sets half an hour.
    let duration: Duration
    /// `FRMR_SOAK_SEED`: of the faults and of what is asked. Processes interleave as they will, so a seed repeats the
    /// faults and not the run.
    let seed: UInt64
    /// Workers that are carried through the main job at once.
    let carriers = 2
    /// Callers that ask for verdicts and ask again.
    let askers = 2

    /// Whether the environment names a duration.
    static var isWanted: Bool { ProcessInfo.processInfo.environment["FRMR_SOAK_SECONDS"] != nil }

    /// - Parameter seconds: where the environment says nothing.
    init(seconds: Int) {
        let environment = ProcessInfo.processInfo.environment
        duration = .seconds(environment["FRMR_SOAK_SECONDS"].flatMap(Int.init) ?? seconds)
        seed = environment["FRMR_SOAK_SEED"].flatMap(UInt64.init) ?? 20_261_129
    }
}
