/// A point in time: microseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Arithmetic saturates, so an instant never traps on what a peer sent and `.distantFuture` stays distant.
public struct Instant: Hashable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z; negative before it. This is the value on the wire and in a store.
    public let microseconds: Int64

    /// The instant `microseconds` after 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The instant `seconds` after 1970-01-01T00:00:00Z (a JWT's NumericDate, RFC 7519 section 2), saturating.
    public init(seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: Self.microsecondsPerSecond)
        microseconds = overflow ? (seconds < 0 ? Int64.min : Int64.max) : product
    }

    /// The instant written `YYYY-MM-DDTHH:MM:SS[.f{1,6}]Z` (RFC 3339 section 5.6, UTC only); nil for anything else.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(28))
        guard (20...27).contains(bytes.count), bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let date = CivilDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = decimal(bytes[11..<13]), hour < 24, let minute = decimal(bytes[14..<16]), minute < 60,
            let second = decimal(bytes[17..<19]), second < 60
        else { return nil }
        var fraction = 0
        if bytes.count > 20 {
            let digits = bytes[20..<(bytes.count - 1)]
            guard bytes[19] == UInt8(ascii: "."), let value = decimal(digits) else { return nil }
            fraction = (digits.count..<6).reduce(value) { scaled, _ in scaled * 10 }
        }
        let secondOfDay = Int64(hour * 3600 + minute * 60 + second)
        microseconds =
            Int64(date.daysSinceEpoch) * Self.microsecondsPerDay + secondOfDay * Self.microsecondsPerSecond
            + Int64(fraction)
    }

    /// 1970-01-01T00:00:00Z.
    public static let epoch = Instant(microseconds: 0)
    /// The end of what has no end: the recorded time of a row that still stands.
    public static let distantFuture = Instant(microseconds: .max)
    /// Before everything that was recorded.
    public static let distantPast = Instant(microseconds: .min)

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public var seconds: Int64 { floorDivide(microseconds, by: Self.microsecondsPerSecond).quotient }

    static let microsecondsPerSecond: Int64 = 1_000_000
    static let microsecondsPerDay: Int64 = 86_400_000_000
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant {
    /// `duration` later, rounded towards zero to whole microseconds, saturating.
    public static func + (instant: Instant, duration: Duration) -> Instant {
        let step = duration.wholeMicroseconds
        let (sum, overflow) = instant.microseconds.addingReportingOverflow(step)
        return Instant(microseconds: overflow ? (step < 0 ? .min : .max) : sum)
    }

    /// `duration` earlier, rounded towards zero to whole microseconds, saturating.
    public static func - (instant: Instant, duration: Duration) -> Instant {
        let step = duration.wholeMicroseconds
        let (difference, overflow) = instant.microseconds.subtractingReportingOverflow(step)
        return Instant(microseconds: overflow ? (step < 0 ? .max : .min) : difference)
    }

    /// The time from `earlier` to `later`, saturating; negative when they are the other way round.
    public static func - (later: Instant, earlier: Instant) -> Duration {
        let (difference, overflow) = later.microseconds.subtractingReportingOverflow(earlier.microseconds)
        return .microseconds(overflow ? (later < earlier ? Int64.min : Int64.max) : difference)
    }

    /// Moves it, saturating as `+` does.
    public static func += (instant: inout Instant, duration: Duration) { instant = instant + duration }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 with microseconds, `2026-04-29T09:30:00.000000Z`; an instant beyond year 9999 or before year 1
    /// is `distant-future` or `distant-past`.
    public var description: String {
        let (days, rest) = floorDivide(microseconds, by: Self.microsecondsPerDay)
        guard days >= Int64(CivilDate.distantPast.daysSinceEpoch) else { return "distant-past" }
        guard days <= Int64(CivilDate.distantFuture.daysSinceEpoch) else { return "distant-future" }
        let date = CivilDate(daysSinceEpoch: Int32(days))
        let (second, fraction) = rest.quotientAndRemainder(dividingBy: Int(Self.microsecondsPerSecond))
        let time = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
        return "\(date.iso)T\(time).\(padded(fraction, 6))Z"
    }
}

extension Duration {
    /// Whole microseconds, rounded towards zero, saturating at the bounds of Int64 (292 thousand years).
    public var wholeMicroseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: Instant.microsecondsPerSecond)
        let (sum, overflowOfSum) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        return overflow || overflowOfSum ? (seconds < 0 ? .min : .max) : sum
    }
}
