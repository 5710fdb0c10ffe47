/// The numbers that people see: a permutation of the ordinals under a key that the register keeps to itself.
///
/// Ordinals are given one after the other, and an import goes by СНИЛС. A number that showed them would tell of two
/// people whose СНИЛС is the greater. A permuted one tells nothing, cannot be guessed from another, and needs neither
/// a column nor an index: the store keeps the ordinal.
package struct RegisterNumbering: Sendable, Hashable {
    package static let keyBytes = 16

    private let key: (UInt64, UInt64)

    /// Nil for a key that has not `keyBytes` bytes.
    package init?(key: [UInt8]) {
        guard key.count == Self.keyBytes else { return nil }
        func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
        self.key = (word(key[..<8]), word(key[8...]))
    }

    /// Ten digits; more for an ordinal that has more, and those are shown as they are.
    package func text(of number: RegisterNumber) -> String {
        let shown = Self.permuted.contains(number.ordinal) ? walk(number.ordinal, forward) : number.ordinal
        return Self.text(shown)
    }

    /// The number that is shown as `text`; nil for a text that shows none.
    package func number(_ text: String) -> RegisterNumber? {
        // Nobody's number has two spellings.
        guard let shown = Int64(text), shown > 0, Self.text(shown) == text else { return nil }
        return RegisterNumber(ordinal: Self.permuted.contains(shown) ? walk(shown, backward) : shown)
    }

    private static let digits = 10
    private static let permuted: ClosedRange<Int64> = 1...9_999_999_999

    private static func text(_ shown: Int64) -> String {
        let digits = String(shown)
        return String(repeating: "0", count: max(0, Self.digits - digits.utf8.count)) + digits
    }

    /// The network permutes a somewhat larger range: from a number outside of ours it goes on until it is back.
    private func walk(_ number: Int64, _ step: (UInt64) -> UInt64) -> Int64 {
        var next = UInt64(number)
        repeat { next = step(next) } while !Self.permuted.contains(Int64(next))
        return Int64(next)
    }

    // A Feistel network over 34 bits. So few bits ask for more rounds than a long block does (NIST SP 800-38G: ten).
    private static let rounds: Range<UInt64> = 0..<10
    private static let halfBits: UInt64 = 17
    private static let halfMask: UInt64 = 1 << halfBits - 1

    private func forward(_ number: UInt64) -> UInt64 {
        var (left, right) = (number >> Self.halfBits, number & Self.halfMask)
        for round in Self.rounds { (left, right) = (right, left ^ (sipHash(round, right) & Self.halfMask)) }
        return left << Self.halfBits | right
    }

    private func backward(_ number: UInt64) -> UInt64 {
        var (left, right) = (number >> Self.halfBits, number & Self.halfMask)
        for round in Self.rounds.reversed() {
            (left, right) = (right ^ (sipHash(round, left) & Self.halfMask), left)
        }
        return left << Self.halfBits | right
    }

    /// SipHash-2-4 of two words.
    private func sipHash(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var state = SipState(key)
        for word in [first, second, UInt64(Self.keyBytes) << 56] {
            state.d ^= word
            state.mix()
            state.mix()
            state.a ^= word
        }
        state.c ^= 0xff
        for _ in 0..<4 { state.mix() }
        return state.a ^ state.b ^ state.c ^ state.d
    }

    package static func == (one: RegisterNumbering, other: RegisterNumbering) -> Bool { one.key == other.key }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key.0)
        hasher.combine(key.1)
    }
}

/// The four words that SipHash stirs.
private struct SipState {
    var a: UInt64
    var b: UInt64
    var c: UInt64
    var d: UInt64

    init(_ key: (UInt64, UInt64)) {
        a = key.0 ^ 0x736f_6d65_7073_6575
        b = key.1 ^ 0x646f_7261_6e64_6f6d
        c = key.0 ^ 0x6c79_6765_6e65_7261
        d = key.1 ^ 0x7465_6462_7974_6573
    }

    mutating func mix() {
        a &+= b
        b = (b << 13 | b >> 51) ^ a
        a = a << 32 | a >> 32
        c &+= d
        d = (d << 16 | d >> 48) ^ c
        a &+= d
        d = (d << 21 | d >> 43) ^ a
        c &+= b
        b = (b << 17 | b >> 47) ^ c
        c = c << 32 | c >> 32
    }
}
