package import NIOCore

/// `ttrpc.Request` as the server reads it, on the path of every call: names stay bytes of the frame, the payload is a
/// slice of it, and nothing is allocated. The rules are those of `WireScan`, by hand because that is faster.
package struct RequestEnvelope: Sendable {
    /// The encoded request: a slice of the frame that shares its storage.
    package let payload: ByteBuffer
    /// Nanoseconds left for the call; 0 when the caller set none.
    package let timeoutNanoseconds: Int64
    private let frame: ByteBuffer
    /// Places in the frame's readable bytes.
    private let serviceRange: Range<Int>
    private let methodRange: Range<Int>
    /// From the first entry of the metadata on; empty without any.
    private let metadataRange: Range<Int>

    /// - Parameter frame: the payload of one Request frame, all of it.
    package init(decoding frame: ByteBuffer) throws(MessageDecodingError) {
        var fields = Fields()
        let fault = frame.withUnsafeReadableBytes { fields.read($0) }
        if let fault {
            throw MessageDecodingError(
                reason: fault.reason, field: fault.field, message: TTRPC.Request.descriptor.fullName)
        }
        self.frame = frame
        serviceRange = fields.service
        methodRange = fields.method
        metadataRange = fields.metadata
        timeoutNanoseconds = fields.timeout
        // The walk found the payload within the frame, so the slice is there.
        payload =
            frame.getSlice(at: frame.readerIndex + fields.payload.lowerBound, length: fields.payload.count)
            ?? ByteBuffer()
    }

    /// Full name of the service. Makes a String: for logs and refusals.
    package var service: String { text(serviceRange) }
    /// Name of the method. Makes a String: for logs and refusals.
    package var method: String { text(methodRange) }

    /// Where to look the route up; equal names have equal hashes.
    package var routeHash: UInt64 {
        frame.withUnsafeReadableBytes { bytes in
            RouteHash.of(
                UnsafeRawBufferPointer(rebasing: bytes[serviceRange]),
                UnsafeRawBufferPointer(rebasing: bytes[methodRange]))
        }
    }

    /// The hash under which a table keeps a route.
    package static func routeHash(service: String, method: String) -> UInt64 {
        var service = service
        var method = method
        return service.withUTF8 { service in
            method.withUTF8 { RouteHash.of(UnsafeRawBufferPointer(service), UnsafeRawBufferPointer($0)) }
        }
    }

    /// Whether the request is for this method, byte for byte.
    package func isFor(service: String, method: String) -> Bool {
        guard service.utf8.count == serviceRange.count, method.utf8.count == methodRange.count else { return false }
        return frame.withUnsafeReadableBytes { bytes in
            bytes[serviceRange].isEqual(to: service) && bytes[methodRange].isEqual(to: method)
        }
    }

    /// The first value under `key`, nil without one. Keys are compared byte for byte: they are lower case.
    package func metadata(_ key: String) -> String? {
        guard !metadataRange.isEmpty else { return nil }
        return frame.withUnsafeReadableBytes {
            Fields.metadata(key, in: UnsafeRawBufferPointer(rebasing: $0[metadataRange]))
        }
    }

    /// Every entry, in order.
    package var metadata: [MetadataEntry] {
        guard !metadataRange.isEmpty else { return [] }
        return frame.withUnsafeReadableBytes {
            Fields.metadata(in: UnsafeRawBufferPointer(rebasing: $0[metadataRange]))
        }
    }

    private func text(_ range: Range<Int>) -> String {
        frame.withUnsafeReadableBytes { String(decoding: $0[range], as: UTF8.self) }
    }
}

extension RequestEnvelope {
    /// Appends the envelope of a call, as a client sends it.
    ///
    /// - Parameter timeoutNanoseconds: time left for the call; 0 sets none.
    package static func encode(
        service: String, method: String, payload: ByteBuffer, timeoutNanoseconds: Int64, metadata: [MetadataEntry],
        into buffer: inout ByteBuffer
    ) {
        if !service.isEmpty { buffer.writeField(1, text: service) }
        if !method.isEmpty { buffer.writeField(2, text: method) }
        if payload.readableBytes > 0 { buffer.writeField(3, bytes: payload) }
        if timeoutNanoseconds != 0 {
            buffer.writeTag(4, wireType: 0)
            buffer.writeVarint(UInt64(bitPattern: timeoutNanoseconds))
        }
        for entry in metadata {
            let keyBytes = entry.key.utf8.count
            let valueBytes = entry.value.utf8.count
            buffer.writeTag(5, wireType: 2)
            buffer.writeVarint(
                UInt64(
                    2 + varintBytes(UInt64(keyBytes)) + keyBytes + varintBytes(UInt64(valueBytes)) + valueBytes))
            buffer.writeField(1, text: entry.key)
            buffer.writeField(2, text: entry.value)
        }
    }
}
