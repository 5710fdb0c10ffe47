/// Limits of a case, so that one request cannot make unbounded work.
enum CaseLimits {
    static let caseIDBytesMax = 64
    static let educationDocumentsMax = 16
    static let accreditationsMax = 16
    static let employmentsMax = 16
    static let scansMax = 64
    static let scansPerEmploymentMax = 16
    static let requiredDocumentsMax = 33
    static let incarnationBytesMax = 64
    /// Cases of one answer to a registry that settles.
    static let casesPerPageMax = 500
}

/// Limits of what a register may answer.
enum RegisterLimits {
    /// Records of one answer.
    static let recordsMax = 64
}
