package import FRMRCalls
import FRMRContracts
package import Logging
package import Storage

/// Checks of applications against state registers: the handlers and the jobs of the service.
package struct VerificationService: Sendable {
    private let environment: Environment
    private let register: any StateRegister
    private let configuration: VerificationConfiguration

    package init(
        environment: Environment, register: any StateRegister, configuration: VerificationConfiguration
    ) {
        self.environment = environment
        self.register = register
        self.configuration = configuration
    }

    /// Registers `frmr.verification.v1.Cases`.
    package func register<R: MethodRegistrar>(in registrar: inout R)
    where R.Reading == ReadSession, R.Writing == WriteSession {
        CasesHandlers(configuration: configuration).register(in: &registrar)
    }

    /// What runs beside the handlers until it is cancelled.
    package func jobs(store: Store, logger: Logger) -> [Job] {
        let checks = CheckWorker(
            store: store, register: register, environment: environment, configuration: configuration, logger: logger)
        let clocks = ClockWorker(
            store: store, environment: environment, configuration: configuration, logger: logger)
        return [Job("checks", checks.run), Job("clocks", clocks.run)]
    }
}
