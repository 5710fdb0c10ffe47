import FRMRWire
import NIOCore

/// The client's connection state under any order of calls and frames, beside a history of what it said.
enum ClientStateTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws {
        var source = ByteSource(input)
        var history = ClientHistory(streamsMax: source.below(6) + 1, streamIDMax: UInt32(source.byte() & 0x3F))
        while !source.isAtEnd {
            switch source.below(8) {
            case 0: try history.open([.unary, .closed, .open][source.below(3)])
            case 1: try history.closeSending(UInt32(source.byte() & 0x1F))
            case 2: try history.abandon(UInt32(source.byte() & 0x1F))
            case 3: if source.below(32) == 0 { try history.receiveOversize() }
            default: try history.receive(source.frame())
            }
        }
    }
}

private struct ClientHistory {
    private var state: ClientConnectionState
    private let streamsMax: Int
    private let streamIDMax: UInt32
    private var live: [UInt32: ClientConnectionState.Output] = [:]
    private var next: UInt32 = 1
    private var isFailed = false

    init(streamsMax: Int, streamIDMax: UInt32) {
        state = ClientConnectionState(streamsMax: streamsMax, streamIDMax: streamIDMax)
        self.streamsMax = streamsMax
        self.streamIDMax = streamIDMax
    }

    mutating func open(_ output: ClientConnectionState.Output) throws {
        let action = state.open(output)
        switch action {
        case .send(let stream):
            try hold(!isFailed && live.count < streamsMax, "opened \(stream) with \(live.count) of \(streamsMax)")
            try hold(stream == next && stream <= streamIDMax, "opened \(stream) instead of \(next)")
            live[stream] = output
            next += 2
        case .exhausted: try hold(!isFailed && next > streamIDMax, "exhausted at \(next) of \(streamIDMax)")
        case .tooManyStreams: try hold(!isFailed && live.count == streamsMax, "too many: \(live.count)")
        case .failed: try hold(isFailed, "failed without a fault")
        }
        try hold(state.isIdle == live.isEmpty && state.isExhausted == (next > streamIDMax), "\(state) with \(live)")
    }

    mutating func closeSending(_ stream: UInt32) throws {
        // Closing a unary stream would be our own mistake and traps.
        guard live[stream] != .unary else { return }
        try hold(state.maySendMessage(stream) == (live[stream] == .open), "maySendMessage with \(live)")
        try hold(state.closeSending(stream) == (live[stream] == .open), "closeSending with \(live)")
        if live[stream] != nil { live[stream] = .closed }
    }

    mutating func abandon(_ stream: UInt32) throws {
        let owesClose = state.abandon(stream)
        try hold(owesClose == (live.removeValue(forKey: stream) == .open), "abandon(\(stream)) said \(owesClose)")
    }

    mutating func receiveOversize() throws {
        let action = state.receiveOversize(FrameHeader(length: .max, stream: 1, type: FrameType.data, flags: []))
        try hold(action == (isFailed ? .ignore : .fail(.frameTooLarge)), "oversize: \(action)")
        fail()
    }

    mutating func receive(_ frame: Frame) throws {
        let action = state.receive(frame)
        try hold(!isFailed || action == .ignore, "a failed connection said \(action)")
        let output = live[frame.stream]
        switch action {
        case .response(let stream, let body):
            try hold(output != nil && stream == frame.stream && body == frame.body, "\(action) with \(live)")
            live[stream] = nil
        case .message(let stream, let body, let last):
            try hold(output == .open || output == .closed, "\(action) with \(live)")
            try hold(stream == frame.stream && body == frame.body, "\(action) for \(frame)")
            if last { live[stream] = nil }
        case .end(let stream):
            try hold(output == .open || output == .closed, "\(action) with \(live)")
            live[stream] = nil
        case .failStream(let stream, _):
            try hold(stream == frame.stream && output != nil, "\(action) with \(live)")
            let isWhole = frame.type == FrameType.response && frame.flags.isEmpty
            try hold(!isWhole, "a response failed its stream")
            live[stream] = nil
        case .fail:
            let isForeign = frame.stream & 1 == 0 || frame.stream >= next
            try hold(isForeign || frame.type == FrameType.request, "\(action) for \(frame)")
            fail()
        case .ignore:
            let saysNothing = frame.type == FrameType.data && frame.flags == .noData
            try hold(isFailed || output == nil || saysNothing, "ignored \(frame) with \(live)")
        }
        try hold(state.isIdle == live.isEmpty, "\(state) with \(live)")
    }

    private mutating func fail() {
        isFailed = true
        live = [:]
    }
}
