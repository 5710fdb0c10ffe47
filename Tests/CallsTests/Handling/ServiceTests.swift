import FRMRIdentifiers
import NIOCore
import Synchronization
import Testing

@testable import FRMRCalls

@Suite struct ServiceTests {
    @Test func theOptionsOfAMethodBecomeItsDescription() {
        let write = GoldenV1.KindsMethods.write
        #expect(write.path == "/frmr.golden.v1.Kinds/Write")
        #expect(write.kind == .command && write.needsIdempotencyKey)
        #expect(
            write.access == AccessRule(roles: [.operator, .service], assurance: .extended, confirmed: true))
        #expect(GoldenV1.KindsMethods.read.kind == .query && !GoldenV1.KindsMethods.read.needsIdempotencyKey)
        #expect(GoldenV1.KindsMethods.work.kind == .task && !GoldenV1.KindsMethods.work.needsIdempotencyKey)
        let upload = GoldenV1.KindsMethods.upload
        #expect(upload.kind == .task && upload.clientStreaming && !upload.serverStreaming && upload.needsIdempotencyKey)
        #expect(GoldenV1.KindsMethods.talk.clientStreaming && GoldenV1.KindsMethods.talk.serverStreaming)
        #expect(write.input == GoldenV1.Scalars.descriptor && write.output == GoldenV1.Empty.descriptor)
    }

    @Test func everyMethodIsRegisteredByItsKind() {
        var registrar = RecordingRegistrar()
        GoldenHandlers().register(in: &registrar)
        #expect(
            registrar.names == [
                "query Read", "command Write", "task Work", "clientStreaming Upload", "serverStreaming Follow",
                "bidirectional Talk",
            ])
    }

    @Test func aClientSendsAndReceivesMessages() async throws {
        let caller = EchoCaller()
        let client = GoldenV1.KindsClient(caller)
        #expect(try await client.read(.init()) == GoldenV1.Scalars())
        let upload = try await client.upload()
        try await upload.send(Samples.scalars)
        #expect(try await upload.finish() == GoldenV1.Lists())
        let follow = try await client.follow(.init())
        #expect(try await follow.next() == GoldenV1.Choice())
        #expect(try await follow.next() == nil)
        let talk = try await client.talk()
        try await talk.finishSending()
        talk.cancel()
        #expect(
            caller.sent.withLock { $0 } == ["Read", "Upload", "Upload message", "Follow", "Follow message", "Talk"])
    }

    @Test func aReplyThatCannotBeDecodedIsTheServersFault() async {
        let client = GoldenV1.KindsClient(EchoCaller(reply: ByteBuffer(bytes: [0xFF])))
        let error = await #expect(throws: RPCError.self) { try await client.read(.init()) }
        #expect(error?.code == .internalError && error?.reason == "MALFORMED_REPLY")
    }

    @Test func aStreamedRequestThatCannotBeDecodedIsTheCallersFault() async {
        let stream = RequestStream<GoldenV1.Scalars> { () throws(RPCError) in ByteBuffer(bytes: [0xFF]) }
        let error = await #expect(throws: RPCError.self) { try await stream.next() }
        #expect(error?.code == .invalidArgument)
    }
}

private struct GoldenHandlers: GoldenV1KindsService {
    func read(_ request: GoldenV1.Empty, _ call: Call, _ store: Int) throws(RPCError) -> GoldenV1.Scalars { .init() }
    func write(_ request: GoldenV1.Scalars, _ call: Call, _ store: String) throws(RPCError) -> GoldenV1.Empty {
        .init()
    }
    func work(
        _ request: GoldenV1.Scalars, _ call: Call, _ store: Bool
    ) async throws(RPCError) -> GoldenV1.Empty { .init() }
    func upload(
        _ requests: RequestStream<GoldenV1.Scalars>, _ call: Call, _ store: Bool
    ) async throws(RPCError) -> GoldenV1.Lists { .init() }
    func follow(
        _ request: GoldenV1.Empty, _ responses: ResponseStream<GoldenV1.Choice>, _ call: Call, _ store: Bool
    ) async throws(RPCError) {}
    func talk(
        _ requests: RequestStream<GoldenV1.Choice>, _ responses: ResponseStream<GoldenV1.Lists>, _ call: Call,
        _ store: Bool
    ) async throws(RPCError) {}
}

private struct RecordingRegistrar: MethodRegistrar {
    typealias Reading = Int
    typealias Writing = String
    typealias Tasking = Bool
    var names: [String] = []

    mutating func query<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, Int) throws(RPCError) -> O
    ) { names.append("query \(method.name)") }
    mutating func command<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, String) throws(RPCError) -> O
    ) { names.append("command \(method.name)") }
    mutating func task<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, Bool) async throws(RPCError) -> O
    ) { names.append("task \(method.name)") }
    mutating func clientStreaming<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (RequestStream<I>, Call, Bool) async throws(RPCError) -> O
    ) { names.append("clientStreaming \(method.name)") }
    mutating func serverStreaming<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (I, ResponseStream<O>, Call, Bool) async throws(RPCError) -> Void
    ) { names.append("serverStreaming \(method.name)") }
    mutating func bidirectional<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (RequestStream<I>, ResponseStream<O>, Call, Bool) async throws(RPCError) -> Void
    ) { names.append("bidirectional \(method.name)") }
}

/// Answers every call with one reply and notes what was sent.
private final class EchoCaller: Caller {
    let sent = Mutex<[String]>([])
    private let reply: ByteBuffer

    init(reply: ByteBuffer = ByteBuffer()) { self.reply = reply }

    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        sent.withLock { $0.append(method.name) }
        return reply
    }

    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream {
        sent.withLock { $0.append(method.name) }
        return Stream(caller: self, name: method.name, reply: reply)
    }

    private final class Stream: CallStream {
        private let caller: EchoCaller
        private let name: String
        private let replies: Mutex<[ByteBuffer]>

        init(caller: EchoCaller, name: String, reply: ByteBuffer) {
            self.caller = caller
            self.name = name
            replies = Mutex([reply])
        }

        func send(_ payload: ByteBuffer) async throws(RPCError) {
            caller.sent.withLock { $0.append("\(name) message") }
        }
        func finishSending() async throws(RPCError) {}
        func next() async throws(RPCError) -> ByteBuffer? { replies.withLock { $0.popLast() } }
        func cancel() {}
    }
}
