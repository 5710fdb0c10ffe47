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
        // All three are held to the one form, here and not where a library reads them: a token that can be written in
        // several ways passes by whatever looks for it by its text.
        guard parts.count == 3, let bytes = base64URLDecoded(parts[0]), base64URLDecoded(parts[1]) != nil,
            base64URLDecoded(parts[2]) != nil
        else { throw .tokenMalformed(cause: "not three parts of base64url") }
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

/// Base64url in the one form that RFC 7515 section 2 and RFC 4648 section 3.5 leave: no padding, no white space, the
/// unused bits of the last character zero; nil for anything else.
private func base64URLDecoded(_ text: Substring) -> Data? {
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") })
    else { return nil }
    var standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
    guard let bytes = Data(base64Encoded: standard), bytes.base64EncodedString() == standard else { return nil }
    return bytes
}
