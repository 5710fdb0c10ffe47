import FRMRCalls
import FRMRContracts
import Foundation
import FuzzTargets
import Testing

/// Every input that the fuzzer found worth keeping, against the same targets, on each run of the tests.
@Suite struct CorpusReplayTests {
    @Test(arguments: FuzzTarget.all)
    func everyFileOfTheCorpusHolds(target: FuzzTarget) throws {
        let folder = Self.corpus.appending(path: target.name)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count >= 10, "\(target): the corpus is missing or worn")
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            do {
                try bytes.withUnsafeBytes { try target.run($0) }
            } catch {
                Issue.record("\(target)/\(name): \(error)")
            }
        }
    }

    @Test func theCorpusBelongsToTargetsAndIsSmall() throws {
        var bytes = 0
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
        #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
        for folder in folders {
            let files = try FileManager.default.contentsOfDirectory(
                at: Self.corpus.appending(path: folder), includingPropertiesForKeys: [.fileSizeKey])
            for file in files { bytes += try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
        }
        #expect(bytes <= 1 << 20)
    }

    @Test func everyRequestAndReplyOfTheSuiteIsFuzzed() {
        let fuzzed = Set(MessageTypes.all.map { $0.descriptor.fullName })
        #expect(fuzzed.count == MessageTypes.all.count)
        for method in ServiceCatalog.methods {
            #expect(fuzzed.contains(method.input.fullName), "\(method.path) is called with \(method.input)")
            #expect(fuzzed.contains(method.output.fullName), "\(method.path) answers \(method.output)")
        }
    }

    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Fuzz/Corpus").standardized
}
