/// Metadata keys of this module's log lines.
enum LogKey {
    static let aggregate = "aggregate"
    static let attempt = "attempt"
    static let cause = "cause"
    static let clock = "clock"
    static let destination = "destination"
    static let job = "job"
    static let method = "method"
    static let migration = "migration"
    static let outboxID = "outbox_id"
    static let reason = "reason"
    static let recorded = "recorded"
    static let rows = "rows"
    static let traceID = "trace_id"
}
