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
        store: Store, hasher: PasswordHasher, environment: Environment,
        configuration: IdentityConfiguration = IdentityConfiguration()
    ) {
        self.store = store
        self.hasher = hasher
        self.policy = configuration.passwords
        self.environment = environment
    }

    /// Makes the account of `phone` an operator's with this password, creating it when there is none. Repeatable.
    ///
    /// - Returns: the account's id.
    /// - Throws: INVALID_ARGUMENT when the phone is none or the password does not fit the policy (I8).
    @discardableResult
    package func ensure(phone: String, password: String) async throws(RPCError) -> String {
        var fields = Fields()
        let number = fields.parse("phone") { () throws(IdentifierError) in try MobilePhone(phone).value }
        fields.password("password", password, policy: policy, phone: number ?? "")
        try fields.check()
        guard let number else { throw .invalid(fields.violations) }
        let known = try await store.read { session throws(RPCError) in try session.account(phone: number) }
        if let known, known.isOperator, try await hasher.verify(password, against: known.passwordHash) {
            return known.id
        }
        let hash = try await hasher.hash(password)
        let now = environment.now()
        return try await store.write { session throws(RPCError) in
            if let account = try session.account(phone: number) {
                try session.execute(
                    "UPDATE accounts SET password_hash = $1, is_operator = 1, assurance = 3 WHERE account_id = $2",
                    .text(hash), .text(account.id))
                // Whoever held the old password holds no session of an operator.
                try session.execute(
                    "UPDATE sessions SET revoked_at = $1 WHERE account_id = $2 AND revoked_at IS NULL", SQLValue(now),
                    .text(account.id))
                return account.id
            }
            let account = AccountRecord(
                id: environment.newID(), phone: number, passwordHash: hash, assurance: .full, snils: nil,
                termsVersion: nil, isOperator: true, proofed: nil, created: now)
            try session.insert(account)
            return account.id
        }
    }
}
