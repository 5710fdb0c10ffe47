internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
package import RuleSettings

/// What of the registry's rules may be set (Services/SETTINGS.md). Where verification has a bound of its own, ours is no
/// wider: what it would refuse is not sent.
package enum RegistrySettings {
    package static let table = SettingTable(
        "registry", defaults: RegistryConfiguration(reference: .none),
        people + sections + scans + uploads + verdicts + pages,
        relations: [
            .init(
                "page.applications", "page.applications-max", demand: "a page has no more than the largest",
                holds: { $0.applicationsPerPage <= $0.applicationsPerPageMax }),
            .init(
                "page.changes", "page.changes-max", demand: "a page has no more than the largest",
                holds: { $0.changesPerPage <= $0.changesPerPageMax }),
            .init(
                "page.cards", "page.cards-max", demand: "a page has no more than the largest",
                holds: { $0.cardsPerPage <= $0.cardsPerPageMax }),
        ])

    private typealias List = [Setting<RegistryConfiguration>]

    private static let people: List = [
        .count("person.passport-age", \.sections.passportAgeYears, 10...18, unit: "years", "of whoever has one (R3)"),
        .count("person.age-max", \.sections.personAgeYearsMax, 90...150, unit: "years", "of a worker (R3)"),
        .duration(
            "day.utc-offset", \.utcOffset, .zero ... .seconds(14 * 3600),
            "by which the register's own days begin before those of UTC; a date is judged by the organisation's day"),
    ]

    private static let sections: List = [
        .count(
            "section.accreditation-years", \.sections.accreditationYears, 1...20, unit: "years",
            "of an accreditation without an end of its own"),
        .count(
            "section.certificate-years", \.sections.certificateYears, 1...20, unit: "years",
            "of a certificate without an end of its own"),
        .count(
            "section.category-years", \.sections.categoryYears, 1...20, unit: "years",
            "of a category without an end of its own"),
        .value(
            "section.certificates-issued-to", \.certificatesIssuedTo, unit: "date", bounds: "YYYY-MM-DD",
            "last day on which specialists' certificates were issued; what claims a later one is none",
            text: { $0.iso }, parse: { CivilDate(iso: $0) }),
        .count(
            "section.education-documents-max", \.sections.educationDocumentsMax, 1...16, unit: "documents",
            "of an application (R4)"),
        .count(
            "section.accreditations-max", \.sections.accreditationsMax, 1...16, unit: "entries", "of an application"),
        .count("section.certificates-max", \.sections.certificatesMax, 1...16, unit: "entries", "of an application"),
        .count("section.categories-max", \.sections.categoriesMax, 1...16, unit: "entries", "of an application"),
        .count(
            "section.former-names-max", \.sections.formerNamesMax, 1...16, unit: "names", "before the present one (R3)"),
        .count("section.employments-max", \.sections.employmentsMax, 1...16, unit: "entries", "of an application (R7)"),
        .count(
            "section.scans-per-employment-max", \.sections.scansPerEmploymentMax, 1...16, unit: "scans",
            "of one employment (R7)"),
        .count(
            "section.rate-max", \.sections.rateMilliMax, 1000...3000, unit: "thousandths",
            "of a full post that one employment may be (R7)"),
        .count(
            "section.employment-ahead", \.sections.employmentAheadDays, 0...365, unit: "days",
            "before its first one that an employment may be filed (R7)"),
        .texts(
            "section.speciality-books", \.sections.specialityBooks, countMax: 8, bounds: "OIDs",
            "books that specialities are named by", isValid: isOID),
        .texts(
            "section.post-books", \.sections.postBooks, countMax: 8, bounds: "OIDs", "books that posts are named by",
            isValid: isOID),
    ]

    private static let scans: List = [
        .count("scan.bytes-max", \.scanBytesMax, 65_536...52_428_800, unit: "bytes", "of a file (R5)"),
        .count("scan.dpi-min", \.scanDPIMin, 72...1200, unit: "dpi", "of every page of a PDF (R5)"),
        .count(
            "scan.coverage-min", \.scanPolicy.coveragePercentMin, 1...100, unit: "percent",
            "of a page that images have to cover (R5)"),
        .count(
            "scan.layers-min", \.scanPolicy.layersPercentMin, 1...100, unit: "percent",
            "of a page that its fine layers have to cover for what lies between them to be their background (R5)"),
        .count(
            "scan.page-min", \.scanPolicy.pageMillimetresMin, 1...200, unit: "mm",
            "of a side: a smaller page is taken to be so large (R5)"),
        .texts(
            "scan.employment-types", \.employmentTypes, countMax: 3, bounds: "PDF, JPEG, PNG",
            "of files that an employment's documents may be (R7); education's are PDF (R5)",
            isValid: { FileType(rawValue: $0) != nil }),
        .count(
            "scan.photo-side-min", \.photoSideMin, 100...10_000, unit: "samples", "of the shorter side of a photo"),
        .count("scan.pages-max", \.scanPagesMax, 1...1000, unit: "pages", "of a PDF (R5)"),
        .count("scan.file-name-max", \.scanFileNameMax, 1...255, unit: "characters", "of a file's name"),
        .count(
            "scan.training-years-max", \.trainingYearsMax, 1...20, unit: "years",
            "since an attestation of advanced training was issued (R4)"),
        .count("scan.probes-max", \.probesAtOnceMax, 1...64, unit: "scans", "in the probe at once; others wait"),
        .duration("scan.probe-timeout", \.probe.timeout, .seconds(1) ... .seconds(60), "of one probe"),
        .count("scan.probe-cpu", \.probe.cpuSeconds, 1...60, unit: "seconds", "of a processor for one probe"),
        .count(
            "scan.probe-memory", \.probe.memoryBytesMax, 268_435_456...8_589_934_592, unit: "bytes",
            "of address space for one probe"),
        .count(
            "scan.probe-pictures-max", \.probe.picturesMax, 1000...1_000_000, unit: "pictures",
            "of a file that a probe follows"),
        .text(
            "scan.probe-user", \.probe.user, bounds: "a user of the system",
            "whom a probe runs as when the service runs as root", isValid: isUserName),
    ]

    private static let verdicts: List = [
        .flag(
            "verdict.access-suspension-refuses", \.eligibility.accessSuspensionRefuses,
            "whether suspended access is a refusal, as the suspended right to practise is"),
        .flag(
            "verdict.posts-judge-specialities", \.eligibility.postsJudgeSpecialities,
            "whether a qualification outside of a post's specialities is a refusal"),
        .count(
            "verdict.batch-max", \.checksPerBatchMax, 1...1000, unit: "questions", "of one CheckBatch"),
    ]

    private static let pages: List = [
        .count(
            "page.applications", \.applicationsPerPage, 1...1000, unit: "applications", "where a caller asks for none"),
        .count("page.applications-max", \.applicationsPerPageMax, 1...1000, unit: "applications", "of a page"),
        .count("page.changes", \.changesPerPage, 1...10_000, unit: "changes", "where a caller asks for none (R14)"),
        .count("page.changes-max", \.changesPerPageMax, 1...10_000, unit: "changes", "of a page of the feed (R14)"),
        .count("page.cards", \.cardsPerPage, 1...100, unit: "cards", "of a look-up where a caller asks for none (R9)"),
        .count("page.cards-max", \.cardsPerPageMax, 1...100, unit: "cards", "of a page of a look-up (R9)"),
    ]

    private static let uploads: List = [
        .count("upload.at-once-max", \.uploadsAtOnceMax, 1...1024, unit: "uploads", "that receive chunks at once"),
        .duration(
            "upload.retry-after", \.uploadRetryAfter, .milliseconds(100) ... .seconds(60),
            "what a caller is told to wait when an upload is shed"),
        .count(
            "upload.per-application-max", \.uploads.perApplicationMax, 1...64, unit: "files", "of one application"),
        .count("upload.chunk-bytes-max", \.uploads.chunkBytesMax, 4096...2_097_152, unit: "bytes", "of one chunk"),
    ]

    private static let isUserName: @Sendable (String) -> Bool = { name in
        (1...32).contains(name.utf8.count) && name != "root"
            && name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || isLetterOrDigit($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static let isOID: @Sendable (String) -> Bool = { (try? OID($0))?.value == $0 }
}

// Numbers that several rules share are one setting.
extension RegistryConfiguration {
    fileprivate var certificatesIssuedTo: CivilDate {
        get { sections.certificatesIssuedTo }
        set {
            sections.certificatesIssuedTo = newValue
            eligibility.certificatesIssuedUntil = newValue.adding(days: 1)
        }
    }

    fileprivate var scanBytesMax: Int64 {
        get { sections.files.first.fileBytesMax }
        set { sections.files.changeAll { $0.fileBytesMax = newValue } }
    }

    fileprivate var scanDPIMin: Int32 {
        get { sections.files.first.dpiMin }
        set { sections.files.changeAll { $0.dpiMin = newValue } }
    }

    fileprivate var photoSideMin: Int32 {
        get { sections.files.first.photoSideMin }
        set { sections.files.changeAll { $0.photoSideMin = newValue } }
    }

    /// A work book is education's document as well, whose rule is the narrower one.
    fileprivate var employmentTypes: [String] {
        get {
            FileType.allCases.filter { sections.files.employment[.dismissal]?.types.contains($0) ?? false }.map(
                \.rawValue)
        }
        set {
            let types = Set(newValue.compactMap { FileType(rawValue: $0) })
            for kind in sections.files.employment.keys where sections.files.education[kind] == nil {
                sections.files.employment[kind]?.types = types
            }
        }
    }

    fileprivate var scanPolicy: ScanPolicy {
        get { sections.files.first.scan }
        set { sections.files.changeAll { $0.scan = newValue } }
    }

    fileprivate var scanPagesMax: Int32 {
        get { sections.files.first.pagesMax }
        set { sections.files.changeAll { $0.pagesMax = newValue } }
    }

    fileprivate var scanFileNameMax: Int {
        get { sections.files.first.fileNameCharactersMax }
        set { sections.files.changeAll { $0.fileNameCharactersMax = newValue } }
    }

    fileprivate var trainingYearsMax: Int {
        get { sections.files.education[.advancedTraining]?.ageYearsMax ?? 0 }
        set { sections.files.education[.advancedTraining]?.ageYearsMax = newValue }
    }
}

extension DocumentPolicies {
    /// The numbers are the same for every kind.
    fileprivate var first: DocumentPolicy { education[.diploma] ?? DocumentPolicy() }

    fileprivate mutating func changeAll(_ change: (inout DocumentPolicy) -> Void) {
        for kind in education.keys { change(&education[kind, default: DocumentPolicy()]) }
        for kind in employment.keys { change(&employment[kind, default: DocumentPolicy()]) }
    }
}
