import RuleSettings

/// A length of time among the settings of the process.
struct ProcessDuration: Sendable {
    let key: String
    let fallback: Duration
    let bounds: ClosedRange<Duration>
    let meaning: String

    /// The longest that a message may be tried is a month less than the shortest that its receiver may remember it:
    /// the two are settings of different services.
    static let deliveryLifetime = ProcessDuration(
        key: "delivery.lifetime", fallback: .days(30), bounds: .seconds(3600) ... .days(60),
        meaning: "how long a message to another service is tried before an operator has to decide")
    static let idempotency = ProcessDuration(
        key: "retention.idempotency", fallback: .days(1), bounds: .seconds(1) ... .days(365),
        meaning: "how long an idempotency key and its answer are kept")
    static let inbox = ProcessDuration(
        key: "retention.inbox", fallback: .days(90), bounds: .days(90) ... .days(3650),
        meaning: "how long a received message is known, so that it is acted on once")
    static let decisions = ProcessDuration(
        key: "retention.decisions", fallback: .days(365), bounds: .days(1) ... .days(3650),
        meaning: "how long it is kept who discarded a message, and why")
    static let period = ProcessDuration(
        key: "retention.period", fallback: .seconds(600), bounds: .seconds(1) ... .days(1),
        meaning: "between two sweeps of what is kept no longer")

    static let storeCheckPeriod = ProcessDuration(
        key: "store.check.period", fallback: .days(1), bounds: .seconds(60) ... .days(30),
        meaning: "between two looks for damage in the store, beside the calls")

    static let all = [deliveryLifetime, idempotency, inbox, decisions, period, storeCheckPeriod]

    var setting: ProcessSetting {
        ProcessSetting(key: key, fallback: SettingText.text(fallback), meaning: "\(meaning); \(shownBounds)")
    }

    /// - Parameter mistakes: gets a line when the text is no such length of time.
    func value(_ text: String?, _ mistakes: inout [String]) -> Duration {
        guard let text else { return fallback }
        if let duration = SettingText.duration(text), bounds.contains(duration) { return duration }
        mistakes.append("--\(key.replacing(".", with: "-")): expected a duration, \(shownBounds), got \"\(text)\"")
        return fallback
    }

    private var shownBounds: String {
        "\(SettingText.text(bounds.lowerBound)) … \(SettingText.text(bounds.upperBound))"
    }
}

extension Duration {
    fileprivate static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
