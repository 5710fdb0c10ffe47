package import NIOCore

/// Encodes failures and keeps the envelopes of those that came last: a server that refuses more than it serves says the
/// same few things again and again, and saying them anew costs as much as serving.
///
/// Failures that carry fields or metadata of one request are not kept. A value, confined to its owner.
package struct FailureEnvelopes {
    private var kept: [Kept] = []
    /// The place that is given up next, once all are taken.
    private var oldest = 0
    private static let keptMax = 8

    package init() {}

    /// Appends what `ResponseEnvelope.encode(failure:into:)` would.
    package mutating func encode(_ failure: RPCError, into buffer: inout ByteBuffer) {
        guard failure.violations.isEmpty, failure.metadata.isEmpty else {
            return ResponseEnvelope.encode(failure: failure, into: &buffer)
        }
        if let known = kept.first(where: { $0.says(failure) }) {
            buffer.writeImmutableBuffer(known.envelope)
            return
        }
        var envelope = ByteBuffer()
        ResponseEnvelope.encode(failure: failure, into: &envelope)
        buffer.writeImmutableBuffer(envelope)
        let new = Kept(failure: failure, envelope: envelope)
        if kept.count < Self.keptMax {
            kept.append(new)
        } else {
            kept[oldest] = new
            oldest = (oldest + 1) % kept.count
        }
    }

    private struct Kept {
        let failure: RPCError
        let envelope: ByteBuffer

        /// Whether `other` is the same in every part that is sent; equality of errors leaves the texts out.
        func says(_ other: RPCError) -> Bool {
            failure == other && failure.retryAfter == other.retryAfter && failure.message == other.message
                && failure.english == other.english
        }
    }
}
