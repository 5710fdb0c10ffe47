package import FRMRRetry
package import Reference
package import VerificationRules

/// What an operator may change. Defaults are the requirements'.
package struct VerificationConfiguration: Sendable {
    package var calendar: WorkingCalendar
    package var deadlines = Deadlines()
    /// How old an attestation of advanced training may be (R4).
    package var trainingYearsMax = 5
    /// Time for one question to a register.
    package var registerTimeout: Duration = .seconds(5)
    /// Waits between questions to a register that does not answer (V8).
    package var registerBackoff = Backoff(initial: .seconds(1), multiplier: 2, maximum: .seconds(300), jitter: 0.2)
    /// Checks that are asked at once.
    package var checksInFlightMax = 32
    /// Checks taken in one pass.
    package var checksPerPassMax = 512
    /// Longest wait without a look at the store, whatever was announced.
    package var idleMax: Duration = .seconds(30)
    /// Wait after a pass that the store itself refused.
    package var storeRetry: Duration = .seconds(1)

    package init(calendar: WorkingCalendar = .article112) { self.calendar = calendar }
}

/// Limits of a case, so that one request cannot make unbounded work.
enum CaseLimits {
    static let caseIDBytesMax = 64
    static let educationDocumentsMax = 16
    static let accreditationsMax = 16
    static let employmentsMax = 16
    static let scansMax = 64
    static let scansPerEmploymentMax = 16
    static let requiredDocumentsMax = 33
    static let recordsMax = 64
}
