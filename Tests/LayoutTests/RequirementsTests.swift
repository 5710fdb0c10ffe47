import House
import SourceText
import Testing

/// The list of requirements against the code: what it may not say.
@Suite struct RequirementsTests {
    private static func list(_ state: String, _ suite: String) -> String {
        """
        | id | requirement | state | shown whole by |
        |---|---|---|---|
        | R1 | Something. | \(state) | \(suite) |

        | left open | settled as | where |
        |---|---|---|
        | a point | so | A |
        """
    }

    private static let reached = [
        SourceFile(path: "Services/Registry/Rules/A.swift", text: "/// It (R1).\npackage struct A {}"),
        SourceFile(path: "Services/Registry/Service/B.swift", text: "let a = A()"),
        SourceFile(path: "Tests/RegistryRulesTests/ATests.swift", text: "@Test func itDecidesR1() {}"),
        SourceFile(path: "Tests/SystemTests/WholeTests.swift", text: "@Test(\"R1: whole\") func whole() {}"),
        SourceFile(path: "Tests/SystemTests/ScenarioTests.swift", text: ""),
        SourceFile(path: "Tests/Client/Scenario+Steps.swift", text: "// A step (R1)."),
    ]

    private func faults(
        _ state: String, _ suite: String, _ files: [SourceFile] = reached, unreached: String = ""
    ) -> [String] {
        RequirementsReport(Requirements(Self.list(state, suite)), files, UnreachedRules(unreached)).faults
    }

    @Test func aListThatSaysWhatIsThereHasNoFaults() {
        #expect(faults("works", "WholeTests") == [])
        #expect(faults("works", "ScenarioTests") == [])
        #expect(faults("partly", "to come: LaterTests") == [])
    }

    @Test func whatWorksIsReachedAndShown() {
        #expect(faults("works", "to come: LaterTests").count == 1)
        // A suite of rules is none of running services.
        #expect(faults("works", "ATests").count == 1)
        let unreached = Self.reached.filter { !$0.path.contains("/Service/") }
        let entry = "Registry/A R1 the concept"
        #expect(faults("works", "WholeTests", unreached, unreached: entry).count == 2)
        #expect(faults("partly", "WholeTests", unreached, unreached: entry).count == 1)
        #expect(faults("rules only", "WholeTests", unreached, unreached: entry) == [])
    }

    @Test func aSuiteIsThereUnlessItIsToCome() {
        for state in ["works", "partly"] { #expect(faults(state, "LaterTests").count == 1) }
        #expect(faults("partly", "").count == 1)
        #expect(faults("partly", "to come: WholeTests").count == 1)
    }

    @Test func aSuiteMentionsWhatItIsCreditedWith() {
        let other = SourceFile(path: "Tests/SystemTests/OtherTests.swift", text: "@Suite struct OtherTests {}")
        #expect(faults("partly", "OtherTests", Self.reached + [other]).count == 1)
    }

    @Test func statesIdsAndSourcesAreKnown() {
        #expect(faults("nearly", "WholeTests").count == 1)
        #expect(faults("rules only", "WholeTests").count == 1)
        #expect(faults("absent", "WholeTests").count == 1)
        let unknown = SourceFile(path: "Shared/Other/C.swift", text: "// Of R99.")
        #expect(faults("works", "WholeTests", Self.reached + [unknown]).count == 1)
        let elsewhere = Self.reached.map {
            SourceFile(path: $0.path.replacing("A.swift", with: "D.swift"), text: $0.text)
        }
        #expect(faults("works", "WholeTests", elsewhere).count == 1)
        #expect(faults("works", "WholeTests", Self.reached.filter { !$0.text.contains("R1") }).count > 1)
    }

    @Test func idsAreWordsRangesAndEndsOfTestNames() {
        let file = SourceFile(
            path: "A.swift",
            text: "// I3, R4–R6; PR7 R8x\n@Test func lateV5V6() { call(IdentityV1.X, \"R12\") }\nfunc helloV1x() {}")
        #expect(RequirementID.named(in: file) == ["I3", "R4", "R5", "R6", "V5", "V6", "R12"])
    }
}
