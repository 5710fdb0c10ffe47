import RegexBuilder
import SourceText
import Testing

/// The shape of the project, so that it is found and kept without asking.
@Suite struct LayoutTests {
    @Test func everyTargetHasItsFloorAndFolder() throws {
        let manifest = try Manifest(SourceTree.text("Package.swift"))
        let declared = manifest.targets.filter { !$0.path.hasPrefix("Tests/") }
        #expect(Set(declared.map(\.name)) == Set(Floors.modules.map(\.name)))
        for target in declared {
            #expect(Floors.module(target.name)?.path == target.path, "\(target.name)")
        }
        #expect(manifest.targets.filter(\.isTest).allSatisfy { $0.path == "Tests/\($0.name)" })
    }

    @Test func targetsDependOnLowerFloorsOnly() throws {
        let manifest = try Manifest(SourceTree.text("Package.swift"))
        for target in manifest.targets {
            guard let module = Floors.module(target.name) else { continue }
            for name in target.dependencies {
                if let other = Floors.module(name) {
                    #expect(module.mayUse(other), "\(module.name) may not depend on \(name)")
                } else if module.floor <= 1 {
                    let allowed = Floors.packagesOfLowFloors[module.name] ?? []
                    #expect(allowed.contains(name), "\(module.name) may not depend on the package product \(name)")
                }
            }
        }
    }

    @Test func importsAreDeclaredAndOfLowerFloors() throws {
        let manifest = try Manifest(SourceTree.text("Package.swift"))
        for module in Floors.modules {
            let target = try #require(manifest.targets.first { $0.name == module.name })
            for file in try SourceTree.files(under: module.path) {
                for found in file.imports where !Floors.toolchain.contains(found.module) {
                    #expect(
                        target.dependencies.contains(found.module),
                        "\(file.path) imports \(found.module), which \(module.name) does not declare")
                    if let other = Floors.module(found.module) {
                        #expect(module.mayUse(other), "\(file.path) imports \(found.module) of floor \(other.floor)")
                    }
                }
            }
        }
    }

    @Test func declaredDependenciesAreImported() throws {
        let manifest = try Manifest(SourceTree.text("Package.swift"))
        let executables = Set(manifest.targets.filter(\.isExecutable).map(\.name))
        for target in manifest.targets {
            let files = try SourceTree.files(under: target.path)
            guard !files.isEmpty else { continue }
            let imported = Set(files.flatMap(\.imports).map(\.module))
            let unused = target.dependencies.subtracting(imported).subtracting(executables)
            #expect(unused.isEmpty, "\(target.name) declares \(unused.sorted()) and imports nothing of it")
        }
    }

    @Test func productsAreUsed() throws {
        let text = try SourceTree.text("Package.swift")
        for match in text.matches(of: /let (\w+): Target\.Dependency/) {
            let uses = text.matches(of: Self.word(String(match.1))).count
            #expect(uses > 1, "no target depends on \(match.1)")
        }
    }

    @Test func cModulesStayInsideTheirOwnersAndInternal() throws {
        for module in Floors.modules {
            for file in try SourceTree.files(under: module.path) {
                for found in file.imports {
                    guard let owners = Floors.ownersOfCModules[found.module] else { continue }
                    #expect(
                        owners.contains(module.name),
                        "\(file.path) imports \(found.module), which belongs to \(owners.sorted())")
                    #expect(!["public", "package"].contains(found.access), "\(file.path) exposes \(found.module)")
                }
            }
        }
    }

    @Test func everySourceFileBelongsToATarget() throws {
        let paths = try Manifest(SourceTree.text("Package.swift")).targets.map { $0.path + "/" }
        for top in ["Protos", "Shared", "Services", "Tests"] {
            for file in try SourceTree.files(under: top)
            where !file.path.hasPrefix("Tests/Fixtures/") && !file.path.hasPrefix("Tests/Examples/") {
                #expect(paths.contains { file.path.hasPrefix($0) }, "\(file.path) belongs to no target")
            }
        }
    }

    @Test func pureModulesReadNoClockNoRandomSourceAndNoEnvironment() throws {
        for module in Floors.modules where module.isPure {
            for file in try SourceTree.files(under: module.path) {
                for read in Floors.ambientReads where file.text[...].holds(read) {
                    for line in file.codeLines where line.firstMatch(of: Self.standalone(read)) != nil {
                        Issue.record("\(file.path) uses \(read): \(line.trimmingPrefix(while: \.isWhitespace))")
                    }
                }
            }
        }
    }

    /// `text` where no longer name ends with it: `Date()` but not `GoogleType.Date()`.
    private static func standalone(_ text: String) -> Regex<Substring> {
        let isName = text.first?.isLetter ?? false
        return Regex {
            isName ? #/(?:^|[^\w.])/# : #/(?:)/#
            text
        }
    }

    @Test(arguments: ["Identity", "Registry", "Verification"])
    func mainIsWiringOnly(_ service: String) throws {
        let lines = try SourceTree.files(under: "Services/\(service)/Main").map(\.lineCount).reduce(0, +)
        #expect(lines <= 60)
    }

    /// Calls are the same behind every protocol: what a front is made of stays in its folder, and one line makes it.
    @Test(arguments: ["TTRPC"]) func aFrontIsNamedWhereItIsMadeOnly(front: String) throws {
        let folder = "Shared/Transport/Fronts/\(front)/"
        let transport = try SourceTree.files(under: "Shared/Transport")
        let names = transport.filter { $0.path.hasPrefix(folder) }.flatMap(\.topLevelTypes)
        #expect(!names.isEmpty)
        var mentions: [String] = []
        for file in try transport + SourceTree.files(under: "Shared/Runtime") where !file.path.hasPrefix(folder) {
            for line in file.codeLines where names.contains(where: { line.firstMatch(of: Self.word($0)) != nil }) {
                mentions.append("\(file.path): \(line.trimmingPrefix(while: \.isWhitespace))")
            }
        }
        #expect(mentions.count == 1, "\(mentions)")
    }

    private static func word(_ name: String) -> Regex<Substring> {
        Regex {
            Anchor.wordBoundary
            name
            Anchor.wordBoundary
        }
    }

    /// What a document calls a file or a folder of the project is one.
    @Test(arguments: ["README.md", "CONTRIBUTING.md", "Services/README.md", "Services/ARCHITECTURE.md"])
    func documentsNameWhatIsThere(_ document: String) throws {
        for name in try SourceTree.text(document).matches(of: #/`((?:Shared|Services|Tests|Protos)\/[\w\/.+-]*)`/#) {
            #expect(SourceTree.exists(String(name.output.1)), "\(document) names \(name.output.1)")
        }
    }

    @Test func linksOfDocumentsLeadToFiles() throws {
        var documents = try ["Shared", "Services", "Tests", "Protos"]
            .flatMap { try SourceTree.files(under: $0, extension: "md") }
        documents += try ["README.md", "CONTRIBUTING.md"].map { SourceFile(path: $0, text: try SourceTree.text($0)) }
        for document in documents {
            let folder = document.path.split(separator: "/").dropLast().joined(separator: "/")
            // Not those to the web, which have a colon.
            for link in document.text.matches(of: #/\]\(([^)\s:#]+)(?:#[^)]*)?\)/#) {
                #expect(SourceTree.exists("\(folder)/\(link.output.1)"), "\(document.path) links to \(link.output.1)")
            }
        }
    }

    @Test func nothingElseLiesAtTheTop() throws {
        let expected: Set<String> = [
            "Package.swift", "Services", "Shared", "Tests", "Protos", "docker-compose.yml", "README.md", "Makefile",
            "LICENSE", "CONTRIBUTING.md",
        ]
        let ignored = try SourceTree.text(".gitignore").split(separator: "\n")
            .map { $0.replacing("/", with: "") }
        for entry in try SourceTree.entries() where !entry.hasPrefix(".") && !expected.contains(entry) {
            let isIgnored = ignored.contains { pattern in
                pattern.hasPrefix("*") ? entry.hasSuffix(pattern.dropFirst()) : entry == pattern
            }
            #expect(isIgnored || entry == "Package.resolved", "\(entry) does not belong at the top")
        }
    }
}
