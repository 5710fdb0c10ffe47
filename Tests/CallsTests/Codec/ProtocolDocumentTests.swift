import FRMRCalls
import Foundation
import Testing

/// PROTOCOL.md is what other implementers read, so it must not fall behind the decoder.
@Suite struct ProtocolDocumentTests {
    private let text: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        text = try String(contentsOf: root.appending(path: "Protos/PROTOCOL.md"), encoding: .utf8)
    }

    @Test(arguments: MessageDecodingError.Reason.allCases)
    func everyReasonIsDocumented(_ reason: MessageDecodingError.Reason) {
        #expect(text.contains("| `\(reason.rawValue)` |"))
    }

    @Test func theLimitsAreTheCodes() {
        #expect(text.contains("nest messages deeper than \(DecodingLimits.nestingDepthMax) "))
        #expect(text.contains("more than \(DecodingLimits.unknownFieldsMax) fields that this version"))
        let allowance = DecodingLimits.memoryAllowanceBytes >> 10
        #expect(text.contains("than \(allowance) KiB and \(DecodingLimits.memoryFactorMax) × their length"))
        #expect(text.contains("| metadata entries of a request | \(DecodingLimits.metadataEntriesMax) |"))
    }
}
