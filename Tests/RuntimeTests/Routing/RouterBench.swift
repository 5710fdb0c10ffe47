import FRMRCalls
import FRMRIdentifiers
import FRMRTransport
import Logging
import NIOCore
import NIOPosix
import Storage
import Synchronization
import TestValues

@testable import Runtime

/// A router over a store of its own, called through a connection in memory.
final class RouterBench: Sendable {
    let clock = ManualClock()
    /// How often a token's signature was checked.
    let verifications = Mutex(0)
    let store: Store
    private let files: TemporaryFiles

    static let tokenLife = Duration.seconds(600)

    init() throws {
        files = try TemporaryFiles()
        let ids = Mutex(0)
        let clock = self.clock
        store = try Store.open(
            path: "\(files.path)/store.db", schema: .notes, loops: 1,
            environment: Environment(
                now: { clock.now }, randomBytes: { [UInt8](repeating: 7, count: $0) },
                newID: {
                    ids.withLock {
                        $0 += 1
                        return "id-\($0)"
                    }
                },
                sleep: { _ in try Task.checkCancellation() }),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    deinit { store.close() }

    /// Calls the router's routes for the time of `body`.
    func with<Value>(
        shares: SubjectShares = SubjectShares(), _ body: (Client) async throws -> Value
    ) async throws -> Value {
        let access = AccessControl { token, now throws(RPCError) in try self.verify(token, now) }
        var router = ServiceRouter(store: store, access: access, now: { self.clock.now }, shares: shares)
        NotesHandlers.register(in: &router)
        HealthHandlers(services: ["test.Notes"], takesCommands: { [store] in store.takesCommands })
            .register(in: &router)
        let client = Client.inMemory(
            routes: RouteTable(router.routes), eventLoop: MultiThreadedEventLoopGroup.singleton.any())
        let value: Value
        do { value = try await body(client) } catch {
            await client.close()
            throw error
        }
        await client.close()
        return value
    }

    /// Tokens name the role and the level: "worker-full" is good for ten minutes from the first moment on.
    private func verify(_ token: String, _ now: Instant) throws(RPCError) -> (CallerIdentity, Instant) {
        verifications.withLock { $0 += 1 }
        let end = Instant(seconds: 1_780_000_000) + Self.tokenLife
        guard now < end else {
            throw RPCError(.unauthenticated, "TOKEN_EXPIRED", "Срок маркера истёк.", "The token has expired.")
        }
        switch token {
        case "worker-full":
            return (CallerIdentity(subject: "A1", roles: [.worker], assurance: .full, confirmed: true), end)
        case "worker-basic":
            return (CallerIdentity(subject: "A1", roles: [.worker], assurance: .basic, confirmed: true), end)
        case "service": return (CallerIdentity(subject: "registry", roles: [.service], confirmed: true), end)
        default: throw RPCError(.unauthenticated, "TOKEN_SIGNATURE", "Подпись неверна.", "The signature is wrong.")
        }
    }
}

/// Methods of every kind over a table of notes; the health messages carry their texts.
enum NotesHandlers {
    typealias Request = HealthV1.HealthCheckRequest
    typealias Response = HealthV1.HealthCheckResponse

    static let count = method("Count", .query)
    static let read = method("Read", .query, AccessRule(roles: [.worker], assurance: .full))
    /// Answer as known at the moment of the call.
    static let known = method("Known", .query)
    static let knownToWorker = method("KnownToWorker", .query, AccessRule(roles: [.worker], assurance: .full))
    static let add = method("Add", .command, AccessRule(roles: [.worker, .service]), needsKey: true)
    static let think = method("Think", .task, AccessRule(roles: [.worker]), needsKey: true)
    static let addAll = method("AddAll", .task, AccessRule(roles: [.worker], assurance: .full), requests: true)
    static let list = method("List", .task, AccessRule(roles: [.worker], assurance: .full), replies: true)

    private static func method(
        _ name: String, _ kind: MethodKind, _ access: AccessRule = AccessRule(open: true), needsKey: Bool = false,
        requests: Bool = false, replies: Bool = false
    ) -> MethodDescriptor {
        MethodDescriptor(
            service: "test.Notes", name: name, kind: kind, clientStreaming: requests, serverStreaming: replies,
            access: access, needsIdempotencyKey: needsKey, input: Request.descriptor, output: Response.descriptor)
    }

    static func register(in router: inout ServiceRouter) {
        router.query(count) { (_: Request, _, session) throws(RPCError) in try Self.answer(session) }
        router.query(read) { (_: Request, _, session) throws(RPCError) in try Self.answer(session) }
        for method in [known, knownToWorker] {
            router.query(method) { (_: Request, call, session) throws(RPCError) in
                guard try session.reaches(call.now, now: call.now) else {
                    throw RPCError(.internalError, "FUTURE", "Будущее.", "The present is no future.")
                }
                return try Self.answer(session)
            }
        }
        router.command(add) { (request: Request, _, session) throws(RPCError) in
            try session.execute("INSERT INTO notes (text) VALUES ($1)", .text(request.service))
            return try Self.answer(session)
        }
        router.task(think) { (_: Request, _, store) async throws(RPCError) in
            try await store.read { session throws(RPCError) in try Self.answer(session) }
        }
        router.clientStreaming(addAll) { (requests: RequestStream<Request>, _, store) async throws(RPCError) in
            while let request = try await requests.next() {
                try await store.write { session throws(RPCError) in
                    try session.execute("INSERT INTO notes (text) VALUES ($1)", .text(request.service))
                }
            }
            return try await store.read { session throws(RPCError) in try Self.answer(session) }
        }
        router.serverStreaming(list) {
            (_: Request, responses: ResponseStream<Response>, _, store) async throws(RPCError) in
            let reply = try await store.read { session throws(RPCError) in try Self.answer(session) }
            for _ in 0..<3 { try await responses.send(reply) }
        }
    }

    /// The number of notes, as an open enum carries it.
    private static func answer(_ session: ReadSession) throws(RPCError) -> Response {
        let count = try session.rows("SELECT COUNT(*) FROM notes").first?.int(0) ?? 0
        return Response(status: .init(rawValue: Int32(count)))
    }
}

extension Schema {
    fileprivate static let notes = Schema(
        applicationID: 78,
        migrations: [
            Migration(
                "notes", "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
        ])
}
