import FRMRIdentifiers
package import Storage
import Synchronization

#if canImport(Glibc)
import Glibc
#endif

extension Environment {
    /// The machine's own clock and randomness: the one place where a service reads them. The transport reads the clock
    /// of its event loops itself.
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
                milliseconds: milliseconds, random: RandomPool.shared.next(),
                UInt16(truncatingIfNeeded: RandomPool.shared.next()))
        },
        sleep: { duration in try await Task.sleep(for: duration) },
        uptimeNanoseconds: {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
        })
}

/// Random numbers for ids, drawn from the system many at a time: a system call for each would be a good part of what
/// a row costs.
private final class RandomPool: Sendable {
    static let shared = RandomPool()
    private static let drawn = 512
    private let numbers = Mutex<[UInt64]>([])

    func next() -> UInt64 {
        numbers.withLock { numbers in
            if numbers.isEmpty {
                numbers = Array(repeating: 0, count: Self.drawn)
                numbers.withUnsafeMutableBytes { bytes in
                    if let start = bytes.baseAddress { arc4random_buf(start, bytes.count) }
                }
            }
            return numbers.removeLast()
        }
    }
}

/// 26 characters of Crockford's base 32: 48 bits of time, then 80 random ones, so that ids sort by age.
package enum ULID {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    package static func text(milliseconds: UInt64, random low: UInt64, _ high: UInt16) -> String {
        var bits = (UInt128(milliseconds & 0xFFFF_FFFF_FFFF) << 80) | (UInt128(high) << 64) | UInt128(low)
        var text = [UInt8](repeating: 0, count: 26)
        for index in text.indices.reversed() {
            text[index] = alphabet[Int(bits & 31)]
            bits >>= 5
        }
        return String(decoding: text, as: UTF8.self)
    }
}
