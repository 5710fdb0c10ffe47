/// Wire bytes to JSON values. The bytes have passed `WireScan`; whatever still cannot be read is left out.
enum JSONDecoding {
    static func message(_ bytes: UnsafeRawBufferPointer, _ descriptor: MessageDescriptor) -> JSONValue {
        let fields = descriptor.fields
        var values: [UInt32: [JSONValue]] = [:]
        var oneofs: [UInt32: UInt32] = [:]
        if let first = bytes.baseAddress {
            var reader = WireReader(bytes, from: first)
            while let tag = try? reader.tag() {
                guard let field = fields.first(where: { $0.number == tag.number }) else {
                    guard (try? reader.skipValue(tag.wireType)) != nil else { break }
                    continue
                }
                guard let read = Self.values(&reader, field, tag.wireType) else { break }
                // The last member of a oneof is the one that is set.
                if let oneof = field.oneof, let other = oneofs.updateValue(field.number, forKey: oneof) {
                    values[other] = nil
                }
                if field.isRepeated {
                    values[field.number, default: []] += read
                } else {
                    values[field.number] = read
                }
            }
        }
        return .object(
            fields.compactMap { field -> JSONValue.Member? in
                guard let read = values[field.number], let last = read.last else { return nil }
                if field.isRepeated { return .init(name: field.jsonName, value: .array(read)) }
                return field.oneof == nil && isDefault(last, field) ? nil : .init(name: field.jsonName, value: last)
            })
    }

    /// One value, or all of a packed list.
    private static func values(
        _ reader: inout WireReader, _ field: FieldDescriptor, _ wireType: UInt8
    ) -> [JSONValue]? {
        guard wireType == 2 else { return scalar(&reader, field.kind).map { [$0] } }
        guard let count = try? reader.length() else { return nil }
        let content = reader.take(count)
        switch field.kind {
        case .string: return [.string(String(decoding: content, as: UTF8.self))]
        case .bytes: return [.string(Base64.encode(content))]
        case .message(let inner): return [message(content, inner)]
        default:
            guard let first = content.baseAddress else { return [] }
            var packed = WireReader(content, from: first)
            var values: [JSONValue] = []
            while !packed.isAtEnd {
                guard let value = scalar(&packed, field.kind) else { return nil }
                values.append(value)
            }
            return values
        }
    }

    private static func scalar(_ reader: inout WireReader, _ kind: FieldDescriptor.Kind) -> JSONValue? {
        switch kind {
        case .int32: varint(&reader) { .number(String(Int32(truncatingIfNeeded: $0))) }
        case .uint32: varint(&reader) { .number(String(UInt32(truncatingIfNeeded: $0))) }
        case .int64: varint(&reader) { .string(String(Int64(bitPattern: $0))) }
        case .uint64: varint(&reader) { .string(String($0)) }
        case .sint32:
            varint(&reader) { value in
                let zigzag = UInt32(truncatingIfNeeded: value)
                return .number(String(Int32(bitPattern: zigzag >> 1 ^ (0 &- (zigzag & 1)))))
            }
        case .sint64: varint(&reader) { .string(String(Int64(bitPattern: $0 >> 1 ^ (0 &- ($0 & 1))))) }
        case .bool: varint(&reader) { .bool($0 != 0) }
        case .enumeration(let values):
            varint(&reader) { value in
                let number = Int32(truncatingIfNeeded: value)
                return values.name(of: number).map { .string($0) } ?? .number(String(number))
            }
        case .fixed32: fixed(&reader, UInt32.self).map { .number(String($0)) }
        case .sfixed32: fixed(&reader, Int32.self).map { .number(String($0)) }
        case .fixed64: fixed(&reader, UInt64.self).map { .string(String($0)) }
        case .sfixed64: fixed(&reader, Int64.self).map { .string(String($0)) }
        case .float:
            fixed(&reader, UInt32.self).map { bits in
                let value = Float(bitPattern: bits)
                return value.isFinite ? .number(value.description) : real(Double(value))
            }
        case .double: fixed(&reader, UInt64.self).map { real(Double(bitPattern: $0)) }
        case .string, .bytes, .message: nil
        }
    }

    private static func varint(_ reader: inout WireReader, _ convert: (UInt64) -> JSONValue) -> JSONValue? {
        (try? reader.varint()).map(convert)
    }

    private static func fixed<I: FixedWidthInteger>(_ reader: inout WireReader, _ type: I.Type) -> I? {
        let count = MemoryLayout<I>.size
        guard reader.remaining >= count else { return nil }
        return I(littleEndian: reader.take(count).loadUnaligned(as: I.self))
    }

    private static func real(_ value: Double) -> JSONValue {
        if value.isNaN { return .string("NaN") }
        if value.isInfinite { return .string(value < 0 ? "-Infinity" : "Infinity") }
        return .number(value.description)
    }

    /// Encoders leave defaults out; one that was written all the same means no more than that.
    private static func isDefault(_ value: JSONValue, _ field: FieldDescriptor) -> Bool {
        switch (field.kind, value) {
        case (.message, _): false
        case (.enumeration(let values), .string(let name)): values.number(of: name) == 0
        case (.string, .string(let text)), (.bytes, .string(let text)): text.isEmpty
        case (_, .string(let digits)): digits == "0"
        case (_, .number(let digits)): digits == "0" || digits == "0.0"
        case (_, .bool(let flag)): !flag
        case (_, .null), (_, .array), (_, .object): false
        }
    }
}
