import FRMRCalls
import FRMRWire
import NIOCore
import Testing

@testable import FRMRTransport

/// What a server takes on, and what it answers beyond that: typed, with advice when to retry, never executed.
@Suite struct AdmissionTests {
    private func limits(_ change: (inout ServerLimits) -> Void) -> ServerLimits {
        var limits = ServerLimits.unhurried
        change(&limits)
        return limits
    }

    private func expectRefusal(_ error: RPCError?, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation)
    {
        #expect(error?.reason == reason, sourceLocation: sourceLocation)
        #expect(error?.code == .resourceExhausted, sourceLocation: sourceLocation)
        #expect(error?.retryAfter != nil, sourceLocation: sourceLocation)
        #expect(error?.isNotExecuted == true, sourceLocation: sourceLocation)
    }

    @Test(arguments: [(1, 10), (10, 1)]) func oneConnectionTooManyIsToldSoAndClosed(
        total: Int, perAddress: Int
    ) async throws {
        let limits = limits {
            $0.connectionsMax = total
            $0.connectionsPerAddressMax = perAddress
        }
        try await withServer(limits: limits) { _, endpoint in
            let first = try Client(endpoint: endpoint, group: testGroup)
            _ = try await first.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.echo))
                expectRefusal(try await peer.failure(on: 1), "TOO_MANY_CONNECTIONS")
                #expect(try await peer.frame() == nil)
            }
            _ = try await first.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            await first.close()
        }
    }

    @Test func anotherAddressHasItsOwnConnections() async throws {
        try await withServer(limits: limits { $0.connectionsPerAddressMax = 1 }) { _, endpoint in
            let first = try Client(endpoint: endpoint, group: testGroup)
            _ = try await first.unary(TestRoutes.echo, ByteBuffer(), CallOptions())
            try await RawPeer.connect(to: endpoint, from: "127.0.0.2") { peer in
                try await peer.write(requestFrame(1, TestRoutes.echo))
                #expect(try await peer.failure(on: 1) == nil)
            }
            await first.close()
        }
    }

    @Test func whatIsBeyondTheRefusedConnectionsIsClosedWithoutAWord() async throws {
        let limits = limits {
            $0.connectionsMax = 0
            $0.refusedConnectionsMax = 0
        }
        try await withServer(limits: limits) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                let frame = try await peer.frame()
                #expect(frame == nil)
            }
            #expect(server.connectionCount == 0)
        }
    }

    @Test func anAddressIsCountedByItsNetwork() throws {
        func isOneParty(_ left: String, _ right: String) throws -> Bool {
            let keys = try [left, right].map { AddressKey(try SocketAddress(ipAddress: $0, port: 1)) }
            return keys[0] == keys[1]
        }
        #expect(try isOneParty("10.0.0.1", "10.0.0.1"))
        #expect(try !isOneParty("10.0.0.1", "10.0.0.2"))
        #expect(try isOneParty("2001:db8::1", "2001:db8::ffff:1"))
        #expect(try !isOneParty("2001:db8:0:1::1", "2001:db8::1"))
        #expect(try isOneParty("::ffff:10.0.0.1", "10.0.0.1"))
    }

    @Test func callsInFlightAreBoundedForTheWholeServer() async throws {
        let held = HeldCalls()
        try await withServer(holding: held, limits: limits { $0.callsMax = 2 }) { server, endpoint in
            let clients = try (0..<3).map { _ in try Client(endpoint: endpoint, group: testGroup) }
            let caller = clients[0]
            async let first = clients[1].unary(TestRoutes.never, ByteBuffer(), CallOptions())
            async let second = clients[2].unary(TestRoutes.never, ByteBuffer(), CallOptions())
            await held.wait(for: 2)
            let error = await rpcError { () async throws(RPCError) in
                try await caller.unary(TestRoutes.echoLater, ByteBuffer(), CallOptions())
            }
            expectRefusal(error, "TOO_MANY_CALLS")
            for call in held.unary { call.responder.complete(.success(ByteBuffer())) }
            _ = try await (first, second)
            _ = try await caller.unary(TestRoutes.echoLater, ByteBuffer(), CallOptions())
            #expect(server.loadCounts == (0, 0))
            for client in clients { await client.close() }
        }
    }

    @Test func requestsInFlightAreBoundedInBytes() async throws {
        let held = HeldCalls()
        try await withServer(holding: held, limits: limits { $0.callBytesMax = 1_000 }) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                // Alone even a large one is taken.
                try await peer.write(requestFrame(1, TestRoutes.never, String(repeating: "x", count: 2_000)))
                await held.wait(for: 1)
                try await peer.write(requestFrame(3, TestRoutes.never, "x"))
                expectRefusal(try await peer.failure(on: 3), "TOO_MANY_BYTES")
                held.unary[0].responder.complete(.success(ByteBuffer()))
                #expect(try await peer.failure(on: 1) == nil)
                try await peer.write(requestFrame(5, TestRoutes.echo, "x"))
                #expect(try await peer.failure(on: 5) == nil)
                #expect(server.loadCounts == (0, 0))
            }
        }
    }

    @Test func aLargeIncompleteFrameIsGivenUpWhenTheServerHoldsTooMuch() async throws {
        let limits = limits {
            $0.heldBytesMax = 128 << 10
            $0.sparedFrameBytes = 16 << 10
        }
        try await withServer(limits: limits) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                var bytes = ByteBuffer()
                bytes.writeFrameHeader(FrameHeader(length: 1 << 20, stream: 7, type: FrameType.request, flags: []))
                bytes.writeRepeatingByte(0, count: 256 << 10)
                try await peer.write(bytes)
                expectRefusal(try await peer.failure(on: 7), "TOO_MANY_BYTES")
                #expect(try await peer.frame() == nil)
            }
            let client = try Client(endpoint: endpoint, group: testGroup)
            let large = ByteBuffer(repeating: 1, count: 100 << 10)
            #expect(try await client.unary(TestRoutes.echo, large, CallOptions()) == large)
            await client.close()
            #expect(server.loadCounts == (0, 0))
        }
    }

    @Test func aLoopThatIsBehindShedsWithAdvice() async throws {
        // Every delay is above such a target.
        let limits = limits {
            $0.loopDelayTarget = .seconds(-1)
            $0.loopDelayInterval = .zero
        }
        try await withServer(limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.echo))
                expectRefusal(try await peer.failure(on: 1), "SERVER_OVERLOADED")
            }
        }
    }

    @Test func healthIsNeverShed() {
        let health = Route(method: HealthV1.HealthMethods.check, run: .unary { .reply($0.payload) })
        #expect(!RouteEntry(health, index: 1).isSheddable)
        #expect(RouteEntry(Route(method: TestRoutes.echo, run: .unary { .reply($0.payload) }), index: 1).isSheddable)
    }
}
