/// The one error type at the wire: what a caller is told, and why.
///
/// Two errors are equal when code and reason are: texts may be reworded, reasons may not.
public struct RPCError: Error, Sendable {
    /// What kind of error it is.
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
    /// How far the call had come: what decides whether repeating it is safe. An error that a program makes itself is an
    /// answer, as a handler's is; the transport marks its own.
    public package(set) var origin: Origin
    /// Internal cause. Logged, never sent: it may name tables, paths and peers.
    package var cause: String?

    /// An error with its two texts, as a service answers it.
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
        self.origin = .answered
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
    package static func invalid(_ violations: [FieldViolation]) -> RPCError {
        RPCError(
            .invalidArgument, "INVALID_FIELDS", "Проверьте поля запроса.", "Check the fields of the request.",
            violations: violations)
    }

    /// The same error with another origin.
    package func from(_ origin: Origin) -> RPCError {
        var error = self
        error.origin = origin
        return error
    }

    /// Who made an error, and when.
    public enum Origin: Sendable, Hashable {
        /// This process, before a byte of the call left it.
        case notSent
        /// This process, after the call had left and without an answer that can be understood.
        case unanswered
        /// The service.
        case answered
    }

    /// google.rpc.Code. Raw values are the wire's.
    public enum Code: Int32, Sendable, Hashable, CaseIterable {
        /// Not an error.
        case ok = 0
        /// The caller gave the call up.
        case cancelled
        /// An error of another system that has no code here.
        case unknown
        /// The request itself is wrong, whatever the state: the violations name the fields.
        case invalidArgument
        /// The time for the call ended; it may have run.
        case deadlineExceeded
        /// What the request names is not there.
        case notFound
        /// What the request would create is there.
        case alreadyExists
        /// The caller is known and may not do this.
        case permissionDenied
        /// A limit or a quota is spent; with a time to retry, worth another attempt after it.
        case resourceExhausted
        /// The state does not allow it; another attempt needs another state first.
        case failedPrecondition
        /// It conflicts with another call that is under way; the caller may begin anew.
        case aborted
        /// Past the end of what there is.
        case outOfRange
        /// The service has no such method.
        case unimplemented
        /// A fault of the service.
        case internalError
        /// The service cannot take the call at present.
        case unavailable
        /// What is stored cannot be read.
        case dataLoss
        /// The caller is not known: no token, or none that is valid.
        case unauthenticated
    }
}

extension RPCError: Hashable {
    /// Whether code and reason are the same.
    public static func == (left: RPCError, right: RPCError) -> Bool {
        left.code == right.code && left.reason == right.reason
    }

    /// By code and reason, as equality is.
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
