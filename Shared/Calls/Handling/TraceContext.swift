/// Which trace a call belongs to and which span caused it: the `traceparent` of W3C Trace Context, level 1.
///
///     00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
///     version, trace id (128 bits), id of the caller's span (64 bits), flags
///
/// A value that exists is valid: neither id is zero.
package struct TraceContext: Sendable, Hashable {
    /// Bytes of the one form of version 00.
    package static let textBytes = 55
    /// A later version may append fields; what is longer than this is not looked at.
    package static let textBytesMax = 512

    package let traceIDHigh: UInt64
    package let traceIDLow: UInt64
    package let spanID: UInt64
    /// Whether the caller may have recorded the trace.
    package let isSampled: Bool

    /// Nil when an id is all zero (W3C Trace Context §3.2.2.3, §3.2.2.4).
    package init?(traceIDHigh: UInt64, traceIDLow: UInt64, spanID: UInt64, isSampled: Bool = false) {
        guard traceIDHigh | traceIDLow != 0, spanID != 0 else { return nil }
        self.traceIDHigh = traceIDHigh
        self.traceIDLow = traceIDLow
        self.spanID = spanID
        self.isSampled = isSampled
    }

    /// Parses a `traceparent`; nil for whatever the recommendation calls invalid: the receiver begins a new trace then.
    ///
    /// Digits are lower case (§3.2.2). Version ff is forbidden; of a version above 00 the first four fields are read as
    /// in 00 and the rest, which begins with a dash, is ignored (§4.3).
    package init?(_ text: String) {
        var text = text
        let parsed = text.withUTF8 { Self.parse($0) }
        guard let parsed else { return nil }
        self = parsed
    }

    /// `traceparent` of version 00; of the flags only `sampled` is passed on, as the recommendation asks.
    package var text: String {
        String(unsafeUninitializedCapacity: Self.textBytes) { bytes in
            var end = 0
            func put(_ byte: UInt8) {
                bytes.initializeElement(at: end, to: byte)
                end += 1
            }
            func put(_ value: UInt64, digits: Int) {
                for shift in stride(from: digits * 4 - 4, through: 0, by: -4) {
                    put(Self.digit(UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15))
                }
            }
            let dash = UInt8(ascii: "-")
            put(0, digits: 2)
            put(dash)
            put(traceIDHigh, digits: 16)
            put(traceIDLow, digits: 16)
            put(dash)
            put(spanID, digits: 16)
            put(dash)
            put(isSampled ? 1 : 0, digits: 2)
            return end
        }
    }

    /// The trace id alone, 32 digits: what log lines are found by.
    package var traceID: String { String(text.dropFirst(3).prefix(32)) }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> TraceContext? {
        let dash = UInt8(ascii: "-")
        guard (textBytes...textBytesMax).contains(bytes.count), bytes[2] == dash, bytes[35] == dash,
            bytes[52] == dash, let version = number(bytes, 0..<2), version != 0xff,
            bytes.count == textBytes || version > 0 && bytes[textBytes] == dash,
            let high = number(bytes, 3..<19), let low = number(bytes, 19..<35), let span = number(bytes, 36..<52),
            let flags = number(bytes, 53..<55)
        else { return nil }
        return TraceContext(traceIDHigh: high, traceIDLow: low, spanID: span, isSampled: flags & 1 == 1)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64? {
        var number: UInt64 = 0
        for index in range {
            switch bytes[index] {
            case let byte where byte &- UInt8(ascii: "0") < 10: number = number << 4 | UInt64(byte & 15)
            case let byte where byte &- UInt8(ascii: "a") < 6: number = number << 4 | UInt64((byte & 15) + 9)
            default: return nil
            }
        }
        return number
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

/// Where the ids of a connection's calls come from: 128 random bits, drawn once for the connection, and the number of
/// the stream. So a call's ids cost nothing before somebody asks, and everybody who asks gets the same.
package struct TraceSeed: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64

    /// - Parameter random: 64 fresh bits from each call.
    package init(_ random: () -> UInt64) {
        high = random()
        low = random()
    }

    /// The context that the handling of a call stands in: the caller's trace with a span of our own, or a new trace
    /// where the caller has sent none, or none that is valid.
    package func context(of request: RequestEnvelope, stream: UInt32) -> TraceContext? {
        let span = Self.mix(low ^ Self.mix(UInt64(stream)))
        if let parent = request.metadata(MetadataKey.traceParent).flatMap(TraceContext.init) {
            return TraceContext(
                traceIDHigh: parent.traceIDHigh, traceIDLow: parent.traceIDLow, spanID: span,
                isSampled: parent.isSampled)
        }
        return TraceContext(
            traceIDHigh: Self.mix(high ^ UInt64(stream)), traceIDLow: Self.mix(high &+ span), spanID: span)
    }

    /// SplitMix64's finalizer: a bijection in which every bit depends on all.
    private static func mix(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
