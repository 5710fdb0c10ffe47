package import Reference
package import VerificationRules

/// The numbers and limits of verification. Defaults are the requirements'.
package struct VerificationConfiguration: Sendable {
    package var calendar: WorkingCalendar
    /// The numbers of the clocks (V3, V5, V6, V7).
    package var deadlines = Deadlines()
    /// How old an attestation of advanced training may be (R4).
    package var trainingYearsMax = 5
    /// Time for one question to a register.
    package var registerTimeout: Duration = .seconds(5)
    /// Waits between questions to a register that does not answer (V8).
    package var silence = RegisterSilence()
    /// Checks that are asked at once.
    package var checksInFlightMax = 32
    /// Checks taken in one pass.
    package var checksPerPassMax = 512
    /// Clocks looked at in one pass, which is one commit.
    package var clocksPerPassMax = 64
    /// Longest wait without a look at the store, whatever was announced.
    package var idleMax: Duration = .seconds(30)
    /// Wait after a pass of which a check could not be recorded.
    package var storeRetry: Duration = .seconds(1)

    package init(calendar: WorkingCalendar = .article112) { self.calendar = calendar }

    var clocks: CaseClocks { CaseClocks(deadlines: deadlines, calendar: calendar) }
}
