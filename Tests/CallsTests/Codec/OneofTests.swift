import NIOCore
import Testing

@testable import FRMRCalls

/// Of a oneof the last member counts, whatever stood before it (protobuf's encoding guide, "Last One Wins").
@Suite struct OneofTests {
    /// Every member of `golden.v1.Choice.thing`, encoded, with what it is.
    static let members: [(bytes: [UInt8], value: GoldenV1.Choice.Thing)] = [
        ([1 << 3, 7], .number(7)), ([2 << 3 | 2, 1, 0x61], .text("a")), ([3 << 3 | 2, 1, 9], .blob([9])),
        ([4 << 3, 1], .flag(true)), ([5 << 3, 1], .colour(.red)), ([6 << 3 | 2, 0], .empty(.init())),
        ([7 << 3 | 2, 0], .nested(.init())),
    ]

    @Test(arguments: members.indices, members.indices)
    func ofTwoMembersTheLastCounts(first: Int, second: Int) throws {
        let (one, two) = (Self.members[first], Self.members[second])
        // The same message twice would have to be merged, which we refuse as in every other place.
        guard first != second || first < 5 else {
            let error = #expect(throws: MessageDecodingError.self) {
                try GoldenV1.Choice(decoding: one.bytes + two.bytes)
            }
            #expect(error?.reason == "DUPLICATE_FIELD")
            return
        }
        try expect(one.bytes + two.bytes, two.value)
    }

    @Test(arguments: members.indices, members.indices)
    func aMemberMayStandAgainAfterAnother(first: Int, second: Int) throws {
        guard first != second else { return try expect(Self.members[first].bytes, Self.members[first].value) }
        let (one, two) = (Self.members[first], Self.members[second])
        try expect(one.bytes + two.bytes + one.bytes, one.value)
    }

    @Test func theMembersOfAnotherOneofAreNoneOfThis() throws {
        let message: [UInt8] = [6 << 3 | 2, 0]
        let left: [UInt8] = [10 << 3 | 1, 0, 0, 0, 0, 0, 0, 0, 0]
        try expect(message + left, .empty(.init()))
        let error = #expect(throws: MessageDecodingError.self) {
            try GoldenV1.Choice(decoding: message + left + message)
        }
        #expect(error?.reason == "DUPLICATE_FIELD")
    }

    private func expect(_ bytes: [UInt8], _ value: GoldenV1.Choice.Thing) throws {
        let message = try GoldenV1.Choice(decoding: bytes)
        #expect(message.thing == value)
        let json = try JSONCodec.json(from: ByteBuffer(bytes: bytes), of: GoldenV1.Choice.descriptor)
        let again = try GoldenV1.Choice(decoding: JSONCodec.encode(json: json, as: GoldenV1.Choice.descriptor))
        #expect(again.thing == value)
    }
}
