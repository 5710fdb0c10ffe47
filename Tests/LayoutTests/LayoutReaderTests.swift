import SourceText
import Testing

/// The readers the layout is judged by: a reader that finds nothing would let everything pass.
@Suite struct LayoutReaderTests {
    @Test func manifestGivesTargetsWithTheirDependencies() {
        let manifest = Manifest(
            """
            let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
            let a: [Target] = [
                .systemLibrary(name: "C", path: "Shared/C", providers: [.apt(["c-dev"])]),
                .target(
                    name: "A",
                    dependencies: [
                        "B", nio,
                    ],
                    path: "Shared/A"),
                .testTarget(name: "ATests", dependencies: ["A"], path: "Tests/ATests"),
            ]
            """)
        #expect(manifest.targets.map(\.name) == ["C", "A", "ATests"])
        #expect(manifest.targets.map(\.path) == ["Shared/C", "Shared/A", "Tests/ATests"])
        #expect(manifest.targets.map(\.dependencies) == [[], ["B", "NIOCore"], ["A"]])
        #expect(manifest.targets.map(\.isTest) == [false, false, true])
    }

    @Test func importsAreReadInEverySpelling() {
        let file = SourceFile(
            path: "A.swift",
            text: """
                // import Commented
                import Plain
                public import Shown
                @preconcurrency internal import struct Named.Type
                @_spi(Test) @testable import Hidden
                let important = "import Nothing"
                """)
        #expect(file.imports.map(\.module) == ["Plain", "Shown", "Named", "Hidden"])
        #expect(file.imports.map(\.access) == ["internal", "public", "internal", "internal"])
    }

    @Test func sourcesAreFound() throws {
        #expect(try SourceTree.files(under: "Shared/Identifiers").contains { $0.path.hasSuffix("/SNILS.swift") })
        #expect(try SourceTree.files(under: "Shared/Identifiers").flatMap(\.imports).isEmpty)
        #expect(SourceFile(path: "a", text: "1\n2\n").lineCount == 2)
    }

    @Test func upperFloorIsOutOfReach() throws {
        let rules = try #require(Floors.module("RegistryRules"))
        let storage = try #require(Floors.module("Storage"))
        let contracts = try #require(Floors.module("FRMRContracts"))
        #expect(!rules.mayUse(storage))
        #expect(!storage.mayUse(contracts))
        #expect(storage.mayUse(rules))
    }
}
