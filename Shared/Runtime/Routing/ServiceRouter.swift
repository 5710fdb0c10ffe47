package import FRMRCalls
package import FRMRIdentifiers
package import FRMRTransport
import NIOCore
package import Storage

/// Binds generated server protocols to the transport and the store: one route per method.
///
/// Every route does the same in the same order: authenticate the caller, authorise the call by the access rule, decode,
/// run the handler where its kind runs (query: here on the event loop; command: in the group commit; task: in a task of
/// its own), encode.
package struct ServiceRouter: MethodRegistrar {
    package typealias Reading = ReadSession
    package typealias Writing = WriteSession
    package typealias Tasking = Store

    private let store: Store
    private let access: AccessControl
    private let now: @Sendable () -> Instant
    private let shares: SubjectShares
    package private(set) var routes: [Route] = []

    package init(store: Store, access: AccessControl, now: @escaping @Sendable () -> Instant) {
        self.init(store: store, access: access, now: now, shares: SubjectShares())
    }

    init(store: Store, access: AccessControl, now: @escaping @Sendable () -> Instant, shares: SubjectShares) {
        self.store = store
        self.shares = shares
        self.access = access
        self.now = now
    }

    package mutating func query<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, ReadSession) throws(RPCError) -> O
    ) {
        let (store, shares) = (self.store, self.shares)
        unary(method) { incoming, call, response throws(RPCError) in
            let request = try I(request: incoming.payload)
            let reader = store.reader(loop: incoming.connection.loopIndex)
            do throws(RPCError) {
                let reply = try reader.read(releasing: { incoming.afterTurn($0) }) {
                    session throws(RPCError) in try run(request, call, session)
                }
                reply.encode(into: &response)
                return .written
            } catch {
                guard error == .recordBehind else { throw error }
            }
            // Of a store at rest: a commit has to come first. The task ends with it.
            let claim = try shares.claim(.tasks, call.caller)
            Task {
                let result = await Result { () async throws(RPCError) in
                    try await incoming.scope.run { () async throws(RPCError) in
                        try await store.read(caughtUpTo: call.now) { session throws(RPCError) in
                            try run(request, call, session).encodedBuffer()
                        }
                    }
                }
                withExtendedLifetime(claim) { incoming.responder.complete(result) }
            }
            return .pending
        } later: { incoming, call throws(RPCError) in
            let claim = try shares.claim(.tasks, call.caller)
            defer { withExtendedLifetime(claim) {} }
            let request = try I(request: incoming.payload)
            return try await store.read(caughtUpTo: call.now) { session throws(RPCError) in
                try run(request, call, session).encodedBuffer()
            }
        }
    }

    package mutating func command<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, WriteSession) throws(RPCError) -> O
    ) {
        let (store, shares) = (self.store, self.shares)
        unary(method) { incoming, call throws(RPCError) in
            try store.expectRoom()
            let claim = try shares.claim(.commands, call.caller)
            let request = try I(request: incoming.payload)
            let work: @Sendable (WriteSession) throws(RPCError) -> [UInt8] = { session throws(RPCError) in
                try run(request, call, session).encoded()
            }
            let responder = incoming.responder
            let completion: @Sendable (Result<[UInt8], RPCError>) -> Void = { result in
                withExtendedLifetime(claim) { responder.complete(result.map { ByteBuffer(bytes: $0) }) }
            }
            let timing = store.timing(remaining: call.remaining)
            let key = try CommandKey(incoming, call)
            // What the command sends from the writer's thread belongs to this call.
            let scope = incoming.scope
            switch key {
            case nil: store.submit(timing: timing, scope: scope, work, completion: completion)
            case .idempotency(let key):
                store.submit(idempotent: key, timing: timing, scope: scope, work, completion: completion)
            case .inbox(let message):
                store.submit(inbox: message, timing: timing, scope: scope, work, completion: completion)
            }
        }
    }

    package mutating func task<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, Store) async throws(RPCError) -> O
    ) {
        let (store, shares) = (self.store, self.shares)
        unary(method) { incoming, call throws(RPCError) in
            let claim = try shares.claim(.tasks, call.caller)
            let request = try I(request: incoming.payload)
            // The key's length is checked here; the task itself stores the key with the effect of its last command.
            _ = try CommandKey(incoming, call)
            // A task outlives this callback; its end is the reply, its bound the call's deadline.
            Task {
                let result = await Result { () async throws(RPCError) in
                    try await incoming.scope.run { () async throws(RPCError) in
                        try await run(request, call, store).encodedBuffer()
                    }
                }
                withExtendedLifetime(claim) { incoming.responder.complete(result) }
            }
        }
    }

    package mutating func clientStreaming<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (RequestStream<I>, Call, Store) async throws(RPCError) -> O
    ) {
        let store = self.store
        streaming(method) { stream, call throws(RPCError) in
            let requests = RequestStream<I> { () async throws(RPCError) in try await stream.requests.next() }
            return try await run(requests, call, store).encodedBuffer()
        }
    }

    package mutating func serverStreaming<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (I, ResponseStream<O>, Call, Store) async throws(RPCError) -> Void
    ) {
        let store = self.store
        streaming(method) { stream, call throws(RPCError) in
            guard let payload = try await stream.requests.next() else { throw Self.requestMissing }
            let responses = ResponseStream<O> { payload throws(RPCError) in try await stream.send(payload) }
            try await run(try I(request: payload), responses, call, store)
            return nil
        }
    }

    package mutating func bidirectional<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (RequestStream<I>, ResponseStream<O>, Call, Store) async throws(RPCError) -> Void
    ) {
        let store = self.store
        streaming(method) { stream, call throws(RPCError) in
            let requests = RequestStream<I> { () async throws(RPCError) in try await stream.requests.next() }
            let responses = ResponseStream<O> { payload throws(RPCError) in try await stream.send(payload) }
            try await run(requests, responses, call, store)
            return nil
        }
    }

    private static let requestMissing = RPCError(
        .invalidArgument, "REQUEST_MISSING", "Поток закрыт без запроса.", "The stream ended without a request.")
}

extension ServiceRouter {
    private typealias OnLoop = @Sendable (UnaryCall, Call, inout ByteBuffer) throws(RPCError) -> UnaryOutcome
    /// Nil when the handler completes the responder itself.
    private typealias InTask = @Sendable (UnaryCall, Call) async throws(RPCError) -> ByteBuffer?

    /// A route whose handler only begins the work, on the event loop or in a task; its end completes the responder.
    private mutating func unary(
        _ method: MethodDescriptor, _ begin: @escaping @Sendable (UnaryCall, Call) throws(RPCError) -> Void
    ) {
        unary(method) { incoming, call, _ throws(RPCError) in
            try begin(incoming, call)
            return .pending
        } later: { incoming, call throws(RPCError) in
            try begin(incoming, call)
            return nil
        }
    }

    /// A route that runs its handler on the event loop when the caller is known, and in a task when the token is new on
    /// its connection.
    private mutating func unary(_ method: MethodDescriptor, _ loop: @escaping OnLoop, later: @escaping InTask) {
        let admission = Admission(method: method, access: access, now: now)
        routes.append(
            Route(
                method: method,
                run: .onLoop { incoming, response in
                    do throws(RPCError) {
                        if let call = try admission.admitAtOnce(incoming) {
                            return try loop(incoming, call, &response)
                        }
                    } catch { return .failure(error) }
                    // The task ends with the reply; should the verification hang, the deadline answers the call.
                    Task {
                        do throws(RPCError) {
                            let reply = try await incoming.scope.run { () async throws(RPCError) in
                                try await later(incoming, try await admission.admit(incoming))
                            }
                            if let reply { incoming.responder.complete(.success(reply)) }
                        } catch { incoming.responder.complete(.failure(error)) }
                    }
                    return .pending
                }))
    }

    /// A streaming route: the reply of a client stream is returned, other streams return nil.
    private mutating func streaming(
        _ method: MethodDescriptor,
        _ body: @escaping @Sendable (StreamingCall, Call) async throws(RPCError) -> ByteBuffer?
    ) {
        let admission = Admission(method: method, access: access, now: now)
        let shares = self.shares
        routes.append(
            Route(
                method: method,
                run: .streaming { stream in
                    do throws(RPCError) {
                        let reply = try await stream.scope.run { () async throws(RPCError) in
                            let call = try await admission.admit(stream)
                            let claim = try shares.claim(.tasks, call.caller)
                            defer { withExtendedLifetime(claim) {} }
                            return try await body(stream, call)
                        }
                        stream.finish(.success(reply))
                    } catch { stream.finish(.failure(error)) }
                }))
    }
}

extension Message {
    /// Decodes a request; a fault becomes INVALID_ARGUMENT that names the field.
    fileprivate init(request payload: ByteBuffer) throws(RPCError) {
        do throws(MessageDecodingError) { try self.init(decoding: payload) } catch { throw RPCError(error) }
    }
}

extension Result where Failure == RPCError {
    init(_ body: () async throws(RPCError) -> Success) async {
        do throws(RPCError) { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
