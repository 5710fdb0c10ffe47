/// Metadata keys of this module's log lines. Values are ids and stable codes, never facts about people.
enum LogKey {
    static let cause = "cause"
    static let lastLine = "last_line"
    static let lastSourceID = "last_source_id"
    static let lines = "lines"
    static let namespaces = "namespaces"
    static let reason = "reason"
    static let registerNumbers = "register_numbers"
    static let uploadID = "upload_id"
    static let user = "user"
    static let workers = "workers"
}
