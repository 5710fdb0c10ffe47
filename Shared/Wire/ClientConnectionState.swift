package import NIOCore

/// The client's side of one connection.
///
///     stream:      ┌───────┐ Response
///      open(unary) │ unary ├───────────────────────────────────────────────┐
///      ───────────►└───────┘                                               ▼
///                  ┌──────┐ closeSending ┌────────┐ Response, Data 01/05 (finished)
///      open(open) ►│ open ├─────────────►│ closed ├──────────────────────►▲
///                  └──┬───┘  open(closed)►└────────┘                      │
///                     └───────────── Response, Data 01/05 ────────────────┘
///
///     connection:  usable ── ids used up ──► exhausted (streams finish, a new connection takes over)
///                     └── the server breaks the protocol ──► failed (every frame is ignored)
///
/// Our bug (trap): sending on a unary stream. The peer's fault: `fail`. Harmless: frames on a stream that we gave up.
package struct ClientConnectionState: Equatable, Sendable {
    /// What the caller means to send.
    package enum Output: UInt8, Equatable, Sendable {
        case unary
        /// Streaming; the request holds the only message.
        case closed
        /// Streaming; data frames follow.
        case open

        package var requestFlags: FrameFlags {
            switch self {
            case .unary: []
            case .closed: .remoteClosed
            case .open: .remoteOpen
            }
        }
    }

    package enum OpenAction: Equatable {
        case send(stream: UInt32)
        /// No id is left: use a new connection.
        case exhausted
        /// As many streams are open as the server allows.
        case tooManyStreams
        /// The server broke the protocol; the connection is being closed.
        case failed
    }

    package enum Action: Equatable {
        /// The response envelope that ends the stream.
        case response(stream: UInt32, ByteBuffer)
        /// One message; `last` also ends the stream.
        case message(stream: UInt32, ByteBuffer, last: Bool)
        /// The server ended the stream without a further message.
        case end(stream: UInt32)
        /// The server broke the protocol on this stream only.
        case failStream(stream: UInt32, ProtocolFault)
        /// The server broke the protocol: close, and fail what is in flight.
        case fail(ProtocolFault)
        case ignore
    }

    private let streamsMax: Int
    private var streams: [UInt32: Output] = [:]
    private var nextStream: UInt32
    private let streamIDMax: UInt32
    private var isFailed = false

    package init(
        streamsMax: Int = WireLimits.streamsMax, firstStream: UInt32 = 1,
        streamIDMax: UInt32 = WireLimits.streamIDMax
    ) {
        precondition(firstStream & 1 == 1 && streamIDMax <= UInt32.max - 2)
        self.streamsMax = streamsMax
        self.nextStream = firstStream
        self.streamIDMax = streamIDMax
    }

    package var isIdle: Bool { streams.isEmpty }
    package var isExhausted: Bool { nextStream > streamIDMax }

    // MARK: What we do

    package mutating func open(_ output: Output) -> OpenAction {
        if isFailed { return .failed }
        if isExhausted { return .exhausted }
        guard streams.count < streamsMax else { return .tooManyStreams }
        let stream = nextStream
        nextStream += 2
        streams[stream] = output
        return .send(stream: stream)
    }

    /// Whether a message may go out. False: the server has ended the stream, or we closed our side.
    package func maySendMessage(_ stream: UInt32) -> Bool {
        switch streams[stream] {
        case .open: return true
        case .closed, nil: return false
        case .unary: preconditionFailure("a unary stream carries no data frames")
        }
    }

    /// Send the close frame. False: it is closed or over already.
    package mutating func closeSending(_ stream: UInt32) -> Bool {
        guard maySendMessage(stream) else { return false }
        streams[stream] = .closed
        return true
    }

    /// Forget the stream: its caller was cancelled or its deadline passed. True: our side is still open, so the
    /// close frame is owed to the server.
    package mutating func abandon(_ stream: UInt32) -> Bool {
        streams.removeValue(forKey: stream) == .open
    }

    // MARK: What the peer does

    package mutating func receive(_ frame: Frame) -> Action {
        if isFailed { return .ignore }
        guard frame.stream & 1 == 1 else { return fail(.evenStreamID) }
        guard frame.stream < nextStream else { return fail(.streamNeverOpened) }
        guard let output = streams[frame.stream] else { return .ignore }
        switch frame.type {
        case FrameType.response:
            guard frame.flags == .none else { return failStream(frame.stream, frame.flags.fault) }
            streams[frame.stream] = nil
            return .response(stream: frame.stream, frame.body)
        case FrameType.data:
            guard output != .unary else { return failStream(frame.stream, .dataOnUnaryStream) }
            return receiveData(frame)
        case FrameType.request:
            return fail(.requestFromServer)
        default:
            return failStream(frame.stream, .unknownFrameType)
        }
    }

    package mutating func receiveOversize(_ header: FrameHeader) -> Action {
        isFailed ? .ignore : fail(.frameTooLarge)
    }

    private mutating func receiveData(_ frame: Frame) -> Action {
        switch frame.flags.rawValue {
        case 0x00:
            return .message(stream: frame.stream, frame.body, last: false)
        case 0x01:
            streams[frame.stream] = nil
            return .message(stream: frame.stream, frame.body, last: true)
        case 0x04, 0x05:
            guard frame.body.readableBytes == 0 else { return failStream(frame.stream, .dataInCloseFrame) }
            guard frame.flags == .close else { return .ignore }
            streams[frame.stream] = nil
            return .end(stream: frame.stream)
        default: return failStream(frame.stream, frame.flags.fault)
        }
    }

    private mutating func failStream(_ stream: UInt32, _ fault: ProtocolFault) -> Action {
        streams[stream] = nil
        return .failStream(stream: stream, fault)
    }

    private mutating func fail(_ fault: ProtocolFault) -> Action {
        isFailed = true
        streams.removeAll()
        return .fail(fault)
    }
}
