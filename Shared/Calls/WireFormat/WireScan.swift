internal import FRMRCProtobufC

/// One pass over the wire bytes before protobuf-c sees them, driven by the descriptors.
///
/// protobuf-c 1.4 has no depth limit, takes any bytes for text, cuts text at a NUL and keeps every unknown field; so
/// this pass checks depth, UTF-8, NUL, wire types, and what the message will take in memory (`DecodingLimits`).
@usableFromInline
package struct WireScan {
    private let memoryMax: Int
    private var memory = 0
    private var unknownFields = 0

    @usableFromInline
    package static func check(
        _ bytes: UnsafeRawBufferPointer, _ descriptor: MessageDescriptor
    ) throws(MessageDecodingError) {
        guard let first = bytes.baseAddress else { return }
        var scan = WireScan(bytes: bytes.count)
        do throws(Fault) {
            try scan.message(WireReader(bytes, from: first), descriptor.table, depth: 1)
        } catch {
            throw MessageDecodingError(
                reason: error.reason, field: error.path.reversed().joined(separator: "."),
                message: descriptor.fullName)
        }
    }

    private init(bytes: Int) {
        memoryMax = bytes * DecodingLimits.memoryFactorMax + DecodingLimits.memoryAllowanceBytes
    }

    private typealias Reason = MessageDecodingError.Reason

    /// A reason with the path to it, innermost name first.
    private struct Fault: Error {
        var reason: Reason
        var path: [String] = []
    }

    private mutating func message(
        _ whole: WireReader, _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>, depth: Int
    ) throws(Fault) {
        guard depth <= DecodingLimits.nestingDepthMax else { throw Fault(reason: .tooDeep) }
        var reader = whole
        var seen: UInt128 = 0
        var members = 0
        // protobuf-c holds the first members of a message on its stack, the others in slabs, each twice the last.
        var slab = Self.stackMembers
        var slabEnd = Self.stackMembers
        do throws(Reason) { try charge(descriptor.pointee.sizeof_message) } catch { throw Fault(reason: error) }
        while !reader.isAtEnd {
            let before = reader.position
            let number: UInt32
            let wireType: UInt8
            do throws(Reason) {
                (number, wireType) = try reader.tag()
                members += 1
                if members > slabEnd {
                    slab *= 2
                    slabEnd += slab
                    try charge(slab * Self.memberBytes)
                }
            } catch {
                throw Fault(reason: error)
            }
            guard let (field, index) = Self.field(number, of: descriptor) else {
                try unknown(&reader, number, wireType)
                continue
            }
            do throws(Fault) {
                if index < 128 {
                    // A member of a oneof takes the place of the others, which may then stand again.
                    if field.pointee.isInOneof { seen &= ~Self.siblings(field, of: descriptor) }
                    if Self.isSingularMessage(field), wireType == 2 {
                        guard seen & (1 << UInt128(index)) == 0 else { throw Fault(reason: .duplicateField) }
                        seen |= 1 << UInt128(index)
                    }
                }
                try value(&reader, field, wireType, depth: depth)
            } catch {
                let name = Self.name(field, in: whole, before: before)
                throw Fault(reason: error.reason, path: error.path + [name])
            }
        }
    }

    private mutating func unknown(_ reader: inout WireReader, _ number: UInt32, _ wireType: UInt8) throws(Fault) {
        unknownFields += 1
        let name = ["#\(number)"]
        guard unknownFields <= DecodingLimits.unknownFieldsMax else {
            throw Fault(reason: .tooManyUnknownFields, path: name)
        }
        do throws(Reason) {
            // protobuf-c keeps the value as it stands, its length included.
            let start = reader.position
            _ = try reader.skipValue(wireType)
            try charge(reader.position - start)
            try charge(MemoryLayout<ProtobufCMessageUnknownField>.stride)
        } catch {
            throw Fault(reason: error, path: name)
        }
    }

    @inline(__always)
    private mutating func value(
        _ reader: inout WireReader, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ wireType: UInt8, depth: Int
    ) throws(Fault) {
        let type = field.pointee.type
        let isRepeated = field.pointee.label == PROTOBUF_C_LABEL_REPEATED
        if wireType == 2 {
            let content: UnsafeRawBufferPointer
            do throws(Reason) {
                content = reader.take(try reader.length())
                switch type {
                case PROTOBUF_C_TYPE_STRING:
                    if let fault = UTF8Check.fault(content) { throw fault }
                    try charge(content.count + 1 + (isRepeated ? 8 : 0))
                case PROTOBUF_C_TYPE_BYTES:
                    try charge(content.count + (isRepeated ? 16 : 0))
                case PROTOBUF_C_TYPE_MESSAGE:
                    if isRepeated { try charge(8) }
                default:
                    guard isRepeated else { throw Reason.wireType }
                    return try packed(content, type)
                }
            } catch {
                throw Fault(reason: error)
            }
            if type == PROTOBUF_C_TYPE_MESSAGE, let first = content.baseAddress {
                let inner = UnsafeRawPointer(field.pointee.descriptor)
                    .assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
                try message(WireReader(content, from: first), inner, depth: depth + 1)
            }
            return
        }
        do throws(Reason) {
            guard wireType == Self.wireType(of: type) else { throw Reason.wireType }
            _ = try reader.skipValue(wireType)
            if isRepeated { try charge(8) }
        } catch {
            throw Fault(reason: error)
        }
    }

    /// A list of numbers in one piece.
    private mutating func packed(_ content: UnsafeRawBufferPointer, _ type: ProtobufCType) throws(Reason) {
        let count: Int
        switch Self.wireType(of: type) {
        case 1:
            guard content.count % 8 == 0 else { throw .truncated }
            count = content.count / 8
        case 5:
            guard content.count % 4 == 0 else { throw .truncated }
            count = content.count / 4
        default:
            var varints = 0
            if let first = content.baseAddress {
                var reader = WireReader(content, from: first)
                while !reader.isAtEnd {
                    _ = try reader.varint()
                    varints += 1
                }
            }
            count = varints
        }
        try charge(count * (Self.isWide(type) ? 8 : 4))
    }

    /// Counts memory the way the arena hands it out.
    @inline(__always)
    private mutating func charge(_ bytes: Int) throws(Reason) {
        memory += (bytes + 15) & ~15
        guard memory <= memoryMax else { throw Reason.tooLarge }
    }

    /// sizeof(ScannedMember) in protobuf-c.
    private static let memberBytes = 32
    /// Its FIRST_SCANNED_MEMBER_SLAB_SIZE.
    private static let stackMembers = 16
}

extension WireScan {
    /// The field with its place in the descriptor; nil for an unknown one.
    @inline(__always)
    private static func field(
        _ number: UInt32, of descriptor: UnsafePointer<ProtobufCMessageDescriptor>
    ) -> (UnsafePointer<ProtobufCFieldDescriptor>, Int)? {
        guard let fields = descriptor.pointee.fields else { return nil }
        // Fields are sorted by number and mostly numbered 1, 2, 3, …
        let guess = Int(number) - 1
        if guess < Int(descriptor.pointee.n_fields), fields[guess].id == number { return (fields + guess, guess) }
        guard let found = protobuf_c_message_descriptor_get_field(descriptor, number) else { return nil }
        return (found, found - fields)
    }

    /// Merging two pieces of a message, as proto3 would have it, makes protobuf-c's memory grow with the square of
    /// the pieces, and no encoder writes them.
    @inline(__always)
    private static func isSingularMessage(_ field: UnsafePointer<ProtobufCFieldDescriptor>) -> Bool {
        field.pointee.type == PROTOBUF_C_TYPE_MESSAGE && field.pointee.label != PROTOBUF_C_LABEL_REPEATED
    }

    /// The places of the other members of the field's oneof.
    private static func siblings(
        _ field: UnsafePointer<ProtobufCFieldDescriptor>, of descriptor: UnsafePointer<ProtobufCMessageDescriptor>
    ) -> UInt128 {
        var places: UInt128 = 0
        for index in 0..<min(Int(descriptor.pointee.n_fields), 128) {
            let other = descriptor.pointee.fields + index
            guard other != field, other.pointee.isInOneof else { continue }
            if other.pointee.quantifier_offset == field.pointee.quantifier_offset { places |= 1 << UInt128(index) }
        }
        return places
    }

    /// `posts[2]` for the third element of a repeated field, found by walking once more: only errors need it.
    private static func name(
        _ field: UnsafePointer<ProtobufCFieldDescriptor>, in whole: WireReader, before limit: UnsafeRawPointer
    ) -> String {
        let name = String(cString: field.pointee.name)
        guard field.pointee.label == PROTOBUF_C_LABEL_REPEATED else { return name }
        var reader = whole
        var index = 0
        while reader.position < limit, let tag = try? reader.tag(), (try? reader.skipValue(tag.wireType)) != nil {
            if tag.number == field.pointee.id { index += 1 }
        }
        return "\(name)[\(index)]"
    }

    @inline(__always)
    private static func wireType(of type: ProtobufCType) -> UInt8 {
        switch type {
        case PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64, PROTOBUF_C_TYPE_DOUBLE: 1
        case PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FLOAT: 5
        case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES, PROTOBUF_C_TYPE_MESSAGE: 2
        default: 0
        }
    }

    private static func isWide(_ type: ProtobufCType) -> Bool {
        switch type {
        case PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64, PROTOBUF_C_TYPE_DOUBLE, PROTOBUF_C_TYPE_INT64,
            PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_UINT64:
            true
        default: false
        }
    }
}

extension ProtobufCFieldDescriptor {
    @inline(__always)
    fileprivate var isInOneof: Bool { flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0 }
}
