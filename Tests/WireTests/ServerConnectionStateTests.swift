import FRMRWire
import NIOCore
import Testing

private typealias Action = ServerConnectionState.Action

private func request(_ stream: UInt32, _ flags: UInt8 = 0, _ body: String = "") -> Frame {
    Frame(stream: stream, type: 1, flags: FrameFlags(rawValue: flags), body: ByteBuffer(string: body))
}

private func data(_ stream: UInt32, _ flags: UInt8 = 0, _ body: String = "") -> Frame {
    Frame(stream: stream, type: 3, flags: FrameFlags(rawValue: flags), body: ByteBuffer(string: body))
}

/// The vectors of PROTOCOL.md §7: what a client sends, and what each frame becomes.
@Suite struct ServerConnectionStateTests {
    @Test func unaryCallOpensAndIsAnsweredOnce() {
        var state = ServerConnectionState()
        #expect(state.receive(request(1, 0, "q")) == .open(stream: 1, .unary, body: ByteBuffer(string: "q")))
        #expect(!state.isIdle)
        #expect(!state.maySendMessage(1))
        #expect(state.close(1) == false)
        #expect(state.respond(1) == true)
        #expect(state.respond(1) == false)
        #expect(state.isIdle)
    }

    @Test func serverStreamEndsWithACloseFrame() {
        var state = ServerConnectionState()
        #expect(state.receive(request(1, 0x01, "q")) == .open(stream: 1, .closed, body: ByteBuffer(string: "q")))
        #expect(state.maySendMessage(1))
        #expect(state.close(1) == true)
        #expect(!state.maySendMessage(1))
        #expect(state.isIdle)
    }

    @Test(arguments: [UInt8(0x02), 0x06]) func clientStreamDeliversUntilItsCloseFrame(flags: UInt8) {
        var state = ServerConnectionState()
        #expect(state.receive(request(1, flags)) == .open(stream: 1, .open, body: ByteBuffer()))
        #expect(state.receive(data(1, 0, "a")) == .message(stream: 1, ByteBuffer(string: "a"), last: false))
        #expect(state.receive(data(1, 0)) == .message(stream: 1, ByteBuffer(), last: false))
        #expect(state.receive(data(1, 0x04)) == .ignore)
        #expect(state.receive(data(1, 0x05)) == .endOfInput(stream: 1))
        #expect(state.respond(1) == true)
    }

    /// Whichever of them came last: each keeps its state, and goes by itself.
    @Test(arguments: [[1, 3, 5], [5, 3, 1], [3, 5, 1]] as [[UInt32]])
    func streamsThatAreOpenTogetherEndInAnyOrder(order: [UInt32]) {
        var state = ServerConnectionState()
        for stream: UInt32 in [1, 3, 5] { _ = state.receive(request(stream, 0x02)) }
        for (index, stream) in order.enumerated() {
            #expect(state.openStreams == 3 - index)
            #expect(
                state.receive(data(stream, 0x01, "z")) == .message(stream: stream, ByteBuffer(string: "z"), last: true))
            #expect(state.isOpen(stream) && state.maySendMessage(stream))
            #expect(state.respond(stream) == true)
            #expect(!state.isOpen(stream))
            #expect(state.respond(stream) == false)
        }
        #expect(state.isIdle)
    }

    @Test func theLastMessageMayCarryTheClose() {
        var state = ServerConnectionState()
        _ = state.receive(request(1, 0x02))
        #expect(state.receive(data(1, 0x01, "z")) == .message(stream: 1, ByteBuffer(string: "z"), last: true))
        #expect(state.receive(data(1)) == .refuse(stream: 1, .dataAfterClose, endsCall: true))
    }

    @Test(arguments: [
        (request(2), ProtocolFault.evenStreamID),
        (request(0), .evenStreamID),
        (data(4), .evenStreamID),
        (data(1), .streamNeverOpened),
        (request(1, 0x03), .conflictingFlags),
        (request(1, 0x04), .conflictingFlags),
        (request(1, 0x05), .conflictingFlags),
        (request(1, 0x08), .unknownFlags),
        (request(1, 0xff), .unknownFlags),
        (Frame(stream: 1, type: 2), .responseFromClient),
        (Frame(stream: 1, type: 0), .unknownFrameType),
        (Frame(stream: 1, type: 4), .unknownFrameType),
        (Frame(stream: 1, type: 255), .unknownFrameType),
    ])
    func faultOnAFreshConnectionIsAnsweredOnItsStream(frame: Frame, fault: ProtocolFault) {
        var state = ServerConnectionState()
        #expect(state.receive(frame) == .refuse(stream: frame.stream, fault, endsCall: false))
        // The connection goes on: a later call is served.
        #expect(state.receive(request(3)) == .open(stream: 3, .unary, body: ByteBuffer()))
    }

    @Test(arguments: [
        (data(5), ProtocolFault.dataOnUnaryStream),
        (request(5), .streamIDNotIncreasing),
        (Frame(stream: 5, type: 9), .unknownFrameType),
    ])
    func faultOnAUnaryCallEndsThatCallOnly(frame: Frame, fault: ProtocolFault) {
        var state = ServerConnectionState()
        _ = state.receive(request(3))
        _ = state.receive(request(5))
        #expect(state.receive(frame) == .refuse(stream: 5, fault, endsCall: true))
        #expect(state.respond(5) == false)
        #expect(state.respond(3) == true)
    }

    @Test(arguments: [
        (data(1, 0x05, "x"), ProtocolFault.dataInCloseFrame),
        (data(1, 0x04, "x"), .dataInCloseFrame),
        (data(1, 0x02), .conflictingFlags),
        (data(1, 0x10), .unknownFlags),
    ])
    func faultOnAStreamEndsIt(frame: Frame, fault: ProtocolFault) {
        var state = ServerConnectionState()
        _ = state.receive(request(1, 0x02))
        #expect(state.receive(frame) == .refuse(stream: 1, fault, endsCall: true))
        #expect(state.isIdle)
    }

    @Test func anIdBelowTheLastOneIsRefused() {
        var state = ServerConnectionState()
        _ = state.receive(request(9))
        #expect(state.receive(request(7)) == .refuse(stream: 7, .streamIDNotIncreasing, endsCall: false))
        #expect(state.respond(9) == true)
        #expect(state.receive(request(9)) == .refuse(stream: 9, .streamIDNotIncreasing, endsCall: false))
    }

    @Test func dataThatCrossedTheAnswerIsIgnored() {
        var state = ServerConnectionState()
        _ = state.receive(request(1, 0x02))
        #expect(state.respond(1) == true)
        #expect(state.receive(data(1, 0, "late")) == .ignore)
        #expect(state.receive(data(1, 0x05)) == .ignore)
    }

    @Test func oversizeIsAnsweredAndClosesTheConnection() {
        var state = ServerConnectionState()
        _ = state.receive(request(1))
        let header = FrameHeader(length: .max, stream: 3, type: 1, flags: [])
        #expect(state.receiveOversize(header) == .refuseAndClose(stream: 3, .frameTooLarge))
        #expect(state.receive(request(5)) == .ignore)
        #expect(state.receiveOversize(header) == .ignore)
        #expect(state.respond(1) == true, "what was in flight may still be answered")
    }

    @Test func aFloodOfFaultsClosesTheConnection() {
        var state = ServerConnectionState(faultsMax: 2)
        #expect(state.receive(request(2)) == .refuse(stream: 2, .evenStreamID, endsCall: false))
        #expect(state.receive(request(2)) == .refuse(stream: 2, .evenStreamID, endsCall: false))
        #expect(state.receive(request(2)) == .refuseAndClose(stream: 2, .tooManyFaults))
        #expect(state.receive(request(1)) == .ignore)
    }

    @Test func streamsAreBoundedAndTheBoundIsNoFault() {
        var state = ServerConnectionState(streamsMax: 2, faultsMax: 0)
        _ = state.receive(request(1))
        _ = state.receive(request(3, 0x02))
        #expect(state.receive(request(5)) == .refuse(stream: 5, .tooManyStreams, endsCall: false))
        #expect(state.respond(1) == true)
        #expect(state.receive(request(7)) == .open(stream: 7, .unary, body: ByteBuffer()))
    }

    @Test func drainRefusesNewCallsAndFinishesOldOnes() {
        var state = ServerConnectionState(faultsMax: 0)
        _ = state.receive(request(1, 0x02))
        state.drain()
        #expect(state.isDraining)
        #expect(state.receive(request(3)) == .refuse(stream: 3, .draining, endsCall: false))
        #expect(state.receive(data(1, 0x01, "z")) == .message(stream: 1, ByteBuffer(string: "z"), last: true))
        #expect(!state.isIdle)
        #expect(state.respond(1) == true)
        #expect(state.isIdle)
    }

    @Test func everyFaultHasItsOwnReason() {
        #expect(Set(ProtocolFault.allCases.map(\.reason)).count == ProtocolFault.allCases.count)
    }
}
