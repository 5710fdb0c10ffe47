package import FRMRIdentifiers

/// The second factor of an authenticator app (I2): time-based one-time codes, RFC 6238 over RFC 4226.
///
/// Pure: the keyed hash is the caller's. A code serves once; a code of an earlier step than the last one accepted is
/// refused, even within the window.
package struct TimeBasedCodePolicy: Sendable, Hashable {
    package var digits = 6
    package var stepSeconds: Int64 = 30
    /// Steps before and after the present one whose codes are taken: clocks differ (RFC 6238 section 5.2).
    package var window: Int64 = 1

    package init() {}

    /// The number of the step that `now` lies in.
    package func step(at now: Instant) -> Int64 {
        let seconds = now.seconds
        return seconds >= 0 ? seconds / stepSeconds : (seconds - stepSeconds + 1) / stepSeconds
    }

    /// The code of a step.
    ///
    /// - Parameter hmac: HMAC-SHA-1, -256 or -512 of eight bytes under the account's secret: 20, 32 or 64 bytes.
    /// - Returns: nil when the hash is shorter than RFC 4226 needs.
    package func code(step: Int64, hmac: ([UInt8]) -> [UInt8]) -> String? {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let hash = hmac(message)
        guard let last = hash.last, hash.count >= 20 else { return nil }
        let offset = Int(last & 0xF)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(UInt64(number) % (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// Which step's code this is, among those that may still be used.
    ///
    /// - Parameters:
    ///   - code: as it is typed or pasted (``TypedCode``).
    ///   - lastAccepted: the step of the last code that was accepted.
    /// - Returns: the step to remember; nil when the code is wrong, too old, or was used.
    package func accept(
        _ code: String, now: Instant, lastAccepted: Int64?, hmac: ([UInt8]) -> [UInt8]
    ) -> Int64? {
        guard let code = try? TypedCode(code, digits: digits) else { return nil }
        let present = step(at: now)
        // Every candidate is compared whole, so that the time says nothing about the code.
        var accepted: Int64?
        for candidate in (present - window)...(present + window) {
            guard let right = self.code(step: candidate, hmac: hmac) else { return nil }
            let isNew = lastAccepted.map { candidate > $0 } ?? true
            if Self.equal(right, code.digits), isNew, accepted == nil { accepted = candidate }
        }
        return accepted
    }

    private static func equal(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
