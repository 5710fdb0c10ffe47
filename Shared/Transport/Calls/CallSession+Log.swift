import FRMRCalls
import Logging

/// Keys of this module's log lines.
enum LogKey {
    static let cause = "cause"
    static let reason = "reason"
    /// 32 digits: the same in the lines of every service that a call touches.
    static let traceID = "trace_id"
}

extension CallSession {
    /// A failure with a private cause goes to the log, under the trace of its call.
    func log(_ error: RPCError, of request: RequestEnvelope?, _ id: CallID) {
        guard let cause = error.cause else { return }
        var metadata: Logger.Metadata = [LogKey.reason: "\(error.reason)", LogKey.cause: "\(cause)"]
        if let request, let trace = connection.traceSeed.context(of: request, stream: id) {
            metadata[LogKey.traceID] = "\(trace.traceID)"
        }
        loop.logger.error("call failed", metadata: metadata)
    }
}
