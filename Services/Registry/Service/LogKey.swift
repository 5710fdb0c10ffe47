/// Metadata keys of this module's log lines.
enum LogKey {
    static let cause = "cause"
}
