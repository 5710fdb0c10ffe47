package import FRMRCalls
package import Storage

/// `grpc.health.v1.Health` of a service: SERVING while its store takes commits (PROTOCOL.md, health).
package struct HealthHandlers: HealthV1HealthService {
    package typealias Reading = ReadSession

    private let services: Set<String>

    /// - Parameter services: full names that may be asked for; "" asks for the whole process.
    package init(services: Set<String>) { self.services = services }

    package func check(
        _ request: HealthV1.HealthCheckRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> HealthV1.HealthCheckResponse {
        guard request.service.isEmpty || services.contains(request.service) else {
            throw RPCError(
                .notFound, "SERVICE_UNKNOWN", "Такой службы здесь нет.", "No such service here.",
                metadata: ["service": request.service])
        }
        return HealthV1.HealthCheckResponse(status: .serving)
    }
}
