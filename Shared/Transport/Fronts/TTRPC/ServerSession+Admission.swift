import FRMRCalls
import FRMRMetrics
import FRMRWire
import NIOCore

/// Memory of one connection that counts towards the server's.
struct HeldBytes {
    /// Requests of the calls in flight.
    var calls = 0
    /// The frame that is being read.
    var partialFrame = 0
    /// Answers that the peer leaves unread, as far as they are held against it.
    var answers = 0
}

/// Failures that a connection was answered lately.
struct Failures {
    /// Of the first of them.
    var since = NIODeadline.uptimeNanoseconds(0)
    var count = 0
    /// How often the connection has waited for them since it was answered anything else.
    var waits = 0
}

extension ServerSession {
    /// Why a call is not taken on; nil when there is room for it. Nothing refused here has been executed.
    func refusal(of entry: RouteEntry, _ envelope: RequestEnvelope, bytes: Int) -> RPCError? {
        if backlog.isShed, entry.isSheddable {
            let timeout = envelope.timeoutNanoseconds
            let isExpired = timeout > 0 && timeout <= backlog.waited.nanoseconds
            tally.refused(isExpired ? Refusal.expired.index : Refusal.overloaded.index)
            return isExpired ? .expiredInQueue : .overloaded
        }
        guard load.hasRoomForCall else {
            tally.refused(Refusal.callsFull.index)
            return .tooManyCalls
        }
        guard held.calls == 0 || held.calls + bytes <= limits.callBytesMax,
            // Until it is taken on, its memory counts as that of the frame it came in.
            load.hasRoom(for: bytes - held.partialFrame, .calls)
        else {
            tally.refused(Refusal.fault(.tooManyBytes).index)
            return RPCError(.tooManyBytes)
        }
        return nil
    }

    /// A call goes on beyond this read.
    func begin(_ call: RunningCall, on stream: UInt32) {
        tally.began()
        load.callBegan()
        load.hold(call.bytes)
        held.calls += call.bytes
        calls[stream] = call
    }

    /// The call with what it held given back; nil when it was answered at once.
    func endCall(_ stream: UInt32) -> RunningCall? {
        guard !calls.isEmpty, let call = calls.removeValue(forKey: stream) else { return nil }
        load.callsEnded()
        load.release(call.bytes)
        held.calls -= call.bytes
        return call
    }

    /// The connection ends and holds nothing any more.
    func releaseAll(_ ended: some Collection<RunningCall>) {
        load.callsEnded(ended.count)
        load.release(held.calls + held.partialFrame + held.answers)
        held = HeldBytes()
    }

    /// Lets the other connections have their turn, and the peer read its answers.
    func suspend(for pause: TimeAmount) {
        isSuspended = true
        flush()
        updateReading()
        resumeSoon(in: pause)
    }

    func resumeSoon(in pause: TimeAmount) {
        let session = NIOLoopBound(self, eventLoop: eventLoop)
        eventLoop.scheduleTask(in: pause) { session.value.resume() }
    }

    /// A frame or call of the present turn was answered with a failure.
    func countFailure() {
        if clock.lastActivity - failures.since > limits.failureWindow { failures = Failures(since: clock.lastActivity) }
        failures.count += 1
    }

    /// How long the connection waits for its next turn when it has had so many failures; it then begins to count anew.
    func pauseForFailures() -> TimeAmount? {
        guard failures.count >= limits.failuresPerWindowMax else { return nil }
        let pause = limits.failurePause * (1 << min(failures.waits, limits.failurePauseDoublings))
        failures = Failures(since: clock.lastActivity, waits: failures.waits + 1)
        return pause
    }

    /// The next turn; a peer that leaves its answers unread has none until it reads them.
    func resume() {
        guard isSuspended, !isClosed, sink.isWritable else { return }
        isSuspended = false
        clock.lastActivity = .now()
        readFrames()
        receiveComplete()
        updateReading()
    }

    /// Whether the present turn may handle another frame.
    func mayGoOn(after framesRead: Int) -> Bool {
        framesRead < limits.framesPerTurnMax && outbound.bytes.readableBytes < limits.outboundBytesMax
    }

    /// Counts the memory of an incomplete frame, and gives up a large one when the server holds too much.
    func countPartialFrame() {
        let bytes = reader.heldBytes
        guard bytes != held.partialFrame else { return }
        load.hold(bytes - held.partialFrame)
        let hasGrown = bytes > held.partialFrame
        held.partialFrame = bytes
        guard hasGrown, bytes > limits.sparedFrameBytes, !load.hasRoom(.slowPeers), let header = reader.refuseBody()
        else {
            return
        }
        load.release(bytes)
        held.partialFrame = 0
        perform(state.receiveOversize(header, .tooManyBytes))
    }

    /// Counts what a slow reader makes us keep. False: the server holds too much, and this reader is one cause.
    func countUnreadAnswers() -> Bool {
        let bytes = sink.isWritable ? 0 : limits.outboundBytesMax
        guard bytes != held.answers else { return true }
        load.hold(bytes - held.answers)
        held.answers = bytes
        return bytes == 0 || load.hasRoom(.slowPeers)
    }

    /// Whether stream messages, which only backpressure holds back, must wait for the server to hold less. Looks
    /// again after a pause.
    func mustWaitForRoom() -> Bool {
        let waits = !calls.isEmpty && !load.hasRoom(.streamMessages)
        clock.waitsForRoom = waits
        if waits { alarm.ensure(by: .now() + limits.heldBytesPause) }
        return waits
    }
}
