import FRMRCalls
import FRMRLocks
import FRMRTransport
import NIOCore
import NIOPosix
import Testing

/// What a call hands on to the calls it causes, over two servers.
@Suite struct PropagationTests {
    private static let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    /// What the second server was asked.
    private struct Seen: Sendable, Equatable {
        var timeout: Duration
        var traceparent: String?
    }

    /// Calls a server whose handler calls another one, and tells what arrives there.
    private func relay(
        _ options: CallOptions, inner: CallOptions = CallOptions(timeout: .seconds(30)),
        before: @escaping @Sendable (UnaryCall) async -> Void = { _ in }
    ) async throws -> (answer: Result<ByteBuffer, RPCError>, seen: [Seen]) {
        let seen = Mutex<[Seen]>([])
        let back = MemoryServer(
            routes: RouteTable([
                Route(
                    method: TestRoutes.echo,
                    run: .unary { call in
                        let timeout = Duration.nanoseconds(call.envelope.timeoutNanoseconds)
                        seen.withLock {
                            $0.append(Seen(timeout: timeout, traceparent: call.metadata(MetadataKey.traceParent)))
                        }
                        return .reply(call.payload)
                    })
            ]))
        let pool = ClientPool.inMemory([back], group: testGroup)
        let caller = PropagatingCaller(pool)
        let front = RouteTable([
            Route(
                method: TestRoutes.echoLater,
                run: .unary { call in
                    Task {
                        await before(call)
                        do throws(RPCError) {
                            let reply = try await call.scope.run { () async throws(RPCError) in
                                try await caller.unary(TestRoutes.echo, call.payload, inner)
                            }
                            call.responder.complete(.success(reply))
                        } catch { call.responder.complete(.failure(error)) }
                    }
                    return .pending
                })
        ])
        return try await withClient(routes: front) { client in
            var answer: Result<ByteBuffer, RPCError>
            do throws(RPCError) {
                answer = .success(try await client.unary(TestRoutes.echoLater, ByteBuffer(string: "x"), options))
            } catch { answer = .failure(error) }
            await pool.close()
            return (answer, seen.withLock { $0 })
        }
    }

    private func withClient<R: Sendable>(
        routes: RouteTable, _ body: (Client) async throws -> R
    ) async throws -> R {
        let client = Client.inMemory(routes: routes, eventLoop: testGroup.next())
        let result = try await body(client)
        await client.close()
        return result
    }

    @Test func theRemainingTimeIsHandedOn() async throws {
        let (answer, seen) = try await relay(CallOptions(timeout: .seconds(9)))
        #expect((try? answer.get()) == ByteBuffer(string: "x"))
        let timeout = try #require(seen.first).timeout
        #expect(timeout < .seconds(9) && timeout > .zero)
    }

    @Test func aShorterTimeOfTheCallersOwnStays() async throws {
        let (_, seen) = try await relay(CallOptions(timeout: .seconds(9)), inner: CallOptions(timeout: .seconds(2)))
        let timeout = try #require(seen.first).timeout
        #expect(timeout <= .seconds(2) && timeout > .zero)
    }

    @Test func whatNobodyWaitsForIsNotCalled() async throws {
        let (answer, seen) = try await relay(
            CallOptions(timeout: .milliseconds(30)),
            before: { call in
                // Until the deadline is over, however busy the machine is.
                while call.deadline > .now() { await Task.yield() }
            })
        #expect(throws: RPCError.self) { try answer.get() }
        #expect(seen.isEmpty)
    }

    @Test func theTraceIsContinuedInASpanOfTheMiddle() async throws {
        let given = CallOptions(metadata: [MetadataEntry(key: MetadataKey.traceParent, value: Self.trace)])
        let (_, seen) = try await relay(given)
        let trace = try #require(seen.first?.traceparent.flatMap(TraceContext.init))
        #expect(trace.traceID == TraceContext(Self.trace)?.traceID)
        #expect(trace.spanID != TraceContext(Self.trace)?.spanID)
        #expect(trace.isSampled)
    }

    @Test func aTraceBeginsWhereTheCallerHasNone() async throws {
        let (_, seen) = try await relay(CallOptions())
        #expect(seen.first?.traceparent.flatMap(TraceContext.init) != nil)
    }

    @Test func outsideOfACallNothingIsChanged() async throws {
        let client = Client.inMemory(routes: TestRoutes.table(), eventLoop: testGroup.next())
        let caller = PropagatingCaller(client)
        let key = ByteBuffer(string: MetadataKey.traceParent)
        let reply = try await caller.unary(TestRoutes.metadata, key, CallOptions())
        #expect(String(buffer: reply) == "none")
        let inner = try await CallScope(trace: TraceContext(Self.trace)).run { () async throws(RPCError) in
            try await caller.unary(TestRoutes.metadata, key, CallOptions())
        }
        #expect(String(buffer: inner) == Self.trace)
        await client.close()
    }
}
