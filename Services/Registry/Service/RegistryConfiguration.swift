package import Reference
package import RegistryRules

/// The limits and policies of the registry. Every queue, page and batch of the module has its bound here.
package struct RegistryConfiguration: Sendable {
    package var sections: SectionPolicy
    package var uploads = UploadPolicy()
    package var eligibility: EligibilityPolicy
    package var cardAccess = CardAccessPolicy()
    package var probe = ProbeLimits()
    package var imports = ImportLimits()

    /// What day it is where an organisation is.
    package var days: OrganisationDays
    /// Offset from UTC of the register's own civil days, Moscow's: what day it is for whoever is of no organisation.
    package var utcOffset: Duration = .seconds(3 * 3600)
    /// Questions of one CheckBatch.
    package var checksPerBatchMax = 500
    package var applicationsPerPageMax = 100
    package var applicationsPerPage = 20
    package var changesPerPageMax = 1000
    package var changesPerPage = 100
    package var cardsPerPageMax = 20
    package var cardsPerPage = 10
    /// Uploads that receive chunks at once; one more is told to come again.
    package var uploadsAtOnceMax = 64
    /// Scans in the probe at once; others wait.
    package var probesAtOnceMax = 2
    /// What a caller is told to wait when an upload is shed or already running.
    package var uploadRetryAfter: Duration = .seconds(1)

    /// - Parameter reference: the dated data that the rules decide by.
    package init(reference: RegistryReference) {
        sections = SectionPolicy(
            documents: reference.documents, degrees: reference.degrees, holding: reference.holding)
        sections.codes = reference.codes
        sections.organisations = reference.organisations
        eligibility = EligibilityPolicy(
            specialities: PostSpecialityTable(reference.specialities), holding: reference.holding)
        eligibility.organisations = reference.organisations
        days = reference.days
    }

    /// The same numbers with other dated data.
    package func with(_ reference: RegistryReference) -> RegistryConfiguration {
        var configuration = self
        configuration.sections.documents = reference.documents
        configuration.sections.degrees = reference.degrees
        configuration.sections.holding = reference.holding
        configuration.sections.codes = reference.codes
        configuration.sections.organisations = reference.organisations
        configuration.eligibility.specialities = PostSpecialityTable(reference.specialities)
        configuration.eligibility.holding = reference.holding
        configuration.eligibility.organisations = reference.organisations
        configuration.days = reference.days
        return configuration
    }
}

/// What one probe of a PDF may use.
package struct ProbeLimits: Sendable, Hashable {
    package var cpuSeconds = 10
    /// Of address space. A twelfth is the largest image that is unpacked to see whether it is there.
    package var memoryBytesMax = 1 << 30
    /// Pictures, masks and clips of a file that are followed.
    package var picturesMax = 100_000
    package var timeout: Duration = .seconds(15)
    /// Whom it runs as when the service is root.
    package var user = "nobody"

    /// A line for each picture, and some for its levels.
    var outputBytesMax: Int { picturesMax * 160 + 65_536 }

    package init() {}
}
