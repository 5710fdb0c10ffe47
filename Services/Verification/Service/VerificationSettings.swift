package import RuleSettings
internal import VerificationRules

/// What of verification's rules may be set (Services/SETTINGS.md).
package enum VerificationSettings {
    package static let table = SettingTable(
        "verification", defaults: VerificationConfiguration(), clocks + registers + work,
        relations: [
            .init(
                "register.first-wait", "register.wait-max", demand: "the first wait is no longer than the longest",
                holds: { $0.silence.firstWait <= $0.silence.waitMax }),
            .init(
                "clock.reminder-percents", demand: "reminders come in the order of time",
                holds: { $0.deadlines.reminderPercents == Set($0.deadlines.reminderPercents).sorted() }),
        ])

    private typealias List = [Setting<VerificationConfiguration>]

    private static let clocks: List = [
        .count(
            "clock.processing-hours", \.deadlines.processingHours, 1...240, unit: "hours",
            "that the checks of a submission may take (V3, V4)"),
        .count(
            "clock.correction-working-days", \.deadlines.correctionWorkingDays, 1...60, unit: "working days",
            "that an applicant has for a correction (V5)"),
        .counts(
            "clock.reminder-percents", \.deadlines.reminderPercents, each: 1...99, countMax: 8, unit: "percent",
            "of the time to the due date after which whoever has to act is reminded (V5)"),
    ]

    private static let registers: List = [
        .duration(
            "register.timeout", \.registerTimeout, .milliseconds(100) ... .seconds(60), "of one question to a register"),
        .duration(
            "register.first-wait", \.silence.firstWait, .milliseconds(100) ... .seconds(3600),
            "after the first question without an answer; each further one is twice as long (V8)"),
        .duration(
            "register.wait-max", \.silence.waitMax, .seconds(1) ... .seconds(86_400),
            "between questions without an answer (V8)"),
        .decimal(
            "register.jitter", \.silence.jitter, 0...0.9, unit: "share", "of a wait that is random, to each side"),
        .duration(
            "register.advice-max", \.silence.adviceMax, .seconds(1) ... .seconds(86_400),
            "longest wait that a register's own advice brings about"),
        .count(
            "check.training-years-max", \.trainingYearsMax, 1...20, unit: "years",
            "since an attestation of advanced training was issued (R4)"),
    ]

    private static let work: List = [
        .count("check.in-flight-max", \.checksInFlightMax, 1...1024, unit: "checks", "that are asked at once"),
        .count("check.per-pass-max", \.checksPerPassMax, 1...10_000, unit: "checks", "taken in one pass"),
        .count(
            "clock.per-pass-max", \.clocksPerPassMax, 1...1000, unit: "clocks",
            "looked at in one pass, which is one commit"),
        .duration(
            "work.idle-max", \.idleMax, .seconds(1) ... .seconds(600),
            "without a look at the store, whatever was announced"),
        .duration(
            "work.store-retry", \.storeRetry, .milliseconds(100) ... .seconds(60),
            "after a pass of which a check could not be recorded"),
    ]
}
