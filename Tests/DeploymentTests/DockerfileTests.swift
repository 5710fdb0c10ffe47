import Foundation
import Testing

@Suite struct DockerfileTests {
    private let stages: [Substring]

    init() throws {
        let text = try Programs.text("Services/Dockerfile").replacing("\\\n", with: " ")
        stages = text.split(separator: #/(?m)^FROM /#).dropFirst().map { $0 }
        try #require(stages.count == 2)
    }

    @Test func buildAndRunOnTheSameDebian() {
        #expect(stages[0].hasPrefix("swift:6.3-bookworm AS build"))
        #expect(stages[1].hasPrefix("debian:12-slim"))
    }

    @Test func imageHoldsEveryProgramThatComposeStarts() throws {
        let compose = try ComposeFile(Programs.text("docker-compose.yml"))
        let manifest = try Programs.text("Package.swift")
        var programs = Set(compose.services.values.compactMap(\.command.first))
        programs.formUnion(
            compose.services.values.compactMap { $0.healthCheck.last?.split(separator: " ").first }.map(String.init))
        #expect(programs.count == 4)
        for program in programs {
            #expect(stages[1].contains("/programs/\(program) "), "\(program) is not copied")
            #expect(stages[0].contains(" \(program)"), "\(program) is not built")
            #expect(manifest.contains(".executable(name: \"\(program)\""), "\(program) is no product")
        }
    }

    @Test func everyFolderOfTheManifestIsCopied() throws {
        let folders = try Programs.text("Package.swift").matches(of: /path: "([^"\/]+)/).map { String($0.1) }
        for folder in Set(folders) { #expect(stages[0].contains("COPY \(folder) \(folder)")) }
    }

    @Test func librariesOfTheBuildAreThereAtRunTime() {
        let pairs = [
            ("libprotobuf-c-dev", "libprotobuf-c1"), ("libsqlite3-dev", "libsqlite3-0"),
            ("libargon2-dev", "libargon2-1"),
        ]
        for (build, run) in pairs {
            #expect(stages[0].contains(" \(build)"))
            #expect(stages[1].contains(" \(run)"))
        }
        #expect(stages[1].contains(" mupdf-tools"), "the registry probes PDF files (R5)")
    }

    /// Verification does not start without its calendar and extracts.
    @Test func imageHoldsTheReferenceData() {
        #expect(stages[1].contains("\nCOPY Shared/Reference/Data /usr/share/frmr\n"))
        #expect(stages[1].contains("\nCOPY Services/Verification/Data/registers /usr/share/frmr/registers\n"))
        #expect(stages[1].contains("\nENV FRMR_REFERENCE_DIR=/usr/share/frmr\n"))
    }

    @Test func servicesRunWithoutRoot() {
        #expect(stages[1].contains("\nUSER frmr"))
        #expect(stages[1].contains("--uid 10001"))
    }
}
