import FRMRCalls
import FRMRTransport
import NIOPosix
import TestSupport
import Testing

/// Our client against containerd's ttrpc server for Go.
@Suite struct GoServerTests {
    @Test func goClientAndGoServerUnderstandEachOther() async throws {
        let answer = try await GoPrograms.withServer { try await GoPrograms.client($0, "health") }
        #expect(answer.exitCode == 0, "\(answer.diagnostics)")
        #expect(try answer.decoded() == ["status": "SERVING"])
    }

    @Test func ourClientChecksTheHealthOfAGoServer() async throws {
        try await withHealthClient { health in
            let whole = try await health.check(.init())
            #expect(whole.status == .serving)
            let stopped = try await health.check(.init(service: "interop.Stopped"))
            #expect(stopped.status == .notServing)
        }
    }

    @Test func ourClientReadsTheErrorOfAGoServer() async throws {
        try await withHealthClient { health in
            let error = try await #require(throws: RPCError.self) {
                try await health.check(.init(service: "no.such.Service"))
            }
            #expect(error.code == .notFound)
            #expect(error.message.contains("no.such.Service"))
        }
    }

    @Test func goServerSeesOurTokenAndOurDeadline() async throws {
        try await withHealthClient { health in
            let request = HealthV1.HealthCheckRequest(service: "interop.Caller")
            let known = try await health.check(request, CallOptions(accessToken: "interop"))
            #expect(known.status == .serving)
            let refused = await #expect(throws: RPCError.self) { try await health.check(request) }
            #expect(refused?.code == .unauthenticated)
            let late = await #expect(throws: RPCError.self) {
                try await health.check(.init(service: "interop.Slow"), CallOptions(timeout: .milliseconds(200)))
            }
            #expect(late?.code == .deadlineExceeded)
            let next = try await health.check(.init())
            #expect(next.status == .serving, "the connection outlives a late answer")
        }
    }

    @Test func manyCallsShareOneConnectionToAGoServer() async throws {
        try await withHealthClient { health in
            try await withThrowingTaskGroup(of: HealthV1.HealthCheckResponse.self) { group in
                for _ in 0..<200 { group.addTask { try await health.check(.init()) } }
                for try await response in group { #expect(response.status == .serving) }
            }
        }
    }

    private func withHealthClient(_ body: @Sendable (HealthV1.HealthClient) async throws -> Void) async throws {
        try await GoPrograms.withServer { address in
            let endpoint = try #require(Endpoint(address))
            let client = try Client(endpoint: endpoint, group: MultiThreadedEventLoopGroup.singleton)
            do {
                try await body(HealthV1.HealthClient(client))
                await client.close()
            } catch {
                await client.close()
                throw error
            }
        }
    }
}
