import FRMRCalls
import NIOCore

/// The hand-written reader of request envelopes agrees with the generated codec.
enum EnvelopeTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws {
        let frame = ByteBuffer(bytes: input)
        let generated = Result { () throws(MessageDecodingError) in try TTRPC.Request(decoding: input) }
        let envelope: RequestEnvelope
        do throws(MessageDecodingError) {
            envelope = try RequestEnvelope(decoding: frame)
        } catch {
            // Its own limit: entries of the metadata.
            if error.reason == MessageDecodingError.Reason.tooLarge.rawValue { return }
            guard case .failure = generated else { throw Violation("\(error), and the codec accepts") }
            return
        }
        switch generated {
        case .success(let request): try agree(envelope, request)
        case .failure(let error):
            // It keeps nothing, so memory is no matter.
            let isMemory = error.reason == MessageDecodingError.Reason.tooLarge.rawValue
            try hold(isMemory, "the codec says \(error), and the envelope accepts")
        }
    }

    private static func agree(_ envelope: RequestEnvelope, _ request: TTRPC.Request) throws {
        let entries = request.metadata.map { MetadataEntry(key: $0.key, value: $0.value) }
        try hold(
            envelope.service.utf8.elementsEqual(request.service.utf8)
                && envelope.method.utf8.elementsEqual(request.method.utf8)
                && envelope.payload.readableBytesView.elementsEqual(request.payload)
                && envelope.timeoutNanoseconds == request.timeoutNano && envelope.metadata == entries,
            "\(envelope) is not \(request)")
        for entry in entries {
            let first = entries.first { $0.key.utf8.elementsEqual(entry.key.utf8) }
            try hold(envelope.metadata(entry.key) == first?.value, "metadata \(entry.key) of \(entries)")
        }
        try hold(envelope.isFor(service: request.service, method: request.method), "\(request) is not for itself")
        let hash = RequestEnvelope.routeHash(service: request.service, method: request.method)
        try hold(envelope.routeHash == hash, "two hashes for \(request)")
        try encodesAlike(request, entries)
    }

    private static func encodesAlike(_ request: TTRPC.Request, _ entries: [MetadataEntry]) throws {
        var buffer = ByteBuffer()
        RequestEnvelope.encode(
            service: request.service, method: request.method, payload: ByteBuffer(bytes: request.payload),
            timeoutNanoseconds: request.timeoutNano, metadata: entries, into: &buffer)
        let again = try? TTRPC.Request(decoding: buffer)
        try hold(again == request, "\(request) is encoded as \(String(describing: again))")
    }
}
