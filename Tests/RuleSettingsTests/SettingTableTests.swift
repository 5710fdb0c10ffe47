import RuleSettings
import Testing

@Suite struct SettingTableTests {
    private struct Policy: Sendable, Equatable {
        var tries = 5
        var memory: UInt32 = 19_456
        var wait = Duration.seconds(60)
        var waits = [Duration.seconds(60), .seconds(300)]
        var days = [30, 90]
        var factor = 2.0
        var isStrict = false
        var root = "1.2"
        var books = ["1.1", "1.2"]
    }

    private static let table = SettingTable(
        "suite", defaults: Policy(),
        [
            .count("tries", \.tries, 1...10, unit: "tries", "wrong ones"),
            .count("memory", \.memory, 8...1_000_000, unit: "KiB", "of a hash"),
            .duration("wait", \.wait, .seconds(1) ... .seconds(3600), "between tries"),
            .durations("waits", \.waits, each: .seconds(1) ... .seconds(3600), countMax: 3, "that grow"),
            .counts("days", \.days, each: 1...365, countMax: 3, unit: "days", "before the end"),
            .decimal("factor", \.factor, 1.0...4.0, unit: "factor", "of a wait"),
            .flag("strict", \.isStrict, "or not"),
            .text("root", \.root, bounds: "digits and dots", "of all", isValid: { !$0.isEmpty }),
            .texts("books", \.books, countMax: 3, bounds: "digits", "that count", isValid: { !$0.isEmpty }),
        ],
        relations: [.init("tries", "wait", demand: "many tries need a wait") { $0.tries < 9 || $0.wait > .seconds(1) }])

    private func read(_ given: [String: String]) -> (policy: Policy, mistakes: [SettingMistake]) {
        Self.table.policy { given[$0] }
    }

    @Test func whatIsNotGivenIsTheDefault() {
        let (policy, mistakes) = read([:])
        #expect(policy == Policy() && mistakes.isEmpty)
    }

    @Test func everyKindOfSettingIsReadAndWritten() {
        let given = [
            "suite.tries": "7", "suite.memory": "20000", "suite.wait": "2m", "suite.waits": "1s, 2s,3s",
            "suite.days": "7,14", "suite.factor": "1.5", "suite.strict": "true", "suite.root": "1.3",
            "suite.books": "1, 2",
        ]
        let (policy, mistakes) = read(given)
        #expect(mistakes.isEmpty)
        let expected = Policy(
            tries: 7, memory: 20_000, wait: .seconds(120), waits: [.seconds(1), .seconds(2), .seconds(3)],
            days: [7, 14], factor: 1.5, isStrict: true, root: "1.3", books: ["1", "2"])
        #expect(policy == expected)
        let written = Dictionary(uniqueKeysWithValues: Self.table.values(of: policy).map { ($0.key, $0.text) })
        #expect(read(written).policy == policy)
    }

    @Test(arguments: [
        ("tries", "0", "expected 1 … 10, got \"0\""), ("tries", "11", "expected 1 … 10, got \"11\""),
        ("tries", "five", "expected a whole number, 1 … 10, got \"five\""),
        ("tries", "99999999999999999999", "expected a whole number, 1 … 10, got \"99999999999999999999\""),
        ("memory", "-1", "expected a whole number, 8 … 1000000, got \"-1\""),
        ("wait", "5", "expected a duration such as 90s, 10m, 36h or 30d, 1s … 1h, got \"5\""),
        ("wait", "2h", "expected 1s … 1h, got \"2h\""),
        ("waits", "", "expected durations such as 60s,5m,1h, 1 to 3 of 1s … 1h, got \"\""),
        ("waits", "1s,1s,1s,1s", "expected 1 to 3 of 1s … 1h, got \"1s,1s,1s,1s\""),
        ("days", "0", "expected 1 to 3 of 1 … 365, got \"0\""),
        ("days", "1,,2", "expected whole numbers with commas between, 1 to 3 of 1 … 365, got \"1,,2\""),
        ("factor", "nan", "expected 1.0 … 4.0, got \"nan\""),
        ("factor", "x", "expected a number, 1.0 … 4.0, got \"x\""),
        ("strict", "yes", "expected true or false, got \"yes\""), ("root", "", "expected digits and dots, got \"\""),
        ("books", "1,,2", "expected 1 to 3 of digits, got \"1,,2\""),
        ("books", "1,2,3,4", "expected 1 to 3 of digits, got \"1,2,3,4\""),
    ])
    func aMistakeNamesItsKeyAndWhatWasExpected(key: String, text: String, problem: String) {
        #expect(read(["suite.\(key)": text]).mistakes == [SettingMistake(keys: ["suite.\(key)"], problem: problem)])
    }

    @Test func allMistakesAreToldAtOnce() {
        #expect(read(["suite.tries": "0", "suite.wait": "x", "suite.strict": "?"]).mistakes.count == 3)
    }

    @Test func whatDoesNotFitTogetherIsToldWithBothKeys() {
        let mistakes = read(["suite.tries": "9", "suite.wait": "1s"]).mistakes
        #expect(mistakes.map(\.description) == ["suite.tries, suite.wait: many tries need a wait"])
    }

    @Test func theTableShowsKeyUnitDefaultAndBounds() {
        #expect(Self.table.markdown[2] == "| `suite.tries` | tries | `5` | 1 … 10 | wrong ones |")
        #expect(Self.table.markdown[5] == "| `suite.waits` | durations | `1m,5m` | 1 to 3 of 1s … 1h | that grow |")
        #expect(Self.table.markdown.count == 2 + Self.table.keys.count)
    }
}
