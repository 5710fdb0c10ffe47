internal import Crypto
internal import FRMRCalls
internal import JWTKit

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The two header fields that choose how a token is verified.
///
/// Read here and not by JWTKit's `JWTHeader`, which turns every number of the header into an `Int` and traps on one
/// that is too large: the header is read before any signature vouches for it.
struct TokenHeader: Decodable {
    var alg: String
    var kid: String?

    init(of token: String) throws(RPCError) {
        guard token.utf8.count <= TokenLimits.tokenBytesMax else { throw .tokenMalformed(cause: "too long") }
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = base64URLDecoded(parts[0]) else {
            throw .tokenMalformed(cause: "not three parts of base64url")
        }
        do {
            self = try JSONDecoder().decode(TokenHeader.self, from: bytes)
        } catch {
            throw .tokenMalformed(cause: "header: \(error)")
        }
    }
}

/// Verifies the signature and gives the claims. Their meaning and time are the caller's to judge.
func verifiedClaims(
    _ token: String, by keys: JWTKeyCollection
) async throws(RPCError) -> AccessClaims {
    do {
        return try await keys.verify(token, as: AccessClaims.self)
    } catch let error as JWTError where error.errorType == .signatureVerificationFailed {
        throw .tokenSignature
    } catch let error as JWTError {
        throw .tokenMalformed(cause: "\(error.errorType)")
    } catch is CryptoKitError {
        // A signature of the wrong length.
        throw .tokenSignature
    } catch {
        throw .tokenMalformed(cause: "\(error)")
    }
}

/// Base64url without padding (RFC 7515 section 2); nil for anything else.
private func base64URLDecoded(_ text: Substring) -> Data? {
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") })
    else { return nil }
    var standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
    return Data(base64Encoded: standard)
}
