#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension RequestEnvelope {
    /// The walk over the fields of `ttrpc.Request`.
    struct Fields {
        var service = 0..<0
        var method = 0..<0
        var payload = 0..<0
        var timeout: Int64 = 0
        /// From the first entry's tag to the end of the bytes.
        var metadata = 0..<0
        private var metadataEntries = 0
        private var unknownFields = 0

        typealias Reason = MessageDecodingError.Reason

        struct Fault {
            var reason: Reason
            var field: String
        }

        /// nil when all is well.
        mutating func read(_ bytes: UnsafeRawBufferPointer) -> Fault? {
            guard let first = bytes.baseAddress else { return nil }
            var reader = WireReader(bytes, from: first)
            while !reader.isAtEnd {
                var number: UInt32 = 0
                let start = reader.position
                do throws(Reason) {
                    let tag = try reader.tag()
                    number = tag.number
                    if number == 5, metadataEntries == 0 { metadata = (start - first)..<bytes.count }
                    try field(tag.number, tag.wireType, &reader, from: first)
                } catch {
                    return Fault(reason: error, field: Self.name(number))
                }
            }
            return nil
        }

        @inline(__always)
        private mutating func field(
            _ number: UInt32, _ wireType: UInt8, _ reader: inout WireReader, from first: UnsafeRawPointer
        ) throws(Reason) {
            switch (number, wireType) {
            case (1, 2): service = try Self.text(&reader, from: first)
            case (2, 2): method = try Self.text(&reader, from: first)
            case (3, 2):
                let count = try reader.length()
                let start = reader.position - first
                try reader.skip(count)
                payload = start..<(start + count)
            case (4, 0): timeout = Int64(bitPattern: try reader.varint())
            case (5, 2):
                metadataEntries += 1
                guard metadataEntries <= DecodingLimits.metadataEntriesMax else { throw .tooLarge }
                let entry = reader.take(try reader.length())
                if let start = entry.baseAddress { try checkEntry(WireReader(entry, from: start)) }
            case (1...5, _): throw .wireType
            default: try unknown(&reader, wireType)
            }
        }

        /// `ttrpc.KeyValue`.
        private mutating func checkEntry(_ entry: WireReader) throws(Reason) {
            var reader = entry
            while !reader.isAtEnd {
                let tag = try reader.tag()
                switch (tag.number, tag.wireType) {
                case (1, 2), (2, 2): _ = try Self.text(&reader, from: reader.position)
                case (1...2, _): throw .wireType
                default: try unknown(&reader, tag.wireType)
                }
            }
        }

        private mutating func unknown(_ reader: inout WireReader, _ wireType: UInt8) throws(Reason) {
            unknownFields += 1
            guard unknownFields <= DecodingLimits.unknownFieldsMax else { throw .tooManyUnknownFields }
            _ = try reader.skipValue(wireType)
        }

        @inline(__always)
        private static func text(
            _ reader: inout WireReader, from first: UnsafeRawPointer
        ) throws(Reason) -> Range<Int> {
            let content = reader.take(try reader.length())
            if let fault = UTF8Check.fault(content) { throw fault }
            let end = reader.position - first
            return (end - content.count)..<end
        }

        private static func name(_ number: UInt32) -> String {
            switch number {
            case 0: ""
            case 1: "service"
            case 2: "method"
            case 3: "payload"
            case 4: "timeout_nano"
            case 5: "metadata"
            default: "#\(number)"
            }
        }
    }
}

extension RequestEnvelope.Fields {
    /// The first value under `key` in bytes that `read` has passed.
    static func metadata(_ key: String, in bytes: UnsafeRawBufferPointer) -> String? {
        metadataValue(key, in: bytes).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same as the bytes where it stands.
    static func metadataValue(_ key: String, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        var value: UnsafeRawBufferPointer?
        forEachEntry(in: bytes) { entryKey, entryValue in
            guard entryKey[...].isEqual(to: key) else { return true }
            value = entryValue
            return false
        }
        return value
    }

    static func metadata(in bytes: UnsafeRawBufferPointer) -> [MetadataEntry] {
        var entries: [MetadataEntry] = []
        forEachEntry(in: bytes) { key, value in
            entries.append(
                MetadataEntry(key: String(decoding: key, as: UTF8.self), value: String(decoding: value, as: UTF8.self)))
            return true
        }
        return entries
    }

    /// - Parameter body: true to go on.
    private static func forEachEntry(
        in bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Bool
    ) {
        guard let first = bytes.baseAddress else { return }
        var reader = WireReader(bytes, from: first)
        while let tag = try? reader.tag() {
            guard tag.number == 5, tag.wireType == 2 else {
                guard (try? reader.skipValue(tag.wireType)) != nil else { return }
                continue
            }
            guard let count = try? reader.length() else { return }
            let (key, value) = keyAndValue(reader.take(count))
            guard body(key, value) else { return }
        }
    }

    private static func keyAndValue(
        _ entry: UnsafeRawBufferPointer
    ) -> (key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
        var key = UnsafeRawBufferPointer(start: nil, count: 0)
        var value = key
        guard let first = entry.baseAddress else { return (key, value) }
        var reader = WireReader(entry, from: first)
        while let tag = try? reader.tag() {
            guard tag.number <= 2, tag.wireType == 2, let count = try? reader.length() else {
                guard (try? reader.skipValue(tag.wireType)) != nil else { break }
                continue
            }
            if tag.number == 1 { key = reader.take(count) } else { value = reader.take(count) }
        }
        return (key, value)
    }
}

/// Mixes the names of a route into one number, eight bytes at a time.
enum RouteHash {
    static func of(_ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer) -> UInt64 {
        mix(method, into: mix(service, into: 0x9E37_79B9_7F4A_7C15))
    }

    @inline(__always)
    private static func mix(_ bytes: UnsafeRawBufferPointer, into seed: UInt64) -> UInt64 {
        var hash = step(seed, UInt64(truncatingIfNeeded: bytes.count))
        var offset = 0
        while bytes.count - offset >= 8 {
            hash = step(hash, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var tail: UInt64 = 0
        for index in offset..<bytes.count { tail = tail << 8 | UInt64(bytes[index]) }
        return step(hash, tail)
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
        return product ^ (product >> 32)
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Whether the bytes are those of the text.
    func isEqual(to text: String) -> Bool {
        guard text.utf8.count == count else { return false }
        let bytes = UnsafeRawBufferPointer(rebasing: self)
        // Texts of Swift are contiguous, so that the slow way is taken for bridged ones alone.
        return text.utf8.withContiguousStorageIfAvailable { utf8 in
            guard let left = bytes.baseAddress, let right = utf8.baseAddress else { return true }
            return memcmp(left, right, utf8.count) == 0
        } ?? bytes.elementsEqual(text.utf8)
    }
}
