/// Check digit rules over values 0…9. Each takes as many digits as its identifier has.
enum CheckDigits {
    /// СНИЛС: Σ dᵢ·(9−i) for the first nine digits, mod 101 mod 100, equals the last two. Numbers up to
    /// 001-001-998 were issued before the rule and carry any control number.
    static func snils(_ digits: Digits) -> Bool {
        guard digits.value / 100 > 1_001_998 else { return true }
        var sum = 0
        for index in 0..<9 { sum += Int(digits[index]) * (9 - index) }
        return sum % 101 % 100 == digits.value % 100
    }

    /// ИНН of an organisation: weighted sum of nine digits mod 11 mod 10.
    static func legalINN(_ digits: Digits) -> Bool {
        weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[9]
    }

    /// ИНН of a person: two such digits, the second one over the first.
    static func personalINN(_ digits: Digits) -> Bool {
        weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10]
            && weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
    }

    /// ОГРН: the number of the first twelve digits mod 11 mod 10.
    static func ogrn(_ digits: Digits) -> Bool { digits.value / 10 % 11 % 10 == digits.value % 10 }

    /// ОГРНИП: the number of the first fourteen digits mod 13 mod 10.
    static func ogrnip(_ digits: Digits) -> Bool { digits.value / 10 % 13 % 10 == digits.value % 10 }

    /// Luhn, ISO/IEC 7812-1: every second digit from the right is doubled.
    static func luhn(_ digits: Digits) -> Bool {
        var sum = 0
        for index in 0..<digits.count {
            let digit = Int(digits[index])
            let isDoubled = (digits.count - index) % 2 == 0
            sum += isDoubled ? digit * 2 / 10 + digit * 2 % 10 : digit
        }
        return sum % 10 == 0
    }

    /// Throws when `rule` refuses `digits`, with the first swap of neighbours that it would accept.
    static func require(
        _ digits: Digits, of kind: IdentifierKind, _ rule: (Digits) -> Bool
    ) throws(IdentifierError) {
        guard !rule(digits) else { return }
        throw IdentifierError(kind, .checkDigit(swapAt: firstValidSwap(digits, rule)))
    }

    private static func firstValidSwap(_ digits: Digits, _ rule: (Digits) -> Bool) -> Int? {
        (0..<(digits.count - 1)).first { digits[$0] != digits[$0 + 1] && rule(digits.swapped(at: $0)) }
    }

    private static func weighted(_ digits: Digits, _ weights: [Int]) -> UInt8 {
        var sum = 0
        for (index, weight) in weights.enumerated() { sum += Int(digits[index]) * weight }
        return UInt8(sum % 11 % 10)
    }
}
