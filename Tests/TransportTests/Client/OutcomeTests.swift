import FRMRCalls
import Foundation
import NIOCore
import Testing

@testable import FRMRTransport

/// What an error says of its call is told by who made it, not by its code (PROTOCOL.md §8).
@Suite struct OutcomeTests {
    @Test(arguments: RPCError.Code.allCases) func theOriginDecides(code: RPCError.Code) {
        let error = RPCError(code, "ANYTHING", "", "", retryAfter: .seconds(1))
        #expect(error.origin == .answered, "what a program makes itself is an answer")
        #expect(!error.isNotExecuted)
        #expect(error.mayHaveRun == (code == .unknown || code == .deadlineExceeded))
        #expect(error.from(.notSent).isNotExecuted && !error.from(.notSent).mayHaveRun)
        #expect(!error.from(.unanswered).isNotExecuted && error.from(.unanswered).mayHaveRun)
    }

    @Test(arguments: RPCError.refusedBeforeExecution.sorted()) func aRefusalBeforeItsTurnIsNotExecuted(reason: String) {
        let error = RPCError(.deadlineExceeded, reason, "", "")
        #expect(error.isNotExecuted && !error.mayHaveRun)
        #expect(!error.from(.unanswered).isNotExecuted, "who did not answer refused nothing")
    }

    @Test func whatCameOverTheWireIsAnAnswer() throws {
        var envelope = ByteBuffer()
        ResponseEnvelope.encode(failure: .notSent(cause: "inner"), into: &envelope)
        guard case .failure(let error) = try ResponseEnvelope(decoding: envelope) else {
            Issue.record("a failure came back as a reply")
            return
        }
        #expect(error.reason == "NOT_SENT" && error.origin == .answered && !error.isNotExecuted)
    }

    @Test func theDocumentNamesTheSameReasons() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let text = try String(contentsOf: root.appending(path: "Protos/PROTOCOL.md"), encoding: .utf8)
        let row = try #require(text.split(separator: "\n").first { $0.contains("refused before its turn") })
        #expect(Set(row.matches(of: /`([A-Z_]+)`/).map { String($0.output.1) }) == RPCError.refusedBeforeExecution)
    }
}
