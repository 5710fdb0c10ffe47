import FRMRWire
import NIOCore

/// Both connection states and both frame readers, joined by a link that delivers bytes in any pieces, as late as it
/// likes, and breaks at any moment. `package`, as WireTests runs it on random bytes too.
package enum LinkTarget {
    package static func run(_ input: UnsafeRawBufferPointer) throws {
        var source = ByteSource(input)
        var link = Link(clientStreamsMax: source.below(6) + 1, serverStreamsMax: source.below(6) + 1)
        while !source.isAtEnd { try link.step(&source) }
        try link.settle()
    }
}

/// One client's calls over connections that come one after the other.
struct Link {
    private var client: ClientEnd
    private var server: ServerEnd
    private var toServer = ByteBuffer()
    private var toClient = ByteBuffer()
    private var calls: [Call] = []
    private let clientStreamsMax: Int
    private let serverStreamsMax: Int

    init(clientStreamsMax: Int, serverStreamsMax: Int) {
        self.clientStreamsMax = clientStreamsMax
        self.serverStreamsMax = serverStreamsMax
        client = ClientEnd(streamsMax: clientStreamsMax)
        server = ServerEnd(streamsMax: serverStreamsMax)
    }

    mutating func step(_ source: inout ByteSource) throws {
        switch source.below(16) {
        case 0, 1: try open([.unary, .closed, .open][source.below(3)])
        case 2, 3: try client.send(on: source.byte(), of: &calls, into: &toServer)
        case 4: try client.closeSending(on: source.byte(), of: &calls, into: &toServer)
        case 5: if source.below(4) == 0 { try client.abandon(source.byte(), of: &calls, into: &toServer) }
        case 6, 7: try server.send(on: source.byte(), of: &calls, into: &toClient)
        case 8: try server.respond(on: source.byte(), of: &calls, into: &toClient)
        case 9: try server.close(on: source.byte(), of: &calls, into: &toClient)
        case 10:
            switch source.below(32) {
            case 0: server.state.drain()
            case 1, 2: try breakConnection()
            default: break
            }
        case 11, 12, 13: try deliverToServer(source.below(64) + 1)
        default: try deliverToClient(source.below(64) + 1)
        }
    }

    /// Everybody finishes what is begun and all bytes arrive; then nothing may be left on either side.
    mutating func settle() throws {
        for index in calls.indices where calls[index].isSending && calls[index].outcome == nil {
            try client.finishSending(index, of: &calls, into: &toServer)
        }
        try deliverToServer(toServer.readableBytes)
        while let stream = server.running.keys.min() { try server.finish(stream, of: &calls, into: &toClient) }
        try deliverToClient(toClient.readableBytes)
        for call in calls { try hold(call.outcome != nil, "never ended: \(call)") }
        try hold(client.state.isIdle && server.state.isIdle, "not idle: \(client.state), \(server.state)")
        try hold(client.running.isEmpty && server.running.isEmpty, "left over: \(client.running), \(server.running)")
    }

    private mutating func open(_ output: ClientConnectionState.Output) throws {
        guard calls.count < 0xFFFF, let stream = try client.open(output, call: calls.count) else { return }
        calls.append(Call(output: output))
        toServer.writeFrame(
            Frame(
                stream: stream, type: FrameType.request, flags: output.requestFlags,
                body: ByteBuffer(integer: UInt16(calls.count - 1))))
    }

    /// What is on its way is lost, and so are the calls; the next connection starts from nothing.
    private mutating func breakConnection() throws {
        for index in client.running.values { try calls[index].end(.lost) }
        client = ClientEnd(streamsMax: clientStreamsMax)
        server = ServerEnd(streamsMax: serverStreamsMax)
        toServer.clear()
        toClient.clear()
    }

    private mutating func deliverToServer(_ count: Int) throws {
        guard let bytes = toServer.readSlice(length: min(count, toServer.readableBytes)) else { return }
        server.reader.append(bytes)
        while case .frame(let frame) = server.reader.next() {
            try server.receive(frame, of: &calls, into: &toClient)
        }
    }

    private mutating func deliverToClient(_ count: Int) throws {
        guard let bytes = toClient.readSlice(length: min(count, toClient.readableBytes)) else { return }
        client.reader.append(bytes)
        while case .frame(let frame) = client.reader.next() { try client.receive(frame, of: &calls) }
    }
}

/// What happened to one call, seen from outside of both ends.
struct Call {
    enum Outcome: Equatable {
        case responded
        case closed
        case refused
        case abandoned
        case lost
    }

    let output: ClientConnectionState.Output
    /// The client's side of the stream is open.
    var isSending: Bool
    var sentByClient: UInt16 = 0
    var sentByServer: UInt16 = 0
    var readByServer: UInt16 = 0
    var readByClient: UInt16 = 0
    var executions = 0
    var serverAnswered = false
    private(set) var outcome: Outcome?

    init(output: ClientConnectionState.Output) {
        self.output = output
        isSending = output == .open
    }

    mutating func end(_ outcome: Outcome) throws {
        try hold(self.outcome == nil, "ended twice, at last as \(outcome): \(self)")
        self.outcome = outcome
        isSending = false
    }

    /// A message counts from zero within its direction, so that order and gaps show.
    static func arrives(_ body: ByteBuffer, after count: inout UInt16, of call: Int) throws {
        let sent = body.getInteger(at: body.readerIndex + 2, as: UInt16.self)
        try hold(body.getInteger(at: body.readerIndex) == UInt16(call), "a message of another call than \(call)")
        try hold(sent == count, "message \(String(describing: sent)) after \(count) of call \(call)")
        count += 1
    }

    static func message(_ count: inout UInt16, of call: Int) -> ByteBuffer {
        var body = ByteBuffer()
        body.writeMultipleIntegers(UInt16(call), count)
        count += 1
        return body
    }
}
