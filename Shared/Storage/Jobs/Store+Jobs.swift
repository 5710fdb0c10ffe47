internal import FRMRCalls
internal import FRMRRetry
internal import Logging

extension Store {
    /// Runs a job for as long as the store takes commands: no fault of the store's, however long it lasts, ends it.
    ///
    /// After an error the job is begun anew, with waits that grow to a bound. The first error of a streak is logged and
    /// all are counted; a run of `StoreConfiguration.jobSteadyAfter` ends the streak.
    ///
    /// - Returns: once the store has stopped.
    /// - Throws: CancellationError alone.
    package func keep(_ job: Job) async throws {
        jobs.began(job.name)
        var failures = 0
        while true {
            // What it did now it could not write down: a relay would deliver again what it had delivered.
            while !takesCommands { try await environment.sleep(configuration.probeInterval) }
            let began = environment.uptimeNanoseconds()
            let failure: any Error
            do {
                try await job.body()
                // A job that ends by itself has nothing more to do.
                return
            } catch {
                failure = error
            }
            try Task.checkCancellation()
            if failure is CancellationError { throw failure }
            let error = failure as? RPCError
            if error == .storeStopped { return }
            let ran = Duration.nanoseconds(Int64(clamping: environment.uptimeNanoseconds() - began))
            if ran >= configuration.jobSteadyAfter { failures = 0 }
            failures += 1
            jobs.failed(job.name)
            if failures == 1 {
                logger.error(
                    "job failed, it is begun anew until it works",
                    metadata: [
                        LogKey.job: "\(job.name)", LogKey.reason: "\(error?.reason ?? "")",
                        LogKey.cause: "\(error.map { $0.cause ?? "" } ?? "\(failure)")",
                    ])
            }
            let backoff = configuration.jobBackoff.delay(
                afterAttempt: failures, random: environment.randomFraction())
            try await environment.sleep(max(backoff, error?.retryAfter ?? .zero))
        }
    }
}
