/// Up to sixteen decimal digits in one word, so that a number is read and checked without an allocation. Digits beyond
/// the sixteenth are counted and not kept: no identifier here has as many.
struct Digits: Equatable {
    private(set) var count = 0
    /// The number that they write.
    private(set) var value = 0
    /// Four bits each, the first digit lowest.
    private var packed: UInt64 = 0

    static let kept = 16

    /// - Parameter digit: 0…9.
    mutating func append(_ digit: UInt8) {
        if count < Self.kept {
            packed |= UInt64(digit) &<< UInt64(4 &* count)
            // Sixteen digits stay far below the largest number.
            value = value &* 10 &+ Int(digit)
        }
        count += 1
    }

    /// - Parameter index: below `count`, and below sixteen.
    subscript(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed &>> UInt64(4 &* index)) & 0xF }

    func dropFirst(_ dropped: Int = 1) -> Digits {
        var rest = Digits()
        for index in dropped..<count { rest.append(self[index]) }
        return rest
    }

    /// The same with the digits at `index` and behind it swapped.
    func swapped(at index: Int) -> Digits {
        var swapped = Digits()
        for place in 0..<count {
            swapped.append(self[place == index ? index + 1 : place == index + 1 ? index : place])
        }
        return swapped
    }

    /// ASCII text.
    var text: String {
        String(unsafeUninitializedCapacity: count) { buffer in
            for index in 0..<count { buffer[index] = self[index] + UInt8(ascii: "0") }
            return count
        }
    }
}
