package import Reference

/// The states of an application and its sections as a value: operations are events, each answers whether it may be.
/// Those of the case that checks it are verification's `CaseState`.
///
/// ```
/// draft ─submit→ in processing ─outcome→ correction required ─save→ draft ─submit→ …
///                      │                         └──────────submit──────────────↗
///                      ├─outcome→ confirmed ─save→ draft         (what was sent is confirmed, employment is to come)
///                      ├─outcome→ published                      (all sections of its kind confirmed)
///                      └─refuse→ refused
/// in processing ─takeBack→ draft                             (what was sent did not arrive)
/// correction required ─expire→ expired
/// any state but the final ones ─withdraw→ withdrawn
/// ```
/// Who may cause which of them stands in ``ApplicationActor``.
///
/// Only fully confirmed education opens the employment (R8). A section that is confirmed and saved with other
/// contents is a draft again, and only sections that are not confirmed are sent.
package struct ApplicationState: Sendable, Hashable {
    private let kind: ApplicationKind
    package private(set) var status: Status
    /// Sections that were filled. A section that is absent was never saved.
    package private(set) var sections: [Section: Status]

    package init(
        _ kind: ApplicationKind = .registration, status: Status = .draft, sections: [Section: Status] = [:]
    ) {
        self.kind = kind
        self.status = status
        self.sections = sections
    }

    /// A section was filled. `changed`: its contents differ from what is stored.
    package mutating func save(_ section: Section, changed: Bool) -> Refusal? {
        if let refusal = refusesChanges { return refusal }
        guard kind.sections.contains(section) else { return .sectionUnexpected }
        if section == .employment, sections[.education] != .confirmed { return .educationNotConfirmed }
        guard changed || sections[section] == nil else { return nil }
        sections[section] = .draft
        status = .draft
        return nil
    }

    /// The sections that a submission would send now, the missing ones included.
    package var due: [Section] {
        var due = [Section.personalData, .education].filter {
            kind.sections.contains($0) && sections[$0] != .confirmed
        }
        // The employment waits for the education (R8); without anything else to send it is what is missing.
        if sections[.education] == .confirmed, sections[.employment] != .confirmed,
            sections[.employment] != nil || due.isEmpty
        {
            due.append(.employment)
        }
        return due
    }

    /// The sections that verification has: it decides on them, or it has sent them back.
    package var underVerification: [Section] {
        guard status.isUnderVerification else { return [] }
        return Section.allCases.filter { sections[$0] == status }
    }

    /// The due sections, found complete, go to verification.
    package mutating func submit() -> Refusal? {
        if let refusal = refusesChanges { return refusal }
        for section in due { sections[section] = .inProcessing }
        status = .inProcessing
        return nil
    }

    package mutating func withdraw() -> Refusal? {
        guard !status.isFinal else { return .closed }
        status = .withdrawn
        return nil
    }

    /// What was sent did not reach verification and was given up: it is a draft again, which can be sent once more. False:
    /// nothing is being processed, and nothing changed.
    package mutating func takeBack() -> Bool {
        guard status == .inProcessing else { return false }
        for (section, sectionStatus) in sections where sectionStatus == .inProcessing { sections[section] = .draft }
        status = .draft
        return true
    }

    /// The competent body refused what was sent, for good.
    package mutating func refuse() -> Refusal? {
        if status.isFinal { return .closed }
        guard status == .inProcessing else { return .notInProcessing }
        status = .refused
        return nil
    }

    /// The correction was owed for longer than an application is kept.
    package mutating func expire() -> Refusal? {
        if status.isFinal { return .closed }
        guard status == .correctionRequired else { return .noCorrectionOwed }
        status = .expired
        return nil
    }

    /// Verification decided on a section. False: the section is not being processed, and nothing changed.
    package mutating func decide(_ section: Section, confirmed: Bool) -> Bool {
        guard status == .inProcessing, sections[section] == .inProcessing else { return false }
        sections[section] = confirmed ? .confirmed : .correctionRequired
        if sections.values.contains(.inProcessing) { return true }
        if sections.values.contains(.correctionRequired) {
            status = .correctionRequired
        } else if kind.sections.allSatisfy({ sections[$0] == .confirmed }) {
            status = .published
        } else {
            status = .confirmed
        }
        return true
    }

    /// Takes verification's decisions on what was sent. One on what was sent before, or on an application that was
    /// withdrawn since, comes too late.
    ///
    /// - Parameters:
    ///   - version: that verification decided on.
    ///   - submitted: the version that was sent last; 0: none was.
    /// - Returns: the places of the decisions that were taken.
    package mutating func take(
        _ decisions: [(section: Section, confirmed: Bool)], on version: Int64, submitted: Int64
    ) -> [Int] {
        guard version == submitted else { return [] }
        var taken: [Int] = []
        for (place, decision) in decisions.enumerated()
        where decide(decision.section, confirmed: decision.confirmed) { taken.append(place) }
        return taken
    }

    /// Whether verification's due time of a correction is that of the correction which is owed now: decided or not, a new
    /// one counts, as the calendar of a year may come after the decision.
    ///
    /// - Parameters:
    ///   - version: that the due time is about.
    ///   - submitted: the version that was sent last.
    package func owesCorrection(of version: Int64, submitted: Int64) -> Bool {
        status == .correctionRequired && version == submitted
    }

    /// Why no document can be added; nil when one can: while a section is in processing the next one is prepared.
    package var refusesDocuments: Refusal? { status.isFinal ? .closed : nil }

    /// What was confirmed section by section does not hold together: instead of being published the application waits
    /// for a correction of this section. False: it was not just published, and nothing changed.
    package mutating func withhold(_ section: Section) -> Bool {
        guard status == .published else { return false }
        sections[section] = .correctionRequired
        status = .correctionRequired
        return true
    }

    private var refusesChanges: Refusal? {
        if status.isFinal { return .closed }
        return status == .inProcessing ? .inProcessing : nil
    }

    /// Why an event may not be.
    package enum Refusal: String, Sendable, Hashable, CaseIterable {
        case inProcessing = "APPLICATION_IN_PROCESSING"
        case closed = "APPLICATION_CLOSED"
        case educationNotConfirmed = "EDUCATION_NOT_CONFIRMED"
        /// An application of this kind has no such section.
        case sectionUnexpected = "SECTION_UNEXPECTED"
        case notInProcessing = "APPLICATION_NOT_IN_PROCESSING"
        case noCorrectionOwed = "NO_CORRECTION_OWED"

        package var russian: String {
            switch self {
            case .inProcessing: "Заявка в обработке: дождитесь её результата."
            case .closed: "Заявка закрыта, изменить её нельзя."
            case .educationNotConfirmed: "Сначала должно быть подтверждено образование."
            case .sectionUnexpected: "В заявке на изменение личных данных этого раздела нет."
            case .notInProcessing: "Заявка не находится в обработке."
            case .noCorrectionOwed: "По заявке не требуется исправление."
            }
        }

        package var english: String {
            switch self {
            case .inProcessing: "The application is being processed: wait for the result."
            case .closed: "The application is closed and cannot be changed."
            case .educationNotConfirmed: "The education must be confirmed first."
            case .sectionUnexpected: "An application to change personal data has no such section."
            case .notInProcessing: "The application is not being processed."
            case .noCorrectionOwed: "No correction of the application is owed."
            }
        }
    }
}
