package import Storage

/// The tables of verification.
package enum VerificationSchema {
    package static let schema = Schema(
        // "FVER"
        applicationID: 0x4656_4552,
        migrations: [
            Migration(
                "verification",
                CaseTable.definition,
                CaseHoldTable.definition,
                SectionTable.definition,
                CheckTable.definition,
                FaultTable.definition,
                ClockTable.definition,
                ClockEventTable.definition)
        ])

    /// What no two tables say twice needs no look of its own.
    package static let care = StoreCare(schema)
}
