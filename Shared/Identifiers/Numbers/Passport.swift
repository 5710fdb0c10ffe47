/// Series and number of a passport of a citizen of Russia: four and six digits, without a check digit.
///
/// Rule: Government decree 828 of 1997-07-08. Between series and number people write a space or «№».
public struct PassportNumber: DigitIdentifier, PersonalIdentifier {
    /// Ten digits: the series, then the number.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than ten digits.
    public init(_ text: String) throws(IdentifierError) {
        digits = try scanDigits(text, of: .passport, count: 10, extra: ["№"]).text
    }

    /// Both fields as a form has them; each must have its own length.
    public init(series: String, number: String) throws(IdentifierError) {
        try Self.check(series, .series)
        try Self.check(number, .number)
        try self.init(series + number)
    }

    /// What is wrong with each field, in the order of a form, at most one error a field; empty when they are a passport's.
    public static func faults(series: String, number: String) -> [(part: Part, error: IdentifierError)] {
        var faults: [(part: Part, error: IdentifierError)] = []
        for (text, part) in [(series, Part.series), (number, .number)] {
            do throws(IdentifierError) { try check(text, part) } catch { faults.append((part, error)) }
        }
        guard faults.isEmpty else { return faults }
        do throws(IdentifierError) { _ = try PassportNumber(series: series, number: number) } catch {
            faults.append((.number, error))
        }
        return faults
    }

    /// A part of the number; the raw value is its field in messages and files.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case series, number
    }

    private static func check(_ text: String, _ part: Part) throws(IdentifierError) {
        let count = part == .series ? 4 : 6
        let digits = try scanDigits(text, of: .passport)
        guard digits.count == count else {
            throw IdentifierError(.passport, .length(expected: count, got: digits.count))
        }
    }

    /// Four digits.
    public var series: String { String(digits.prefix(4)) }
    /// Six digits.
    public var number: String { String(digits.suffix(6)) }

    /// `7609 456987`.
    public var formatted: String { "\(series) \(number)" }
}

/// The code of the department that issued a passport: `NNN-NNN`.
///
/// Rule: Government decree 828 of 1997-07-08.
public struct DepartmentCode: DigitIdentifier {
    /// Six digits.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than six digits.
    public init(_ text: String) throws(IdentifierError) {
        digits = try scanDigits(text, of: .departmentCode, count: 6).text
    }

    /// `300-101`.
    public var formatted: String { grouped(digits, [3, 3], ["-"]) }
    public var description: String { formatted }
}
