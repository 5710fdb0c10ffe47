/// One number of a rule that an operator may change: its name, its bounds, and its place in the policy.
package struct Setting<Policy: Sendable>: Sendable {
    /// Where in the policy the value stands.
    package typealias Place<Value> = any WritableKeyPath<Policy, Value> & Sendable

    /// Name below the service's, e.g. `code.tries-max`: lower-case words, `-` within a name and `.` between names.
    package let key: String
    /// What is counted: "characters", "duration".
    package let unit: String
    /// What may stand there, as people write it: `1m … 1h`.
    package let bounds: String
    /// What it does, in a line; names the requirement.
    package let meaning: String
    /// The value as text, in the form that `write` reads.
    let read: @Sendable (Policy) -> String
    /// Puts the value into the policy. Nil when it did; else what was expected instead.
    let write: @Sendable (inout Policy, String) -> String?

    private init(
        _ key: String, unit: String, bounds: String, _ meaning: String,
        read: @escaping @Sendable (Policy) -> String,
        write: @escaping @Sendable (inout Policy, String) -> String?
    ) {
        self.key = key
        self.unit = unit
        self.bounds = bounds
        self.meaning = meaning
        self.read = read
        self.write = write
    }

    /// A whole number of `unit`.
    package static func count<Number: FixedWidthInteger & Sendable>(
        _ key: String, _ path: Place<Number>, _ bounds: ClosedRange<Number>,
        unit: String, _ meaning: String
    ) -> Setting {
        let shown = "\(bounds.lowerBound) … \(bounds.upperBound)"
        return Setting(key, unit: unit, bounds: shown, meaning) {
            String($0[keyPath: path])
        } write: { policy, text in
            guard let number = Number(text) else { return "expected a whole number, \(shown)" }
            guard bounds.contains(number) else { return "expected \(shown)" }
            policy[keyPath: path] = number
            return nil
        }
    }

    /// Whole numbers of `unit` with commas between them.
    package static func counts(
        _ key: String, _ path: Place<[Int]>, each bounds: ClosedRange<Int>,
        countMax: Int, unit: String, _ meaning: String
    ) -> Setting {
        let shown = "1 to \(countMax) of \(bounds.lowerBound) … \(bounds.upperBound)"
        return Setting(key, unit: unit, bounds: shown, meaning) {
            $0[keyPath: path].map(String.init).joined(separator: ",")
        } write: { policy, text in
            let parts = SettingText.parts(text).map { Int($0) }
            let numbers = parts.compactMap(\.self)
            guard numbers.count == parts.count else { return "expected whole numbers with commas between, \(shown)" }
            guard (1...countMax).contains(numbers.count), numbers.allSatisfy(bounds.contains) else {
                return "expected \(shown)"
            }
            policy[keyPath: path] = numbers
            return nil
        }
    }

    /// A number with a decimal point, e.g. a factor.
    package static func decimal(
        _ key: String, _ path: Place<Double>, _ bounds: ClosedRange<Double>,
        unit: String, _ meaning: String
    ) -> Setting {
        let shown = "\(bounds.lowerBound) … \(bounds.upperBound)"
        return Setting(key, unit: unit, bounds: shown, meaning) {
            String($0[keyPath: path])
        } write: { policy, text in
            guard let number = Double(text) else { return "expected a number, \(shown)" }
            guard bounds.contains(number) else { return "expected \(shown)" }
            policy[keyPath: path] = number
            return nil
        }
    }

    /// A length of time: `90s`, `10m`, `36h`, `30d`.
    package static func duration(
        _ key: String, _ path: Place<Duration>, _ bounds: ClosedRange<Duration>,
        _ meaning: String
    ) -> Setting {
        let shown = "\(SettingText.text(bounds.lowerBound)) … \(SettingText.text(bounds.upperBound))"
        return Setting(key, unit: "duration", bounds: shown, meaning) {
            SettingText.text($0[keyPath: path])
        } write: { policy, text in
            guard let duration = SettingText.duration(text) else {
                return "expected a duration such as 90s, 10m, 36h or 30d, \(shown)"
            }
            guard bounds.contains(duration) else { return "expected \(shown)" }
            policy[keyPath: path] = duration
            return nil
        }
    }

    /// Lengths of time with commas between them.
    package static func durations(
        _ key: String, _ path: Place<[Duration]>, each bounds: ClosedRange<Duration>,
        countMax: Int, _ meaning: String
    ) -> Setting {
        let each = "\(SettingText.text(bounds.lowerBound)) … \(SettingText.text(bounds.upperBound))"
        let shown = "1 to \(countMax) of \(each)"
        return Setting(key, unit: "durations", bounds: shown, meaning) {
            $0[keyPath: path].map(SettingText.text).joined(separator: ",")
        } write: { policy, text in
            let parts = SettingText.parts(text).map(SettingText.duration)
            let durations = parts.compactMap(\.self)
            guard durations.count == parts.count else { return "expected durations such as 60s,5m,1h, \(shown)" }
            guard (1...countMax).contains(durations.count), durations.allSatisfy(bounds.contains) else {
                return "expected \(shown)"
            }
            policy[keyPath: path] = durations
            return nil
        }
    }

    /// `true` or `false`.
    package static func flag(
        _ key: String, _ path: Place<Bool>, _ meaning: String
    ) -> Setting {
        Setting(key, unit: "flag", bounds: "true, false", meaning) {
            String($0[keyPath: path])
        } write: { policy, text in
            guard let flag = Bool(text) else { return "expected true or false" }
            policy[keyPath: path] = flag
            return nil
        }
    }

    /// A text that `isValid` accepts.
    ///
    /// - Parameter bounds: what it accepts, in words.
    package static func text(
        _ key: String, _ path: Place<String>, bounds: String, _ meaning: String,
        isValid: @escaping @Sendable (String) -> Bool
    ) -> Setting {
        value(key, path, unit: "text", bounds: bounds, meaning, text: { $0 }, parse: { isValid($0) ? $0 : nil })
    }

    /// Texts that `isValid` accepts, with commas between them.
    ///
    /// - Parameter bounds: what it accepts of each, in words.
    package static func texts(
        _ key: String, _ path: Place<[String]>, countMax: Int, bounds: String, _ meaning: String,
        isValid: @escaping @Sendable (String) -> Bool
    ) -> Setting {
        value(
            key, path, unit: "texts", bounds: "1 to \(countMax) of \(bounds)", meaning,
            text: { $0.joined(separator: ",") },
            parse: { text in
                let parts = SettingText.parts(text)
                return parts.count <= countMax && parts.allSatisfy(isValid) ? parts : nil
            })
    }

    /// A value of another kind, by its text.
    ///
    /// - Parameters:
    ///   - bounds: what `parse` accepts, in words.
    ///   - parse: nil for what is no such value.
    package static func value<Value>(
        _ key: String, _ path: Place<Value>, unit: String, bounds: String, _ meaning: String,
        text: @escaping @Sendable (Value) -> String, parse: @escaping @Sendable (String) -> Value?
    ) -> Setting {
        Setting(key, unit: unit, bounds: bounds, meaning) {
            text($0[keyPath: path])
        } write: { policy, given in
            guard let value = parse(given) else { return "expected \(bounds)" }
            policy[keyPath: path] = value
            return nil
        }
    }
}
