import FRMRCalls
import FRMRContracts
import FRMRTransport
import Logging
import NIOCore
import NIOPosix

/// A server of a test's own process with one method of every kind that `frmr call` meets.
struct CallServer: Sendable {
    let server: Server
    let port: Int

    var endpoint: String { "127.0.0.1:\(port)" }

    /// Runs `body` with a server that answers health as `health` says and keeps what it is sent.
    static func run<R: Sendable>(
        tls: TLSSettings? = nil, seen: Seen = Seen(), health: RPCError? = nil, drops: Bool = false,
        _ body: (CallServer) async throws -> R
    ) async throws -> R {
        let routes = RouteTable([
            Route(
                method: HealthV1.HealthMethods.check,
                run: .unary { call in
                    seen.add(call.metadata("authorization") ?? "anonymous")
                    if let health { return .failure(health) }
                    return .reply(HealthV1.HealthCheckResponse(status: .serving).encodedBuffer())
                }),
            Route(
                method: RegistryV1.ApplicationsMethods.createApplication,
                run: .unary { call in
                    seen.add(call.metadata("idempotency-key") ?? "none")
                    if drops {
                        seen.dropAll()
                        return .pending
                    }
                    return .reply(RegistryV1.Application(applicationId: "a-1").encodedBuffer())
                }),
            Route(method: RegistryV1.DocumentsMethods.uploadChunks, run: .streaming { await upload($0, seen) }),
        ])
        let server = Server(
            configuration: ServerConfiguration(host: "127.0.0.1", port: 0, tls: tls, limits: ServerLimits()),
            routes: routes, group: MultiThreadedEventLoopGroup.singleton,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let running = CallServer(server: server, port: try await server.start().port ?? 0)
        seen.whenDropped { Task { await server.drain(deadline: .now()) } }
        do {
            let result = try await body(running)
            await server.drain(deadline: .now())
            return result
        } catch {
            await server.drain(deadline: .now())
            throw error
        }
    }

    private static func upload(_ call: StreamingCall, _ seen: Seen) async {
        do throws(RPCError) {
            var size = 0
            while let message = try await call.requests.next() {
                guard let chunk = try? RegistryV1.UploadChunk(decoding: message), chunk.offset == size else {
                    throw RPCError(.outOfRange, "OFFSET_MISMATCH", "Не то место.", "Not the place.")
                }
                seen.add(chunk.uploadId)
                size += chunk.data.count
            }
            call.finish(.success(RegistryV1.Document(sizeBytes: Int64(size)).encodedBuffer()))
        } catch {
            call.finish(.failure(error))
        }
    }
}
