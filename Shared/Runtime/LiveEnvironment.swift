import Identifiers
package import Storage

#if canImport(Glibc)
import Glibc
#endif

extension Environment {
    /// The machine's own clock and randomness: the one place where the suite reads them.
    package static let live = Environment(
        now: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
        },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        },
        newID: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            let milliseconds = UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
            return ULID.text(
                milliseconds: milliseconds, random: UInt64.random(in: .min ... .max), UInt16.random(in: .min ... .max))
        },
        sleep: { duration in try await Task.sleep(for: duration) },
        uptimeNanoseconds: {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
        })
}

/// 26 characters of Crockford's base 32: 48 bits of time, then 80 random ones, so that ids sort by age.
package enum ULID {
    package static func text(milliseconds: UInt64, random low: UInt64, _ high: UInt16) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var bits = (UInt128(milliseconds & 0xFFFF_FFFF_FFFF) << 80) | (UInt128(high) << 64) | UInt128(low)
        var text = [UInt8](repeating: 0, count: 26)
        for index in text.indices.reversed() {
            text[index] = alphabet[Int(bits & 31)]
            bits >>= 5
        }
        return String(decoding: text, as: UTF8.self)
    }
}
