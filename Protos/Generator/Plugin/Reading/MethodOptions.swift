internal import CDescriptors
internal import FRMRCProtobufC

/// The options of a method that decide its Swift signature and its access rule.
struct MethodOptions: Equatable {
    var noSideEffects = false
    var task = false
    var noIdempotencyKey = false
    /// nil when the method has none, which `SchemaRules` refuses.
    var access: Access?

    /// frmr.common.v1.AccessRule.
    struct Access: Equatable {
        var open = false
        var roles: [UInt64] = []
        var assurance: UInt64 = 0
        var confirmed = false
    }

    /// The project's options are extensions, so protobuf-c keeps them as unknown fields of the method's options.
    init(_ options: UnsafePointer<Google__Protobuf__MethodOptions>?) throws(SchemaError) {
        guard let options = options?.pointee else { return }
        noSideEffects =
            options.has_idempotency_level != 0
            && options.idempotency_level
                == GOOGLE__PROTOBUF__METHOD_OPTIONS__IDEMPOTENCY_LEVEL__NO_SIDE_EFFECTS
        for index in 0..<Int(options.base.n_unknown_fields) {
            let field = options.base.unknown_fields[index]
            var bytes = WireBytes(UnsafeBufferPointer(start: field.data, count: field.len))
            switch field.tag {
            case 50101: access = try Access(bytes.lengthDelimited())
            case 50102: task = try bytes.varint() != 0
            case 50103: noIdempotencyKey = try bytes.varint() != 0
            default: throw SchemaError("an unknown method option, number \(field.tag)")
            }
        }
    }
}

extension MethodOptions.Access {
    fileprivate init(_ message: WireBytes) throws(SchemaError) {
        var bytes = message
        while !bytes.isEmpty {
            let tag = try bytes.varint()
            switch tag {
            case 1 << 3: open = try bytes.varint() != 0
            case 2 << 3: roles.append(try bytes.varint())
            case 2 << 3 | 2:
                var packed = try bytes.lengthDelimited()
                while !packed.isEmpty { roles.append(try packed.varint()) }
            case 3 << 3: assurance = try bytes.varint()
            case 4 << 3: confirmed = try bytes.varint() != 0
            default: throw SchemaError("an unknown field of an access rule, tag \(tag)")
            }
        }
    }
}

/// Reads the few bytes of an option.
private struct WireBytes {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = Array(bytes)[...] }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    var isEmpty: Bool { rest.isEmpty }

    mutating func varint() throws(SchemaError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = rest.popFirst() else { break }
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
        }
        throw SchemaError("a malformed method option")
    }

    mutating func lengthDelimited() throws(SchemaError) -> WireBytes {
        let count = try varint()
        guard count <= UInt64(rest.count) else { throw SchemaError("a malformed method option") }
        defer { rest = rest.dropFirst(Int(count)) }
        return WireBytes(rest: rest.prefix(Int(count)))
    }
}
