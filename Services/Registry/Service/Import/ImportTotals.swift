/// What an import has done so far.
package struct ImportTotals: Sendable, Hashable, CustomStringConvertible {
    /// Workers of the file that were looked at, by this run or by the broken one that it goes on with.
    package private(set) var workers = 0
    package private(set) var loaded = 0
    /// Loaded by an earlier run.
    package private(set) var present = 0
    package private(set) var rejected = 0
    package private(set) var elapsed: Duration = .zero
    /// Of `workers`, those whom a broken run had settled.
    private var settled = 0

    package init() {}

    /// - Parameter load: where a broken run ended.
    init(goingOnFrom load: ImportLoadPoint) {
        workers = load.present + load.rejected
        present = load.present
        rejected = load.rejected
        settled = workers
    }

    mutating func add(_ block: ImportCommand.Written, elapsed: Duration) {
        workers += block.loaded + block.present + block.rejected
        loaded += block.loaded
        present += block.present
        rejected += block.rejected
        self.elapsed = elapsed
    }

    package var description: String {
        let seconds = elapsed / .seconds(1)
        let rate = seconds > 0 ? Int(Double(workers - settled) / seconds) : 0
        return "workers \(workers) · loaded \(loaded) · loaded before \(present) · rejected \(rejected) · "
            + "\(Int(seconds)) s · \(rate)/s"
    }
}
