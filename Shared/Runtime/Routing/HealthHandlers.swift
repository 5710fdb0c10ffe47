package import FRMRCalls
import FRMRIdentifiers
package import Storage

/// `grpc.health.v1.Health` of a service: SERVING while it answers queries, and NOT_SERVING for `commandsService` while
/// its store takes no commands (PROTOCOL.md, health).
package struct HealthHandlers: HealthV1HealthService {
    package typealias Reading = ReadSession

    /// Stands in a question for every command of the process.
    package static let commandsService = "frmr.commands"
    /// What may be asked for beside the services: NOT_SERVING while the clock lies before the store's last record.
    package static let clock = "clock"

    private let services: Set<String>
    private let takesCommands: @Sendable () -> Bool

    /// - Parameters:
    ///   - services: full names that may be asked for; "" asks for the whole process.
    ///   - takesCommands: whether the store would have a command run now.
    package init(services: Set<String>, takesCommands: @escaping @Sendable () -> Bool) {
        self.services = services
        self.takesCommands = takesCommands
    }

    package func check(
        _ request: HealthV1.HealthCheckRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> HealthV1.HealthCheckResponse {
        if request.service == Self.commandsService {
            return HealthV1.HealthCheckResponse(status: takesCommands() ? .serving : .notServing)
        }
        if request.service == Self.clock {
            let behind = try store.recordedUpTo() - call.now
            return HealthV1.HealthCheckResponse(
                status: behind > RuntimeLimits.clockBehindMax ? .notServing : .serving)
        }
        guard request.service.isEmpty || services.contains(request.service) else {
            throw RPCError(
                .notFound, "SERVICE_UNKNOWN", "Такой службы здесь нет.", "No such service here.",
                metadata: ["service": request.service])
        }
        return HealthV1.HealthCheckResponse(status: .serving)
    }
}
