package import FRMRIdentifiers
package import Reference

/// The contents of an application as the rules judge them.
package struct FiledApplication: Sendable {
    package var role: WorkerRole
    /// Sections that were saved.
    package var filled: Set<Section>
    package var education: EducationEntry
    package var employments: [EmploymentEntry]

    package init(role: WorkerRole, filled: Set<Section>, education: EducationEntry, employments: [EmploymentEntry]) {
        self.role = role
        self.filled = filled
        self.education = education
        self.employments = employments
    }
}

/// What goes to verification, and what keeps it from going (V2).
package struct Submission: Sendable, Hashable {
    /// Everything that is missing; empty: the sections may go.
    package var faults: [Fault]
    /// Kinds of documents that each section must bring, each once, in the order of their numbers.
    package var required: [RequiredKind]

    package struct RequiredKind: Sendable, Hashable {
        package var section: Section
        package var kind: DocumentKind
    }
}

extension SectionPolicy {
    /// - Parameters:
    ///   - due: the sections that would go (`ApplicationState.due`).
    ///   - scans: the documents that were accepted.
    package func submission(
        of due: [Section], _ application: FiledApplication, scans: Set<AcceptedScan>, on day: CivilDate
    ) -> Submission {
        var submission = Submission(faults: [], required: [])
        for section in due {
            guard application.filled.contains(section) else {
                submission.faults.append(.sectionMissing(section))
                continue
            }
            let kinds: [DocumentKind]
            switch section {
            case .personalData: kinds = []
            case .education:
                submission.faults += missing(application.role, application.education, scans: scans, on: day)
                kinds = required(application.role, application.education, on: day)
            case .employment:
                let all = application.employments
                submission.faults += missing(application.role, all, scans: scans, on: day)
                kinds = all.flatMap { required(application.role, $0, among: all, on: day) }
            }
            submission.required += Set(kinds).sorted { $0.rawValue < $1.rawValue }
                .map { Submission.RequiredKind(section: section, kind: $0) }
        }
        // The education may have changed since the posts were filed.
        submission.faults += unsuitablePosts(of: application, on: day)
        return submission
    }

    /// Posts that ask for more than the education shows (R1): no card is made with one of them.
    package func unsuitablePosts(of application: FiledApplication, on day: CivilDate) -> [Fault] {
        holding.faults(
            application.employments.prefix(employmentsMax), of: application.role, application.education, on: day)
    }
}
