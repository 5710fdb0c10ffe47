import FRMRCalls
import FRMRMetrics
import FRMRWire
import NIOCore

/// ttrpc on one connection: turns frames into calls and outcomes into frames. Confined to its event loop.
///
/// `ServerConnectionState` decides what frames mean, `CallSession` what becomes of calls.
final class TTRPCFront {
    let session: CallSession
    let limits: ServerLimits
    let sink: any ByteSink
    var reader: FrameReader
    var state: ServerConnectionState
    var clock = FrameClock()
    var pacing = FailurePacing()
    var turn = Turn()
    var outbound = OutboundBuffer()
    var failureEnvelopes = FailureEnvelopes()
    var isFlushScheduled = false

    init(session: CallSession, sink: any ByteSink) {
        self.session = session
        limits = session.loop.limits
        self.sink = sink
        reader = FrameReader(frameBytesMax: limits.frameBytesMax)
        state = ServerConnectionState(
            // What is beyond the connection's calls is refused by the session, which knows the methods.
            streamsMax: limits.streamsPerConnectionMax + limits.sparedCallsMax + 1,
            faultsMax: limits.faultsPerConnectionMax)
    }

    // MARK: Actions of the state machine

    func perform(_ action: ServerConnectionState.Action) {
        switch action {
        case .open(let stream, let input, let body):
            open(stream, CallInput(input), body)
        case .message(let stream, let message, let isLast):
            session.message(stream, message, isLast: isLast)
        case .endOfInput(let stream):
            session.endInput(stream)
        case .refuse(let stream, let fault, let endsCall):
            refuse(stream, fault, endsCall: endsCall)
        case .refuseAndClose(let stream, let fault):
            refuse(stream, fault, endsCall: true)
            // Closing with bytes unread would reset the connection and take the answer with it.
            clock.refusedSince = session.clock.lastActivity
            session.alarm.ensure(by: session.clock.lastActivity + limits.drainLinger)
        case .ignore:
            break
        }
    }

    private func open(_ stream: UInt32, _ input: CallInput, _ body: ByteBuffer) {
        let envelope: RequestEnvelope
        do throws(MessageDecodingError) {
            envelope = try RequestEnvelope(decoding: body)
        } catch {
            return session.refuse(stream, RPCError(error), on: self)
        }
        session.open(stream, input, envelope, bytes: body.readableBytes, on: self)
    }

    private func refuse(_ stream: UInt32, _ fault: ProtocolFault, endsCall: Bool) {
        session.loop.tally.refused(Refusal.fault(fault).index)
        let error = RPCError(fault)
        if endsCall { session.abandon(stream, error) }
        writeFailure(error, on: stream)
    }
}

extension CallInput {
    init(_ input: ServerConnectionState.Input) {
        switch input {
        case .unary: self = .unary
        case .closed: self = .closed
        case .open: self = .open
        }
    }
}
