/// One thing that is wrong in an application: the exact list of V2 is made of these.
package struct Fault: Sendable, Hashable {
    /// Path of the field in the application, e.g. `personal_data.inn` or `education.documents[0].institution`.
    package var field: String
    package var reason: Reason
    /// What is wrong and what to do, Russian. Never tells what the register holds: it would answer a guess.
    package var russian: String
    /// The English twin of `russian`.
    package var english: String
    /// The requirement that the check comes from, e.g. `V1`.
    package var requirement: String

    package init(_ field: String, _ reason: Reason, _ russian: String, _ english: String, requirement: String) {
        self.field = field
        self.reason = reason
        self.russian = russian
        self.english = english
        self.requirement = requirement
    }

    /// Stable codes; programs branch on them.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A field that the check needs is not filled in (V8).
        case incomplete = "INCOMPLETE_IDENTIFICATION"
        case nameMismatch = "NAME_MISMATCH"
        case birthDateMismatch = "BIRTH_DATE_MISMATCH"
        case passportNotFound = "PASSPORT_NOT_FOUND"
        case passportInvalid = "PASSPORT_INVALID"
        case passportMismatch = "PASSPORT_MISMATCH"
        case innNotFound = "INN_NOT_FOUND"
        case innInvalid = "INN_INVALID"
        case snilsNotFound = "SNILS_NOT_FOUND"
        case snilsInvalid = "SNILS_INVALID"
        case documentMissing = "DOCUMENT_MISSING"
        case documentTooOld = "DOCUMENT_TOO_OLD"
        case documentNotFound = "DOCUMENT_NOT_FOUND"
        case documentMismatch = "DOCUMENT_MISMATCH"
        case holderMismatch = "HOLDER_MISMATCH"
        case scanMissing = "SCAN_MISSING"
        case accreditationNotFound = "ACCREDITATION_NOT_FOUND"
        case accreditationNotPassed = "ACCREDITATION_NOT_PASSED"
        case accreditationMismatch = "ACCREDITATION_MISMATCH"
        case employmentNotFound = "EMPLOYMENT_NOT_FOUND"
        case employmentMismatch = "EMPLOYMENT_MISMATCH"
    }
}

/// What a check has found. A register that did not answer has found nothing and makes no decision (V8).
package enum Finding: Sendable, Hashable {
    case passed
    /// Never empty.
    case failed([Fault])

    init(_ faults: [Fault]) { self = faults.isEmpty ? .passed : .failed(faults) }

    package var faults: [Fault] {
        switch self {
        case .passed: []
        case .failed(let faults): faults
        }
    }

    /// The finding of the record that fits best, so that a fault names one wrong field and not a stranger's record.
    static func best<Record>(of records: [Record], _ compare: (Record) -> [Fault]) -> Finding? {
        records.map(compare).min { $0.count < $1.count }.map(Finding.init)
    }
}
