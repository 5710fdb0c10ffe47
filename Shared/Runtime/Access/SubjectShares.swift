import FRMRCalls
import FRMRTransport
import Synchronization

/// Bounds what each subject uses at a time of what all callers share: tasks and streams, and commands that wait for the
/// store's writer. No authenticated subject takes more than its share of either, however many connections and addresses
/// it uses.
final class SubjectShares: Sendable {
    enum Pool: Int, CaseIterable {
        /// Calls that run in tasks, streams among them.
        case tasks
        case commands
    }

    private let max: [Int]
    private let subjects = Mutex<[String: [Int]]>([:])

    init(tasksMax: Int = RuntimeLimits.tasksPerSubjectMax, commandsMax: Int = RuntimeLimits.commandsPerSubjectMax) {
        max = [tasksMax, commandsMax]
    }

    /// A place for one call of the subject, until nobody holds the claim any more; nil for the anonymous, whom their
    /// addresses tell apart.
    ///
    /// - Throws: RESOURCE_EXHAUSTED `TOO_MANY_CALLS_OF_CALLER`; the call must not be executed then.
    func claim(_ pool: Pool, _ caller: CallerIdentity) throws(RPCError) -> Claim? {
        let subject = caller.subject
        guard !subject.isEmpty else { return nil }
        let hasRoom = subjects.withLock { subjects in
            var counts = subjects[subject] ?? Pool.allCases.map { _ in 0 }
            guard counts[pool.rawValue] < max[pool.rawValue] else { return false }
            counts[pool.rawValue] += 1
            subjects[subject] = counts
            return true
        }
        guard hasRoom else { throw .tooManyCallsOfCaller }
        return Claim(self, pool, subject)
    }

    private func release(_ pool: Pool, _ subject: String) {
        subjects.withLock { subjects in
            guard var counts = subjects[subject] else { return }
            counts[pool.rawValue] -= 1
            subjects[subject] = counts.allSatisfy { $0 == 0 } ? nil : counts
        }
    }

    final class Claim: Sendable {
        private let shares: SubjectShares
        private let pool: Pool
        private let subject: String

        fileprivate init(_ shares: SubjectShares, _ pool: Pool, _ subject: String) {
            self.shares = shares
            self.pool = pool
            self.subject = subject
        }

        deinit { shares.release(pool, subject) }
    }
}
