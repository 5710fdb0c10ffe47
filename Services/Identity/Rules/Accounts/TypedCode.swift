internal import FRMRIdentifiers

/// A one-time code as people type and paste it: out of an SMS, an app or a letter, with the spaces, hyphens and line
/// feeds of the place that it was copied from (I1, I2).
package struct TypedCode: Sendable, Hashable {
    /// ASCII digits, as many as the code has.
    package let digits: String

    /// - Parameter count: how many digits the code has.
    package init(_ text: String, digits count: Int) throws(Fault) {
        guard text.utf8.count <= Self.bytesMax else { throw .length(expected: count, got: nil) }
        var digits = ""
        for (place, character) in text.enumerated() {
            for scalar in String(character).nfc.unicodeScalars {
                switch scalar {
                case "0"..."9": digits.unicodeScalars.append(scalar)
                case _ where scalar.isSeparator: continue
                default: throw .character(scalar, at: place)
                }
            }
        }
        guard digits.utf8.count == count else { throw .length(expected: count, got: digits.utf8.count) }
        self.digits = digits
    }

    /// What a code with its separators may measure in UTF-8; more is no code.
    private static let bytesMax = 128

    /// Why a text is no code. Says nothing about the code itself.
    package enum Fault: Error, Sendable, Hashable {
        /// Another number of digits; `got` is nil for a text that is too long to be looked at.
        case length(expected: Int, got: Int?)
        /// Neither a digit nor a separator, at an index from 0, counted as people see characters.
        case character(Unicode.Scalar, at: Int)

        /// What to tell a person, in Russian, of a code of `digits` digits.
        package func russian(digits: Int) -> String {
            switch self {
            case .length(let expected, let got?): "Код — это \(expected) цифр, указано \(got)."
            case .length(let expected, nil): "Код — это \(expected) цифр, указанное слишком длинно."
            case .character(let found, let place):
                "Код — это \(digits) цифр, возможно с пробелами и дефисами. Символ \(place + 1) — \(found.shown)."
            }
        }

        /// The English twin of ``russian(digits:)``.
        package func english(digits: Int) -> String {
            switch self {
            case .length(let expected, let got?): "A code is \(expected) digits, \(got) given."
            case .length(let expected, nil): "A code is \(expected) digits, what is given is too long."
            case .character(let found, let place):
                "A code is \(digits) digits, spaces and hyphens apart. Character \(place + 1) is \(found.shown)."
            }
        }
    }
}

extension Unicode.Scalar {
    /// White space, a hyphen or dash, or an invisible mark of the direction of writing, as messengers put around numbers.
    fileprivate var isSeparator: Bool { isSpace || isDash || properties.generalCategory == .format }
}
