/// What stands behind a refusal beside its detail. Raw values are stable.
package enum RefusalNote: String, Sendable, Hashable, CaseIterable {
    /// Of POST_OTHER: a post of that day is named by another book, and the crosswalk of books has neither of the two codes
    /// for the other's book. It may be the same post; nobody knows.
    case booksNotCompared = "BOOKS_NOT_COMPARED"
    /// Of NO_POST_AT_ORGANISATION: the question names a department. The register keeps posts by organisation, and РЭМД
    /// names the organisation apart from the department.
    case departmentGiven = "DEPARTMENT_GIVEN"

    package var russian: String {
        switch self {
        case .booksNotCompared:
            "Должности названы по разным справочникам, и соответствие этих кодов неизвестно."
        case .departmentGiven: "Указан OID подразделения; нужен OID организации."
        }
    }

    package var english: String {
        switch self {
        case .booksNotCompared:
            "The posts are named by different books, and whether these codes correspond is not known."
        case .departmentGiven: "The OID is that of a department; that of the organisation is needed."
        }
    }
}

/// What the dated data prove neither right nor wrong about a qualification that was counted. Raw values are stable.
package enum Undecided: String, Sendable, Hashable, CaseIterable {
    /// The data do not know whose post it is: a qualification in any speciality counted.
    case postHolder = "POST_HOLDER"
    /// The data do not know what kind of worker the speciality is one of.
    case specialityHolder = "SPECIALITY_HOLDER"
    /// The speciality is one of the post's kind of worker, and not among the main ones that are known of the post.
    case specialityOfPost = "SPECIALITY_OF_POST"
}

extension EligibilityVerdict.Reason {
    package var russian: String { text(detail.russian, note?.russian) }
    package var english: String { text(detail.english, note?.english) }

    private func text(_ detail: String, _ note: String?) -> String { note.map { "\(detail) \($0)" } ?? detail }
}
