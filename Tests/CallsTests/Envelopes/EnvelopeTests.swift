import NIOCore
import Testing

@testable import FRMRCalls

@Suite struct EnvelopeTests {
    private let metadata = [
        MetadataEntry(key: "authorization", value: "Bearer x"), MetadataEntry(key: "empty", value: ""),
        MetadataEntry(key: "authorization", value: "second"),
    ]

    private func request(payload: [UInt8] = [1, 2, 3]) -> ByteBuffer {
        var buffer = ByteBuffer(bytes: [0xEE, 0xEE])
        buffer.moveReaderIndex(forwardBy: 2)
        RequestEnvelope.encode(
            service: "frmr.registry.v1.Eligibility", method: "Check", payload: ByteBuffer(bytes: payload),
            timeoutNanoseconds: 5_000_000_000, metadata: metadata, into: &buffer)
        return buffer
    }

    @Test func aRequestComesBack() throws {
        let envelope = try RequestEnvelope(decoding: request())
        #expect(envelope.service == "frmr.registry.v1.Eligibility")
        #expect(envelope.method == "Check")
        #expect(Array(envelope.payload.readableBytesView) == [1, 2, 3])
        #expect(envelope.timeoutNanoseconds == 5_000_000_000)
        #expect(envelope.metadata == metadata)
        #expect(envelope.metadata("authorization") == "Bearer x")
        #expect(envelope.metadata("empty") == "")
        #expect(envelope.metadata("absent") == nil)
    }

    @Test func theHandWrittenCodecAgreesWithTheGeneratedOne() throws {
        let generated = try TTRPC.Request(decoding: request())
        #expect(generated.service == "frmr.registry.v1.Eligibility")
        #expect(generated.payload == [1, 2, 3])
        #expect(generated.timeoutNano == 5_000_000_000)
        #expect(generated.metadata.map(\.key) == metadata.map(\.key))
        #expect(generated.metadata.map(\.value) == metadata.map(\.value))
        let long = TTRPC.Request(
            service: String(repeating: "s", count: 300), method: "M", payload: [UInt8](repeating: 1, count: 70_000),
            timeoutNano: -1, metadata: [.init(key: "k", value: String(repeating: "v", count: 200))])
        let envelope = try RequestEnvelope(decoding: long.encodedBuffer())
        #expect(envelope.service == long.service)
        #expect(envelope.payload.readableBytes == 70_000)
        #expect(envelope.timeoutNanoseconds == -1)
        #expect(envelope.metadata("k")?.utf8.count == 200)
    }

    @Test func thePayloadIsASliceOfTheFrame() throws {
        let frame = request()
        let envelope = try RequestEnvelope(decoding: frame)
        let base = frame.withUnsafeReadableBytes { $0.baseAddress }
        let slice = envelope.payload.withUnsafeReadableBytes { $0.baseAddress }
        let offset = try #require(slice) - #require(base)
        #expect((0..<frame.readableBytes).contains(offset))
    }

    @Test func routesAreFoundByBytes() throws {
        let envelope = try RequestEnvelope(decoding: request())
        #expect(
            envelope.routeHash == RequestEnvelope.routeHash(service: "frmr.registry.v1.Eligibility", method: "Check"))
        #expect(envelope.isFor(service: "frmr.registry.v1.Eligibility", method: "Check"))
        #expect(!envelope.isFor(service: "frmr.registry.v1.Eligibility", method: "CheckBatch"))
        #expect(!envelope.isFor(service: "frmr.registry.v1.EligibilityC", method: "heck"))
    }

    @Test func whatIsCutOffIsTruncatedOrEndsWithAField() throws {
        let whole = Array(request().readableBytesView)
        var passed = 0
        for count in 0..<whole.count {
            do throws(MessageDecodingError) {
                _ = try RequestEnvelope(decoding: ByteBuffer(bytes: whole.prefix(count)))
                passed += 1
            } catch {
                #expect(error.reason == "TRUNCATED", "\(count) bytes")
            }
        }
        // Behind service, method, payload, timeout and all entries but the last; and nothing at all.
        #expect(passed == 4 + metadata.count)
        var response = ByteBuffer()
        ResponseEnvelope.encode(failure: .invalid([]), into: &response)
        let bytes = Array(response.readableBytesView)
        for count in 1..<bytes.count {
            let error = #expect(throws: MessageDecodingError.self) {
                try ResponseEnvelope(decoding: ByteBuffer(bytes: bytes.prefix(count)))
            }
            #expect(error?.reason == "TRUNCATED", "\(count) bytes")
        }
    }

    static let malformed: [([UInt8], MessageDecodingError.Reason, String)] = [
        ([1 << 3 | 2, 1, 0xFF], .invalidUTF8, "service"),
        ([2 << 3 | 2, 1, 0], .embeddedNUL, "method"),
        ([3 << 3 | 2, 9], .truncated, "payload"),
        ([3 << 3, 9], .wireType, "payload"),
        ([4 << 3 | 2, 0], .wireType, "timeout_nano"),
        ([5 << 3 | 2, 3, 1 << 3 | 2, 1, 0xC0], .invalidUTF8, "metadata"),
        ([5 << 3 | 2, 3, 1 << 3 | 2, 2, 0x61], .truncated, "metadata"),
        ([0], .fieldNumber, ""),
    ]

    @Test(arguments: malformed)
    func malformedRequestsAreRefusedAsByTheGeneratedCodec(
        bytes: [UInt8], reason: MessageDecodingError.Reason, field: String
    ) {
        let error = #expect(throws: MessageDecodingError.self) {
            try RequestEnvelope(decoding: ByteBuffer(bytes: bytes))
        }
        #expect(error == MessageDecodingError(reason: reason, field: field, message: "ttrpc.Request"))
        let generated = #expect(throws: MessageDecodingError.self) { try TTRPC.Request(decoding: bytes) }
        #expect(generated?.reason == reason.rawValue)
    }

    @Test func metadataIsBounded() {
        var buffer = ByteBuffer()
        RequestEnvelope.encode(
            service: "s", method: "m", payload: ByteBuffer(), timeoutNanoseconds: 0,
            metadata: (0...DecodingLimits.metadataEntriesMax).map { MetadataEntry(key: "k\($0)", value: "") },
            into: &buffer)
        let error = #expect(throws: MessageDecodingError.self) { try RequestEnvelope(decoding: buffer) }
        #expect(error?.reason == "TOO_LARGE")
    }

    @Test func anEmptyRequestHasEmptyNames() throws {
        let envelope = try RequestEnvelope(decoding: ByteBuffer())
        #expect(envelope.service == "" && envelope.method == "" && envelope.payload.readableBytes == 0)
    }

    @Test(arguments: [0, 1, 127, 128, 20_000])
    func aReplyComesBack(bytes: Int) throws {
        let reply = ByteBuffer(repeating: 3, count: bytes)
        var buffer = ByteBuffer()
        ResponseEnvelope.encode(reply: reply, into: &buffer)
        #expect(buffer.readableBytes == ResponseEnvelope.encodedBytes(reply: reply))
        guard case .reply(let decoded) = try ResponseEnvelope(decoding: buffer) else {
            Issue.record("a failure")
            return
        }
        #expect(decoded == reply)
        #expect(try TTRPC.Response(decoding: buffer).payload.count == bytes)
    }

    @Test func aFailureComesBack() throws {
        let failure = RPCError(.notFound, "PERSON_NOT_FOUND", "Не найден.", "Not found.")
        var buffer = ByteBuffer()
        ResponseEnvelope.encode(failure: failure, into: &buffer)
        guard case .failure(let decoded) = try ResponseEnvelope(decoding: buffer) else {
            Issue.record("a reply")
            return
        }
        #expect(decoded == failure)
        #expect(decoded.message == "Не найден." && decoded.english == "Not found.")
    }

    @Test func aStatusWithCodeZeroIsAReply() throws {
        let response = TTRPC.Response(status: .init(), payload: [8])
        guard case .reply(let payload) = try ResponseEnvelope(decoding: response.encodedBuffer()) else {
            Issue.record("a failure")
            return
        }
        #expect(Array(payload.readableBytesView) == [8])
    }
}
