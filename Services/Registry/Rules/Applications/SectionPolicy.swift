package import FRMRIdentifiers
package import Reference

/// The numbers and books of the section rules. Every number is configuration; these are the defaults.
package struct SectionPolicy: Sendable {
    /// Younger people hold no passport.
    package var passportAgeYears = 14
    package var personAgeYearsMax = 110
    package var formerNamesMax = 16
    /// What the files of a section must be, and how old their papers (R4, R5).
    package var files = DocumentPolicies()
    /// An accreditation without an end lasts so long.
    package var accreditationYears = 5
    /// A certificate without an end lasts so long.
    package var certificateYears = 5
    /// The last day on which specialists' certificates were issued.
    package var certificatesIssuedTo = CivilDate(year: 2020, month: 12, day: 31) ?? .distantFuture
    /// A category without an end lasts so long.
    package var categoryYears = 5
    package var educationDocumentsMax = 16
    package var accreditationsMax = 16
    package var certificatesMax = 16
    package var categoriesMax = 16
    package var eventsMax = 16
    /// Of the document that an event rests on.
    package var basisCharactersMax = 300
    package var employmentsMax = 16
    package var scansPerEmploymentMax = 16
    package var rateMilliMax: Int32 = 2000
    /// An employment may be filed so long before it begins.
    package var employmentAheadDays = 90
    /// Whether every document of education names its scan. A register that is taken over has papers, not scans.
    package var scansRequired = true
    package var specialityBooks = ["1.2.643.5.1.13.13.11.1066"]
    /// Posts in documents, and the register's own book.
    package var postBooks = ["1.2.643.5.1.13.13.11.1002", "1.2.643.5.1.13.13.11.1102"]
    /// Codes that the books have, and where organisations' OIDs stand: dated data, as the documents are.
    package var codes = KnownCodes.none
    package var organisations = OrganisationArcs.none
    /// Documents that a role must bring (R4, R7): dated data, never a constant.
    package var documents: RoleDocuments

    /// Kinds of diploma that a role is held with (R4, R6).
    package var degrees: RoleDegrees

    /// What posts ask of whoever holds them (R1).
    package var holding: PostHolding

    package init(documents: RoleDocuments, degrees: RoleDegrees = .none, holding: PostHolding = .none) {
        self.documents = documents
        self.degrees = degrees
        self.holding = holding
    }
}
