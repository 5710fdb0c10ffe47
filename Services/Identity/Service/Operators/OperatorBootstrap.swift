package import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
package import Storage

/// Makes the first operator. Whoever may run the program on the service's own data may do this; no call can.
package struct OperatorBootstrap: Sendable {
    private let store: Store
    private let hasher: PasswordHasher
    private let policy: PasswordPolicy
    private let environment: Environment

    package init(
        store: Store, environment: Environment, configuration: IdentityConfiguration = IdentityConfiguration()
    ) {
        self.store = store
        hasher = PasswordHasher(parameters: configuration.hashing, randomBytes: environment.randomBytes)
        self.policy = configuration.passwords
        self.environment = environment
    }

    /// Makes the account of `phone` an operator's with this password, creating it when there is none. Repeatable.
    ///
    /// - Returns: the account's id.
    /// - Throws: INVALID_ARGUMENT when the phone is malformed or the password does not fit the policy (I8).
    @discardableResult
    package func ensure(phone: String, password: String) async throws(RPCError) -> String {
        var fields = Fields()
        let number = fields.parse("phone") { () throws(IdentifierError) in try MobilePhone(phone).value }
        fields.password("password", password, policy: policy, phone: number)
        try fields.check()
        guard let number else { throw .invalid(fields.violations) }
        let password = policy.prepared(password)
        let known = try await store.read { session throws(RPCError) in
            try AccountTable.account(phone: number, in: session)
        }
        if let known, known.isOperator, try await hasher.verify(password, against: known.passwordHash) {
            return known.id
        }
        let hash = try await hasher.hash(password)
        return try await store.write { session throws(RPCError) in
            if let account = try AccountTable.account(phone: number, in: session) {
                try AccountTable.setOperator(passwordHash: hash, assurance: .full, of: account.id, in: session)
                // Whoever held the old password holds no session of an operator.
                try SessionTable.revokeAll(account: account.id, in: session)
                return account.id
            }
            let account = AccountRow(
                id: environment.newID(), phone: number, passwordHash: hash, assurance: .full, snils: nil,
                termsVersion: nil, isOperator: true, proofed: nil, created: session.recorded)
            try AccountTable.insert(account, in: session)
            return account.id
        }
    }
}
