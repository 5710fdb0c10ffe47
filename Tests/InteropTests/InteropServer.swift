import Crypto
import FRMRCalls
import FRMRContracts
import FRMRTransport
import Logging
import NIOCore
import NIOPosix

/// Our transport's server with a health service and an eligibility service that answers from what it was asked.
enum InteropServer {
    /// Runs `body` with the server's address; the server is gone afterwards.
    static func run<Value: Sendable>(_ body: (String) async throws -> Value) async throws -> Value {
        let group = MultiThreadedEventLoopGroup.singleton
        let routes = RouteTable([
            Route(method: HealthV1.HealthMethods.check, run: .unary { answer($0, health) }),
            Route(method: RegistryV1.EligibilityMethods.check, run: .unary { answer($0, eligibility) }),
            Route(method: RegistryV1.DocumentsMethods.uploadChunks, run: .streaming(upload)),
        ])
        let server = Server(
            configuration: ServerConfiguration(host: "127.0.0.1", port: 0), routes: routes, group: group,
            logger: Logger(label: "interop", factory: { _ in SwiftLogNoOpLogHandler() }))
        let address = try await server.start()
        do {
            let value = try await body("127.0.0.1:\(address.port ?? 0)")
            await server.drain(deadline: .now() + .seconds(5))
            return value
        } catch {
            await server.drain(deadline: .now())
            throw error
        }
    }

    private static func answer<Request: Message, Response: Message>(
        _ call: UnaryCall, _ handler: (Request, UnaryCall) throws(RPCError) -> Response
    ) -> UnaryOutcome {
        guard let request = try? Request(decoding: call.payload) else {
            return .failure(RPCError(.invalidArgument, "MALFORMED", "Не разобрано.", "Not decoded."))
        }
        do throws(RPCError) {
            return .reply(try handler(request, call).encodedBuffer())
        } catch {
            return .failure(error)
        }
    }

    private static func health(
        _ request: HealthV1.HealthCheckRequest, _ call: UnaryCall
    ) throws(RPCError) -> HealthV1.HealthCheckResponse {
        guard request.service.isEmpty else {
            throw RPCError(.notFound, "SERVICE_UNKNOWN", "Нет такой службы.", "There is no such service.")
        }
        return HealthV1.HealthCheckResponse(status: .serving)
    }

    /// Takes the chunks of one file in order and answers with its digest.
    @Sendable private static func upload(_ call: StreamingCall) async {
        do throws(RPCError) {
            guard call.metadata("authorization") == "Bearer interop" else {
                throw RPCError(.unauthenticated, "TOKEN_MISSING", "Нет токена.", "No token.")
            }
            var name = ""
            var content: [UInt8] = []
            while let message = try await call.requests.next() {
                guard let chunk = try? RegistryV1.UploadChunk(decoding: message), chunk.offset == content.count else {
                    throw RPCError(.outOfRange, "OFFSET_MISMATCH", "Не то место.", "Not the place.")
                }
                name = chunk.uploadId
                content += chunk.data
            }
            let document = RegistryV1.Document(
                sha256: Array(SHA256.hash(data: content)), fileName: name, sizeBytes: Int64(content.count))
            call.finish(.success(document.encodedBuffer()))
        } catch {
            call.finish(.failure(error))
        }
    }

    /// Allowed for post 109; refused otherwise. The facts repeat the question, so that the caller sees it arrived.
    private static func eligibility(
        _ request: RegistryV1.CheckRequest, _ call: UnaryCall
    ) throws(RPCError) -> RegistryV1.CheckResponse {
        guard call.metadata("authorization") == "Bearer interop" else {
            throw RPCError(.unauthenticated, "TOKEN_MISSING", "Нет токена.", "No token.")
        }
        guard call.envelope.timeoutNanoseconds > 0, request.snils == "11223344595" else {
            throw RPCError(.invalidArgument, "INVALID_FIELDS", "Проверьте поля.", "Check the fields.")
        }
        let fact = RegistryV1.Fact(
            kind: .post, factId: "fact-1", subject: request.post, organisationOid: request.organisationOid,
            validFrom: request.date, recordedTimeUs: 1_777_455_000_250_000)
        guard request.post?.code == "109" else {
            let reason = RegistryV1.Reason(
                code: "PERSON_POST_IN_FRMR_MISMATCH", message: "Должность не совпадает.",
                messageEn: "The post does not match.", fact: -1)
            return RegistryV1.CheckResponse(verdict: .refused, reasons: [reason], facts: [fact], knownAtUs: 7)
        }
        return RegistryV1.CheckResponse(verdict: .allowed, facts: [fact], knownAtUs: 7)
    }
}
