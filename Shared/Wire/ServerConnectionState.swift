package import NIOCore

/// The server's side of one connection: which streams are open and what each frame means.
///
///     stream:            Request 00 ┌───────┐ respond
///               ┌──────────────────►│ unary ├───────────────────────┐
///               │                   └───────┘                       ▼
///     (never opened) ── Request 01 ──────────►┌────────┐ respond  (finished)
///               │                             │ closed ├─ or close ──►▲
///               │        ┌──────┐ Data 01/05 ►└────────┘              │
///               └ 02/06 ►│ open ├──────────────── respond or close ───┘
///                        └──────┘
///
///     connection:  serving ── drain ──► draining ── no streams left ──► (close)
///                     └── oversize, too many faults ──► refused (every frame is ignored)
///
/// Our bug (trap): none; answers to streams that ended meanwhile are expected, as calls and frames cross.
/// The peer's fault (`refuse`): everything in `ProtocolFault`. A fault on a live stream ends that stream.
/// Harmless (`ignore`): data on a stream that has ended, because it may have been sent before the peer knew.
package struct ServerConnectionState: Equatable, Sendable {
    /// How the client opened a stream.
    package enum Input: UInt8, Equatable, Sendable {
        /// The request is all there is; one response answers it.
        case unary
        /// A streaming call whose client sends no more.
        case closed
        /// A streaming call whose client goes on sending.
        case open
    }

    package enum Action: Equatable {
        /// Decode the request in `body` and run it.
        case open(stream: UInt32, Input, body: ByteBuffer)
        /// Hand the message to the stream's reader; `last` also ends its input.
        case message(stream: UInt32, ByteBuffer, last: Bool)
        /// The client has sent everything.
        case endOfInput(stream: UInt32)
        /// Answer the stream with the fault. `endsCall`: a call was running on it; its own answer will be dropped.
        case refuse(stream: UInt32, ProtocolFault, endsCall: Bool)
        /// Answer the stream with the fault, flush, close the connection.
        case refuseAndClose(stream: UInt32, ProtocolFault)
        case ignore
    }

    private enum Phase: Equatable {
        case serving
        case draining
        case refused
    }

    private let streamsMax: Int
    private let faultsMax: Int
    private var phase = Phase.serving
    /// What a draining connection answers to new requests.
    private var drainFault = ProtocolFault.draining
    private var streams = StreamTable()
    private var lastStream: UInt32 = 0
    private var faults = 0

    package init(streamsMax: Int = WireLimits.streamsMax, faultsMax: Int = WireLimits.faultsMax) {
        self.streamsMax = streamsMax
        self.faultsMax = faultsMax
    }

    package var isIdle: Bool { streams.isEmpty }
    package var openStreams: Int { streams.count }
    package func isOpen(_ stream: UInt32) -> Bool { streams[stream] != nil }
    package var isDraining: Bool { phase == .draining }

    // MARK: What the peer does

    package mutating func receive(_ frame: Frame) -> Action {
        if phase == .refused { return .ignore }
        guard frame.stream & 1 == 1 else { return fault(.evenStreamID, frame.stream) }
        switch frame.type {
        case FrameType.request: return receiveRequest(frame)
        case FrameType.data: return receiveData(frame)
        case FrameType.response: return fault(.responseFromClient, frame.stream)
        default: return fault(.unknownFrameType, frame.stream)
        }
    }

    /// A header claimed more than the limit, or more than there is room for.
    package mutating func receiveOversize(
        _ header: FrameHeader, _ fault: ProtocolFault = .frameTooLarge
    ) -> Action {
        if phase == .refused { return .ignore }
        phase = .refused
        _ = streams.remove(header.stream)
        return .refuseAndClose(stream: header.stream, fault)
    }

    // MARK: What we do

    /// Stop taking new calls. Those in flight go on.
    ///
    /// - Parameter fault: what new calls are answered; none of them is executed.
    package mutating func drain(answering fault: ProtocolFault = .draining) {
        guard phase == .serving else { return }
        phase = .draining
        drainFault = fault
    }

    /// Ends the stream with a response frame. False: the stream has ended, drop the answer.
    package mutating func respond(_ stream: UInt32) -> Bool {
        streams.remove(stream)
    }

    /// Whether a message may be sent on a stream: it lives and is not unary.
    package func maySendMessage(_ stream: UInt32) -> Bool {
        switch streams[stream] {
        case .open, .closed: true
        case .unary, nil: false
        }
    }

    /// Ends the stream with an empty data frame, flags 0x05. False: the stream has ended.
    package mutating func close(_ stream: UInt32) -> Bool {
        maySendMessage(stream) && streams.remove(stream)
    }

    // MARK: Frames by type

    private mutating func receiveRequest(_ frame: Frame) -> Action {
        guard frame.stream > lastStream else { return fault(.streamIDNotIncreasing, frame.stream) }
        lastStream = frame.stream
        let input: Input
        switch frame.flags.rawValue {
        case 0x00: input = .unary
        case 0x01: input = .closed
        case 0x02, 0x06: input = .open
        default: return fault(frame.flags.fault, frame.stream)
        }
        // Neither counts as a fault: a client cannot know our limits or that a drain began.
        if phase == .draining { return .refuse(stream: frame.stream, drainFault, endsCall: false) }
        guard streams.count < streamsMax else { return .refuse(stream: frame.stream, .tooManyStreams, endsCall: false) }
        streams.open(frame.stream, input)
        return .open(stream: frame.stream, input, body: frame.body)
    }

    private mutating func receiveData(_ frame: Frame) -> Action {
        guard let input = streams[frame.stream] else {
            return frame.stream > lastStream ? fault(.streamNeverOpened, frame.stream) : .ignore
        }
        switch input {
        case .unary: return fault(.dataOnUnaryStream, frame.stream)
        case .closed: return fault(.dataAfterClose, frame.stream)
        case .open: break
        }
        switch frame.flags.rawValue {
        case 0x00:
            return .message(stream: frame.stream, frame.body, last: false)
        case 0x01:
            streams.closeInput(frame.stream)
            return .message(stream: frame.stream, frame.body, last: true)
        case 0x04, 0x05:
            guard frame.body.readableBytes == 0 else { return fault(.dataInCloseFrame, frame.stream) }
            guard frame.flags == .close else { return .ignore }
            streams.closeInput(frame.stream)
            return .endOfInput(stream: frame.stream)
        default: return fault(frame.flags.fault, frame.stream)
        }
    }

    /// The answer goes out on the offending id, so a call that runs there is over for the client: end it here too.
    private mutating func fault(_ fault: ProtocolFault, _ stream: UInt32) -> Action {
        faults += 1
        let endsCall = streams.remove(stream)
        if faults > faultsMax {
            phase = .refused
            return .refuseAndClose(stream: stream, .tooManyFaults)
        }
        return .refuse(stream: stream, fault, endsCall: endsCall)
    }
}
