public import FRMRCalls
import FRMRWire

/// What an error says about its call. It follows from who made the error, never from the code alone: a service may
/// itself answer RESOURCE_EXHAUSTED or pass on another service's answer.
extension RPCError {
    /// Whether the call was certainly not executed, so that repeating it is safe whatever it does: it never left this
    /// process, or the server refused it before its turn (PROTOCOL.md §8).
    public var isNotExecuted: Bool {
        switch origin {
        case .notSent: true
        case .unanswered: false
        case .answered: Self.refusedBeforeExecution.contains(reason)
        }
    }

    /// Whether the call may have been executed: it left this process, and no answer came, or one that says that the
    /// outcome is unknown. Repeat a command then with the same idempotency key only.
    public var mayHaveRun: Bool {
        switch origin {
        case .notSent: false
        case .unanswered: true
        case .answered: (code == .unknown || code == .deadlineExceeded) && !isNotExecuted
        }
    }

    /// Whether the answer is the service's decision about the request. It looks an idempotency key up before it decides,
    /// so a decision on a repetition says that no earlier attempt has had an effect.
    var isDecision: Bool {
        guard origin == .answered else { return false }
        switch code {
        case .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .failedPrecondition, .outOfRange:
            return true
        case .ok, .cancelled, .unknown, .deadlineExceeded, .resourceExhausted, .aborted, .unimplemented,
            .internalError, .unavailable, .dataLoss, .unauthenticated:
            return false
        }
    }

    /// What a command's caller is told when this ended its attempts and an earlier one may have run.
    var afterAttemptThatMayHaveRun: RPCError { mayHaveRun || isDecision ? self : .connectionLost(last: self) }

    /// The server is going away; a new connection may reach its successor.
    var isDraining: Bool { origin == .answered && reason == ProtocolFault.draining.reason }

    /// Reasons that a server of ours gives before a call's turn, and never after.
    package static let refusedBeforeExecution: Set<String> = [
        ProtocolFault.draining.reason, ProtocolFault.tooManyStreams.reason, ProtocolFault.tooManyBytes.reason,
        ProtocolFault.tooManyConnections.reason, tooManyCalls.reason, tooManyCallsOfCaller.reason, overloaded.reason,
        expiredInQueue.reason,
    ]
}
