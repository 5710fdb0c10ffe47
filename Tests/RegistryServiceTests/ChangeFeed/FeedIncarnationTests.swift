import FRMRCalls
import FRMRContracts
import Storage
import Testing

@testable import RegistryService

/// A number of the feed is one of an incarnation of the store.
@Suite struct FeedIncarnationTests {
    @Test func aFollowerOfTheFormerFeedStartsOverR14() async throws {
        let desk = try await Desk()
        let (feed, call) = (desk.service.changeFeed, desk.call(RegistryV1.ChangeFeedMethods.listChanges, Desk.hospital))
        @Sendable func list(
            _ after: Int64, _ incarnation: String
        ) async throws(RPCError) -> RegistryV1.ListChangesResponse {
            try await desk.store.read { session throws(RPCError) in
                try feed.listChanges(.init(afterSequence: after, incarnation: incarnation), call, session)
            }
        }
        #expect(try await list(0, "").incarnation == desk.store.incarnation)
        // Whoever begins is no follower, whatever they knew before.
        #expect(try await list(0, "former").incarnation == desk.store.incarnation)
        #expect(try await list(7, desk.store.incarnation).changes.isEmpty)
        let former = await #expect(throws: RPCError.self) { try await list(7, "former") }
        #expect(former?.code == .failedPrecondition && former?.reason == "FEED_RESTARTED")
        #expect(former?.metadata["incarnation"] == desk.store.incarnation)
        let bare = await #expect(throws: RPCError.self) { try await list(7, "") }
        #expect(bare?.violations.map(\.field) == ["incarnation"])
    }
}
