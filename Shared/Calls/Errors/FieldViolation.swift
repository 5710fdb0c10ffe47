/// One faulty field of a request, as it travels in `google.rpc.BadRequest`.
public struct FieldViolation: Sendable, Hashable {
    /// Path of the field from the request's root in the proto's own names, e.g. `person.snils` or `posts[2].code`.
    public var field: String
    /// Stable reason in SCREAMING_SNAKE_CASE, e.g. `SNILS_CHECK_DIGIT`.
    public var reason: String
    /// What is wrong, for people, in Russian.
    public var message: String
    /// The same in English.
    public var english: String

    /// A fault of one field, with both texts.
    public init(field: String, reason: String, message: String, english: String) {
        self.field = field
        self.reason = reason
        self.message = message
        self.english = english
    }
}
