internal import NIOCore

/// JSON values to wire bytes.
enum JSONEncoding {
    static func message(
        _ value: JSONValue, _ descriptor: MessageDescriptor, into buffer: inout ByteBuffer
    ) throws(JSONError) {
        guard case .object(let members) = value else { throw JSONError(.type(expected: "an object")) }
        let fields = descriptor.fields
        var values: [UInt32: JSONValue.Member] = [:]
        var oneofs: Set<UInt32> = []
        for member in members {
            guard let field = fields.first(where: { $0.jsonName == member.name || $0.name == member.name })
            else { throw JSONError(.unknownField, field: member.name) }
            if member.value == .null { continue }
            let isFirst = values.updateValue(member, forKey: field.number) == nil
            guard isFirst, field.oneof.map({ oneofs.insert($0).inserted }) ?? true
            else { throw JSONError(.duplicateField, field: member.name) }
        }
        for field in fields {
            guard let member = values[field.number] else { continue }
            try within(member.name) { () throws(JSONError) in
                if field.isRepeated {
                    try list(member.value, field, into: &buffer)
                } else {
                    try single(member.value, field, into: &buffer)
                }
            }
        }
    }

    private static func single(
        _ value: JSONValue, _ field: FieldDescriptor, into buffer: inout ByteBuffer
    ) throws(JSONError) {
        var content = ByteBuffer()
        try element(value, field.kind, into: &content)
        if field.oneof == nil, isDefault(content, field.kind) { return }
        append(content, field, into: &buffer)
    }

    private static func list(
        _ value: JSONValue, _ field: FieldDescriptor, into buffer: inout ByteBuffer
    ) throws(JSONError) {
        guard case .array(let items) = value else { throw JSONError(.type(expected: "an array")) }
        var packed = ByteBuffer()
        for (index, item) in items.enumerated() {
            var content = ByteBuffer()
            try within("[\(index)]") { () throws(JSONError) in try element(item, field.kind, into: &content) }
            if field.isPackable {
                packed.writeImmutableBuffer(content)
            } else {
                append(content, field, into: &buffer)
            }
        }
        if packed.readableBytes > 0 { buffer.writeField(field.number, bytes: packed) }
    }

    private static func append(_ content: ByteBuffer, _ field: FieldDescriptor, into buffer: inout ByteBuffer) {
        if field.wireType == 2 { return buffer.writeField(field.number, bytes: content) }
        buffer.writeTag(field.number, wireType: field.wireType)
        buffer.writeImmutableBuffer(content)
    }

    /// Defaults are left out. A message has none: an empty one says that it is there.
    private static func isDefault(_ content: ByteBuffer, _ kind: FieldDescriptor.Kind) -> Bool {
        switch kind {
        case .message: false
        case .string, .bytes: content.readableBytes == 0
        default: content.readableBytesView.allSatisfy { $0 == 0 }
        }
    }

    /// The value without tag and length.
    private static func element(
        _ value: JSONValue, _ kind: FieldDescriptor.Kind, into buffer: inout ByteBuffer
    ) throws(JSONError) {
        switch kind {
        case .int32: buffer.writeVarint(UInt64(bitPattern: Int64(try integer(value) as Int32)))
        case .int64: buffer.writeVarint(UInt64(bitPattern: try integer(value) as Int64))
        case .uint32: buffer.writeVarint(UInt64(try integer(value) as UInt32))
        case .uint64: buffer.writeVarint(try integer(value))
        case .sint32:
            let number: Int32 = try integer(value)
            buffer.writeVarint(UInt64(UInt32(bitPattern: number << 1 ^ number >> 31)))
        case .sint64:
            let number: Int64 = try integer(value)
            buffer.writeVarint(UInt64(bitPattern: number << 1 ^ number >> 63))
        case .fixed32: buffer.writeInteger(try integer(value) as UInt32, endianness: .little)
        case .fixed64: buffer.writeInteger(try integer(value) as UInt64, endianness: .little)
        case .sfixed32: buffer.writeInteger(try integer(value) as Int32, endianness: .little)
        case .sfixed64: buffer.writeInteger(try integer(value) as Int64, endianness: .little)
        case .float: buffer.writeInteger((try real(value) as Float).bitPattern, endianness: .little)
        case .double: buffer.writeInteger((try real(value) as Double).bitPattern, endianness: .little)
        case .bool:
            guard case .bool(let flag) = value else { throw JSONError(.type(expected: "true or false")) }
            buffer.writeVarint(flag ? 1 : 0)
        case .string:
            guard case .string(let text) = value else { throw JSONError(.type(expected: "a string")) }
            guard !text.utf8.contains(0) else { throw JSONError(.embeddedNUL) }
            buffer.writeString(text)
        case .bytes:
            guard case .string(let text) = value else { throw JSONError(.type(expected: "a base64 string")) }
            guard let bytes = Base64.decode(text) else { throw JSONError(.base64) }
            buffer.writeBytes(bytes)
        case .enumeration(let values):
            buffer.writeVarint(UInt64(bitPattern: Int64(try number(value, of: values))))
        case .message(let inner): try message(value, inner, into: &buffer)
        }
    }

    private static func number(_ value: JSONValue, of values: EnumDescriptor) throws(JSONError) -> Int32 {
        guard case .string(let name) = value else { return try integer(value) }
        guard let number = values.number(of: name) else { throw JSONError(.unknownEnumValue) }
        return number
    }

    /// A number by JSON's grammar, in quotes or not; `1e3` and `5.0` are whole numbers too.
    private static func integer<I: FixedWidthInteger>(_ value: JSONValue) throws(JSONError) -> I {
        let text: String
        switch value {
        case .number(let digits), .string(let digits): text = digits
        case .null, .bool, .array, .object: throw JSONError(.type(expected: "a whole number"))
        }
        guard let decimal = JSONDecimal(text), let digits = decimal.wholeDigits(countMax: 20) else {
            throw JSONError(.type(expected: "a whole number"))
        }
        guard let number = I(digits) else { throw JSONError(.range) }
        return number
    }

    private static func real<F: BinaryFloatingPoint & LosslessStringConvertible>(
        _ value: JSONValue
    ) throws(JSONError) -> F {
        switch value {
        case .string("NaN"): return .nan
        case .string("Infinity"): return .infinity
        case .string("-Infinity"): return -.infinity
        case .number(let text), .string(let text):
            guard JSONParser.isNumber(text), let number = F(text) else {
                throw JSONError(.type(expected: "a number"))
            }
            guard number.isFinite else { throw JSONError(.range) }
            return number
        case .null, .bool, .array, .object: throw JSONError(.type(expected: "a number"))
        }
    }

    /// Puts `name` before the path of what `body` throws.
    private static func within(_ name: String, _ body: () throws(JSONError) -> Void) throws(JSONError) {
        do throws(JSONError) {
            try body()
        } catch {
            var error = error
            let joint = error.field.isEmpty || error.field.hasPrefix("[") ? "" : "."
            error.field = name + joint + error.field
            throw error
        }
    }
}
