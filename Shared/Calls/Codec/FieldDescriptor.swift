internal import FRMRCProtobufC

/// What JSON needs to know of a field, read from the C descriptor.
struct FieldDescriptor {
    /// In the proto, e.g. `organisation_oid`.
    let name: String
    /// In JSON, e.g. `organisationOid`.
    let jsonName: String
    let number: UInt32
    let kind: Kind
    let isRepeated: Bool
    /// The same for all fields of one oneof; nil for a field of none.
    let oneof: UInt32?

    enum Kind {
        case int32
        case sint32
        case sfixed32
        case int64
        case sint64
        case sfixed64
        case uint32
        case fixed32
        case uint64
        case fixed64
        case float
        case double
        case bool
        case string
        case bytes
        case enumeration(EnumDescriptor)
        case message(MessageDescriptor)
    }

    init(_ field: ProtobufCFieldDescriptor) {
        name = String(cString: field.name)
        jsonName = Self.lowerCamel(name)
        number = field.id
        isRepeated = field.label == PROTOBUF_C_LABEL_REPEATED
        // protobuf-c keeps the set case of a oneof at this offset of the struct.
        oneof = field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0 ? field.quantifier_offset : nil
        kind = Self.kind(field)
    }

    /// As encoders of proto3 write lists of numbers.
    var isPackable: Bool {
        switch kind {
        case .string, .bytes, .message: false
        default: true
        }
    }

    var wireType: UInt8 {
        switch kind {
        case .int32, .sint32, .int64, .sint64, .uint32, .uint64, .bool, .enumeration: 0
        case .fixed64, .sfixed64, .double: 1
        case .string, .bytes, .message: 2
        case .fixed32, .sfixed32, .float: 5
        }
    }

    private static func kind(_ field: ProtobufCFieldDescriptor) -> Kind {
        switch field.type {
        case PROTOBUF_C_TYPE_INT32: .int32
        case PROTOBUF_C_TYPE_SINT32: .sint32
        case PROTOBUF_C_TYPE_SFIXED32: .sfixed32
        case PROTOBUF_C_TYPE_INT64: .int64
        case PROTOBUF_C_TYPE_SINT64: .sint64
        case PROTOBUF_C_TYPE_SFIXED64: .sfixed64
        case PROTOBUF_C_TYPE_UINT32: .uint32
        case PROTOBUF_C_TYPE_FIXED32: .fixed32
        case PROTOBUF_C_TYPE_UINT64: .uint64
        case PROTOBUF_C_TYPE_FIXED64: .fixed64
        case PROTOBUF_C_TYPE_FLOAT: .float
        case PROTOBUF_C_TYPE_DOUBLE: .double
        case PROTOBUF_C_TYPE_BOOL: .bool
        case PROTOBUF_C_TYPE_STRING: .string
        case PROTOBUF_C_TYPE_ENUM:
            .enumeration(
                EnumDescriptor(UnsafeRawPointer(field.descriptor).assumingMemoryBound(to: ProtobufCEnumDescriptor.self))
            )
        case PROTOBUF_C_TYPE_MESSAGE:
            .message(
                MessageDescriptor(
                    UnsafeRawPointer(field.descriptor).assumingMemoryBound(to: ProtobufCMessageDescriptor.self)))
        default: .bytes
        }
    }

    private static func lowerCamel(_ name: String) -> String {
        var camel = ""
        var raises = false
        for character in name {
            if character == "_" {
                raises = true
            } else {
                camel += raises ? character.uppercased() : String(character)
                raises = false
            }
        }
        return camel
    }
}

/// The values of an enum.
struct EnumDescriptor {
    private let table: UnsafePointer<ProtobufCEnumDescriptor>

    init(_ table: UnsafePointer<ProtobufCEnumDescriptor>) { self.table = table }

    func number(of name: String) -> Int32? {
        protobuf_c_enum_descriptor_get_value_by_name(table, name).map { Int32(truncatingIfNeeded: $0.pointee.value) }
    }

    func name(of number: Int32) -> String? {
        protobuf_c_enum_descriptor_get_value(table, number).map { String(cString: $0.pointee.name) }
    }
}

extension MessageDescriptor {
    /// In the order of their numbers.
    var fields: [FieldDescriptor] {
        UnsafeBufferPointer(start: table.pointee.fields, count: Int(table.pointee.n_fields)).map(FieldDescriptor.init)
    }
}
