import FRMRWire
import NIOCore

/// The server's connection state under any order of frames and answers, beside a history of what it said.
enum ServerStateTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws {
        var source = ByteSource(input)
        var history = ServerHistory(streamsMax: source.below(6) + 1, faultsMax: source.below(8))
        while !source.isAtEnd {
            switch source.below(10) {
            case 0...5: try history.receive(source.frame())
            case 6: try history.respond(UInt32(source.byte() & 0x1F))
            case 7: try history.close(UInt32(source.byte() & 0x1F))
            case 8: if source.below(16) == 0 { history.drain() }
            default: if source.below(32) == 0 { try history.receiveOversize(UInt32(source.byte() & 0x1F)) }
            }
            try history.agrees()
        }
    }
}

/// What the server has said so far, and what it may say next.
private struct ServerHistory {
    private var state: ServerConnectionState
    private let streamsMax: Int
    private let faultsMax: Int
    private var live: [UInt32: ServerConnectionState.Input] = [:]
    private var lastRequest: UInt32 = 0
    private var faults = 0
    private var isDraining = false
    private var isRefused = false

    init(streamsMax: Int, faultsMax: Int) {
        state = ServerConnectionState(streamsMax: streamsMax, faultsMax: faultsMax)
        self.streamsMax = streamsMax
        self.faultsMax = faultsMax
    }

    mutating func receive(_ frame: Frame) throws {
        let action = state.receive(frame)
        try hold(!isRefused || action == .ignore, "a refused connection said \(action)")
        let isNewRequest = frame.type == FrameType.request && frame.stream & 1 == 1 && frame.stream > lastRequest
        switch action {
        case .open(let stream, let input, let body):
            try hold(isNewRequest && stream == frame.stream && body == frame.body, "\(action) for \(frame)")
            try hold(!isDraining && live.count < streamsMax, "opened \(stream) above a limit or while draining")
            try hold((input == .unary) == (frame.flags == []), "\(input) for flags \(frame.flags)")
            live[stream] = input
        case .message(let stream, let body, let last):
            try hold(stream == frame.stream && body == frame.body && frame.type == FrameType.data, "\(action)")
            try endOfInput(stream, if: last)
        case .endOfInput(let stream):
            try hold(stream == frame.stream && frame.body.readableBytes == 0, "\(action) for \(frame)")
            try endOfInput(stream, if: true)
        case .refuse(let stream, let fault, let endsCall):
            try hold(stream == frame.stream, "\(action) for \(frame)")
            try hold(endsCall == (live.removeValue(forKey: stream) != nil), "\(action) while \(live)")
            try refused(fault, isNewRequest)
        case .refuseAndClose(let stream, let fault):
            try hold(fault == .tooManyFaults && faults == faultsMax && stream == frame.stream, "\(action)")
            live[stream] = nil
            isRefused = true
        case .ignore:
            try hold(isRefused || frame.type == FrameType.data, "ignored \(frame)")
        }
        if isNewRequest, !isRefused { lastRequest = frame.stream }
    }

    mutating func receiveOversize(_ stream: UInt32) throws {
        let header = FrameHeader(length: .max, stream: stream, type: FrameType.request, flags: [])
        let action = state.receiveOversize(header)
        try hold(
            action == (isRefused ? .ignore : .refuseAndClose(stream: stream, .frameTooLarge)), "oversize: \(action)")
        if !isRefused { live[stream] = nil }
        isRefused = true
    }

    mutating func drain() {
        state.drain()
        isDraining = true
    }

    mutating func respond(_ stream: UInt32) throws {
        let answered = state.respond(stream)
        try hold(answered == (live.removeValue(forKey: stream) != nil), "respond(\(stream)) said \(answered)")
    }

    mutating func close(_ stream: UInt32) throws {
        let isStreaming = live[stream] == .open || live[stream] == .closed
        try hold(state.maySendMessage(stream) == isStreaming, "maySendMessage(\(stream)) with \(live)")
        try hold(state.close(stream) == isStreaming, "close(\(stream)) with \(live)")
        if isStreaming { live[stream] = nil }
    }

    func agrees() throws {
        try hold(state.openStreams == live.count && state.isIdle == live.isEmpty, "\(state) with \(live)")
        try hold(live.keys.allSatisfy(state.isOpen), "\(state) with \(live)")
    }

    private mutating func endOfInput(_ stream: UInt32, if last: Bool) throws {
        try hold(live[stream] == .open, "input on \(stream), which is \(String(describing: live[stream]))")
        if last { live[stream] = .closed }
    }

    private mutating func refused(_ fault: ProtocolFault, _ isNewRequest: Bool) throws {
        switch fault {
        case .draining: try hold(isDraining && isNewRequest, "refused by a drain that is none")
        case .tooManyStreams: try hold(live.count == streamsMax && isNewRequest, "refused with \(live.count) streams")
        case .conflictingFlags, .unknownFlags: faults += 1
        default:
            try hold(!isNewRequest, "refused a request in order as \(fault)")
            faults += 1
        }
        try hold(faults <= faultsMax, "still open after \(faults) faults of \(faultsMax)")
    }
}
