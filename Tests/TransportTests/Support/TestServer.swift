import FRMRCalls
import FRMRTransport
import FRMRWire
import Logging
import NIOCore
import NIOPosix
import Testing

let testGroup = MultiThreadedEventLoopGroup.singleton

extension ServerLimits {
    /// The default limits without shedding by time: how late a loop is in a test says more about the machine.
    static var unhurried: ServerLimits {
        var limits = ServerLimits()
        limits.loopDelayTarget = .seconds(60)
        return limits
    }
}

/// Runs a server on a free loopback port for the time of `body`.
@discardableResult
func withServer<R: Sendable>(
    holding held: HeldCalls = HeldCalls(), routes: RouteTable? = nil, tls: TLSSettings? = nil,
    limits: ServerLimits = .unhurried, _ body: (Server, Endpoint) async throws -> R
) async throws -> R {
    let server = Server(
        configuration: ServerConfiguration(host: "127.0.0.1", port: 0, tls: tls, limits: limits),
        routes: routes ?? TestRoutes.table(holding: held), group: testGroup, logger: Logger(label: "test"))
    let address = try await server.start()
    let result: R
    do {
        result = try await body(server, Endpoint(host: "127.0.0.1", port: address.port ?? 0))
    } catch {
        await server.drain(deadline: .now())
        throw error
    }
    await server.drain(deadline: .now())
    return result
}

/// The same with a client.
@discardableResult
func withClient<R: Sendable>(
    holding held: HeldCalls = HeldCalls(), limits: ServerLimits = .unhurried,
    configuration: ClientConfiguration = ClientConfiguration(), _ body: (Client) async throws -> R
) async throws -> R {
    try await withServer(holding: held, limits: limits) { _, endpoint in
        let client = try Client(endpoint: endpoint, configuration: configuration, group: testGroup)
        let result = try await body(client)
        await client.close()
        return result
    }
}

/// A peer that writes whatever bytes a test wants.
struct RawPeer: Sendable {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Connects, and gives the test its bytes in and out.
    static func connect<R: Sendable>(
        to endpoint: Endpoint, from ownAddress: String? = nil, _ body: (inout Conversation) async throws -> R
    ) async throws -> R {
        var bootstrap = ClientBootstrap(group: testGroup)
        if let ownAddress { bootstrap = bootstrap.bind(to: try SocketAddress(ipAddress: ownAddress, port: 0)) }
        let channel =
            try await bootstrap
            .connect(host: endpoint.host, port: endpoint.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(HandingOver())
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            var conversation = Conversation(inbound: inbound.makeAsyncIterator(), outbound: outbound)
            return try await body(&conversation)
        }
    }

    /// Hands the test a copy of what was read. The loop reads into a buffer again once nobody else holds it; it learns
    /// that from a count of references which the thread sanitizer does not see, and so would call it a race.
    private final class HandingOver: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias InboundOut = ByteBuffer

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            context.fireChannelRead(wrapInboundOut(ByteBuffer(bytes: unwrapInboundIn(data).readableBytesView)))
        }
    }

    struct Conversation {
        fileprivate var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
        fileprivate let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
        private var reader = FrameReader()

        fileprivate init(
            inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
            outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
        ) {
            self.inbound = inbound
            self.outbound = outbound
        }

        func write(_ bytes: ByteBuffer) async throws { try await outbound.write(bytes) }

        func write(_ frame: Frame) async throws {
            var bytes = ByteBuffer()
            bytes.writeFrame(frame)
            try await outbound.write(bytes)
        }

        /// Writes a frame `count` times beside the test, for as long as the server takes it.
        func writing(_ frame: Frame, count: Int) -> Task<Void, any Error> {
            let outbound = outbound
            return Task {
                var bytes = ByteBuffer()
                bytes.writeFrame(frame)
                for _ in 0..<count { try await outbound.write(bytes) }
            }
        }

        /// The next frame; nil when the server has closed the connection.
        mutating func frame() async throws -> Frame? {
            while true {
                if case .frame(let frame) = reader.next() { return frame }
                do {
                    guard let bytes = try await inbound.next() else { return nil }
                    reader.append(bytes)
                } catch is IOError {
                    // A reset is an end as well: the server closed with our bytes unread.
                    return nil
                }
            }
        }

        /// The error in the next frame, which must be a response on `stream`.
        mutating func failure(on stream: UInt32) async throws -> RPCError? {
            let frame = try #require(try await frame())
            #expect(frame.stream == stream)
            #expect(frame.type == FrameType.response)
            guard case .failure(let error) = try ResponseEnvelope(decoding: frame.body) else { return nil }
            return error
        }
    }
}

/// A request frame for a test method.
func requestFrame(
    _ stream: UInt32, _ method: MethodDescriptor, _ payload: String = "", flags: UInt8 = 0,
    timeoutNanoseconds: Int64 = 0
) -> Frame {
    var body = ByteBuffer()
    RequestEnvelope.encode(
        service: method.service, method: method.name, payload: ByteBuffer(string: payload),
        timeoutNanoseconds: timeoutNanoseconds, metadata: [], into: &body)
    return Frame(stream: stream, type: FrameType.request, flags: FrameFlags(rawValue: flags), body: body)
}

/// The error that `body` throws.
func rpcError<R>(_ body: () async throws(RPCError) -> R) async -> RPCError? {
    do throws(RPCError) {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}
