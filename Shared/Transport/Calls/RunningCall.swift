import FRMRCalls
import NIOCore

/// A call that waits for its handler.
struct RunningCall {
    let method: RouteEntry
    let request: RequestEnvelope
    /// When its request was read.
    let began: NIODeadline
    let deadline: NIODeadline
    /// The caller's messages, for a stream.
    var requests: MessageQueue?
    var task: Task<Void, Never>?
    /// More messages are to come from the caller.
    var isInputOpen = false
    /// When either side sent one.
    var lastMessage = NIODeadline.distantPast
    /// Of its request.
    var bytes = 0

    /// When the call is given up, at the earliest.
    func due(_ limits: ServerLimits) -> NIODeadline {
        isInputOpen ? min(deadline, lastMessage + limits.streamSilenceMax) : deadline
    }

    /// Ends the call for a reason that its handler does not know yet.
    func end(_ error: RPCError) {
        requests?.fail(error)
        task?.cancel()
    }
}
