import FRMRCalls
import FRMRLocks
import FRMRTransport
import NIOCore

/// A service with a method of every shape. Messages are raw bytes: the transport does not look into them.
enum TestRoutes {
    static let echo = method("Echo")
    static let echoLater = method("EchoLater")
    static let echoAtOnce = method("EchoAtOnce")
    static let never = method("Never")
    static let fail = method("Fail")
    static let large = method("Large")
    static let metadata = method("Metadata")
    static let peer = method("Peer")
    static let collect = method("Collect", clientStreaming: true)
    static let count = method("Count", serverStreaming: true)
    static let chat = method("Chat", clientStreaming: true, serverStreaming: true)
    static let silent = method("Silent", clientStreaming: true, serverStreaming: true)
    static let deaf = method("Deaf", clientStreaming: true, serverStreaming: true)
    static let forgetful = method("Forgetful", clientStreaming: true)

    static func method(
        _ name: String, clientStreaming: Bool = false, serverStreaming: Bool = false
    ) -> MethodDescriptor {
        MethodDescriptor(
            service: "frmr.test.v1.Test", name: name, kind: .task, clientStreaming: clientStreaming,
            serverStreaming: serverStreaming, access: HealthV1.HealthMethods.check.access,
            needsIdempotencyKey: false, input: HealthV1.HealthCheckRequest.descriptor,
            output: HealthV1.HealthCheckResponse.descriptor)
    }

    static let failure = RPCError(
        .failedPrecondition, "TEST_FAILURE", "Отказ.", "Refused.",
        violations: [FieldViolation(field: "a.b", reason: "R", message: "м", english: "m")],
        retryAfter: .milliseconds(1_500))

    /// - Parameter held: where the calls of `Never` are kept, to be answered by a test.
    static func table(holding held: HeldCalls = HeldCalls()) -> RouteTable {
        RouteTable([
            Route(method: echo, run: .unary { .reply($0.payload) }),
            Route(
                method: echoLater,
                run: .unary { call in
                    Task { call.responder.complete(.success(call.payload)) }
                    return .pending
                }),
            Route(
                method: echoAtOnce,
                run: .unary { call in
                    call.responder.complete(.success(call.payload))
                    return .pending
                }),
            Route(
                method: never,
                run: .unary { call in
                    held.add(call)
                    return .pending
                }),
            Route(method: fail, run: .unary { _ in .failure(failure) }),
            Route(
                method: large,
                run: .unary { call in
                    held.answering()
                    return .reply(ByteBuffer(repeating: 1, count: Int(String(buffer: call.payload)) ?? 0))
                }),
            Route(
                method: metadata,
                run: .unary { .reply(ByteBuffer(string: $0.metadata(String(buffer: $0.payload)) ?? "none")) }),
            Route(
                method: peer,
                run: .unary { call in
                    let peer = call.connection.peer
                    return .reply(ByteBuffer(string: "\(peer?.service ?? "-") \(peer?.organisation ?? "-")"))
                }),
            Route(method: collect, run: .streaming(collectMessages)),
            Route(method: count, run: .streaming(countMessages)),
            Route(method: chat, run: .streaming(chatMessages)),
            Route(
                method: silent,
                run: .streaming { call in
                    held.add(call)
                    _ = try? await call.requests.next()
                    _ = try? await call.requests.next()
                    held.ended()
                }),
            Route(
                method: deaf,
                run: .streaming { call in
                    held.add(call)
                    await held.waitForRelease()
                    call.finish(.success(nil))
                }),
            Route(method: forgetful, run: .streaming { _ in }),
        ])
    }

    /// Joins what the client sends with commas; each message is a copy, in order.
    @Sendable private static func collectMessages(_ call: StreamingCall) async {
        var parts: [String] = []
        do throws(RPCError) {
            while let message = try await call.requests.next() { parts.append(String(buffer: message)) }
            call.finish(.success(ByteBuffer(string: parts.joined(separator: ","))))
        } catch {
            call.finish(.failure(error))
        }
    }

    /// Sends 1…n, n being the request, then ends; n < 0 ends with an error after one message.
    @Sendable private static func countMessages(_ call: StreamingCall) async {
        do throws(RPCError) {
            let request = try await call.requests.next() ?? ByteBuffer()
            let count = Int(String(buffer: request)) ?? 0
            guard count >= 0 else {
                try await call.send(ByteBuffer(string: "1"))
                return call.finish(.failure(failure))
            }
            for number in 0..<count { try await call.send(ByteBuffer(string: "\(number + 1)")) }
            call.finish(.success(nil))
        } catch {
            call.finish(.failure(error))
        }
    }

    /// Answers every message with itself, and the empty one with an empty one.
    @Sendable private static func chatMessages(_ call: StreamingCall) async {
        do throws(RPCError) {
            while let message = try await call.requests.next() { try await call.send(message) }
            call.finish(.success(nil))
        } catch {
            call.finish(.failure(error))
        }
    }
}

/// Calls that a test answers by hand, and how many streams have ended.
final class HeldCalls: Sendable {
    private let state = Mutex(State())

    func add(_ call: UnaryCall) {
        signal { $0.unary.append(call) }
    }

    func add(_ call: StreamingCall) {
        signal { $0.streaming.append(call) }
    }

    func ended() {
        signal { $0.ended += 1 }
    }

    /// Lets the streams of `Deaf` end.
    func release() {
        signal { $0.isReleased = true }
    }

    func waitForRelease() async { await wait { $0.isReleased } }

    func answering() {
        signal { $0.answered += 1 }
    }

    /// How many calls of `Large` have run.
    var answered: Int { state.withLock { $0.answered } }

    /// Returns when `count` calls of `Large` have run.
    func waitForAnswers(of count: Int) async { await wait { $0.answered >= count } }

    var unary: [UnaryCall] { state.withLock { $0.unary } }
    var streaming: [StreamingCall] { state.withLock { $0.streaming } }

    /// Returns when `count` calls are held.
    func wait(for count: Int) async { await wait { $0.unary.count + $0.streaming.count >= count } }

    /// Returns when `count` stream handlers have returned.
    func waitForEnd(of count: Int) async { await wait { $0.ended >= count } }

    private func wait(_ condition: @escaping @Sendable (borrowing State) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMet = state.withLock { state in
                if condition(state) { return true }
                state.waiters.append(Waiter(condition: condition, continuation: continuation))
                return false
            }
            if isMet { continuation.resume() }
        }
    }

    private func signal(_ change: (inout State) -> Void) {
        let ready = state.withLock { state in
            change(&state)
            let waiters = state.waiters
            state.waiters = []
            var ready: [Waiter] = []
            for waiter in waiters {
                if waiter.condition(state) { ready.append(waiter) } else { state.waiters.append(waiter) }
            }
            return ready
        }
        for waiter in ready { waiter.continuation.resume() }
    }

    private struct State: Sendable {
        var unary: [UnaryCall] = []
        var streaming: [StreamingCall] = []
        var ended = 0
        var answered = 0
        var isReleased = false
        var waiters: [Waiter] = []
    }

    private struct Waiter: Sendable {
        let condition: @Sendable (borrowing State) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }
}
