package import FRMRCalls
import FRMRContracts
internal import IdentityRules
package import Storage
internal import Tokens

/// The identity service: its handlers put together.
package struct IdentityService: Sendable {
    package let accounts: AccountHandlers
    package let sessions: SessionHandlers
    package let operators: OperatorHandlers
    package let keys: KeyHandlers
    private let environment: Environment
    private let configuration: IdentityConfiguration

    package init(
        environment: Environment, keys: IdentityKeys, configuration: IdentityConfiguration = IdentityConfiguration()
    ) {
        self.environment = environment
        self.configuration = configuration
        let hasher = PasswordHasher(parameters: configuration.hashing, randomBytes: environment.randomBytes)
        let tasks = TaskIdempotency(key: keys.codes)
        let signer = keys.signer
        accounts = AccountHandlers(
            passwords: configuration.passwords,
            codes: OneTimeCodes(policy: configuration.codes, key: keys.codes, environment: environment),
            hasher: hasher, tasks: tasks, environment: environment)
        sessions = SessionHandlers(
            hasher: hasher, gate: LoginGate(policies: configuration.logins),
            devices: Devices(policy: configuration.devices, environment: environment),
            ledger: SessionLedger(
                sessions: configuration.sessions, refresh: configuration.refresh, environment: environment),
            clients: configuration.clients, signer: signer, passwordBytesMax: configuration.passwords.bytesMax)
        operators = OperatorHandlers(
            clients: configuration.clients, hasher: hasher, tasks: tasks, environment: environment)
        self.keys = KeyHandlers(published: [signer.verificationKey])
    }

    /// The work beside the calls.
    package func housekeeping(store: Store) -> Housekeeping {
        Housekeeping(store: store, environment: environment, configuration: configuration)
    }

    /// Hands every method of identity to `registrar`.
    package func register<R: MethodRegistrar>(in registrar: inout R)
    where R.Reading == ReadSession, R.Writing == WriteSession, R.Tasking == Store {
        accounts.register(in: &registrar)
        sessions.register(in: &registrar)
        operators.register(in: &registrar)
        keys.register(in: &registrar)
    }
}
