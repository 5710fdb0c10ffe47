import FRMRWire
import NIOCore
import Testing

private func response(_ stream: UInt32, _ body: String = "") -> Frame {
    Frame(stream: stream, type: 2, body: ByteBuffer(string: body))
}

private func data(_ stream: UInt32, _ flags: UInt8 = 0, _ body: String = "") -> Frame {
    Frame(stream: stream, type: 3, flags: FrameFlags(rawValue: flags), body: ByteBuffer(string: body))
}

@Suite struct ClientConnectionStateTests {
    @Test func idsAreOddAndStrictlyIncreasing() {
        var state = ClientConnectionState()
        #expect(state.open(.unary) == .send(stream: 1))
        #expect(state.open(.open) == .send(stream: 3))
        #expect(state.open(.closed) == .send(stream: 5))
    }

    @Test func requestFlagsSayTheKind() {
        #expect(ClientConnectionState.Output.unary.requestFlags.rawValue == 0x00)
        #expect(ClientConnectionState.Output.closed.requestFlags.rawValue == 0x01)
        #expect(ClientConnectionState.Output.open.requestFlags.rawValue == 0x02)
        #expect(FrameFlags.close.rawValue == 0x05)
    }

    @Test func responseEndsTheStream() {
        var state = ClientConnectionState()
        _ = state.open(.unary)
        #expect(state.receive(response(1, "r")) == .response(stream: 1, ByteBuffer(string: "r")))
        #expect(state.receive(response(1, "again")) == .ignore)
        #expect(state.isIdle)
    }

    @Test func serverStreamDeliversMessagesUntilTheCloseFrame() {
        var state = ClientConnectionState()
        _ = state.open(.closed)
        #expect(!state.maySendMessage(1))
        #expect(state.receive(data(1, 0, "a")) == .message(stream: 1, ByteBuffer(string: "a"), last: false))
        #expect(state.receive(data(1, 0)) == .message(stream: 1, ByteBuffer(), last: false))
        #expect(state.receive(data(1, 0x05)) == .end(stream: 1))
        #expect(state.receive(data(1)) == .ignore)
    }

    @Test func theLastMessageMayCarryTheEnd() {
        var state = ClientConnectionState()
        _ = state.open(.closed)
        #expect(state.receive(data(1, 0x01, "z")) == .message(stream: 1, ByteBuffer(string: "z"), last: true))
        #expect(state.isIdle)
    }

    @Test func theServerMayFinishBeforeTheClient() {
        var state = ClientConnectionState()
        _ = state.open(.open)
        #expect(state.maySendMessage(1))
        #expect(state.receive(response(1)) == .response(stream: 1, ByteBuffer()))
        #expect(!state.maySendMessage(1))
        #expect(state.closeSending(1) == false)
    }

    @Test func sendingClosesOnce() {
        var state = ClientConnectionState()
        _ = state.open(.open)
        #expect(state.closeSending(1) == true)
        #expect(!state.maySendMessage(1))
        #expect(state.closeSending(1) == false)
        #expect(state.receive(data(1, 0, "still")) == .message(stream: 1, ByteBuffer(string: "still"), last: false))
    }

    @Test func anAbandonedStreamDropsItsReply() {
        var state = ClientConnectionState()
        _ = state.open(.unary)
        _ = state.open(.open)
        #expect(state.abandon(1) == false)
        #expect(state.abandon(3) == true, "the close frame is owed for an open stream")
        #expect(state.receive(response(1)) == .ignore)
        #expect(state.receive(data(3, 0, "late")) == .ignore)
        #expect(state.isIdle)
    }

    @Test func theConnectionIsReplacedBeforeIdsEnd() {
        var state = ClientConnectionState(firstStream: WireLimits.streamIDMax - 2)
        #expect(state.open(.unary) == .send(stream: WireLimits.streamIDMax - 2))
        #expect(state.open(.unary) == .send(stream: WireLimits.streamIDMax))
        #expect(state.isExhausted)
        #expect(state.open(.unary) == .exhausted)
        #expect(
            state.receive(response(WireLimits.streamIDMax))
                == .response(stream: WireLimits.streamIDMax, ByteBuffer()))
    }

    @Test func streamsAreBounded() {
        var state = ClientConnectionState(streamsMax: 1)
        _ = state.open(.unary)
        #expect(state.open(.unary) == .tooManyStreams)
        _ = state.receive(response(1))
        #expect(state.open(.unary) == .send(stream: 3))
    }

    @Test(arguments: [
        (response(2), ProtocolFault.evenStreamID),
        (response(0), .evenStreamID),
        (response(5), .streamNeverOpened),
        (data(5), .streamNeverOpened),
        (Frame(stream: 1, type: 1), .requestFromServer),
    ])
    func aServerThatBreaksTheProtocolLosesTheConnection(frame: Frame, fault: ProtocolFault) {
        var state = ClientConnectionState()
        _ = state.open(.unary)
        #expect(state.receive(frame) == .fail(fault))
        #expect(state.receive(response(1)) == .ignore)
        #expect(state.open(.unary) == .failed)
    }

    @Test(
        arguments: [
            (0x01, ProtocolFault.conflictingFlags), (0x02, .conflictingFlags), (0x04, .conflictingFlags),
            (0x05, .conflictingFlags), (0x07, .conflictingFlags), (0x08, .unknownFlags), (0x80, .unknownFlags),
            (0xFF, .unknownFlags),
        ] as [(UInt8, ProtocolFault)])
    func aResponseWithFlagsFailsItsStream(flags: UInt8, fault: ProtocolFault) {
        for output in [ClientConnectionState.Output.unary, .closed, .open] {
            var state = ClientConnectionState()
            _ = state.open(output)
            _ = state.open(.unary)
            var frame = response(1, "r")
            frame.flags = FrameFlags(rawValue: flags)
            #expect(state.receive(frame) == .failStream(stream: 1, fault))
            #expect(state.receive(response(3)) == .response(stream: 3, ByteBuffer()), "the others go on")
            #expect(state.isIdle)
        }
    }

    @Test(arguments: [UInt8(0x02), 0x03, 0x06, 0x07, 0x08, 0x0D, 0x80, 0xFF])
    func dataWithOtherFlagsFailsItsStream(flags: UInt8) {
        for output in [ClientConnectionState.Output.closed, .open] {
            var state = ClientConnectionState()
            _ = state.open(output)
            let fault: ProtocolFault = flags & ~0x07 == 0 ? .conflictingFlags : .unknownFlags
            #expect(state.receive(data(1, flags)) == .failStream(stream: 1, fault))
        }
    }

    @Test(arguments: [
        (data(1), ProtocolFault.dataOnUnaryStream),
        (Frame(stream: 1, type: 7), .unknownFrameType),
        (data(3, 0x05, "x"), .dataInCloseFrame),
        (data(3, 0x02), .conflictingFlags),
        (data(3, 0x40), .unknownFlags),
    ])
    func aFaultOnOneStreamFailsOnlyThatOne(frame: Frame, fault: ProtocolFault) {
        var state = ClientConnectionState()
        _ = state.open(.unary)
        _ = state.open(.open)
        _ = state.open(.unary)
        #expect(state.receive(frame) == .failStream(stream: frame.stream, fault))
        #expect(state.receive(response(5)) == .response(stream: 5, ByteBuffer()))
    }

    @Test func anOversizeReplyFailsTheConnection() {
        var state = ClientConnectionState()
        _ = state.open(.unary)
        let header = FrameHeader(length: .max, stream: 1, type: 2, flags: [])
        #expect(state.receiveOversize(header) == .fail(.frameTooLarge))
        #expect(state.receiveOversize(header) == .ignore)
    }
}
