import FRMRLocks

/// How much received data may wait for readers on one connection; reading the socket pauses beyond it.
final class ReadBudget: Sendable {
    private let bytesMax: Int
    /// Nil for a client.
    private let account: Account?
    private let used = Mutex((bytes: 0, isPaused: false))
    private let resume: @Sendable () -> Void

    /// - Parameter resume: called from any thread when reading may go on.
    init(bytesMax: Int, account: Account? = nil, resume: @escaping @Sendable () -> Void) {
        self.bytesMax = bytesMax
        self.account = account
        self.resume = resume
    }

    func take(_ bytes: Int) {
        account?.hold(bytes)
        used.withLock { $0.bytes += bytes }
    }

    func release(_ bytes: Int) {
        account?.release(bytes)
        let mayResume = used.withLock { used in
            used.bytes -= bytes
            guard used.isPaused, used.bytes <= bytesMax / 2 else { return false }
            used.isPaused = false
            return true
        }
        if mayResume { resume() }
    }

    /// Whether the bound is passed; if so, `resume` will be called.
    func pauseIfSpent() -> Bool {
        used.withLock { used in
            if used.bytes > bytesMax { used.isPaused = true }
            return used.isPaused
        }
    }
}
