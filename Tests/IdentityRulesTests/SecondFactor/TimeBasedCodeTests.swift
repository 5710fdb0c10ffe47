import FRMRIdentifiers
import Foundation
import IdentityRules
import TestValues
import Testing

@Suite("I2: time-based codes, RFC 6238") struct TimeBasedCodeTests {
    /// The table of RFC 6238 appendix B for all three hashes.
    @Test(arguments: try RFC6238.vectors())
    func vectorsOfTheRFC(_ vector: RFC6238) {
        var policy = TimeBasedCodePolicy()
        policy.digits = 8
        let step = policy.step(at: Instant(seconds: vector.seconds))
        let code = policy.code(step: step) { message in message == vector.message ? vector.hmac : [] }
        #expect(code == vector.code)
    }

    @Test func theTableIsWhole() throws {
        let vectors = try RFC6238.vectors()
        #expect(vectors.count == 18)
        #expect(Set(vectors.map(\.hmac.count)) == [20, 32, 64])
    }

    /// No hash of use outside of tests: twenty bytes that follow from the message.
    private let hmac: ([UInt8]) -> [UInt8] = { message in
        var random = SeededGenerator(seed: message.reduce(0) { $0 << 8 | UInt64($1) })
        return (0..<20).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    private let policy = TimeBasedCodePolicy()
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

    /// Apps show a code as two groups and copy it with the space (A01).
    @Test(arguments: [" ", "\u{A0}", "-", "\n", "\u{2013}"])
    func codeIsTakenAsItIsPasted(separator: String) throws {
        let step = policy.step(at: now)
        let code = try #require(policy.code(step: step, hmac: hmac))
        let pasted = "\(code.prefix(3))\(separator)\(code.suffix(3))\(separator)"
        #expect(policy.accept(pasted, now: now, lastAccepted: nil, hmac: hmac) == step)
        let wrong = "\(code.suffix(3))\(separator)\(code.prefix(3))"
        #expect(
            code.prefix(3) == code.suffix(3) || policy.accept(wrong, now: now, lastAccepted: nil, hmac: hmac) == nil)
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "１２３４５６", String(repeating: "1", count: 1 << 20)])
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

/// A row of Tests/Fixtures/totp/rfc6238.csv.
struct RFC6238: Sendable, CustomTestStringConvertible {
    let seconds: Int64
    let hash: String
    let message: [UInt8]
    let hmac: [UInt8]
    let code: String

    var testDescription: String { "\(seconds) \(hash)" }

    static func vectors() throws -> [RFC6238] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Fixtures/totp/rfc6238.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let columns = line.split(separator: ",").map(String.init)
            guard columns.count == 5, let seconds = Int64(columns[0]) else { return nil }
            return RFC6238(
                seconds: seconds, hash: columns[1], message: bytes(columns[2]), hmac: bytes(columns[3]),
                code: columns[4])
        }
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex).compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
