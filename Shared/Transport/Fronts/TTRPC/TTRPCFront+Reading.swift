import FRMRWire
import NIOCore

extension TTRPCFront: ByteFront {
    /// Whose turn it is, and whether the connection is read.
    struct Turn {
        /// The frames of a read are being handled.
        var isReceiving = false
        /// Whole frames wait in the reader for the connection's next turn.
        var isSuspended = false
        /// The session has room for what they hold.
        var hasRoom = true
        /// The peer sends no more.
        var isInputClosed = false
        /// What the sink was told last.
        var isSinkReading = true

        var isReading: Bool { hasRoom && !isSuspended }
    }

    func receive(_ bytes: ByteBuffer) {
        guard !session.isClosed else { return }
        session.readingBegins()
        reader.append(bytes)
        // Bytes behind frames that wait for their turn wait with them.
        if !turn.isSuspended { readFrames() }
    }

    private func readFrames() {
        turn.isReceiving = true
        var framesRead = 0
        reading: while !session.isClosed {
            guard mayGoOn(after: framesRead) else {
                suspend(for: pauseForFailures() ?? limits.turnPause)
                break reading
            }
            switch reader.next() {
            case .frame(let frame):
                framesRead += 1
                perform(state.receive(frame))
            case .oversize(let header):
                perform(state.receiveOversize(header))
            case .incomplete:
                break reading
            }
        }
        turn.isReceiving = false
        if !session.isClosed, !turn.isSuspended, let pause = pauseForFailures() { suspend(for: pause) }
        watchPartialFrame(completedFrames: framesRead)
    }

    /// Every frame of this read has been seen: let the answers go out together.
    func receiveComplete() {
        guard !session.isClosed else { return }
        flush()
    }

    func inputClosed() {
        guard !session.isClosed, !turn.isInputClosed else { return }
        turn.isInputClosed = true
        if !turn.isSuspended { endInput() }
    }

    /// All whole frames have been handled; an incomplete one is dropped.
    private func endInput() {
        reader = FrameReader(frameBytesMax: limits.frameBytesMax)
        watchPartialFrame(completedFrames: 0)
        session.inputClosed()
    }

    func writabilityChanged() {
        guard !session.isClosed else { return }
        if sink.isWritable, turn.isSuspended { resumeSoon(in: limits.turnPause) }
        session.writabilityChanged()
    }

    func connectionClosed() { session.connectionClosed() }

    // MARK: Turns

    /// Whether the present turn may handle another frame.
    private func mayGoOn(after framesRead: Int) -> Bool {
        framesRead < limits.framesPerTurnMax && outbound.bytes.readableBytes < limits.outboundBytesMax
    }

    private func pauseForFailures() -> TimeAmount? { pacing.pause(at: session.clock.lastActivity, limits) }

    /// Lets the other connections have their turn, and the peer read its answers.
    private func suspend(for pause: TimeAmount) {
        turn.isSuspended = true
        flush()
        updateReading()
        resumeSoon(in: pause)
    }

    private func resumeSoon(in pause: TimeAmount) {
        let front = NIOLoopBound(self, eventLoop: session.eventLoop)
        session.eventLoop.scheduleTask(in: pause) { front.value.resume() }
    }

    /// The next turn; a peer that leaves its answers unread has none until it reads them.
    private func resume() {
        guard turn.isSuspended, !session.isClosed, sink.isWritable else { return }
        turn.isSuspended = false
        session.readingBegins()
        readFrames()
        if turn.isInputClosed, !turn.isSuspended { endInput() }
        receiveComplete()
        updateReading()
    }

    func setReading(_ isReading: Bool) {
        turn.hasRoom = isReading
        updateReading()
    }

    private func updateReading() {
        guard !session.isClosed, turn.isReading != turn.isSinkReading else { return }
        turn.isSinkReading = turn.isReading
        sink.setReading(turn.isReading)
    }

    // MARK: Incomplete frames

    /// A header has 5 s, a body 30 s: whoever sends a byte at a time does not hold the connection.
    private func watchPartialFrame(completedFrames: Int) {
        countPartialFrame()
        let waiting = turn.isSuspended ? .nothing : reader.waiting
        let now = session.clock.lastActivity
        if let due = clock.waits(for: waiting, hasCompletedFrames: completedFrames > 0, at: now, limits) {
            session.alarm.ensure(by: due)
        }
    }

    /// Counts the memory of an incomplete frame, and gives up a large one when the server holds too much.
    private func countPartialFrame() {
        let bytes = reader.heldBytes
        guard bytes != session.held.partial, session.held.setPartial(bytes), bytes > limits.sparedFrameBytes,
            !session.held.hasRoom(.slowPeers), let header = reader.refuseBody()
        else { return }
        _ = session.held.setPartial(0)
        perform(state.receiveOversize(header, .tooManyBytes))
    }

    func checkTime(_ now: NIODeadline) -> NIODeadline? {
        clock.due(at: now, isReading: turn.isReading, waitsForRoom: session.clock.waitsForRoom, limits)
    }
}
