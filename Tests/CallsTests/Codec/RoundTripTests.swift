import FuzzTargets
import NIOCore
import Testing

@testable import FRMRCalls

@Suite struct RoundTripTests {
    @Test func emptyMessagesHaveNoBytes() throws {
        #expect(GoldenV1.Scalars().encoded() == [])
        #expect(try GoldenV1.Scalars(decoding: [UInt8]()) == GoldenV1.Scalars())
        #expect(try GoldenV1.Empty(decoding: ByteBuffer()) == GoldenV1.Empty())
    }

    @Test func everyScalarComesBack() throws {
        #expect(try GoldenV1.Scalars(decoding: Samples.scalars.encoded()) == Samples.scalars)
    }

    @Test func everyListComesBack() throws {
        #expect(try GoldenV1.Lists(decoding: Samples.lists.encoded()) == Samples.lists)
    }

    @Test(arguments: Samples.choices)
    func everyMemberOfAOneofComesBackEvenAtItsDefault(choice: GoldenV1.Choice) throws {
        #expect(try GoldenV1.Choice(decoding: choice.encoded()) == choice)
    }

    @Test func namesThatCOrSwiftKeepComeBack() throws {
        #expect(try GoldenV1.Keywords(decoding: Samples.keywords.encoded()) == Samples.keywords)
    }

    @Test func encodingAppends() throws {
        var buffer = ByteBuffer(bytes: [1, 2, 3])
        GoldenV1.Scalars(anInt32: 5).encode(into: &buffer)
        #expect(Array(buffer.readableBytesView) == [1, 2, 3, 3 << 3, 5])
    }

    @Test func encodingIsThatOfProtobuf() {
        let message = GoldenV1.Scalars(aSint32: -1, aBool: true, aString: "я", someBytes: [7])
        #expect(
            message.encoded() == [7 << 3, 1, 13 << 3, 1, 14 << 3 | 2, 2, 0xD1, 0x8F, 15 << 3 | 2, 1, 7])
    }

    @Test func theBytesAreThoseOfProtobufC() throws {
        try expectBytesOfProtobufC(Samples.scalars)
        try expectBytesOfProtobufC(Samples.lists)
        for choice in Samples.choices { try expectBytesOfProtobufC(choice) }
        try expectBytesOfProtobufC(Samples.keywords)
        try expectBytesOfProtobufC(GoldenV1.Empty())
    }

    /// Every length at which a length takes a byte more, and at which the encoder's memory has to grow.
    @Test(arguments: [126, 127, 128, 4090, 4093, 4096, 8190, 16_383, 16_384, 70_000, 2_097_151, 2_097_152])
    func bytesAreThoseOfProtobufCAtEveryLength(count: Int) throws {
        let text = String(repeating: "t", count: count)
        try expectBytesOfProtobufC(GoldenV1.Scalars(aString: text))
        try expectBytesOfProtobufC(
            GoldenV1.Lists(
                int64s: [Int64](repeating: -1, count: count / 10), strings: [text, "", text],
                messages: [GoldenV1.Scalars(aString: text), Samples.scalars, GoldenV1.Scalars(someBytes: [0])]))
    }

    @Test func aNegativeZeroIsKept() throws {
        let decoded = try GoldenV1.Scalars(decoding: GoldenV1.Scalars(aDouble: -0.0, aFloat: -0.0).encoded())
        #expect(decoded.aDouble.sign == .minus)
        #expect(decoded.aFloat.sign == .minus)
    }

    private func expectBytesOfProtobufC<M: Message>(_ message: M) throws {
        let encoded = message.encoded()
        #expect(try ProtobufC.packed(encoded, M.descriptor) == encoded)
        #expect(try M(decoding: encoded) == message)
    }

    @Test func aListIsReadPackedAndUnpacked() throws {
        let unpacked: [UInt8] = [3 << 3, 1, 3 << 3, 2]
        let packed: [UInt8] = [3 << 3 | 2, 2, 1, 2]
        #expect(try GoldenV1.Lists(decoding: unpacked).int32s == [1, 2])
        #expect(try GoldenV1.Lists(decoding: packed).int32s == [1, 2])
    }

    @Test func theLastOfAScalarThatStandsTwiceCounts() throws {
        #expect(try GoldenV1.Scalars(decoding: [3 << 3, 1, 3 << 3, 2]).anInt32 == 2)
        #expect(try GoldenV1.Choice(decoding: [1 << 3, 1, 4 << 3, 1]).thing == .flag(true))
    }

    @Test func unknownFieldsArePassedOver() throws {
        let bytes: [UInt8] = [0xA0, 6, 1, 3 << 3, 9, 0xA2, 6, 2, 0, 0, 0xA5, 6, 0, 0, 0, 0]
        #expect(try GoldenV1.Scalars(decoding: bytes) == GoldenV1.Scalars(anInt32: 9))
    }

    @Test func aNULInATextBecomesTheReplacementCharacter() throws {
        let message = GoldenV1.Scalars(aString: "a\u{0}b")
        #expect(try GoldenV1.Scalars(decoding: message.encoded()).aString == "a\u{FFFD}b")
    }

    @Test func messagesLargerThanTheArenasFirstChunkComeBack() throws {
        let message = GoldenV1.Lists(
            strings: (0..<5000).map { "text number \($0)" }, blobs: [[UInt8](repeating: 7, count: 300_000)],
            messages: [GoldenV1.Scalars](repeating: Samples.scalars, count: 2000))
        #expect(try GoldenV1.Lists(decoding: message.encoded()) == message)
        #expect(try GoldenV1.Scalars(decoding: Samples.scalars.encoded()) == Samples.scalars)
    }

    @Test func threadsHaveArenasOfTheirOwn() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<50 {
                        guard try GoldenV1.Lists(decoding: Samples.lists.encoded()) == Samples.lists else {
                            return false
                        }
                    }
                    return true
                }
            }
            for try await same in group { #expect(same) }
        }
    }
}
