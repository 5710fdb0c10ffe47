import FRMRIdentifiers
import Foundation
import Reference
import RegistryRules
import RegistryService
import RuleSettings
import Testing

@Suite struct RegistrySettingsTests {
    private let table = RegistrySettings.table

    @Test("the table of Services/SETTINGS.md is what the code knows, line by line")
    func theDocumentIsTrue() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../Services/SETTINGS.md").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("| `registry.") } == Array(table.markdown.dropFirst(2)))
    }

    @Test("every default lies within its bounds") func defaultsAreValid() {
        let defaults = Dictionary(uniqueKeysWithValues: table.values(of: table.defaults).map { ($0.key, $0.text) })
        let (policy, mistakes) = table.policy { defaults[$0] }
        #expect(mistakes.isEmpty, "\(mistakes)")
        #expect(table.values(of: policy).map(\.text) == table.values(of: table.defaults).map(\.text))
    }

    @Test("R5: the numbers of scans hold for every kind of document") func scansAreAlike() throws {
        let given = [
            "registry.scan.dpi-min": "200", "registry.scan.bytes-max": "1000000", "registry.scan.pages-max": "7",
            "registry.scan.training-years-max": "3",
        ]
        let (rules, mistakes) = table.policy { given[$0] }
        #expect(mistakes.isEmpty, "\(mistakes)")
        let policies = Array(rules.sections.files.education.values) + Array(rules.sections.files.employment.values)
        #expect(policies.count > 8)
        for policy in policies {
            #expect(policy.dpiMin == 200 && policy.fileBytesMax == 1_000_000 && policy.pagesMax == 7)
        }
        #expect(rules.sections.files.education[.advancedTraining]?.ageYearsMax == 3)
        #expect(rules.sections.files.education[.diploma]?.ageYearsMax == nil)
        #expect(rules.sections.files.education[.diploma]?.needsSignature == true, "what is no number stays")
    }

    @Test("the last day of certificates is one for applications and verdicts") func certificatesHaveOneEnd() throws {
        #expect(
            table.defaults.sections.certificatesIssuedTo.adding(days: 1)
                == table.defaults.eligibility.certificatesIssuedUntil)
        let (rules, _) = table.policy { ["registry.section.certificates-issued-to": "2022-06-30"][$0] }
        #expect(rules.sections.certificatesIssuedTo.iso == "2022-06-30")
        #expect(rules.eligibility.certificatesIssuedUntil.iso == "2022-07-01")
    }

    @Test("other reference data leaves the numbers alone") func referenceDataIsNoSetting() {
        let (rules, _) = table.policy { ["registry.page.cards": "3"][$0] }
        #expect(rules.with(Desk.reference).cardsPerPage == 3)
    }
}
