/// `google.rpc.Code`, as far as retrying cares. Own to this module so that it depends on no message.
package enum RetryCode: Int32, Hashable, Sendable, CaseIterable {
    case ok = 0
    case cancelled = 1
    case unknown = 2
    case invalidArgument = 3
    case deadlineExceeded = 4
    case notFound = 5
    case alreadyExists = 6
    case permissionDenied = 7
    case resourceExhausted = 8
    case failedPrecondition = 9
    case aborted = 10
    case outOfRange = 11
    case unimplemented = 12
    case internalError = 13
    case unavailable = 14
    case dataLoss = 15
    case unauthenticated = 16

    /// Whether another attempt at a query may get another answer.
    package var isWorthAnotherAttempt: Bool {
        switch self {
        case .unavailable, .deadlineExceeded, .unknown: true
        case .ok, .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .resourceExhausted,
            .failedPrecondition, .aborted, .outOfRange, .unimplemented, .internalError, .dataLoss, .unauthenticated:
            false
        }
    }

    /// Whether the answer speaks against the endpoint rather than against the request: what a breaker counts.
    package var isEndpointFailure: Bool {
        switch self {
        case .unavailable, .deadlineExceeded, .unknown, .internalError, .dataLoss: true
        case .ok, .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .resourceExhausted,
            .failedPrecondition, .aborted, .outOfRange, .unimplemented, .unauthenticated:
            false
        }
    }
}
