import FRMRCalls
import FRMRContracts
import Foundation
import FuzzTargets
import Testing

/// Every input that the fuzzer found worth keeping, against the same targets, on each run of the tests.
@Suite struct CorpusReplayTests {
    @Test(arguments: FuzzTarget.all)
    func everyInputOfTheCorpusHolds(target: FuzzTarget) throws {
        let inputs = try CorpusInput.all(of: target.name)
        #expect(inputs.count >= 10, "\(target): the corpus is missing or worn")
        #expect(Set(inputs.map(\.name)).count == inputs.count, "\(target): a name stands twice")
        for input in inputs {
            do {
                try input.bytes.withUnsafeBytes { try target.run($0) }
            } catch {
                Issue.record("\(target)/\(input.name): \(error)")
            }
        }
    }

    @Test func theCorpusBelongsToTargetsAndIsSmall() throws {
        #expect(Set(try CorpusInput.targets()) == Set(FuzzTarget.all.map(\.name)))
        let bytes = try FuzzTarget.all.flatMap { try CorpusInput.all(of: $0.name) }.map(\.bytes.count).reduce(0, +)
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
}

/// One input of a target's corpus, `Tests/Fuzz/Corpus/TARGET.txt`: a line of its name and its bytes in Base64.
private struct CorpusInput {
    let name: String
    let bytes: [UInt8]

    static func targets() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).map { String($0.split(separator: ".")[0]) }
    }

    static func all(of target: String) throws -> [CorpusInput] {
        let text = try String(contentsOf: folder.appending(path: target + ".txt"), encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            // The empty input has a name and no bytes.
            let parts = line.split(separator: " ")
            let data = try #require(Data(base64Encoded: parts.count > 1 ? String(parts[1]) : ""), "\(target): \(line)")
            return CorpusInput(name: String(parts[0]), bytes: [UInt8](data))
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Fuzz/Corpus").standardized
}
