import FRMRCalls
import FRMRMetrics
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import FRMRTransport

/// A second protocol: calls come as method and text, and their outcomes are kept. It has no frames and no bytes.
final class PlainFront: Front {
    let session: CallSession
    private var lastCall: CallID = 0
    private var running: [CallID: OpenCall] = [:]
    private(set) var isReading = true
    private(set) var refusesCalls = false
    private(set) var isClosed = false
    var isWritable = true {
        didSet { session.writabilityChanged() }
    }

    struct OpenCall {
        var messages: [String] = []
        let end: EventLoopPromise<Outcome>
    }

    struct Outcome: Sendable, Equatable {
        /// Of a stream.
        var messages: [String]
        /// Nil: the messages were the answer.
        var response: String?
        var error: RPCError?
    }

    init(session: CallSession) { self.session = session }

    deinit { for call in running.values { call.end.fail(CancellationError()) } }

    func call(
        _ method: MethodDescriptor, _ input: CallInput, _ text: String
    ) throws -> (CallID, EventLoopFuture<Outcome>) {
        lastCall += 1
        var request = ByteBuffer()
        RequestEnvelope.encode(
            service: method.service, method: method.name, payload: ByteBuffer(string: text), timeoutNanoseconds: 0,
            metadata: [], into: &request)
        let end = session.eventLoop.makePromise(of: Outcome.self)
        running[lastCall] = OpenCall(end: end)
        session.readingBegins()
        session.open(
            lastCall, input, try RequestEnvelope(decoding: request), bytes: request.readableBytes, on: self)
        return (lastCall, end.futureResult)
    }

    func reply(_ call: CallID, _ response: ByteBuffer) -> RPCError.Code {
        ended(call, String(buffer: response), nil)
        return .ok
    }

    func fail(_ call: CallID, _ error: RPCError) -> RPCError.Code {
        ended(call, nil, error)
        return error.code
    }

    func message(_ call: CallID, _ message: ByteBuffer) { running[call]?.messages.append(String(buffer: message)) }
    func end(_ call: CallID) { ended(call, nil, nil) }
    func refuseCalls() { refusesCalls = true }
    func close() { isClosed = true }
    func setReading(_ isReading: Bool) { self.isReading = isReading }
    func checkTime(_ now: NIODeadline) -> NIODeadline? { .distantFuture }

    private func ended(_ call: CallID, _ response: String?, _ error: RPCError?) {
        guard let ended = running.removeValue(forKey: call) else {
            Issue.record("call \(call) ends twice")
            return
        }
        ended.end.succeed(Outcome(messages: ended.messages, response: response, error: error))
    }
}

/// A caller over a `PlainFront`, from any thread.
struct PlainCaller: Sendable {
    private let front: NIOLoopBound<PlainFront>
    private let load: Load

    init(holding held: HeldCalls = HeldCalls(), limits: ServerLimits = .unhurried) async throws {
        let eventLoop = testGroup.next()
        let routes = TestRoutes.table(holding: held)
        let load = Load.ofServer(limits)
        self.load = load
        front = try await eventLoop.submit {
            let loop = ServerLoop(
                index: 0, eventLoop: eventLoop, routes: routes, limits: limits, tally: CallTally(.server(routes)),
                load: load, logger: Logger(label: "test"))
            let session = CallSession(
                loop: loop,
                connection: ConnectionContext(
                    loopIndex: 0, remoteAddress: "plain", peer: nil, isLoopback: true, traceSeed: TraceSeed { 1 }),
                ofAddress: .ofAddress(limits))
            let front = PlainFront(session: session)
            session.start(front)
            return NIOLoopBound(front, eventLoop: eventLoop)
        }.get()
    }

    /// Calls in flight now, and the bytes held for them.
    var loadCounts: (calls: Int, bytes: Int) { load.counts }

    func begin(
        _ method: MethodDescriptor, _ input: CallInput = .unary, _ text: String = ""
    ) async throws -> (call: CallID, outcome: EventLoopFuture<PlainFront.Outcome>) {
        try await run { try $0.call(method, input, text) }
    }

    func call(
        _ method: MethodDescriptor, _ input: CallInput = .unary, _ text: String = ""
    ) async throws -> PlainFront.Outcome {
        try await begin(method, input, text).outcome.get()
    }

    func send(_ text: String, _ call: CallID, isLast: Bool = false) async throws {
        try await run { $0.session.message(call, ByteBuffer(string: text), isLast: isLast) }
    }

    func run<R: Sendable>(_ body: @escaping @Sendable (PlainFront) throws -> R) async throws -> R {
        let front = front
        return try await front.eventLoop.submit { try body(front.value) }.get()
    }
}
