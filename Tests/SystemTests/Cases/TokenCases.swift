import Crypto
import FRMRCalls
import FRMRContracts
import Foundation
import NIOCore
import Testing

@testable import frmr

extension PracticeCases {
    /// Access tokens that somebody made or changed.
    @Suite struct Tokens {
        @Test func caseA06OnlyWhatIdentitySignedIsBelieved() async throws {
            let stand = try PracticeStand.current
            let token = try await stand.operatorToken()
            let keys = try await stand.system.patiently(nil) { options throws(RPCError) in
                try await IdentityV1.KeysClient(stand.system.identity).listKeys(.init(), options)
            }.keys
            let forged = try Self.forged(token, keys)
            #expect(forged.count > 15)
            for (name, text) in forged {
                let error = await #expect(throws: RPCError.self) { try await Self.ask(stand, text) }
                #expect(
                    error?.code == .unauthenticated || error?.code == .resourceExhausted, "\(name): \(error as Any)")
            }
            _ = try await Self.ask(stand, token)
        }

        private static func ask(_ stand: PracticeStand, _ token: String) async throws -> RegistryV1.FindWorkersResponse
        {
            try await stand.system.patiently(token) { options throws(RPCError) in
                try await RegistryV1.WorkersClient(stand.system.registry)
                    .findWorkers(.init(by: .registerNumber("1")), options)
            }
        }

        private static func forged(_ token: String, _ keys: [IdentityV1.PublicKey]) throws -> [(String, String)] {
            let parts = token.split(separator: ".").map(String.init)
            try #require(parts.count == 3)
            let (head, body, tail) = (parts[0], parts[1], parts[2])
            let key = try #require(keys.first)
            func base64(_ text: String) -> String { base64URL(Array(text.utf8)) }
            func headed(_ header: String, _ signature: String = tail) -> String {
                "\(base64(header)).\(body).\(signature)"
            }
            let own = Curve25519.Signing.PrivateKey()
            func signed(_ header: String) throws -> String {
                let signature = try own.signature(for: Array("\(base64(header)).\(body)".utf8))
                return headed(header, base64URL([UInt8](signature)))
            }
            let shared = HMAC<SHA256>.authenticationCode(
                for: Array("\(base64(#"{"alg":"HS256","kid":"\#(key.keyId)"}"#)).\(body)".utf8),
                using: SymmetricKey(data: key.ed25519))
            let jwk = #"{"kty":"OKP","crv":"Ed25519","x":"\#(base64URL([UInt8](own.publicKey.rawRepresentation)))"}"#
            var cases: [(String, String)] = [
                ("none", headed(#"{"alg":"none"}"#, "")),
                ("None", headed(#"{"alg":"None","kid":"\#(key.keyId)"}"#, "")),
                ("none with the signature", headed(#"{"alg":"none","kid":"\#(key.keyId)"}"#)),
                ("HS256", headed(#"{"alg":"HS256","kid":"\#(key.keyId)"}"#, base64URL(Array(shared)))),
                ("embedded key", try signed(#"{"alg":"EdDSA","kid":"\#(key.keyId)","jwk":\#(jwk)}"#)),
                ("key without a kid", try signed(#"{"alg":"EdDSA","jwk":\#(jwk)}"#)),
                ("another's key", try signed(#"{"alg":"EdDSA","kid":"\#(key.keyId)"}"#)),
                ("zeros", "\(head).\(body).\(base64URL([UInt8](repeating: 0, count: 64)))"),
                ("no signature", "\(head).\(body)."), ("two parts", "\(head).\(body)"), ("four parts", token + ".x"),
                ("dots", String(repeating: ".", count: 5000)), ("1 MiB", String(repeating: "A", count: 1 << 20)),
                ("padded", token + "="),
                ("other claims", "\(head).\(base64(#"{"sub":"x","roles":["operator"]}"#)).\(tail)"),
            ]
            for kid in ["../../../dev/null", "/dev/null", "' OR 1=1 --", ""] {
                cases.append(("kid \(kid)", try signed(#"{"alg":"EdDSA","kid":"\#(kid)"}"#)))
            }
            // S + L verifies under a lax verifier and makes a second token of one.
            var signature = Array(try #require(Data(base64URL: tail)))
            let order: [UInt8] = [
                0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
            ]
            var carry = 0
            for place in 0..<32 {
                let addend = place < 16 ? Int(order[place]) : place == 31 ? 0x10 : 0
                carry += Int(signature[32 + place]) + addend
                signature[32 + place] = UInt8(carry & 0xFF)
                carry >>= 8
            }
            cases.append(("S + L", "\(head).\(body).\(base64URL(signature))"))
            // Bits behind the last byte: another text of the same signature.
            let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
            let end = try #require(tail.last)
            let last = try #require(alphabet.firstIndex(of: end))
            cases.append(("unused bits", "\(head).\(body).\(tail.dropLast())\(alphabet[last ^ 1])"))
            return cases
        }

        private static func base64URL(_ bytes: [UInt8]) -> String {
            Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
                "=", with: "")
        }
    }
}

extension Data {
    fileprivate init?(base64URL text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }
}
