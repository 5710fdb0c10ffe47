import NIOCore
import Testing

@testable import FRMRCalls

/// Failures that are kept encoded must be told apart in everything that is sent.
@Suite struct FailureEnvelopesTests {
    static let failures: [RPCError] = [
        RPCError(.resourceExhausted, "BUSY", "Занято.", "Busy."),
        RPCError(.resourceExhausted, "BUSY", "Занято.", "Busy.", retryAfter: .seconds(1)),
        RPCError(.resourceExhausted, "BUSY", "Занято.", "Busy.", retryAfter: .seconds(2)),
        RPCError(.resourceExhausted, "BUSY", "Занято!", "Busy."),
        RPCError(.resourceExhausted, "BUSY", "Занято.", "Busy!"),
        RPCError(.unavailable, "BUSY", "Занято.", "Busy."),
        RPCError(.resourceExhausted, "FULL", "Занято.", "Busy."),
        RPCError(.resourceExhausted, "BUSY", "Занято.", "Busy.", metadata: ["limit": "1"]),
        RPCError(.resourceExhausted, "BUSY", "Занято.", "Busy.", metadata: ["limit": "2"]),
        .invalid([FieldViolation(field: "a", reason: "RANGE", message: "Нет.", english: "No.")]),
        .invalid([FieldViolation(field: "b", reason: "RANGE", message: "Нет.", english: "No.")]),
    ]

    @Test func eachFailureIsEncodedAsIfItWereTheOnlyOne() {
        var envelopes = FailureEnvelopes()
        // Twice in a row, and in rounds, so that kept ones are found, given up and made again.
        for failure in (0..<3).flatMap({ _ in Self.failures.flatMap { [$0, $0] } }) {
            var kept = ByteBuffer(string: "before")
            var alone = ByteBuffer(string: "before")
            envelopes.encode(failure, into: &kept)
            ResponseEnvelope.encode(failure: failure, into: &alone)
            #expect(kept == alone)
        }
    }

    @Test func moreFailuresThanAreKeptStayRight() {
        var envelopes = FailureEnvelopes()
        for number in (0..<40).map({ $0 % 13 }) {
            let failure = RPCError(.notFound, "NUMBER_\(number)", "Нет \(number).", "No \(number).")
            var kept = ByteBuffer()
            var alone = ByteBuffer()
            envelopes.encode(failure, into: &kept)
            ResponseEnvelope.encode(failure: failure, into: &alone)
            #expect(kept == alone)
        }
    }
}
