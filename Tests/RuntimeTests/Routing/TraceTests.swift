import FRMRCalls
import FRMRIdentifiers
import FRMRTransport
import Logging
import NIOCore
import NIOPosix
import Storage
import Synchronization
import Testing

@testable import Runtime

/// A call's trace stands in what the call causes: messages of the outbox, calls to others, lines of the log.
@Suite(.timeLimit(.minutes(1))) struct TraceTests {
    private typealias Request = HealthV1.HealthCheckRequest
    private typealias Response = HealthV1.HealthCheckResponse

    private static let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    private static let traceID = "0af7651916cd43dd8448eb211c80319c"

    /// Methods that send a message from where their kind runs.
    private func routes(_ store: Store, _ logger: Logger) -> RouteTable {
        let access = AccessControl { _, _ throws(RPCError) in throw RPCError(.unauthenticated, "NONE", "", "") }
        var router = ServiceRouter(store: store, access: access, now: { Instant(seconds: 1_780_000_000) })
        router.command(Self.command) { (_: Request, _, session) throws(RPCError) in
            try session.send(Self.message)
            return Response()
        }
        router.task(Self.task) { (_: Request, _, store) async throws(RPCError) in
            logger.info("handled")
            try await store.write { session throws(RPCError) in try session.send(Self.message) }
            return Response()
        }
        return RouteTable(router.routes)
    }

    private static let command = method("Command", .command)
    private static let task = method("Task", .task)
    private static let message = OutboxMessage(
        destination: "peer", method: "/test.Peer/Take", aggregate: "a", payload: [])

    private static func method(_ name: String, _ kind: MethodKind) -> MethodDescriptor {
        MethodDescriptor(
            service: "test.Trace", name: name, kind: kind, access: AccessRule(open: true), needsIdempotencyKey: false,
            input: Request.descriptor, output: Response.descriptor)
    }

    private func call(
        _ method: MethodDescriptor, _ bench: RouterBench, _ logger: Logger, _ traceparent: String?
    ) async throws {
        let client = Client.inMemory(
            routes: routes(bench.store, logger), eventLoop: MultiThreadedEventLoopGroup.singleton.any())
        let metadata = traceparent.map { [MetadataEntry(key: MetadataKey.traceParent, value: $0)] } ?? []
        let _: Response = try await client.call(method, Request(), CallOptions(metadata: metadata))
        await client.close()
    }

    @Test(arguments: ["Command", "Task"]) func aMessageContinuesTheTraceOfTheCallThatSentIt(name: String) async throws {
        let bench = try RouterBench()
        try await call(
            name == "Task" ? Self.task : Self.command, bench, Logger(label: "test"), Self.parent)
        let (seen, news) = AsyncStream.makeStream(of: (OutboxEntry, TraceContext?).self)
        let relay = OutboxRelay(store: bench.store, destination: "peer") { entry throws(RPCError) in
            news.yield((entry, CallScope.current?.trace))
        }
        let running = Task { try await relay.run() }
        var arrived = seen.makeAsyncIterator()
        let (entry, scope) = try #require(await arrived.next())
        running.cancel()
        #expect(entry.trace?.traceID == Self.traceID)
        #expect(entry.trace?.isSampled == true)
        #expect(entry.trace?.text != Self.parent, "the span is the handling's own")
        #expect(scope == entry.trace, "and the delivery's calls go out in it")
    }

    @Test func aCallWithoutATraceBeginsOneThatItsMessagesShare() async throws {
        let bench = try RouterBench()
        try await call(Self.command, bench, Logger(label: "test"), nil)
        let rows = try await bench.store.read { session throws(RPCError) in
            try session.rows("SELECT traceparent FROM outbox").map { row throws(RPCError) in try row.optionalText(0) }
        }
        #expect(rows.count == 1)
        #expect(rows.first?.flatMap { $0 }.flatMap(TraceContext.init) != nil)
    }

    @Test func messagesOfWorkOfOurOwnHaveNone() async throws {
        let bench = try RouterBench()
        try await bench.store.write { session throws(RPCError) in try session.send(Self.message) }
        let rows = try await bench.store.read { session throws(RPCError) in
            try session.rows("SELECT traceparent FROM outbox").map { row throws(RPCError) in try row.optionalText(0) }
        }
        #expect(rows == [nil])
    }

    @Test func linesWrittenWhileACallIsHandledCarryItsTrace() async throws {
        let lines = LogLines()
        let logger = Logger(label: "test") { _ in LineHandler(lines: lines, metadataProvider: .callTrace) }
        let bench = try RouterBench()
        try await call(Self.task, bench, logger, Self.parent)
        logger.info("outside")
        #expect(lines.all == ["handled \(Self.traceID)", "outside -"])
    }
}

private final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

/// Keeps each line's text with its trace.
private struct LineHandler: LogHandler {
    let lines: LogLines
    var metadataProvider: Logger.MetadataProvider?
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let trace = metadataProvider?.get()[LogKey.traceID]
        lines.add("\(event.message) \(trace.map { "\($0)" } ?? "-")")
    }
}
