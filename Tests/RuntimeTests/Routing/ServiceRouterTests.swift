import FRMRCalls
import FRMRIdentifiers
import FRMRTransport
import NIOCore
import Runtime
import Storage
import Synchronization
import TestValues
import Testing

/// Every route does the same in the same order: caller, rule, decode, handler, encode.
@Suite struct ServiceRouterTests {
    private typealias Request = HealthV1.HealthCheckRequest
    private typealias Response = HealthV1.HealthCheckResponse

    /// The number that a method answers, or the error.
    private func ask(
        _ client: Client, _ method: MethodDescriptor, token: String? = nil, key: String? = nil, text: String = "note",
        metadata: [MetadataEntry] = []
    ) async -> Result<Int32, RPCError> {
        let options = CallOptions(accessToken: token, idempotencyKey: key, metadata: metadata)
        do throws(RPCError) {
            let reply: Response = try await client.call(method, Request(service: text), options)
            return .success(reply.status.rawValue)
        } catch { return .failure(error) }
    }

    private func reason(_ result: Result<Int32, RPCError>) -> String? {
        switch result {
        case .success: nil
        case .failure(let error): error.reason
        }
    }

    @Test func methodsOfEveryKindHoldTheCallerToTheRule() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            for method in [NotesHandlers.read, NotesHandlers.add, NotesHandlers.think] {
                #expect(reason(await ask(client, method, key: "k")) == "TOKEN_REQUIRED", "\(method.name)")
            }
            #expect(reason(await ask(client, NotesHandlers.read, token: "worker-basic")) == "ASSURANCE_TOO_LOW")
            #expect(reason(await ask(client, NotesHandlers.think, token: "service", key: "k")) == "ROLE_REQUIRED")
            #expect(reason(await ask(client, NotesHandlers.add, token: "forged", key: "k")) == "TOKEN_SIGNATURE")
            let basic = CallOptions(accessToken: "worker-basic")
            await #expect(throws: RPCError(.permissionDenied, "ASSURANCE_TOO_LOW", "", "")) {
                let stream = try await client.stream(NotesHandlers.addAll, basic)
                try await stream.finishSending()
                _ = try await stream.next()
            }
            #expect(await ask(client, NotesHandlers.count) == .success(0))
        }
    }

    @Test func aTokenIsVerifiedOncePerConnectionUntilItEnds() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            for _ in 0..<5 { #expect(await ask(client, NotesHandlers.read, token: "worker-full") == .success(0)) }
            #expect(bench.verifications.withLock { $0 } == 1)
            bench.clock.advance(RouterBench.tokenLife)
            #expect(reason(await ask(client, NotesHandlers.read, token: "worker-full")) == "TOKEN_EXPIRED")
            #expect(bench.verifications.withLock { $0 } == 2)
        }
    }

    /// On the event loop, and in the task of a caller who has to be verified first.
    @Test func aQuestionAboutAMomentBehindTheRecordIsAnsweredAfterACommit() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            for method in [NotesHandlers.known, NotesHandlers.knownToWorker] {
                bench.clock.advance(.seconds(1))
                let moment = bench.clock.now
                #expect(await ask(client, method, token: "worker-full") == .success(0), "\(method.name)")
                let record = try await bench.store.read { session throws(RPCError) in try session.recordedUpTo() }
                #expect(record >= moment)
            }
        }
    }

    @Test func healthTellsOfAClockBehindTheRecord() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            func status() async -> Result<Int32, RPCError> {
                await ask(client, HealthV1.HealthMethods.check, text: HealthHandlers.clock)
            }
            #expect(await status() == .success(Response.ServingStatus.serving.rawValue))
            bench.clock.advance(.zero - RuntimeLimits.clockBehindMax)
            #expect(await status() == .success(Response.ServingStatus.serving.rawValue))
            bench.clock.advance(.seconds(-1))
            #expect(await status() == .success(Response.ServingStatus.notServing.rawValue))
        }
    }

    @Test func aSchemeThatIsNotBearerIsRefused() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            let result = await ask(
                client, NotesHandlers.count, metadata: [MetadataEntry(key: "authorization", value: "Basic QTpC")])
            #expect(reason(result) == "TOKEN_MALFORMED")
            #expect(bench.verifications.withLock { $0 } == 0)
        }
    }

    @Test(
        arguments: [
            (nil, "IDEMPOTENCY_KEY_REQUIRED"), ("", "IDEMPOTENCY_KEY_LENGTH"),
            (String(repeating: "k", count: 129), "IDEMPOTENCY_KEY_LENGTH"), (String(repeating: "k", count: 128), nil),
        ] as [(String?, String?)])
    func aKeyIsHeldToItsBounds(_ key: String?, _ expected: String?) async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            for method in [NotesHandlers.add, NotesHandlers.think] {
                let metadata = key.map { [MetadataEntry(key: "idempotency-key", value: $0)] } ?? []
                let result = await ask(client, method, token: "worker-full", metadata: metadata)
                guard case .failure(let error) = result else {
                    #expect(expected == nil, "\(method.name)")
                    continue
                }
                #expect(error.violations.map(\.reason) == [expected], "\(method.name)")
                #expect(error.violations.map(\.field) == ["metadata.idempotency-key"])
            }
        }
    }

    @Test func aRepeatedKeyRepeatsTheAnswerAndNotTheEffect() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            #expect(await ask(client, NotesHandlers.add, token: "worker-full", key: "a") == .success(1))
            #expect(await ask(client, NotesHandlers.add, token: "worker-full", key: "b") == .success(2))
            #expect(await ask(client, NotesHandlers.add, token: "worker-full", key: "a") == .success(1))
            let other = await ask(client, NotesHandlers.add, token: "worker-full", key: "a", text: "another")
            guard case .failure(let error) = other else {
                Issue.record("the same key with another request was taken")
                return
            }
            #expect(error.code == .failedPrecondition)
            // Another caller's key is another key.
            let service = await ask(client, NotesHandlers.add, token: "service", key: "a")
            #expect(service == .success(3))
        }
    }

    @Test func aDeliveredMessageHasItsEffectOnce() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            func message(of incarnation: String?) -> [MetadataEntry] {
                [MetadataEntry(key: "frmr-message-id", value: "m-1")]
                    + (incarnation.map { [MetadataEntry(key: "frmr-incarnation", value: $0)] } ?? [])
            }
            let id = message(of: "i-1")
            for _ in 0..<3 { _ = await ask(client, NotesHandlers.add, token: "service", metadata: id) }
            #expect(await ask(client, NotesHandlers.count) == .success(1))
            // The sender's store was restored: what it sends again is new.
            _ = await ask(client, NotesHandlers.add, token: "service", metadata: message(of: "i-2"))
            #expect(await ask(client, NotesHandlers.count) == .success(2))
            for faulty in [nil, "", String(repeating: "i", count: 65)] {
                let answer = await ask(client, NotesHandlers.add, token: "service", metadata: message(of: faulty))
                #expect(reason(answer) == "INVALID_FIELDS")
            }
            // Only services deliver messages: a worker's message id is no key.
            let worker = await ask(client, NotesHandlers.add, token: "worker-full", metadata: id)
            #expect(reason(worker) == "INVALID_FIELDS")
        }
    }

    @Test func anUndecodableRequestNamesItsField() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            for method in [NotesHandlers.count, NotesHandlers.add] {
                let error = await #expect(throws: RPCError.self) {
                    try await client.unary(
                        method, ByteBuffer(bytes: [0x0A, 2, 0xC3, 0x28]),
                        CallOptions(accessToken: "worker-full", idempotencyKey: "k"))
                }
                #expect(error?.code == .invalidArgument)
                #expect(error?.violations.map(\.field) == ["service"])
                #expect(error?.violations.map(\.reason) == ["INVALID_UTF8"])
            }
        }
    }

    @Test func streamsReachTheirHandlers() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            let options = CallOptions(accessToken: "worker-full")
            let upload = ClientStreamingCall<Request, Response>(try await client.stream(NotesHandlers.addAll, options))
            for text in ["one", "two", "three"] { try await upload.send(Request(service: text)) }
            #expect(try await upload.finish().status.rawValue == 3)
            let replies: ServerStreamingCall<Response> = try await client.streamReplies(
                NotesHandlers.list, Request(), options)
            var count = 0
            while let reply = try await replies.next() {
                #expect(reply.status.rawValue == 3)
                count += 1
            }
            #expect(count == 3)
        }
    }

    @Test func healthKnowsItsServicesOnly() async throws {
        let bench = try RouterBench()
        try await bench.with { client in
            let health = HealthV1.HealthClient(client)
            for name in ["", "test.Notes"] {
                let answer = try await health.check(.init(service: name), CallOptions())
                #expect(answer.status == .serving, "\(name)")
            }
            let error = await #expect(throws: RPCError.self) {
                try await health.check(.init(service: "test.Other"), CallOptions())
            }
            #expect(error?.code == .notFound && error?.reason == "SERVICE_UNKNOWN")
        }
    }
}
