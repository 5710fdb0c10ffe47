import FRMRCalls
import FRMRIdentifiers
import FRMRTransport
import NIOCore
import Synchronization
import Testing

@testable import Runtime

/// Verdicts on access tokens are kept per connection, so that a hot call costs no signature check.
@Suite struct VerifiedTokensTests {
    private static let start = Instant(seconds: 1_780_000_000)
    private static let tokenLife = Duration.seconds(600)

    /// One connection, with a verification that counts and knows every token of the form `user-N`.
    private final class Desk: Sendable {
        let verifications = Mutex<[String]>([])
        let connection = ConnectionContext(
            loopIndex: 0, remoteAddress: "test", peer: nil, isLoopback: true, traceSeed: TraceSeed { 1 })

        /// The subject of the token's caller.
        func ask(_ user: Int, now: Instant = start) async throws(RPCError) -> String {
            let access = AccessControl { token, now throws(RPCError) in
                self.verifications.withLock { $0.append(token) }
                return (CallerIdentity(subject: token, roles: [.worker]), now + VerifiedTokensTests.tokenLife)
            }
            let authorization = ByteBuffer(string: "Bearer user-\(user)")
            if let known = try access.known(authorization, on: connection, now: now) { return known.subject }
            return try await access.verified(authorization, on: connection, now: now).subject
        }

        var verified: [String] { verifications.withLock { $0 } }
    }

    @Test func usersThatShareAConnectionAreVerifiedOnceEach() async throws {
        let desk = Desk()
        let users = 0..<RuntimeLimits.tokensPerConnectionMax
        for _ in 0..<3 {
            for user in users { #expect(try await desk.ask(user) == "user-\(user)") }
        }
        #expect(desk.verified == users.map { "user-\($0)" })
    }

    @Test func oneTokenMoreTakesThePlaceOfTheOneKeptLongest() async throws {
        let desk = Desk()
        let max = RuntimeLimits.tokensPerConnectionMax
        for user in 0...max { _ = try await desk.ask(user) }
        for user in 1...max { _ = try await desk.ask(user) }
        #expect(desk.verified.count == max + 1)
        _ = try await desk.ask(0)
        #expect(desk.verified.last == "user-0")
        // User 0 has displaced user 1 and nobody else.
        for user in 2...max { _ = try await desk.ask(user) }
        #expect(desk.verified.count == max + 2)
        _ = try await desk.ask(1)
        #expect(desk.verified.last == "user-1")
    }

    @Test func anEndedTokenIsVerifiedAgainAndTakesItsOwnPlace() async throws {
        let desk = Desk()
        let max = RuntimeLimits.tokensPerConnectionMax
        for user in 0..<max { _ = try await desk.ask(user) }
        _ = try await desk.ask(0, now: Self.start + Self.tokenLife)
        #expect(desk.verified.count == max + 1)
        for user in 1..<max { _ = try await desk.ask(user) }
        #expect(desk.verified.count == max + 1)
    }
}
