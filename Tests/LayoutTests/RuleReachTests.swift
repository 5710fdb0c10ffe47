import House
import SourceText
import Testing

/// What counts as a rule that a service calls.
@Suite struct RuleReachTests {
    private static let rules = """
        package struct Called { package func decide() -> Answer { Tables.x } }
        package struct Answer { package enum Reason { case a } }
        private enum Tables { static let x = Deeper() }
        package struct Deeper { }
        package struct Alone { package var other = AloneToo() }
        package struct AloneToo { }
        """

    private func unreached(by service: String, _ rules: String = rules, path: String = "Service") -> [String] {
        RuleReach([
            SourceFile(path: "Services/Registry/Rules/Concept/Rules.swift", text: rules),
            SourceFile(path: "Services/Registry/\(path)/Handlers.swift", text: service),
        ]).unreached.map(\.title)
    }

    @Test func whatAServiceNamesIsReachedAndWhatThatNames() {
        #expect(unreached(by: "let x = Called()") == ["Registry/Alone", "Registry/AloneToo"])
        #expect(
            unreached(by: "let x = RegistryRules.Called()", path: "Main") == ["Registry/Alone", "Registry/AloneToo"])
    }

    @Test func nothingIsReachedByWhatIsNoCodeOrAnotherType() {
        let all = ["Alone", "AloneToo", "Answer", "Called", "Deeper"].map { "Registry/\($0)" }
        #expect(unreached(by: "// Called\nlet x = \"Called\"") == all)
        #expect(unreached(by: "let x = RegistryV1.Called()") == all)
        #expect(unreached(by: "let x = Called()", path: "Rules") == all)
        #expect(unreached(by: "let x = \"\\(Called())\"").count == 2)
    }

    @Test func anotherServicesCodeReachesNothing() {
        let reach = RuleReach([
            SourceFile(path: "Services/Registry/Rules/A.swift", text: "package struct A {}"),
            SourceFile(path: "Services/Identity/Rules/A.swift", text: "package struct A {}"),
            SourceFile(path: "Services/Identity/Service/B.swift", text: "let a = A()"),
            SourceFile(path: "Tests/RegistryRulesTests/C.swift", text: "let a = A()"),
        ])
        #expect(reach.unreached.map(\.title) == ["Registry/A"])
        #expect(reach.callers["Services/Identity/Rules/A.swift"] == ["B"])
        #expect(reach.isReached("Services/Identity/Rules/A.swift"))
        #expect(!reach.isReached("Services/Registry/Rules/A.swift"))
    }

    @Test func whatIsOnlyConfiguredIsNotReached() {
        let rules = SourceFile(
            path: "Services/Registry/Rules/A.swift", text: "package struct A {}\npackage struct B {}")
        let configuration = SourceFile(
            path: "Services/Registry/Service/RegistryConfiguration.swift",
            text: "struct RegistryConfiguration { var a = A()\n var b: B\n init() { b = B() } }")
        let settings = SourceFile(
            path: "Services/Registry/Service/RegistrySettings.swift", text: "let all = [configuration.b, A(), B()]")
        let handlers = SourceFile(
            path: "Services/Registry/Service/Handlers.swift", text: "let x = configuration.a.decide()")
        let reach = RuleReach([rules, configuration, settings, handlers])
        #expect(reach.unreached.map(\.name) == ["B"])
        #expect(RuleReach([rules, configuration, settings]).unreached.map(\.name) == ["A", "B"])
    }

    @Test func extensionsAreReachedWithTheirTypeAndOfOthersByTheirMembers() {
        let rules = """
            package struct Called {}
            extension Called { func more() { _ = ByExtension() } }
            package struct ByExtension {}
            extension Int { package var named: ByMember { ByMember() } }
            package struct ByMember {}
            """
        #expect(unreached(by: "let x = Called()", rules) == ["Registry/ByMember"])
        #expect(unreached(by: "let x = 1.named", rules) == ["Registry/ByExtension", "Registry/Called"])
    }

    @Test func identifiersAndReferenceDataAreJudgedAsRulesAre() {
        let reach = RuleReach([
            SourceFile(
                path: "Shared/Reference/Books/A.swift",
                text: "package struct A { let b = B() }\npackage struct B {}\npackage struct C {}\nstruct D {}"),
            SourceFile(path: "Shared/Identifiers/E.swift", text: "public struct E {}"),
            SourceFile(path: "Shared/Storage/F.swift", text: "package struct F {}"),
            SourceFile(path: "Services/Registry/Service/G.swift", text: "let a = A()"),
            SourceFile(path: "Tests/ReferenceTests/H.swift", text: "let all = [C(), E()]"),
        ])
        #expect(reach.unreached.map(\.title) == ["Identifiers/E", "Reference/C"])
        #expect(reach.types.map(\.name) == ["E", "A", "B", "C"])
    }

    @Test func theListHoldsWhatIsUnreachedAndNothingElse() {
        let reach = RuleReach([
            SourceFile(path: "Services/Registry/Rules/A.swift", text: "package struct A {}\npackage struct B {}"),
            SourceFile(path: "Services/Registry/Service/C.swift", text: "let a = A()"),
        ])
        func faults(_ list: String) -> Int { UnreachedRules(list).faults(reach, knownIDs: ["R1"]).count }
        #expect(faults("# list\nRegistry/B  R1  the concept that calls it") == 0)
        #expect(faults("") == 1)
        #expect(faults("Registry/B  R1  concept\nRegistry/A  R1  concept") == 1)
        #expect(faults("Registry/B  R1  concept\nRegistry/Gone  R1  concept") == 1)
        #expect(faults("Registry/B  R2  concept") == 1)
        #expect(faults("Registry/B  concept") == 1)
        #expect(faults("Registry/B  R1") == 1)
        #expect(faults("Registry/B  R1  concept\nRegistry/B  R1  concept") == 1)
    }
}
