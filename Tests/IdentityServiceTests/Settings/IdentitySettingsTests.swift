import FRMRContracts
import FRMRIdentifiers
import Foundation
import IdentityRules
import IdentityService
import RuleSettings
import TestValues
import Testing

@Suite struct IdentitySettingsTests {
    @Test("the table of Services/SETTINGS.md is what the code knows, line by line")
    func theDocumentIsTrue() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../Services/SETTINGS.md").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let documented = lines.filter { $0.hasPrefix("| `identity.") }
        #expect(documented == Array(IdentitySettings.table.markdown.dropFirst(2)))
    }

    @Test("every default lies within its bounds") func defaultsAreValid() {
        let table = IdentitySettings.table
        let defaults = Dictionary(uniqueKeysWithValues: table.values(of: table.defaults).map { ($0.key, $0.text) })
        let (policy, mistakes) = table.policy { defaults[$0] }
        #expect(mistakes.isEmpty, "\(mistakes)")
        #expect(table.values(of: policy).map(\.text) == table.values(of: table.defaults).map(\.text))
    }

    @Test("a setting reaches the rule that decides")
    func aSettingReachesItsRule() async throws {
        let given = ["identity.code.tries-max": "2", "identity.code.lifetime": "2m", "identity.code.digits": "7"]
        let (rules, mistakes) = IdentitySettings.table.policy { given[$0] }
        #expect(mistakes.isEmpty)
        let fixture = try IdentityFixture { $0.codes = rules.codes }
        let sent = try await fixture.requestCode()
        let code = try await #require(fixture.latestMessage(to: IdentityFixture.phone).code)
        #expect(code.count == 7)
        #expect(sent.expireTimeUs == (fixture.time.now + .seconds(120)).microseconds)
    }

    @Test(
        "I1: what does not fit together is told by its keys",
        arguments: [
            (["identity.code.resend-after": "1h"], ["identity.code.resend-after", "identity.code.lifetime"]),
            (
                ["identity.refresh.lifetime": "90d", "identity.session.lifetime": "30d"],
                ["identity.refresh.lifetime", "identity.session.lifetime"]
            ),
            (["identity.code.failures-max": "4"], ["identity.code.tries-max", "identity.code.failures-max"]),
        ])
    func relationsHold(given: [String: String], keys: [String]) {
        #expect(IdentitySettings.table.policy { given[$0] }.mistakes.map(\.keys) == [keys])
    }
}
