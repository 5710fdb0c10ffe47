internal import Crypto
package import FRMRCalls

/// What makes a repeated call the same call: who asks, with which key, which method, with which request.
package struct IdempotencyKey: Sendable, Hashable {
    /// Whose key it is: keys of different callers never meet.
    package let scope: String
    package let method: String
    package let requestHash: [UInt8]
    /// SHA-256 of the key: the key itself is the caller's and is not kept.
    let keyHash: [UInt8]

    package init(scope: String, key: String, method: String, requestHash: [UInt8]) {
        self.scope = scope
        self.method = method
        self.requestHash = requestHash
        keyHash = Array(SHA256.hash(data: Array(key.utf8)))
    }

    /// The claim on the key, which one running call holds at most.
    var claim: Claim { Claim(scope: scope, keyHash: keyHash) }

    struct Claim: Hashable, Sendable {
        let scope: String
        let keyHash: [UInt8]
    }
}

extension ReadSession {
    /// The answer that was given under this key, or nil when it is new.
    ///
    /// Fails with FAILED_PRECONDITION `IDEMPOTENCY_KEY_REUSED` when the key came with another method or request.
    package func response(to key: IdempotencyKey) throws(RPCError) -> [UInt8]? {
        guard let row = try IdempotencyTable.row(of: key.claim, in: self) else { return nil }
        guard row.method == key.method, row.requestHash == key.requestHash else { throw .idempotencyKeyReused }
        return row.response
    }
}

extension WriteSession {
    /// Keeps the answer given under the key, in the same commit as the effect.
    ///
    /// A task calls it with its last command; commands get it from `Store.submit(idempotent:)`.
    package func remember(_ key: IdempotencyKey, response: [UInt8]) throws(RPCError) {
        let row = IdempotencyRow(method: key.method, requestHash: key.requestHash, response: response)
        try IdempotencyTable.insert(row, of: key.claim, created: recorded, in: self)
    }
}
