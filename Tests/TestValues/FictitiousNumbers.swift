/// Numbers of people who do not exist, with right check digits.
package enum FictitiousNumbers {
    /// A СНИЛС from 900-000-000 up: well formed, and far above those that are issued.
    ///
    /// - Parameter place: below a hundred million.
    package static func snils(_ place: UInt64) -> String {
        let number = digits(900_000_000 + place, 9)
        let sum = number.enumerated().reduce(0) { $0 + Int($1.element) * (9 - $1.offset) }
        return text(number) + text(digits(UInt64(sum % 101 % 100), 2))
    }

    /// An ИНН of the tax offices 9900…9999, of which there are none.
    ///
    /// - Parameter serial: below a hundred million.
    package static func inn(_ serial: UInt64) -> String {
        var number = digits(9_900_000_000 + serial, 10)
        for weights in [[7, 2, 4, 10, 3, 5, 9, 4, 6, 8], [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]] {
            let sum = zip(number, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
            number.append(UInt8(sum % 11 % 10))
        }
        return text(number)
    }

    /// The last `count` decimal digits, each as its value.
    package static func digits(_ value: UInt64, _ count: Int) -> [UInt8] {
        var digits = [UInt8](repeating: 0, count: count)
        var rest = value
        for index in digits.indices.reversed() {
            digits[index] = UInt8(rest % 10)
            rest /= 10
        }
        return digits
    }

    /// Digits as text.
    package static func text(_ digits: [UInt8]) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
}
