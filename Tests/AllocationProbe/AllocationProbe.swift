import CAllocations
import FRMRCalls
import FRMRIdentifiers
import FRMRTransport
import FRMRWire
import Logging
import NIOCore
import NIOPosix
import Runtime
import Storage
import TestSupport

/// How often the server asks for memory per call of Health/Check in steady state, over loopback and with everything
/// on: a deadline, metadata, a token, the access rule. A process of its own, as it counts by standing in for malloc.
///
/// Prints two numbers: allocations on the event loop's thread per hundred calls, with 1 call in flight and with 32.
@main struct AllocationProbe {
    private static let rounds = 200

    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let folder: TemporaryFolder
    private let store: Store
    private let server: Server
    private var stream: UInt32 = 1

    static func main() async throws {
        var probe = try AllocationProbe()
        let connection = try RawConnection(port: try await probe.server.start().port ?? 0)
        for inFlight in [1, 32] {
            for _ in 0..<rounds { probe.call(inFlight, on: connection) }
            let before = try await probe.count()
            for _ in 0..<rounds { probe.call(inFlight, on: connection) }
            print((try await probe.count() - before) * 100 / UInt64(rounds * inFlight))
        }
        await probe.server.drain(deadline: .now())
        probe.store.close()
    }

    private init() throws {
        let environment = Environment(
            now: { Instant(seconds: 1_780_000_000) }, randomBytes: { [UInt8](repeating: 7, count: $0) },
            newID: { "id" }, sleep: { _ in try Task.checkCancellation() })
        let logger = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }
        folder = try TemporaryFolder()
        store = try Store.open(
            path: "\(folder.path)/store.db", schema: Schema(applicationID: 79, migrations: []), loops: 1,
            environment: environment, logger: logger)
        let access = AccessControl { token, now throws(RPCError) in
            (CallerIdentity(subject: token, roles: [.hospital]), now + .seconds(600))
        }
        var router = ServiceRouter(store: store, access: access, now: environment.now)
        HealthHandlers(services: [], takesCommands: { true }).register(in: &router)
        server = Server(
            configuration: ServerConfiguration(host: "127.0.0.1", port: 0), routes: RouteTable(router.routes),
            group: group, logger: logger)
    }

    /// Sends so many requests in one write and waits for as many responses.
    private mutating func call(_ inFlight: Int, on connection: RawConnection) {
        var frames = ByteBuffer()
        for _ in 0..<inFlight {
            var body = ByteBuffer()
            RequestEnvelope.encode(
                service: "grpc.health.v1.Health", method: "Check", payload: ByteBuffer(),
                timeoutNanoseconds: 5_000_000_000,
                metadata: [
                    MetadataEntry(key: "authorization", value: "Bearer \(String(repeating: "t", count: 300))"),
                    MetadataEntry(key: "accept-language", value: "en"),
                ], into: &body)
            frames.writeFrame(Frame(stream: stream, type: FrameType.request, body: body))
            stream += 2
        }
        connection.send(Array(frames.readableBytesView))
        // A response is a header, a tag, a length, and the two bytes of a status.
        let bytes = inFlight * (FrameHeader.byteCount + 4)
        let received = connection.receive { $0.count >= bytes }
        precondition(received.count == bytes, "\(received.count) bytes came instead of \(bytes)")
    }

    /// Of the event loop's thread until now.
    private func count() async throws -> UInt64 {
        try await group.next().submit { allocations_of_this_thread() }.get()
    }
}
