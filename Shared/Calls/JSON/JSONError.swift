/// Why a JSON text is not the message asked for.
package struct JSONError: Error, Sendable, Hashable {
    package var reason: Reason
    /// Path of the field from the root, in the text's own names, e.g. `post.code`; empty for the whole.
    package var field: String

    init(_ reason: Reason, field: String = "") {
        self.reason = reason
        self.field = field
    }

    package enum Reason: Sendable, Hashable {
        /// Not JSON (RFC 8259).
        case malformed(atByte: Int)
        /// Arrays and objects nested deeper than `DecodingLimits.jsonDepthMax`.
        case tooDeep
        /// The message has no such field.
        case unknownField
        /// The field stands twice, under one name or under both, or another field of its oneof stands beside it.
        case duplicateField
        /// The value is not what the field takes.
        case type(expected: String)
        /// A number beyond the field's range.
        case range
        /// The enum has no such value.
        case unknownEnumValue
        /// Not base64 (RFC 4648).
        case base64
        /// Text with a NUL inside, which the codec refuses.
        case embeddedNUL
    }
}

extension JSONError: CustomStringConvertible {
    package var description: String {
        let text =
            switch reason {
            case .malformed(let byte): "not JSON, at byte \(byte)"
            case .tooDeep: "nested too deep"
            case .unknownField: "no such field"
            case .duplicateField: "set twice"
            case .type(let expected): "expected \(expected)"
            case .range: "out of range"
            case .unknownEnumValue: "no such value"
            case .base64: "not base64"
            case .embeddedNUL: "a NUL in the text"
            }
        return field.isEmpty ? text : "\(field): \(text)"
    }
}
