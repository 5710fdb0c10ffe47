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

    package init(
        environment: Environment, keys: IdentityKeys, hasher: PasswordHasher,
        configuration: IdentityConfiguration = IdentityConfiguration()
    ) {
        let tasks = TaskIdempotency(key: keys.codes)
        let signer = keys.signer
        accounts = AccountHandlers(
            passwords: configuration.passwords,
            codes: OneTimeCodes(policy: configuration.codes, key: keys.codes, environment: environment),
            hasher: hasher, tasks: tasks, environment: environment)
        sessions = SessionHandlers(
            hasher: hasher,
            gate: LoginGate(accountLock: configuration.accountLock, addressLock: configuration.addressLock),
            ledger: SessionLedger(configuration: configuration, environment: environment), signer: signer,
            passwordBytesMax: configuration.passwords.bytesMax)
        operators = OperatorHandlers(
            organisationRoot: configuration.organisationRoot, hasher: hasher, tasks: tasks, environment: environment)
        self.keys = KeyHandlers(published: [signer.verificationKey])
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
