/// Check digit rules over values 0…9. Each takes as many digits as its identifier has.
enum CheckDigits {
    /// СНИЛС: Σ dᵢ·(9−i) for the first nine digits, mod 101 mod 100, equals the last two. Numbers up to
    /// 001-001-998 were issued before the rule and carry any control number.
    static func snils(_ digits: [UInt8]) -> Bool {
        let number = digits[..<9].reduce(0) { $0 * 10 + Int($1) }
        guard number > 1_001_998 else { return true }
        var sum = 0
        for index in 0..<9 { sum += Int(digits[index]) * (9 - index) }
        return sum % 101 % 100 == Int(digits[9]) * 10 + Int(digits[10])
    }

    /// ИНН of an organisation: weighted sum of nine digits mod 11 mod 10.
    static func legalINN(_ digits: [UInt8]) -> Bool {
        weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[9]
    }

    /// ИНН of a person: two such digits, the second one over the first.
    static func personalINN(_ digits: [UInt8]) -> Bool {
        weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10]
            && weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
    }

    /// ОГРН: the number of the first twelve digits mod 11 mod 10.
    static func ogrn(_ digits: [UInt8]) -> Bool { remainder(digits[..<12], by: 11) == Int(digits[12]) }

    /// ОГРНИП: the number of the first fourteen digits mod 13 mod 10.
    static func ogrnip(_ digits: [UInt8]) -> Bool { remainder(digits[..<14], by: 13) == Int(digits[14]) }

    /// Luhn, ISO/IEC 7812-1: every second digit from the right is doubled.
    static func luhn(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let doubled = Int(digit) * 2
            sum += index % 2 == 0 ? Int(digit) : (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }

    /// Throws when `rule` refuses `digits`, with the first swap of neighbours that it would accept.
    static func require(
        _ digits: [UInt8], of kind: IdentifierKind, _ rule: ([UInt8]) -> Bool
    ) throws(IdentifierError) {
        guard !rule(digits) else { return }
        throw IdentifierError(kind, .checkDigit(swapAt: firstValidSwap(digits, rule)))
    }

    private static func firstValidSwap(_ digits: [UInt8], _ rule: ([UInt8]) -> Bool) -> Int? {
        var swapped = digits
        for index in 0..<(digits.count - 1) where digits[index] != digits[index + 1] {
            swapped.swapAt(index, index + 1)
            if rule(swapped) { return index }
            swapped.swapAt(index, index + 1)
        }
        return nil
    }

    private static func weighted(_ digits: [UInt8], _ weights: [Int]) -> UInt8 {
        var sum = 0
        for (index, weight) in weights.enumerated() { sum += Int(digits[index]) * weight }
        return UInt8(sum % 11 % 10)
    }

    private static func remainder(_ digits: ArraySlice<UInt8>, by divisor: Int) -> Int {
        digits.reduce(0) { ($0 * 10 + Int($1)) % divisor } % 10
    }
}
