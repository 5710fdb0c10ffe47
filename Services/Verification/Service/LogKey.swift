/// Keys of log metadata. Values are ids and stable codes, never facts about people.
enum LogKey {
    static let caseID = "case_id"
    static let check = "check"
    static let checks = "checks"
    static let attempt = "attempt"
    static let reason = "reason"
    static let cause = "cause"
    static let clock = "clock"
    static let event = "event"
    static let percent = "percent"
    static let recipients = "recipients"
}
