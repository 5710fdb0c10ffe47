package import FRMRRetry

/// The limits of one store. Every queue and cache of the module has its bound here.
package struct StoreConfiguration: Sendable {
    /// Commands waiting for the writer; one more is shed with RESOURCE_EXHAUSTED.
    package var writeQueueMax = 4096
    /// How long commands of calls may wait, beyond the commit under way, for longer than a burst lasts …
    package var queueDelayTarget: Duration = .milliseconds(10)
    /// … which is this long. After that those that waited twice the target are shed with RESOURCE_EXHAUSTED.
    package var queueDelayInterval: Duration = .milliseconds(100)
    /// Commands in one commit.
    package var batchMax = 256
    /// Asynchronous reads waiting for a pool connection; one more is shed with RESOURCE_EXHAUSTED.
    package var readQueueMax = 1024
    /// Connections, each with its thread, that serve asynchronous reads.
    package var readPoolConnections = 2
    /// The same for jobs: they wait for one read at a time, so this many jobs may read.
    package var jobReadQueueMax = 64
    /// Connections, each with its thread, that serve the reads of jobs.
    package var jobReadConnections = 1
    /// Waits after a job's errors, one after the other, before it is begun anew.
    package var jobBackoff = Backoff(initial: .milliseconds(100), multiplier: 2, maximum: .seconds(30), jitter: 0.2)
    /// How long a job must have run for its next error to be told as a new one.
    package var jobSteadyAfter: Duration = .seconds(60)
    /// Prepared statements kept per connection; reaching it empties the cache.
    package var statementsMax = 512
    /// How long a shed caller is told to wait.
    package var retryAfterWhenFull: Duration = .milliseconds(100)
    /// How long the writer and the pool wait for a locked file. The writer then tries again; what else waits fails.
    package var lockTimeout: Duration = .seconds(1)
    /// The same for a loop's reader, which must not hold up its event loop.
    package var loopLockTimeout: Duration = .milliseconds(10)
    /// Between looks whether commits go through again, while the disk is full or the file locked.
    package var probeInterval: Duration = .seconds(1)
    /// Bytes beside the file that a start on a full disk may give up. As much again has to be free before commands are
    /// taken again; 0 keeps nothing.
    package var reserveBytes = 1 << 20
    /// How far the clock may lie before the last commit's moment without being told of.
    package var clockTolerance: Duration = .seconds(1)
    /// Between commits that have no other purpose than to let the record reach a moment that is asked for.
    package var recordAdvanceInterval: Duration = .milliseconds(100)
    /// How long a read may hold one snapshot, which keeps the log from starting over; it is ended then.
    package var readTimeMax: Duration = .seconds(5)
    /// Size to which the write-ahead log is truncated after a checkpoint.
    package var journalBytesMax = 64 << 20
    /// Pages added to the write-ahead log before it is checkpointed, beside the commits.
    package var checkpointPages = 1000
    /// The same for the first checkpoint of a process; each following one may wait for twice as many, until it is
    /// `checkpointPages`. A process that is killed soon, and again, then leaves a short log for the next opening.
    package var firstCheckpointPages = 1000
    /// Pages of the log at which the writer checkpoints itself; fewer, in the same ratio, before the full length.
    package var logPagesMax = 4000
    /// Page cache of the writer. SQLite's own 2 MiB would be read anew for every command on a large store.
    package var writerCacheBytes = 64 << 20
    /// Bytes of the file that readers see through a memory map: a page is then neither read by a call nor copied.
    /// SQLite takes 2 GiB at most and reads what lies behind by calls; 0 maps nothing.
    package var mapBytesMax = 2 << 30

    package init() {}

    /// For a program that has the store to itself and loads it in few large commands, each a commit.
    ///
    /// - Parameter cacheBytes: of the writer: what the commands touch all over should fit.
    package static func bulkLoad(cacheBytes: Int) -> StoreConfiguration {
        var configuration = StoreConfiguration()
        configuration.writerCacheBytes = cacheBytes
        // A savepoint for each of several commands would copy the pages that they touch.
        configuration.batchMax = 1
        // About the pages of a command. The first commands are short, and so is what a kill leaves to the next opening.
        configuration.checkpointPages = 32 << 10
        configuration.firstCheckpointPages = 256
        configuration.logPagesMax = 128 << 10
        configuration.journalBytesMax = configuration.logPagesMax * pageBytes
        return configuration
    }

    /// Of a page of the file and of the log.
    private static let pageBytes = 4096
}
