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
            clients: configuration.clients, signer: signer, passwords: configuration.passwords)
        operators = OperatorHandlers(
            clients: configuration.clients, hasher: hasher, tasks: tasks, environment: environment)
        self.keys = KeyHandlers(published: [signer.verificationKey])
    }

    /// The work beside the calls.
    package func housekeeping(store: Store) -> Housekeeping {
        Housekeeping(store: store, environment: environment, configuration: configuration)
    }

    /// Before the first call: a store that was restored from a backup does not know which sessions, passwords and devices
    /// were revoked behind it, so all its sessions end, once.
    package func endSessionsOfFormerStore(_ store: Store) async throws(RPCError) {
        try await store.write { [environment] session throws(RPCError) in
            guard try session.restoration() != nil else { return }
            let own = try session.incarnation()
            let settlement = Settlement(incarnation: own, peerIncarnation: own)
            guard try session.lastSettlement(with: Self.itself) != settlement else { return }
            try SessionTable.revokeAll(at: environment.now(), in: session)
            try session.settle(settlement, with: Self.itself)
        }
    }

    /// Identity refers to no other store: it settles with what its own one has forgotten.
    private static let itself = "identity"

    /// Hands every method of identity to `registrar`.
    package func register<R: MethodRegistrar>(in registrar: inout R)
    where R.Reading == ReadSession, R.Writing == WriteSession, R.Tasking == Store {
        accounts.register(in: &registrar)
        sessions.register(in: &registrar)
        operators.register(in: &registrar)
        keys.register(in: &registrar)
    }
}
