import FRMRWire
import NIOCore
import TestValues
import Testing

private func bytes(_ hex: String) -> ByteBuffer {
    let digits = hex.filter { !$0.isWhitespace }
    var buffer = ByteBuffer()
    var index = digits.startIndex
    while index < digits.endIndex {
        let end = digits.index(index, offsetBy: 2)
        buffer.writeInteger(UInt8(digits[index..<end], radix: 16) ?? 0)
        index = end
    }
    return buffer
}

@Suite struct FrameReaderTests {
    @Test func headerIsTenBytesBigEndian() {
        var out = ByteBuffer()
        out.writeFrame(Frame(stream: 0x01_0203, type: FrameType.data, flags: .close, body: bytes("aabb")))
        #expect(out == bytes("00000002 00010203 03 05 aabb"))
    }

    @Test func reservedHeaderIsFilledInLater() {
        var out = bytes("ff")
        let index = out.reserveFrameHeader()
        out.writeString("abc")
        out.setFrameHeader(FrameHeader(length: 3, stream: 7, type: FrameType.response, flags: []), at: index)
        #expect(out == bytes("ff 00000003 00000007 02 00 616263"))
    }

    @Test func severalFramesInOneRead() {
        var reader = FrameReader()
        reader.append(bytes("00000001 00000001 01 00 aa 00000000 00000003 01 02"))
        #expect(reader.next() == .frame(Frame(stream: 1, type: 1, body: bytes("aa"))))
        #expect(reader.next() == .frame(Frame(stream: 3, type: 1, flags: .remoteOpen)))
        #expect(reader.next() == .incomplete)
        #expect(reader.waiting == .nothing)
    }

    @Test func truncatedFramesWaitAtEveryByte() {
        let whole = bytes("00000003 00000005 03 00 010203 00000001 00000007 01 01 09")
        for cut in 1..<whole.readableBytes {
            var reader = FrameReader()
            var frames: [Frame] = []
            for piece in [
                whole.getSlice(at: 0, length: cut), whole.getSlice(at: cut, length: whole.readableBytes - cut),
            ] {
                reader.append(piece ?? ByteBuffer())
                while case .frame(let frame) = reader.next() { frames.append(frame) }
            }
            #expect(
                frames == [
                    Frame(stream: 5, type: 3, body: bytes("010203")),
                    Frame(stream: 7, type: 1, flags: .remoteClosed, body: bytes("09")),
                ], "cut at \(cut)")
        }
    }

    @Test func oneByteAtATime() {
        var reader = FrameReader()
        let whole = bytes("00000002 00000001 01 00 abcd")
        for (index, byte) in whole.readableBytesView.enumerated() {
            reader.append(ByteBuffer(bytes: [byte]))
            let event = reader.next()
            if index + 1 < whole.readableBytes {
                #expect(event == .incomplete)
                #expect(reader.waiting == (index + 1 < FrameHeader.byteCount ? .header : .body))
            } else {
                #expect(event == .frame(Frame(stream: 1, type: 1, body: bytes("abcd"))))
            }
        }
    }

    @Test func oversizedFrameIsRefusedBeforeAllocation() {
        var reader = FrameReader()
        reader.append(bytes("ffffffff 00000009 01 00 aa"))
        let header = FrameHeader(length: .max, stream: 9, type: 1, flags: [])
        #expect(reader.next() == .oversize(header))
        // Nothing after a refused header has a meaning.
        reader.append(bytes("00000000 00000001 01 00"))
        #expect(reader.next() == .incomplete)
        #expect(reader.waiting == .nothing)
    }

    @Test func theLimitItselfIsAccepted() {
        var reader = FrameReader()
        let body = ByteBuffer(repeating: 7, count: WireLimits.frameBytesMax)
        var out = ByteBuffer()
        out.writeFrame(Frame(stream: 1, type: 1, body: body))
        reader.append(out)
        #expect(reader.next() == .frame(Frame(stream: 1, type: 1, body: body)))

        var header = ByteBuffer()
        let claim = FrameHeader(length: UInt32(WireLimits.frameBytesMax + 1), stream: 3, type: 1, flags: [])
        header.writeFrameHeader(claim)
        reader.append(header)
        #expect(reader.next() == .oversize(claim))
    }

    @Test(arguments: 0..<200) func randomBytesNeverTrap(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var reader = FrameReader(frameBytesMax: 64)
        var state = ServerConnectionState(streamsMax: 4, faultsMax: 8)
        for _ in 0..<50 {
            var noise = ByteBuffer()
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                // Small values make plausible headers likely.
                noise.writeInteger(UInt8.random(in: 0..<(Bool.random(using: &random) ? 8 : 255), using: &random))
            }
            reader.append(noise)
            while case .frame(let frame) = reader.next() { _ = state.receive(frame) }
            #expect(state.openStreams <= 4, "seed \(seed)")
        }
    }
}
