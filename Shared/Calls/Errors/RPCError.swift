/// The one error type at the wire: what a caller is told, and why.
///
/// Two errors are equal when code and reason are: texts may be reworded, reasons may not.
public struct RPCError: Error, Sendable {
    public var code: Code
    /// Stable reason in SCREAMING_SNAKE_CASE; programs branch on it, never on the texts.
    public var reason: String
    /// For people, in Russian.
    public var message: String
    /// The English twin of `message`.
    public var english: String
    /// The faulty fields, when the request itself is at fault.
    public var violations: [FieldViolation]
    /// When to try again; nil says nothing about retrying.
    public var retryAfter: Duration?
    /// Further facts for programs, e.g. the limit that was hit.
    public var metadata: [String: String]
    /// Internal cause. Logged, never sent: it may name tables, paths and peers.
    package var cause: String?

    public init(
        _ code: Code, _ reason: String, _ russian: String, _ english: String, violations: [FieldViolation] = [],
        retryAfter: Duration? = nil, metadata: [String: String] = [:]
    ) {
        self.code = code
        self.reason = reason
        self.message = russian
        self.english = english
        self.violations = violations
        self.retryAfter = retryAfter
        self.metadata = metadata
        self.cause = nil
    }

    /// The same with the private cause for the log.
    package init(
        _ code: Code, _ reason: String, _ russian: String, _ english: String, cause: String,
        retryAfter: Duration? = nil
    ) {
        self.init(code, reason, russian, english, retryAfter: retryAfter)
        self.cause = cause
    }

    /// INVALID_ARGUMENT with every faulty field named.
    public static func invalid(_ violations: [FieldViolation]) -> RPCError {
        RPCError(
            .invalidArgument, "INVALID_FIELDS", "Проверьте поля запроса.", "Check the fields of the request.",
            violations: violations)
    }

    /// google.rpc.Code. Raw values are the wire's.
    public enum Code: Int32, Sendable, Hashable, CaseIterable {
        case ok = 0
        case cancelled
        case unknown
        case invalidArgument
        case deadlineExceeded
        case notFound
        case alreadyExists
        case permissionDenied
        case resourceExhausted
        case failedPrecondition
        case aborted
        case outOfRange
        case unimplemented
        case internalError
        case unavailable
        case dataLoss
        case unauthenticated
    }
}

extension RPCError: Hashable {
    public static func == (left: RPCError, right: RPCError) -> Bool {
        left.code == right.code && left.reason == right.reason
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(reason)
    }
}

extension RPCError: CustomStringConvertible {
    /// Code and reason with the English text; the cause stays out, so that a printed error leaks nothing.
    public var description: String {
        let fields = violations.map { " \($0.field): \($0.reason)" }.joined(separator: ",")
        return "\(code) \(reason): \(english)\(fields)"
    }
}
