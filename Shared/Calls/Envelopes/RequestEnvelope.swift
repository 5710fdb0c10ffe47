package import NIOCore

/// `ttrpc.Request` as the server reads it, on the path of every call: names stay bytes of the frame, the payload is a
/// slice of it, and nothing is allocated. The rules are those of `WireScan`, by hand because that is faster.
package struct RequestEnvelope: Sendable {
    /// Nanoseconds left for the call; 0 when the caller set none.
    package let timeoutNanoseconds: Int64
    /// Where to look the route up; equal names have equal hashes.
    package let routeHash: UInt64
    private let frame: ByteBuffer
    /// Places in the frame's readable bytes.
    private let serviceRange: Range<Int>
    private let methodRange: Range<Int>
    private let payloadRange: Range<Int>
    /// From the first entry of the metadata on; empty without any.
    private let metadataRange: Range<Int>

    /// - Parameter frame: the payload of one Request frame, all of it.
    package init(decoding frame: ByteBuffer) throws(MessageDecodingError) {
        var fields = Fields()
        var hash: UInt64 = 0
        let fault = frame.withUnsafeReadableBytes { bytes in
            let fault = fields.read(bytes)
            hash = RouteHash.of(
                UnsafeRawBufferPointer(rebasing: bytes[fields.service]),
                UnsafeRawBufferPointer(rebasing: bytes[fields.method]))
            return fault
        }
        if let fault {
            throw MessageDecodingError(
                reason: fault.reason, field: fault.field, message: TTRPC.Request.descriptor.fullName)
        }
        self.frame = frame
        serviceRange = fields.service
        methodRange = fields.method
        payloadRange = fields.payload
        routeHash = hash
        metadataRange = fields.metadata
        timeoutNanoseconds = fields.timeout
    }

    /// The encoded request: a slice of the frame that shares its storage.
    package var payload: ByteBuffer { slice(payloadRange) }
    /// Full name of the service. Makes a String: for logs and refusals.
    package var service: String { text(serviceRange) }
    /// Name of the method. Makes a String: for logs and refusals.
    package var method: String { text(methodRange) }

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

    /// The first value under `key` as a slice of the frame that shares its storage, nil without one.
    package func metadataBytes(_ key: String) -> ByteBuffer? {
        guard !metadataRange.isEmpty else { return nil }
        let range = frame.withUnsafeReadableBytes { bytes in
            Fields.metadataValue(key, in: UnsafeRawBufferPointer(rebasing: bytes[metadataRange])).map { value in
                let offset = value.baseAddress.flatMap { end in bytes.baseAddress.map { end - $0 } } ?? 0
                return offset..<offset + value.count
            }
        }
        return range.map(slice)
    }

    /// A place that the walk found within the frame, so that there is a slice.
    private func slice(_ range: Range<Int>) -> ByteBuffer {
        frame.getSlice(at: frame.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
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
