internal import Foundation
package import Reference
internal import VerificationRules

/// Reference data of a directory: dated data that change without a new build.
package enum ReferenceData {
    static let calendarFile = "calendar-ru.csv"
    static let registersDirectory = "registers"

    /// The working-day calendar of `calendar-ru.csv`.
    package static func calendar(directory: String) throws(ReferenceDataError) -> WorkingCalendar {
        let text = try text(calendarFile, in: directory)
        do throws(TableError) {
            return try WorkingCalendar(csv: text)
        } catch {
            throw ReferenceDataError(file: calendarFile, problem: error.description)
        }
    }

    /// The register extracts of `registers/*.csv`.
    package static func register(directory: String) throws(ReferenceDataError) -> EmbeddedRegister {
        var extracts: [Register: String] = [:]
        for register in Register.allCases {
            extracts[register] = try text("\(registersDirectory)/\(register.fileName)", in: directory)
        }
        return try EmbeddedRegister(extracts: extracts)
    }

    private static func text(_ file: String, in directory: String) throws(ReferenceDataError) -> String {
        guard let data = FileManager.default.contents(atPath: "\(directory)/\(file)") else {
            throw ReferenceDataError(file: file, problem: "cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ReferenceDataError(file: file, problem: "is not UTF-8")
        }
        return text
    }
}

/// A file of reference data that cannot be used; found before a port is bound.
package struct ReferenceDataError: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let problem: String

    package var description: String { "\(file): \(problem)" }
}
