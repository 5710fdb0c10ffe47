internal import FRMRIdentifiers
internal import IdentityRules
package import RuleSettings

/// What of identity's rules may be set (Services/SETTINGS.md). The bounds keep a typing mistake from opening a security
/// hole.
package enum IdentitySettings {
    package static let table = SettingTable(
        "identity", defaults: IdentityConfiguration(), passwords + codes + logins + sessions + clients,
        relations: [
            .init(
                "code.resend-after", "code.lifetime", demand: "a code must outlive the wait for the next one",
                holds: { $0.codes.resendAfter <= $0.codes.lifetime }),
            .init(
                "code.tries-max", "code.failures-max", demand: "a code has no more tries than all codes together",
                holds: { $0.codes.triesMax <= $0.codes.failuresMax }),
            .init(
                "refresh.lifetime", "session.lifetime", demand: "a refresh token must not outlive its session",
                holds: { $0.refresh.lifetime <= $0.refresh.sessionLifetime }),
        ])

    private static let passwords: [Setting<IdentityConfiguration>] = [
        .count("password.characters-min", \.passwords.charactersMin, 8...64, unit: "characters", "of a password (I8)"),
        .count(
            "password.characters-max", \.passwords.charactersMax, 64...128, unit: "characters", "of a password (I8)"),
        .count(
            "password.hash-memory", \.hashing.memoryKiB, 19_456...1_048_576, unit: "KiB",
            "argon2id's memory for new hashes (RFC 9106)"),
        .count(
            "password.hash-passes", \.hashing.passes, 2...16, unit: "passes",
            "argon2id's passes for new hashes (RFC 9106)"),
        .count(
            "password.hash-queue-max", \.hashing.queueMax, 1...64, unit: "hashes",
            "that run or wait; one more is shed with HASHER_BUSY"),
    ]

    private static let codes: [Setting<IdentityConfiguration>] = [
        .count("code.digits", \.codes.digits, 6...8, unit: "digits", "of a one-time code (I1)"),
        .duration("code.lifetime", \.codes.lifetime, .seconds(60) ... .seconds(3600), "of a one-time code (I1)"),
        .count("code.tries-max", \.codes.triesMax, 1...10, unit: "tries", "wrong ones that end a code (I1)"),
        .duration(
            "code.resend-after", \.codes.resendAfter, .seconds(30) ... .seconds(3600),
            "wait before another code goes to a phone (I6)"),
        .count(
            "code.sends-max", \.codes.sendsMax, 1...50, unit: "codes",
            "to a phone within the window; beyond that support helps (I6)"),
        .duration(
            "code.window", \.codes.sendsWindow, .seconds(3600) ... .seconds(7 * 86_400),
            "in which codes and wrong tries of a phone are counted (I6)"),
        .count(
            "code.failures-max", \.codes.failuresMax, 1...100, unit: "tries",
            "wrong ones of a phone within the window, over all its codes (I6)"),
    ]

    private static let logins: [Setting<IdentityConfiguration>] =
        waits(
            "login.account", \.logins.account.freeAttempts, \.logins.account.waits, \.logins.account.memory,
            free: 1...20, of: "an account, from one known device or from strangers")
        + waits(
            "login.address", \.logins.address.freeAttempts, \.logins.address.waits, \.logins.address.memory,
            free: 10...10_000, of: "an address")
        + waits(
            "login.subnet", \.logins.subnet.freeAttempts, \.logins.subnet.waits, \.logins.subnet.memory,
            free: 100...100_000, of: "a subnet, /24 or /56")

    private typealias Place<Value> = Setting<IdentityConfiguration>.Place<Value>

    private static func waits(
        _ key: String, _ freeAttempts: Place<Int>, _ waits: Place<[Duration]>, _ memory: Place<Duration>,
        free: ClosedRange<Int>, of subject: String
    ) -> [Setting<IdentityConfiguration>] {
        [
            .count(
                "\(key)-free-attempts", freeAttempts, free, unit: "attempts",
                "that wait for nothing, of \(subject) (I14)"),
            .durations(
                "\(key)-waits", waits, each: .seconds(1) ... .seconds(86_400), countMax: 8,
                "after the last free attempt, after the next, and so on; the last one repeats (I14)"),
            .duration(
                "\(key)-memory", memory, .seconds(60) ... .seconds(30 * 86_400),
                "after which failures are forgotten (I14)"),
        ]
    }

    private static let sessions: [Setting<IdentityConfiguration>] = [
        .duration(
            "device.memory", \.devices.memory, .seconds(86_400) ... .seconds(730 * 86_400),
            "a device not used for so long is a stranger's again (I9, I14)"),
        .count(
            "device.per-account-max", \.devices.perAccountMax, 1...100, unit: "devices",
            "of an account; one more ends the one used longest ago (I9)"),
        .count(
            "session.per-account-max", \.sessions.perAccountMax, 1...100, unit: "sessions",
            "of an account; one more ends the one used longest ago"),
        .duration(
            "session.lifetime", \.refresh.sessionLifetime, .seconds(3600) ... .seconds(365 * 86_400),
            "from the login, however often its tokens are exchanged"),
        .duration(
            "refresh.lifetime", \.refresh.lifetime, .seconds(3600) ... .seconds(90 * 86_400), "of a refresh token"),
        .duration(
            "refresh.grace", \.refresh.grace, .seconds(0) ... .seconds(60),
            "in which an exchanged token may come again, because its answer was lost"),
        .count(
            "refresh.exchanges-max", \.refresh.exchangesMax, 1...10, unit: "exchanges",
            "of one token within the grace, the first included"),
    ]

    private static let clients: [Setting<IdentityConfiguration>] = [
        .texts(
            "client.organisation-roots", \.clients.organisationRoots, countMax: 16, bounds: "OIDs",
            "below which organisations' OIDs stand", isValid: { (try? OID($0))?.value == $0 }),
        .count(
            "client.secret-characters-min", \.clients.secretCharactersMin, 32...128, unit: "characters",
            "of a client's secret"),
        .count(
            "client.secret-characters-max", \.clients.secretCharactersMax, 128...512, unit: "characters",
            "of a client's secret"),
    ]
}
