import NIOCore

/// A front that speaks its protocol in plain bytes: a channel, or the other end of a pair in memory, hands it what
/// arrives. Confined to the event loop.
protocol ByteFront: Front {
    func receive(_ bytes: ByteBuffer)
    /// Nothing more was read in this turn.
    func receiveComplete()
    func writabilityChanged()
    /// The peer has closed its direction.
    func inputClosed()
    /// The connection is gone.
    func connectionClosed()
}

extension CallSession {
    /// Begins to serve a connection; the one place that knows which protocol it speaks.
    func serve(_ sink: any ByteSink) -> any ByteFront {
        let front: any ByteFront = TTRPCFront(session: self, sink: sink)
        start(front)
        return front
    }
}
