import FRMRCalls
import FRMRLocks
import FRMRTransport
import NIOCore
import NIOPosix
import Testing

@testable import FRMRTransport

/// Calls that are started and completed on the client's event loop.
@Suite(.timeLimit(.minutes(1))) struct CallbackTests {
    @Test(arguments: Way.allCases) func aCompletionStartsTheNextCall(way: Way) async throws {
        try await way.withClient { client in
            let texts = await withCheckedContinuation { continuation in
                Chain(client: client, method: TestRoutes.echo, length: 2_000) { continuation.resume(returning: $0) }
                    .begin()
            }
            #expect(texts == (0..<2_000).map { "\($0)" })
        }
    }

    @Test(arguments: Way.allCases) func metadataAndFailuresPass(way: Way) async throws {
        try await way.withClient { client in
            let options = CallOptions(accessToken: "t", idempotencyKey: "k")
            let token = await call(client, TestRoutes.metadata, "authorization", options)
            #expect(token.text == "Bearer t")
            let key = await call(client, TestRoutes.metadata, MetadataKey.idempotencyKey, options)
            #expect(key.text == "k")
            let failure = await call(client, TestRoutes.fail, "", options)
            #expect(failure.error == TestRoutes.failure)
        }
    }

    @Test(arguments: Way.allCases) func theDeadlineHolds(way: Way) async throws {
        let held = HeldCalls()
        try await way.withClient(holding: held) { client in
            _ = try await client.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            let late = await call(client, TestRoutes.never, "", CallOptions(), timeout: .milliseconds(30))
            #expect(late.error?.code == .deadlineExceeded)
        }
    }

    /// The completion runs while the lost connection is being given up: the call that it starts belongs to the next.
    @Test func aCallFromTheCompletionOfALostOneIsAnswered() async throws {
        let held = HeldCalls()
        let server = MemoryServer(routes: TestRoutes.table(holding: held))
        let client = Client(connector: server, configuration: ClientConfiguration(), eventLoop: testGroup.next())
        async let outcomes = withCheckedContinuation { continuation in
            client.onLoop {
                client.start(TestRoutes.never, ByteBuffer(), metadata: [], timeout: .seconds(30)) { first in
                    client.start(TestRoutes.never, ByteBuffer(), metadata: [], timeout: .milliseconds(50)) {
                        continuation.resume(returning: [first, $0])
                    }
                }
            }
        }
        await held.wait(for: 1)
        server.stop()
        let reasons = await outcomes.map { $0.error?.reason }
        #expect(reasons == ["CONNECTION_LOST", "NOT_SENT"])
        await client.close()
        let refused = await call(client, TestRoutes.echo, "", CallOptions())
        #expect(refused.error?.reason == "NOT_SENT")
    }

    private func call(
        _ client: Client, _ method: MethodDescriptor, _ text: String, _ options: CallOptions,
        timeout: TimeAmount = .seconds(30)
    ) async -> Result<ByteBuffer, RPCError> {
        await withCheckedContinuation { continuation in
            client.onLoop {
                client.start(
                    method, ByteBuffer(string: text), metadata: Client.metadata(of: options), timeout: timeout
                ) { continuation.resume(returning: $0) }
            }
        }
    }
}

extension Result<ByteBuffer, RPCError> {
    fileprivate var text: String? { if case .success(let reply) = self { String(buffer: reply) } else { nil } }
    fileprivate var error: RPCError? { if case .failure(let error) = self { error } else { nil } }
}

/// Calls one after the other, each from the completion of the one before.
private final class Chain: Sendable {
    private let client: Client
    private let method: MethodDescriptor
    private let length: Int
    private let replies = Mutex<[String]>([])
    private let completion: @Sendable ([String]) -> Void

    init(client: Client, method: MethodDescriptor, length: Int, completion: @escaping @Sendable ([String]) -> Void) {
        self.client = client
        self.method = method
        self.length = length
        self.completion = completion
    }

    func begin() { client.onLoop { self.next(0) } }

    private func next(_ number: Int) {
        client.start(method, ByteBuffer(string: "\(number)"), metadata: [], timeout: .seconds(30)) { result in
            let replies = self.replies.withLock { replies in
                replies.append(result.text ?? "failed")
                return replies
            }
            if number + 1 < self.length { self.next(number + 1) } else { self.completion(replies) }
        }
    }
}
