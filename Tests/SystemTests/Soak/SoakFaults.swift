import FRMRIdentifiers
import Foundation
import Glibc
import Synchronization
import TestSupport
import TestValues
import Testing

/// The services of a soak and what happens to them: one fault after the other, of a service drawn by chance. A service
/// that ends by itself is started again, as systemd does it.
final class SoakFaults: Sendable {
    enum Fault: String, CaseIterable, Sendable {
        /// SIGKILL, and at once the next start.
        case killed
        /// SIGSTOP for a while: its connections stand.
        case paused
        /// No file may grow, as on a full disk, for a while.
        case full
        /// Another program holds the store's write lock for a while.
        case locked
        /// An fsync of the log fails, and what the kernel had not written by then is lost with the power.
        case unsynced
        /// The clock is an hour ahead or behind for a while.
        case clock
        /// SIGTERM, and the next start after a while.
        case away
    }

    let suite: RunningSuite
    private let clocks: [RunningSuite.Name: FakeClock]
    private let platters: [RunningSuite.Name: Platter]
    private let generator: Mutex<SeededGenerator>
    private let state = Mutex(State())

    private struct State {
        var counts: [Fault: Int] = [:]
        var ended = 0
        var clockJumps = 0
    }

    /// Starts the services.
    init(seed: UInt64) throws {
        suite = try RunningSuite()
        generator = Mutex(SeededGenerator(seed: seed))
        var clocks: [RunningSuite.Name: FakeClock] = [:]
        var platters: [RunningSuite.Name: Platter] = [:]
        for name in RunningSuite.Name.allCases {
            let clock = try FakeClock(in: suite.folder, name: "\(name).clock")
            let platter = try Platter(disk: suite.dataDirectory(name))
            clocks[name] = clock
            platters[name] = platter
            suite.run(name, under: platter.words(beside: clock.words))
            // Without a clean end the files would not be on the platter.
            _ = suite.drain(name)
            try suite.start(name)
        }
        self.clocks = clocks
        self.platters = platters
    }

    /// How often a clock has jumped: whoever had a token or a code then may have lost it.
    var clockJumps: Int { state.withLock { $0.clockJumps } }

    var summary: String {
        state.withLock { state in
            Fault.allCases.map { "\(state.counts[$0] ?? 0) \($0)" }.joined(separator: ", ")
                + ", \(state.ended) ends of their own"
        }
    }

    /// Faults until the time is over; then everything is whole again.
    func happen(for duration: Duration) async throws {
        let end = ContinuousClock.now + duration
        while ContinuousClock.now < end {
            try await pass(seconds: draw(in: 0.2...1.5))
            let fault = draw(of: Fault.allCases)
            try await happen(fault, to: draw(of: RunningSuite.Name.allCases))
            state.withLock { $0.counts[fault, default: 0] += 1 }
        }
        try await pass(seconds: 2)
    }

    private func happen(_ fault: Fault, to name: RunningSuite.Name) async throws {
        let seconds = draw(in: 0.2...3)
        switch fault {
        case .killed: try suite.killAndRestart(name)
        case .paused:
            suite.signal(name, SIGSTOP)
            try await Task.sleep(for: .seconds(seconds))
            suite.signal(name, SIGCONT)
        case .full:
            try limitFiles(of: name, to: 4096)
            try await pass(seconds: seconds)
            try limitFiles(of: name, to: nil)
        case .locked:
            let lock = try ForeignLock(path: suite.store(name))
            try await pass(seconds: seconds)
            lock.release()
        case .unsynced:
            try platters[name]?.failSync(of: "\(name).db-wal")
            try await pass(seconds: seconds)
            suite.kill(name)
            try platters[name]?.losePower()
            try suite.start(name)
        case .clock:
            state.withLock { $0.clockJumps += 1 }
            try clocks[name]?.set(secondsAhead: draw(of: [-3600, 3600]))
            try await pass(seconds: seconds)
            try clocks[name]?.set(secondsAhead: 0)
            state.withLock { $0.clockJumps += 1 }
        case .away:
            _ = suite.drain(name)
            try await Task.sleep(for: .seconds(seconds))
            try suite.start(name)
        }
    }

    /// Lets the time pass, and starts again who has ended.
    private func pass(seconds: Double) async throws {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(50))
            for name in RunningSuite.Name.allCases where suite.hasEnded(name) {
                state.withLock { $0.ended += 1 }
                try suite.start(name)
            }
        }
    }

    /// - Parameter bytes: which no file may exceed; nil: as many as it likes.
    private func limitFiles(of name: RunningSuite.Name, to bytes: Int?) throws {
        guard let pid = suite.pid(name) else { return }
        let limit = bytes.map { "\($0):unlimited" } ?? "unlimited"
        // Fails for one that has ended meanwhile, whose limit went with it.
        try ChildProcess("/usr/bin/prlimit", ["--pid", "\(pid)", "--fsize=\(limit)"], log: "/dev/null").wait()
    }

    private func draw(in range: ClosedRange<Double>) -> Double {
        generator.withLock { Double.random(in: range, using: &$0) }
    }

    private func draw<Element>(of elements: [Element]) -> Element {
        elements[generator.withLock { Int.random(in: elements.indices, using: &$0) }]
    }

    /// Ends the services; `check` of each store finds nothing.
    func expectCleanStores() throws {
        for name in RunningSuite.Name.allCases {
            #expect(suite.drain(name) == 0)
            let (status, text) = try suite.command(name, ["check", "--data-dir", suite.dataDirectory(name)])
            #expect(status == 0, "\(name): \(text)")
        }
    }
}
