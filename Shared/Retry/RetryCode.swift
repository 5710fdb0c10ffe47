/// `google.rpc.Code`, as far as retrying cares. Own to this module so that it depends on no message.
public enum RetryCode: Int32, Hashable, Sendable, CaseIterable {
    /// Not an error.
    case ok = 0
    /// The caller gave the call up.
    case cancelled = 1
    /// An error of another system that has no code here.
    case unknown = 2
    /// The request itself is wrong, whatever the state: the violations name the fields.
    case invalidArgument = 3
    /// The time for the call ended; it may have run.
    case deadlineExceeded = 4
    /// What the request names is not there.
    case notFound = 5
    /// What the request would create is there.
    case alreadyExists = 6
    /// The caller is known and may not do this.
    case permissionDenied = 7
    /// A limit or a quota is spent; with a time to retry, worth another attempt after it.
    case resourceExhausted = 8
    /// The state does not allow it; another attempt needs another state first.
    case failedPrecondition = 9
    /// It conflicts with another call that is under way; the caller may begin anew.
    case aborted = 10
    /// Past the end of what there is.
    case outOfRange = 11
    /// The service has no such method.
    case unimplemented = 12
    /// A fault of the service.
    case internalError = 13
    /// The service cannot take the call at present.
    case unavailable = 14
    /// What is stored cannot be read.
    case dataLoss = 15
    /// The caller is not known: no token, or none that is valid.
    case unauthenticated = 16

    /// Whether another attempt at a query may get another answer.
    public var isWorthAnotherAttempt: Bool {
        switch self {
        case .unavailable, .deadlineExceeded, .unknown: true
        case .ok, .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .resourceExhausted,
            .failedPrecondition, .aborted, .outOfRange, .unimplemented, .internalError, .dataLoss, .unauthenticated:
            false
        }
    }

    /// Whether the answer speaks against the endpoint rather than against the request: what a breaker counts.
    public var isEndpointFailure: Bool {
        switch self {
        case .unavailable, .deadlineExceeded, .unknown, .internalError, .dataLoss: true
        case .ok, .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .resourceExhausted,
            .failedPrecondition, .aborted, .outOfRange, .unimplemented, .unauthenticated:
            false
        }
    }
}
