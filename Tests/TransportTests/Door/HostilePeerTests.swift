import FRMRCalls
import FRMRWire
import NIOCore
import Testing

@testable import FRMRTransport

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Peers that mean harm. Each must cost the server a bounded amount, while a stranger's calls are all answered within
/// their deadline. Tests/Benchmarks/overload.sh measures what they cost others.
@Suite struct HostilePeerTests {
    /// Runs `attack` while a stranger calls; they must be answered before, meanwhile and afterwards.
    private func withStranger(
        holding held: HeldCalls = HeldCalls(), limits: ServerLimits = .unhurried,
        attack: (Server, Endpoint) async throws -> Void
    ) async throws {
        try await withServer(holding: held, limits: limits) { server, endpoint in
            let stranger = try Client(endpoint: endpoint, group: testGroup)
            func call() async throws {
                let options = CallOptions(timeout: .seconds(10))
                let reply = try await stranger.unary(TestRoutes.echoLater, ByteBuffer(string: "on"), options)
                #expect(String(buffer: reply) == "on")
            }
            try await call()
            let meanwhile = Task { for _ in 0..<50 { try await call() } }
            try await attack(server, endpoint)
            try await meanwhile.value
            try await call()
            await stranger.close()
        }
    }

    @Test func aFloodOfTinyCallsTakesTurnsAndLosesNone() async throws {
        var limits = ServerLimits.unhurried
        limits.framesPerTurnMax = 16
        try await withStranger(limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                let count = 3_000
                var burst = ByteBuffer()
                for index in 0..<count { burst.writeFrame(requestFrame(UInt32(2 * index + 1), TestRoutes.echo)) }
                try await peer.write(burst)
                for index in 0..<count { #expect(try await peer.failure(on: UInt32(2 * index + 1)) == nil) }
            }
        }
    }

    @Test func aConnectionThatHasOnlyFailuresIsReadLessOften() async throws {
        var limits = ServerLimits.unhurried
        limits.failuresPerWindowMax = 4
        limits.failurePause = .milliseconds(50)
        try await withStranger(limits: limits) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                let began = NIODeadline.now()
                for round in 0..<3 {
                    var burst = ByteBuffer()
                    let streams = (0..<4).map { UInt32(2 * (4 * round + $0) + 1) }
                    for stream in streams { burst.writeFrame(requestFrame(stream, TestRoutes.echo, flags: 2)) }
                    try await peer.write(burst)
                    for stream in streams {
                        #expect(try await peer.failure(on: stream)?.reason == "STREAM_KIND_MISMATCH")
                    }
                }
                // The second and the third burst each had to wait for the pause after the one before, which doubles.
                #expect(NIODeadline.now() - began >= .milliseconds(150))
            }
        }
    }

    @Test func aFloodOfEmptyFramesEndsAtTheFaultLimit() async throws {
        try await withStranger { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                var burst = ByteBuffer()
                for _ in 0..<10_000 { burst.writeFrame(Frame(stream: 0, type: 0)) }
                try await peer.write(burst)
                var answers = 0
                while try await peer.frame() != nil { answers += 1 }
                #expect(answers == WireLimits.faultsMax + 1)
            }
        }
    }

    @Test func streamsThatAreOpenedAndEndedAtOnceAreAnswered() async throws {
        try await withStranger { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                let count = 1_500
                var burst = ByteBuffer()
                for index in 0..<count {
                    let stream = UInt32(2 * index + 1)
                    burst.writeFrame(requestFrame(stream, TestRoutes.collect, flags: 2))
                    burst.writeFrame(Frame(stream: stream, type: FrameType.data, flags: .close))
                }
                try await peer.write(burst)
                for _ in 0..<count { _ = try #require(try await peer.frame()) }
            }
            #expect(server.loadCounts == (0, 0))
        }
    }

    @Test func aSlowReaderStopsItsOwnCallsOnly() async throws {
        let held = HeldCalls()
        let count = 100
        let bytes = 512 << 10
        try await withStranger(holding: held) { _, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                var burst = ByteBuffer()
                for index in 0..<count {
                    burst.writeFrame(requestFrame(UInt32(2 * index + 1), TestRoutes.large, "\(bytes)"))
                }
                try await peer.write(burst)
                await held.waitForAnswers(of: 3)
                // The rest of them waits for the peer: what fits into both sockets' buffers has run, and not all.
                try await Self.settle(endpoint)
                #expect(held.answered < 60)
                for index in 0..<count {
                    let frame = try #require(try await peer.frame())
                    #expect(frame.stream == UInt32(2 * index + 1))
                    #expect(frame.body.readableBytes > bytes)
                }
                #expect(held.answered == count)
            }
        }
    }

    @Test func messagesThatNobodyReadsStopTheirSenders() async throws {
        let held = HeldCalls()
        var limits = ServerLimits.unhurried
        limits.heldBytesMax = 1 << 20
        try await withStranger(holding: held, limits: limits) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.deaf, flags: 2))
                await held.wait(for: 1)
                let message = Frame(
                    stream: 1, type: FrameType.data, body: ByteBuffer(repeating: 7, count: 32 << 10))
                // The handler reads none; what fits into the sockets' buffers is written, the rest is not.
                let flood = peer.writing(message, count: 400)
                while server.loadCounts.bytes <= limits.heldBytesMax / 2 { await Task.yield() }
                try await Self.settle(endpoint)
                // Half of it is for streams; a read of at most 64 KiB may pass the bound.
                #expect(server.loadCounts.bytes <= limits.heldBytesMax / 2 + (128 << 10))
                held.release()
                try await flood.value
                let last = try await peer.frame()
                #expect(last?.flags == .close)
            }
        }
    }

    /// 1,000 connections that never complete a header.
    @Test func slowWritersAreClosed() async throws {
        let count = 1_000
        Self.raiseDescriptors(to: 3 * count)
        var limits = ServerLimits.unhurried
        limits.headerTimeout = .seconds(1)
        try await withStranger(limits: limits) { _, endpoint in
            let sockets = try (0..<count).map { _ in try Self.connectSocket(to: endpoint.port) }
            defer { for socket in sockets { close(socket) } }
            var byte: UInt8 = 0
            for socket in sockets { #expect(send(socket, &byte, 1, 0) == 1) }
            // Each read ends when the server has closed its connection.
            let isClosed = await Task.detached { sockets.allSatisfy { Self.isClosedByPeer($0) } }.value
            #expect(isClosed)
        }
    }

    /// The channel finds out while answers leave, and then reads what the peer had sent before it went.
    @Test func aPeerThatIsGoneWhileItsAnswersLeaveIsForgotten() async throws {
        try await withStranger { server, endpoint in
            var burst = ByteBuffer()
            for index in 0..<2_000 { burst.writeFrame(requestFrame(UInt32(2 * index + 1), TestRoutes.echo)) }
            for _ in 0..<20 {
                let socket = try Self.connectSocket(to: endpoint.port)
                Self.resetWhenClosed(socket)
                _ = burst.withUnsafeReadableBytes { send(socket, $0.baseAddress, $0.count, 0) }
                close(socket)
            }
            try await Self.settle(endpoint)
            while server.connectionCount > 1 { await Task.yield() }
            #expect(server.loadCounts == (0, 0))
        }
    }

    @Test func connectionsThatResetAreForgotten() async throws {
        try await withStranger { server, endpoint in
            for _ in 0..<300 {
                let socket = try Self.connectSocket(to: endpoint.port)
                // Mostly before it is accepted.
                Self.resetWhenClosed(socket)
                var byte: UInt8 = 0
                send(socket, &byte, 1, 0)
                close(socket)
            }
            // A connection that comes after them is accepted after them.
            try await Self.settle(endpoint)
            while server.connectionCount > 1 { await Task.yield() }
            #expect(server.loadCounts == (0, 0))
        }
    }
}

extension HostilePeerTests {
    /// Returns when the server has served a connection that came after all that was sent before, a few turns long.
    private static func settle(_ endpoint: Endpoint) async throws {
        for _ in 0..<5 {
            let client = try Client(endpoint: endpoint, group: testGroup)
            for _ in 0..<20 { _ = try await client.unary(TestRoutes.echoLater, ByteBuffer(), CallOptions()) }
            await client.close()
        }
    }

    private static func raiseDescriptors(to count: Int) {
        #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
        let resource = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        getrlimit(resource, &limit)
        guard limit.rlim_cur < rlim_t(count) else { return }
        limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
        setrlimit(resource, &limit)
    }

    private static func connectSocket(to port: Int) throws -> CInt {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        let status = try SocketAddress(ipAddress: "127.0.0.1", port: port).withSockAddr { address, size in
            connect(descriptor, address, socklen_t(size))
        }
        try #require(descriptor >= 0 && status == 0)
        return descriptor
    }

    /// Closing with no linger resets the connection.
    private static func resetWhenClosed(_ socket: CInt) {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    private static func isClosedByPeer(_ socket: CInt) -> Bool {
        var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, 10_000) == 1 else { return false }
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, 0) <= 0
    }
}
