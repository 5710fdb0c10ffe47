import Crypto
import Identifiers
import IdentityRules
import Testing

@Suite("I2: time-based codes, RFC 6238") struct TimeBasedCodeTests {
    /// The table of RFC 6238 appendix B: eight digits under ASCII secrets of the hash's length.
    @Test(
        arguments: [
            (59, "94287082", "46119246", "90693936"), (1_111_111_109, "07081804", "68084774", "25091201"),
            (1_111_111_111, "14050471", "67062674", "99943326"), (1_234_567_890, "89005924", "91819424", "93441116"),
            (2_000_000_000, "69279037", "90698825", "38618901"), (20_000_000_000, "65353130", "77737706", "47863826"),
        ] as [(Int64, String, String, String)])
    func vectorsOfTheRFC(seconds: Int64, sha1: String, sha256: String, sha512: String) {
        var policy = TimeBasedCodePolicy()
        policy.digits = 8
        let step = policy.step(at: Instant(seconds: seconds))
        #expect(policy.code(step: step, hmac: Self.hmac(Insecure.SHA1.self, bytes: 20)) == sha1)
        #expect(policy.code(step: step, hmac: Self.hmac(SHA256.self, bytes: 32)) == sha256)
        #expect(policy.code(step: step, hmac: Self.hmac(SHA512.self, bytes: 64)) == sha512)
    }

    private static func hmac<H: HashFunction>(_ type: H.Type, bytes: Int) -> ([UInt8]) -> [UInt8] {
        let digits = Array("1234567890".utf8)
        let secret = SymmetricKey(data: (0..<bytes).map { digits[$0 % 10] })
        return { message in Array(HMAC<H>.authenticationCode(for: message, using: secret)) }
    }

    private let policy = TimeBasedCodePolicy()
    private let hmac = hmac(Insecure.SHA1.self, bytes: 20)
    private let now = Instant(seconds: 1_780_000_000)

    @Test func codesOfTheNeighbouringStepsAreTaken() throws {
        let step = policy.step(at: now)
        for distance in Int64(-2)...2 {
            let code = try #require(policy.code(step: step + distance, hmac: hmac))
            let accepted = policy.accept(code, now: now, lastAccepted: nil, hmac: hmac)
            #expect(accepted == (abs(distance) <= 1 ? step + distance : nil), "\(distance)")
        }
    }

    @Test func aCodeServesOnceAndNoOlderOneAfterIt() throws {
        let step = policy.step(at: now)
        let code = try #require(policy.code(step: step, hmac: hmac))
        #expect(policy.accept(code, now: now, lastAccepted: step - 1, hmac: hmac) == step)
        #expect(policy.accept(code, now: now, lastAccepted: step, hmac: hmac) == nil)
        let older = try #require(policy.code(step: step - 1, hmac: hmac))
        #expect(policy.accept(older, now: now, lastAccepted: step, hmac: hmac) == nil)
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "１２３４５６"])
    func whatIsNoCodeIsWrong(code: String) {
        #expect(policy.accept(code, now: now, lastAccepted: nil, hmac: hmac) == nil)
    }

    @Test func aShortHashMakesNoCode() {
        #expect(policy.code(step: 1, hmac: { _ in [UInt8](repeating: 0xFF, count: 19) }) == nil)
        #expect(policy.accept("000000", now: now, lastAccepted: nil, hmac: { _ in [] }) == nil)
    }

    @Test func stepsBeforeTheEpochCountDownwards() {
        #expect(policy.step(at: Instant(seconds: -1)) == -1)
        #expect(policy.step(at: Instant(seconds: -30)) == -1)
        #expect(policy.step(at: Instant(seconds: -31)) == -2)
        #expect(policy.step(at: Instant(seconds: 29)) == 0)
    }
}
