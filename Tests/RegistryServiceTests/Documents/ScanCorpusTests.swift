import Foundation
import Testing

@testable import RegistryService

/// R5: scans as the programs of practice write them, made now at known resolutions.
@Suite struct ScanCorpusTests {
    @Test func scansOfEveryProducerAreJudgedRight() async throws {
        let scans = try Scans()
        let made = scans.folder.appending(path: "corpus")
        let process = Process()
        process.executableURL = Scans.fixtures.appending(path: "make-corpus.py")
        process.arguments = [made.path]
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": scans.folder.path, "TMPDIR": scans.folder.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "the producers are packages of APT_TEST")
        let manifest = try String(contentsOf: made.appending(path: "manifest.tsv"), encoding: .utf8)
        let entries = manifest.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(entries.count >= 60)
        for entry in entries {
            let found = try await scans.judge(made.appending(path: entry[0]))
            // A side of a page or of a picture is rounded to a whole number by one program or another.
            let isRight =
                Int(entry[1]).flatMap { right in Int(found).map { abs($0 - right) <= 1 } } ?? (found == entry[1])
            #expect(isRight, "\(entry[0]) is \(entry[1]), found \(found)")
        }
    }
}
