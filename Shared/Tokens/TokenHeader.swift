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
        guard parts.count == 3, parts.allSatisfy({ isBase64URL($0.utf8) }),
            let bytes = Data(base64Encoded: standardBase64(parts[0]))
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
/// unused bits of the last character zero.
private func isBase64URL(_ text: Substring.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in text {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): last = byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): last = byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): last = byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "-"): last = 62
        case UInt8(ascii: "_"): last = 63
        default: return false
        }
    }
    return switch text.count % 4 {
    case 0: true
    case 2: last & 0b1111 == 0
    case 3: last & 0b11 == 0
    default: false
    }
}

/// The same in the standard alphabet, with padding.
private func standardBase64(_ text: Substring) -> String {
    var standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
    return standard
}
