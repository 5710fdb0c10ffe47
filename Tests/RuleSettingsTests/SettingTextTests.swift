import RuleSettings
import Testing

@Suite struct SettingTextTests {
    @Test(
        arguments: [
            ("0s", .zero), ("250ms", .milliseconds(250)), ("90s", .seconds(90)), ("10m", .seconds(600)),
            ("36h", .seconds(129_600)), ("30d", .seconds(2_592_000)),
        ] as [(String, Duration)])
    func aDurationIsWrittenInTheLongestUnitThatSaysIt(text: String, duration: Duration) {
        #expect(SettingText.duration(text) == duration)
        #expect(SettingText.text(duration) == text)
    }

    @Test(arguments: [
        "", "10", "m", "-1s", "+1s", "1.5h", "1 m", "1M", "10m ", "1w", "١s", "99999999999999999999s",
        "9223372036854775807d",
    ])
    func whatIsNoDurationIsRefused(text: String) {
        #expect(SettingText.duration(text) == nil)
    }

    @Test(arguments: [("60s", "1m"), ("120m", "2h"), ("24h", "1d"), ("1000ms", "1s")])
    func everyWayToWriteADurationIsRead(text: String, shortest: String) {
        #expect(SettingText.duration(text).map(SettingText.text) == shortest)
    }
}
