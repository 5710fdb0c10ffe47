import FRMRCalls
import FRMRMetrics
import FRMRWire
import NIOCore

extension CallSession {
    /// Why a call is not taken on; nil when there is room for it. Nothing refused here has been executed.
    func refusal(of entry: RouteEntry, _ request: RequestEnvelope, bytes: Int) -> RPCError? {
        // Health must be answered above all when the service is busy.
        if !entry.isSheddable, sparedCalls < loop.limits.sparedCallsMax, bytes <= loop.limits.sparedFrameBytes {
            return nil
        }
        if isRefused {
            loop.tally.refused(Refusal.fault(.tooManyConnections).index)
            return RPCError(.tooManyConnections)
        }
        if backlog.isShed {
            let timeout = request.timeoutNanoseconds
            let isExpired = timeout > 0 && timeout <= backlog.waited.nanoseconds
            loop.tally.refused(isExpired ? Refusal.expired.index : Refusal.overloaded.index)
            return isExpired ? .expiredInQueue : .overloaded
        }
        guard calls.count < loop.limits.streamsPerConnectionMax else {
            loop.tally.refused(Refusal.fault(.tooManyStreams).index)
            return RPCError(.tooManyStreams)
        }
        guard account.server.hasRoomForCall else {
            loop.tally.refused(Refusal.callsFull.index)
            return .tooManyCalls
        }
        guard account.address.hasRoomForCall else {
            loop.tally.refused(Refusal.callerFull.index)
            return .tooManyCallsOfCaller
        }
        guard held.calls == 0 || held.calls + bytes <= loop.limits.callBytesMax, held.hasRoom(for: bytes, .calls)
        else {
            loop.tally.refused(Refusal.fault(.tooManyBytes).index)
            return RPCError(.tooManyBytes)
        }
        return nil
    }

    /// Counts the answers that a slow reader leaves unread. False: the server holds too much, and this reader is one
    /// cause.
    func countUnreadAnswers(isWritable: Bool) -> Bool {
        let hasGrown = held.setAnswers(isWritable ? 0 : loop.limits.outboundBytesMax)
        return !hasGrown || held.hasRoom(.slowPeers)
    }

    /// Whether stream messages, which only backpressure holds back, must wait for the server to hold less. Looks
    /// again after a pause.
    func mustWaitForRoom() -> Bool {
        let waits = !calls.isEmpty && !held.hasRoom(.streamMessages)
        clock.waitsForRoom = waits
        if waits { alarm.ensure(by: .now() + loop.limits.heldBytesPause) }
        return waits
    }

    /// A call ended with `code`. One that is not among `calls` is answered while it is opened.
    func count(_ call: RunningCall?, _ code: RPCError.Code) {
        if call != nil { loop.tally.ended() }
        loop.tally.answered(
            route: call?.method.index ?? opening.route, code: Int(code.rawValue),
            began: (call?.began ?? clock.lastActivity).uptimeNanoseconds)
    }

    /// Answers that left together took until now.
    func answersLeft() {
        if loop.tally.isUnsettled { loop.tally.settle(now: NIODeadline.now().uptimeNanoseconds) }
    }
}

extension RouteEntry {
    /// Whether a call that is opened like this fits the method.
    func accepts(_ input: CallInput) -> Bool {
        switch input {
        case .unary: !method.clientStreaming && !method.serverStreaming
        case .closed: method.serverStreaming && !method.clientStreaming
        case .open: method.clientStreaming
        }
    }
}
