package import NIOCore

/// `ttrpc.Response`: how a call ended.
package enum ResponseEnvelope: Sendable {
    /// The encoded reply: a slice of the frame that shares its storage.
    case reply(ByteBuffer)
    case failure(RPCError)

    /// - Parameter frame: the payload of one Response frame, all of it.
    package init(decoding frame: ByteBuffer) throws(MessageDecodingError) {
        var fields = Fields()
        if let reason = frame.withUnsafeReadableBytes({ fields.read($0) }) {
            throw MessageDecodingError(reason: reason, field: "", message: TTRPC.Response.descriptor.fullName)
        }
        if let place = fields.status,
            let bytes = frame.getSlice(at: frame.readerIndex + place.lowerBound, length: place.count)
        {
            let status = try GoogleRPC.Status(decoding: bytes)
            if status.code != RPCError.Code.ok.rawValue {
                self = .failure(RPCError(status: status))
                return
            }
        }
        let start = frame.readerIndex + fields.payload.lowerBound
        self = .reply(frame.getSlice(at: start, length: fields.payload.count) ?? ByteBuffer())
    }

    /// Appends the envelope of a reply.
    package static func encode(reply: ByteBuffer, into buffer: inout ByteBuffer) {
        _ = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: encodedBytes(reply: reply)) { target in
            encode(reply: reply, into: target)
        }
    }

    /// Writes the envelope of a reply at the beginning of `target`, which has room for `encodedBytes(reply:)`.
    ///
    /// - Returns: how many bytes were written.
    package static func encode(reply: ByteBuffer, into target: UnsafeMutableRawBufferPointer) -> Int {
        let count = reply.readableBytes
        guard count > 0 else { return 0 }
        target[0] = payloadTag
        var position = 1
        var rest = count
        while rest >= 0x80 {
            target[position] = UInt8(truncatingIfNeeded: rest) | 0x80
            rest >>= 7
            position += 1
        }
        target[position] = UInt8(truncatingIfNeeded: rest)
        position += 1
        reply.withUnsafeReadableBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: target[position...]).copyMemory(from: bytes)
        }
        return position + count
    }

    /// Field 2, length-delimited.
    private static let payloadTag: UInt8 = 2 << 3 | 2

    /// Appends the envelope of a failure.
    package static func encode(failure: RPCError, into buffer: inout ByteBuffer) {
        buffer.writeField(1, bytes: failure.status.encodedBuffer())
    }

    /// How many bytes `encode(reply:into:)` will append: the frame's header says so before them.
    package static func encodedBytes(reply: ByteBuffer) -> Int {
        let count = reply.readableBytes
        return count == 0 ? 0 : 1 + varintBytes(UInt64(count)) + count
    }

    private struct Fields {
        var status: Range<Int>?
        var payload = 0..<0

        /// nil when all is well.
        mutating func read(_ bytes: UnsafeRawBufferPointer) -> MessageDecodingError.Reason? {
            guard let first = bytes.baseAddress else { return nil }
            var reader = WireReader(bytes, from: first)
            var unknownFields = 0
            while !reader.isAtEnd {
                do throws(MessageDecodingError.Reason) {
                    let tag = try reader.tag()
                    switch (tag.number, tag.wireType) {
                    case (1, 2), (2, 2):
                        let count = try reader.length()
                        let start = reader.position - first
                        try reader.skip(count)
                        if tag.number == 2 {
                            payload = start..<(start + count)
                        } else {
                            guard status == nil else { return .duplicateField }
                            status = start..<(start + count)
                        }
                    case (1...2, _): return .wireType
                    default:
                        unknownFields += 1
                        guard unknownFields <= DecodingLimits.unknownFieldsMax else { return .tooManyUnknownFields }
                        _ = try reader.skipValue(tag.wireType)
                    }
                } catch {
                    return error
                }
            }
            return nil
        }
    }
}
