/// Why bytes are not a message.
public struct MessageDecodingError: Error, Sendable, Hashable {
    /// Stable reason in SCREAMING_SNAKE_CASE.
    public var reason: String
    /// Path of the faulty field from the message's root, e.g. `person.name`; empty when no field is to blame.
    public var field: String
    /// Full name of the message that was decoded.
    public var message: String

    package init(reason: Reason, field: String, message: String) {
        self.reason = reason.rawValue
        self.field = field
        self.message = message
    }

    /// The reasons there are.
    public enum Reason: String, Error, Sendable, Hashable, CaseIterable {
        /// The bytes end inside a field.
        case truncated = "TRUNCATED"
        /// A varint is longer than ten bytes, or a tag or a length than five.
        case malformedVarint = "MALFORMED_VARINT"
        /// A field number outside 1 … 2²⁹−1.
        case fieldNumber = "FIELD_NUMBER"
        /// A known field with a wire type that is not its own, or a group.
        case wireType = "WIRE_TYPE"
        /// Text that is not UTF-8 (RFC 3629).
        case invalidUTF8 = "INVALID_UTF8"
        /// Text with a NUL inside: the C codec would cut it there.
        case embeddedNUL = "EMBEDDED_NUL"
        /// Messages nested deeper than `DecodingLimits.nestingDepthMax`.
        case tooDeep = "TOO_DEEP"
        /// More unknown fields than `DecodingLimits.unknownFieldsMax`.
        case tooManyUnknownFields = "TOO_MANY_UNKNOWN_FIELDS"
        /// The message would take more memory than `DecodingLimits` allows for its size.
        case tooLarge = "TOO_LARGE"
        /// A singular message field that stands twice.
        case duplicateField = "DUPLICATE_FIELD"
    }
}

extension MessageDecodingError: CustomStringConvertible {
    /// The field's full path with the reason.
    public var description: String {
        field.isEmpty ? "\(message): \(reason)" : "\(message).\(field): \(reason)"
    }
}

extension RPCError {
    /// A request that cannot be decoded: INVALID_ARGUMENT, and the field is named.
    package init(_ error: MessageDecodingError) {
        self.init(
            .invalidArgument, "MALFORMED_MESSAGE", "Сообщение не разобрано.", "The message cannot be decoded.",
            violations: [
                FieldViolation(
                    field: error.field, reason: error.reason, message: "Поле закодировано неверно.",
                    english: "The field is encoded wrongly.")
            ],
            metadata: ["message": error.message])
    }
}
