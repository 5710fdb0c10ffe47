import FRMRCalls
import FRMRMetrics
import NIOCore

extension ServerSession {
    /// A call ended with `code`. One that is not among `calls` is answered while it is opened.
    func count(_ call: RunningCall?, _ code: RPCError.Code) {
        if call != nil { tally.ended() }
        tally.answered(
            route: call?.method.index ?? openingRoute, code: Int(code.rawValue),
            began: (call?.began ?? clock.lastActivity).uptimeNanoseconds)
    }

    /// Answers that left together took until now.
    func settleTimes() {
        if tally.isUnsettled { tally.settle(now: NIODeadline.now().uptimeNanoseconds) }
    }
}
