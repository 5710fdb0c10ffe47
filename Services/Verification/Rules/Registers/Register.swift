/// A state register that checks ask.
package enum Register: String, Sendable, Hashable, CaseIterable {
    case passport = "PASSPORT"
    case taxpayer = "TAXPAYER"
    case pension = "PENSION"
    case education = "EDUCATION"
    case accreditation = "ACCREDITATION"
    case employment = "EMPLOYMENT"
}

/// What came of a question. A register that does not answer, or answers what was not asked, is silent (V8).
package enum RegisterAnswer<Record: Sendable>: Sendable {
    case records([Record])
    case silent
}
