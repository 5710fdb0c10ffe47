package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
package import Storage
internal import Tokens

/// Public keys that access tokens are verified with.
package struct KeyHandlers: IdentityV1KeysService {
    let published: [VerificationKey]

    package func listKeys(
        _ request: IdentityV1.ListKeysRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> IdentityV1.ListKeysResponse {
        IdentityV1.ListKeysResponse(
            keys: published.map { key in
                IdentityV1.PublicKey(
                    keyId: key.id, ed25519: key.ed25519,
                    retireTimeUs: key.retires == .distantFuture ? 0 : key.retires.microseconds)
            })
    }
}
