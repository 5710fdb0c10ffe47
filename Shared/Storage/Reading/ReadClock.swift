internal import FRMRCalls
internal import Synchronization

/// Since when a connection reads one snapshot. While it does, the log cannot start over, and grows with every commit.
///
/// Set by the connection's thread, and read by whoever tells metrics.
final class ReadClock: Sendable {
    private let uptime: @Sendable () -> UInt64
    private let nanosecondsMax: UInt64
    /// 0: no snapshot.
    private let began = Atomic<UInt64>(0)

    /// - Parameters:
    ///   - longest: of a snapshot; a read that goes on for longer is ended with an error.
    ///   - uptime: nanoseconds of a clock that only goes forward.
    init(longest: Duration, uptime: @escaping @Sendable () -> UInt64) {
        nanosecondsMax = UInt64(max(longest / .nanoseconds(1), 0))
        self.uptime = uptime
    }

    func begin() { began.store(max(uptime(), 1), ordering: .relaxed) }

    func end() { began.store(0, ordering: .relaxed) }

    /// Nanoseconds that the snapshot has been held; 0: there is none.
    var age: UInt64 {
        let began = began.load(ordering: .relaxed)
        guard began > 0 else { return 0 }
        let now = uptime()
        return now - min(began, now)
    }

    var isOver: Bool { age > nanosecondsMax }
}

extension RPCError {
    /// A read was ended because its snapshot held back the log.
    static func readTooLong(_ cause: String) -> RPCError {
        RPCError(
            .resourceExhausted, "STORE_READ_TOO_LONG", "Запрос читает слишком много. Сузьте его.",
            "The call reads too much. Narrow it down.", cause: cause)
    }
}
