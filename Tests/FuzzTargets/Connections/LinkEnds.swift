import FRMRWire
import NIOCore

/// The client of a link: its state and the calls that run on its streams.
struct ClientEnd {
    var state: ClientConnectionState
    var reader = FrameReader()
    var running: [UInt32: Int] = [:]
    private var lastStream: UInt32 = 0

    init(streamsMax: Int) { state = ClientConnectionState(streamsMax: streamsMax) }

    mutating func open(_ output: ClientConnectionState.Output, call: Int) throws -> UInt32? {
        guard case .send(let stream) = state.open(output) else { return nil }
        try hold(stream > lastStream && stream & 1 == 1, "stream \(stream) after \(lastStream)")
        lastStream = stream
        running[stream] = call
        return stream
    }

    mutating func send(on choice: UInt8, of calls: inout [Call], into link: inout ByteBuffer) throws {
        guard let (stream, index) = choose(choice, where: { calls[$0].isSending }) else { return }
        try hold(state.maySendMessage(stream), "the client may not send on \(stream)")
        let body = Call.message(&calls[index].sentByClient, of: index)
        link.writeFrame(Frame(stream: stream, type: FrameType.data, body: body))
    }

    mutating func closeSending(on choice: UInt8, of calls: inout [Call], into link: inout ByteBuffer) throws {
        guard let (_, index) = choose(choice, where: { calls[$0].isSending }) else { return }
        try finishSending(index, of: &calls, into: &link)
    }

    mutating func finishSending(_ index: Int, of calls: inout [Call], into link: inout ByteBuffer) throws {
        guard let stream = running.first(where: { $0.value == index })?.key else {
            throw Violation("call \(index) sends on no stream")
        }
        try hold(state.closeSending(stream), "the client may not close \(stream)")
        calls[index].isSending = false
        link.writeFrame(Frame(stream: stream, type: FrameType.data, flags: .close))
    }

    mutating func abandon(_ choice: UInt8, of calls: inout [Call], into link: inout ByteBuffer) throws {
        guard let (stream, index) = choose(choice, where: { _ in true }) else { return }
        let owesClose = state.abandon(stream)
        try hold(owesClose == calls[index].isSending, "abandon(\(stream)) said \(owesClose)")
        if owesClose { link.writeFrame(Frame(stream: stream, type: FrameType.data, flags: .close)) }
        running[stream] = nil
        try calls[index].end(.abandoned)
    }

    mutating func receive(_ frame: Frame, of calls: inout [Call]) throws {
        let action = state.receive(frame)
        switch action {
        case .response(let stream, let body):
            guard let index = running.removeValue(forKey: stream) else { throw Violation("\(action) without a call") }
            guard body.readableBytes > 0 else {
                try hold(calls[index].executions == 0, "refused and executed: \(calls[index])")
                return try calls[index].end(.refused)
            }
            try hold(calls[index].serverAnswered, "answered by nobody: \(calls[index])")
            try hold(calls[index].readByClient == calls[index].sentByServer, "messages lost: \(calls[index])")
            try calls[index].end(.responded)
        case .message(let stream, let body, let last):
            guard let index = running[stream] else { throw Violation("\(action) without a call") }
            try Call.arrives(body, after: &calls[index].readByClient, of: index)
            if last { try closed(stream, of: &calls) }
        case .end(let stream): try closed(stream, of: &calls)
        case .ignore: try hold(running[frame.stream] == nil, "ignored \(frame) of \(running)")
        case .failStream, .fail: throw Violation("an honest server was told \(action)")
        }
    }

    private mutating func closed(_ stream: UInt32, of calls: inout [Call]) throws {
        guard let index = running.removeValue(forKey: stream) else { throw Violation("\(stream) closed twice") }
        try hold(calls[index].serverAnswered, "closed by nobody: \(calls[index])")
        try hold(calls[index].readByClient == calls[index].sentByServer, "messages lost: \(calls[index])")
        try calls[index].end(.closed)
    }

    private func choose(_ choice: UInt8, where isFit: (Int) -> Bool) -> (stream: UInt32, call: Int)? {
        let fit = running.filter { isFit($0.value) }.sorted { $0.key < $1.key }
        return fit.isEmpty ? nil : (fit[Int(choice) % fit.count].key, fit[Int(choice) % fit.count].value)
    }
}

/// The server of a link: its state and the calls that it executes.
struct ServerEnd {
    var state: ServerConnectionState
    var reader = FrameReader()
    var running: [UInt32: Int] = [:]

    init(streamsMax: Int) { state = ServerConnectionState(streamsMax: streamsMax, faultsMax: 0) }

    mutating func receive(_ frame: Frame, of calls: inout [Call], into link: inout ByteBuffer) throws {
        let action = state.receive(frame)
        switch action {
        case .open(let stream, let input, let body):
            guard let number = body.getInteger(at: body.readerIndex, as: UInt16.self), running[stream] == nil else {
                throw Violation("\(action) while \(running)")
            }
            let index = Int(number)
            calls[index].executions += 1
            try hold(calls[index].executions == 1, "executed twice: \(calls[index])")
            try hold(input.rawValue == calls[index].output.rawValue, "\(input) for \(calls[index])")
            running[stream] = index
        case .message(let stream, let body, _):
            guard let index = running[stream] else { throw Violation("\(action) without a call") }
            try Call.arrives(body, after: &calls[index].readByServer, of: index)
        case .endOfInput(let stream):
            guard let index = running[stream] else { throw Violation("\(action) without a call") }
            try hold(calls[index].readByServer == calls[index].sentByClient, "messages lost: \(calls[index])")
        case .refuse(let stream, .draining, endsCall: false), .refuse(let stream, .tooManyStreams, endsCall: false):
            link.writeFrame(Frame(stream: stream, type: FrameType.response))
        case .refuse, .refuseAndClose: throw Violation("an honest client was told \(action)")
        case .ignore: try hold(frame.type == FrameType.data && running[frame.stream] == nil, "ignored \(frame)")
        }
    }

    mutating func send(on choice: UInt8, of calls: inout [Call], into link: inout ByteBuffer) throws {
        guard let stream = choose(choice), let index = running[stream] else { return }
        try hold(state.maySendMessage(stream) == (calls[index].output != .unary), "maySendMessage(\(stream))")
        guard calls[index].output != .unary else { return }
        let body = Call.message(&calls[index].sentByServer, of: index)
        link.writeFrame(Frame(stream: stream, type: FrameType.data, body: body))
    }

    mutating func respond(on choice: UInt8, of calls: inout [Call], into link: inout ByteBuffer) throws {
        guard let stream = choose(choice), let index = running.removeValue(forKey: stream) else { return }
        try hold(state.respond(stream) && !state.respond(stream), "\(stream) is answered other than once")
        try hold(!calls[index].serverAnswered, "answered twice: \(calls[index])")
        calls[index].serverAnswered = true
        link.writeFrame(Frame(stream: stream, type: FrameType.response, body: ByteBuffer(integer: UInt16(index))))
    }

    mutating func close(on choice: UInt8, of calls: inout [Call], into link: inout ByteBuffer) throws {
        guard let stream = choose(choice), let index = running[stream], calls[index].output != .unary else { return }
        try hold(state.close(stream) && !state.close(stream), "\(stream) is closed other than once")
        try hold(!calls[index].serverAnswered, "answered twice: \(calls[index])")
        running[stream] = nil
        calls[index].serverAnswered = true
        link.writeFrame(Frame(stream: stream, type: FrameType.data, flags: .close))
    }

    mutating func finish(_ stream: UInt32, of calls: inout [Call], into link: inout ByteBuffer) throws {
        let place = running.keys.sorted().firstIndex(of: stream).map { UInt8($0) } ?? 0
        try respond(on: place, of: &calls, into: &link)
    }

    private func choose(_ choice: UInt8) -> UInt32? {
        running.isEmpty ? nil : running.keys.sorted()[Int(choice) % running.count]
    }
}
