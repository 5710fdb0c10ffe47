internal import FRMRLocks
internal import FRMRMetrics

/// Counts the failures of jobs.
final class JobTally: Sendable {
    private let failures = Mutex<[String: UInt64]>([:])

    /// Shown from now on, with 0 as long as nothing fails.
    func began(_ job: String) { failures.withLock { $0[job, default: 0] += 0 } }

    func failed(_ job: String) { failures.withLock { $0[job, default: 0] += 1 } }

    var family: MetricFamily {
        let failures = failures.withLock { $0 }
        return MetricFamily(
            "frmr_job_failures_total", .counter, "Runs of jobs that an error ended, each followed by another run.",
            failures.sorted { $0.key < $1.key }.map { Sample($0.value, [Label("name", $0.key)]) })
    }
}
