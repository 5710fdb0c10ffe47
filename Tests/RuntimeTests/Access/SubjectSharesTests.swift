import FRMRCalls
import FRMRTransport
import NIOCore
import Testing

@testable import Runtime

/// What one subject may have under way of what all callers share.
@Suite struct SubjectSharesTests {
    private func caller(_ subject: String) -> CallerIdentity { CallerIdentity(subject: subject, roles: [.hospital]) }

    private func refusal(_ shares: SubjectShares, _ pool: SubjectShares.Pool, _ subject: String) -> RPCError? {
        do throws(RPCError) {
            _ = try shares.claim(pool, caller(subject))
            return nil
        } catch { return error }
    }

    @Test func aSubjectHasItsShareOfEachPoolUntilItsCallsEnd() throws {
        let shares = SubjectShares(tasksMax: 2, commandsMax: 1)
        var claims = try [shares.claim(.tasks, caller("a")), shares.claim(.tasks, caller("a"))]
        let refused = refusal(shares, .tasks, "a")
        #expect(refused?.reason == "TOO_MANY_CALLS_OF_CALLER")
        #expect(refused?.isNotExecuted == true)
        #expect(refusal(shares, .tasks, "b") == nil, "another subject has its own")
        let command = try shares.claim(.commands, caller("a"))
        #expect(refusal(shares, .commands, "a") != nil)
        withExtendedLifetime(command) {}
        withExtendedLifetime(claims) {}
        claims = []
        #expect(refusal(shares, .tasks, "a") == nil)
    }

    @Test func theAnonymousAreToldApartByTheirAddressesOnly() throws {
        let shares = SubjectShares(tasksMax: 0, commandsMax: 0)
        #expect(try shares.claim(.tasks, .anonymous) == nil)
    }

    @Test func aSubjectAboveItsShareIsRefusedByEveryKindOfCallThatWaits() async throws {
        let bench = try RouterBench()
        let options = CallOptions(accessToken: "worker-full", idempotencyKey: "k")
        let request = HealthV1.HealthCheckRequest(service: "a").encodedBuffer()
        try await bench.with(shares: SubjectShares(tasksMax: 0, commandsMax: 0)) { client in
            for method in [NotesHandlers.think, NotesHandlers.add] {
                let error = await thrown { () async throws(RPCError) in
                    try await client.unary(method, request, options)
                }
                #expect(error?.reason == "TOO_MANY_CALLS_OF_CALLER", "\(method.path)")
            }
            for method in [NotesHandlers.addAll, NotesHandlers.list] {
                let error = await thrown { () async throws(RPCError) in
                    let stream = try await client.stream(method, options)
                    try await stream.send(request)
                    return try await stream.next()
                }
                #expect(error?.reason == "TOO_MANY_CALLS_OF_CALLER", "\(method.path)")
            }
            // What is answered at once takes nothing from others.
            _ = try await client.unary(NotesHandlers.read, request, options)
        }
        try await bench.with { client in _ = try await client.unary(NotesHandlers.think, request, options) }
    }

    private func thrown<R>(_ body: () async throws(RPCError) -> R) async -> RPCError? {
        do throws(RPCError) {
            _ = try await body()
            return nil
        } catch { return error }
    }
}
