/// What an import may use. Each limit holds before anything is stored or allocated for what exceeds it.
package struct ImportLimits: Sendable, Hashable {
    package var lineBytesMax = 16 << 10
    /// Lines of one worker: the `worker` line and what the rules allow beside it, with room for surplus lines that a
    /// reject can still name.
    package var linesPerWorkerMax = 128
    package var sourceIDBytesMax = 64
    /// Workers that are put in the order of their СНИЛС together, and among whom a repeated source id is noticed before
    /// the load: 8 bytes of memory for each while the file is looked through.
    package var workersPerWindow = 2 << 20
    /// Workers whose places are kept by one commit, when a run is at its full length. The first run of a process has
    /// `workersPerFirstRun`, and each following one twice as many: what is kept is not lost to a kill.
    package var workersPerRun = 8 << 10
    package var workersPerFirstRun = 256
    /// Places in a block: one of each run lies in memory during the load, at 40 bytes a place.
    package var placesPerBlock = 1 << 10
    /// Workers that are parsed in one go.
    package var workersPerBlock = 64
    /// Blocks that are parsed at once.
    package var blocksAtOnceMax = 1
    /// Workers in one command, which is one commit, when commands have their full length. Many: a commit writes every
    /// page that it touched, and those of the indexes by ИНН, by name and by source id are touched all over. The first
    /// command of a process has `workersPerFirstCommand`, and each following one twice as many.
    package var workersPerCommand = 16 << 10
    package var workersPerFirstCommand = 64
    /// One is written, the others wait for the writer: it must not wait for the parsers after a long commit.
    package var commandsInFlightMax = 4
    /// Rejects that are read in one go for the rejects file.
    package var rejectsPerPage = 1 << 10
    /// ИНН of several workers that are told at the end, and workers that are named with each.
    package var sharedINNsMax = 1000
    package var sharedINNWorkersMax = 20
    package var readBytes = 1 << 20
    /// The cache of the store's writer: it holds the indexes that are touched all over, 60 MB for a million workers.
    /// The other trees grow at their ends, and memory for what is not come back to has to be cleared first.
    package var storeCacheBytes = 256 << 20

    package init() {}
}
