import NIOCore
import Testing

@testable import Messages

@Suite struct RoundTripTests {
    @Test func emptyMessagesHaveNoBytes() throws {
        #expect(GoldenV1.Scalars().encoded() == [])
        #expect(try GoldenV1.Scalars(decoding: [UInt8]()) == GoldenV1.Scalars())
    }
}
