internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// The moment as known at which a question is to be answered: `known_at_us` of a request.
struct KnownAt: Sendable {
    /// µs UTC; 0: now, which is the last moment of the record.
    private let asked: Int64

    init(_ asked: Int64) { self.asked = asked }

    /// The moment that the answer states; later commits do not change the answer. Nil: it lies in the future.
    ///
    /// - Throws: `RECORD_BEHIND`, which the route mends.
    func moment(_ call: Call, in store: ReadSession) throws(RPCError) -> Instant? {
        guard asked != 0 else { return try store.recordedUpTo() }
        let moment = Instant(microseconds: asked)
        return try store.reaches(moment, now: call.now) ? moment : nil
    }
}

extension FieldViolation {
    /// - Parameter record: the last moment that may be asked for.
    static func knownAtBeyondRecord(_ record: Instant) -> FieldViolation {
        FieldViolation(
            field: "known_at_us", reason: "KNOWN_AT_BEYOND_RECORD",
            message: "Этот момент ещё не наступил: последняя запись регистра — \(record).",
            english: "The moment lies in the future: the register's last record is of \(record).")
    }
}

extension RPCError {
    /// FAILED_PRECONDITION: what the register will know then is not known.
    ///
    /// - Parameter record: the last moment that may be asked for.
    static func knownAtBeyondRecord(_ record: Instant) -> RPCError {
        let violation = FieldViolation.knownAtBeyondRecord(record)
        return RPCError(
            .failedPrecondition, violation.reason, violation.message, violation.english, violations: [violation],
            metadata: ["recorded_us": "\(record.microseconds)"])
    }
}
