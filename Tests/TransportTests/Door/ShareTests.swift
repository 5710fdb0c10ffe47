import FRMRCalls
import FRMRTransport
import FRMRWire
import NIOCore
import Testing

/// What callers share has a share for one address, and health is above all bounds for load.
@Suite struct ShareTests {
    private func limits(_ change: (inout ServerLimits) -> Void) -> ServerLimits {
        var limits = ServerLimits.unhurried
        change(&limits)
        return limits
    }

    private func failure(
        of method: MethodDescriptor, _ text: String = "", at endpoint: Endpoint, from address: String
    ) async throws -> RPCError? {
        try await RawPeer.connect(to: endpoint, from: address) { peer in
            try await peer.write(requestFrame(1, method, text))
            return try await peer.failure(on: 1)
        }
    }

    @Test func oneAddressLeavesCallsToOthers() async throws {
        let held = HeldCalls()
        try await withServer(holding: held, limits: limits { $0.callsPerAddressMax = 2 }) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.never))
                try await peer.write(requestFrame(3, TestRoutes.silent, flags: 0x02))
                await held.wait(for: 2)
                // Another connection of the address has no share of its own.
                let refused = try await failure(of: TestRoutes.echoLater, at: endpoint, from: "127.0.0.1")
                #expect(refused?.reason == "TOO_MANY_CALLS_OF_CALLER")
                #expect(refused?.isNotExecuted == true)
                #expect(try await failure(of: TestRoutes.echoLater, at: endpoint, from: "127.0.0.2") == nil)
            }
            while server.loadCounts.calls > 0 { held.unary[0].responder.complete(.success(ByteBuffer())) }
            #expect(try await failure(of: TestRoutes.echoLater, at: endpoint, from: "127.0.0.1") == nil)
        }
    }

    @Test func oneAddressLeavesMemoryToOthers() async throws {
        let held = HeldCalls()
        let large = String(repeating: "x", count: 60_000)
        let limits = limits { $0.heldBytesPerAddressMax = 100_000 }
        try await withServer(holding: held, limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.never, large))
                await held.wait(for: 1)
                let refused = try await failure(of: TestRoutes.echo, large, at: endpoint, from: "127.0.0.1")
                #expect(refused?.reason == "TOO_MANY_BYTES")
                #expect(try await failure(of: TestRoutes.echo, large, at: endpoint, from: "127.0.0.2") == nil)
                held.unary[0].responder.complete(.success(ByteBuffer()))
                #expect(try await peer.failure(on: 1) == nil)
            }
        }
    }

    /// Being told that one is one too many is shared as well.
    @Test func oneAddressLeavesRefusalsToOthers() async throws {
        let limits = limits {
            $0.connectionsMax = 0
            $0.refusedConnectionsPerAddressMax = 1
            $0.drainLinger = .seconds(5)
        }
        try await withServer(limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { first in
                try await first.write(requestFrame(1, TestRoutes.echo))
                #expect(try await first.failure(on: 1)?.reason == "TOO_MANY_CONNECTIONS")
                try await RawPeer.connect(to: endpoint) { second in
                    try? await second.write(requestFrame(1, TestRoutes.echo))
                    let frame = try await second.frame()
                    #expect(frame == nil, "closed without a word")
                }
                let told = try await failure(of: TestRoutes.echo, at: endpoint, from: "127.0.0.2")
                #expect(told?.reason == "TOO_MANY_CONNECTIONS")
            }
        }
    }

    // MARK: Health

    private let health = HealthV1.HealthMethods.check

    /// With health, which may be answered by hand.
    private func routes(_ held: HeldCalls, holdingHealth: Bool = false) -> RouteTable {
        RouteTable([
            Route(
                method: health,
                run: .unary { call in
                    guard holdingHealth else { return .reply(call.payload) }
                    held.add(call)
                    return .pending
                }),
            Route(
                method: TestRoutes.never,
                run: .unary { call in
                    held.add(call)
                    return .pending
                }),
        ])
    }

    @Test(arguments: [
        "calls", "calls of the address", "streams", "bytes", "connections", "time",
    ]) func healthIsAnsweredWhateverElseIsRefused(spent: String) async throws {
        let held = HeldCalls()
        let limits = limits {
            switch spent {
            case "calls": $0.callsMax = 1
            case "calls of the address": $0.callsPerAddressMax = 1
            case "streams": $0.streamsPerConnectionMax = 1
            case "bytes": $0.heldBytesMax = 1
            case "connections": $0.connectionsMax = 0
            default:
                $0.loopDelayTarget = .seconds(-1)
                $0.loopDelayInterval = .zero
            }
        }
        try await withServer(routes: routes(held), limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.never))
                try await peer.write(requestFrame(3, TestRoutes.never))
                // At least the second is refused.
                var refusal = try #require(try await peer.frame())
                if refusal.stream == 1 { refusal = try #require(try await peer.frame()) }
                #expect(refusal.stream == 3)
                guard case .failure(let error) = try ResponseEnvelope(decoding: refusal.body) else {
                    Issue.record("executed")
                    return
                }
                #expect(error.isNotExecuted)
                try await peer.write(requestFrame(5, health))
                #expect(try await peer.failure(on: 5) == nil)
            }
            for call in held.unary { call.responder.complete(.success(ByteBuffer())) }
        }
    }

    /// Only so many calls of one connection are above the bounds, or they would be a way around them.
    @Test func healthThatIsNotAnsweredIsBoundedToo() async throws {
        let held = HeldCalls()
        let limits = limits {
            $0.callsMax = 0
            $0.sparedCallsMax = 2
        }
        try await withServer(routes: routes(held, holdingHealth: true), limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                for stream: UInt32 in [1, 3, 5] { try await peer.write(requestFrame(stream, health)) }
                #expect(try await peer.failure(on: 5)?.reason == "TOO_MANY_CALLS")
                #expect(held.unary.count == 2)
                for call in held.unary { call.responder.complete(.success(ByteBuffer())) }
                _ = try await peer.frame()
                _ = try await peer.frame()
                try await peer.write(requestFrame(7, health))
                await held.wait(for: 3)
                held.unary[2].responder.complete(.success(ByteBuffer()))
                #expect(try await peer.failure(on: 7) == nil)
            }
        }
    }
}
