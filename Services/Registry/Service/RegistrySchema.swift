package import Storage

/// The tables of the registry. The register's own (`worker`, `card`, `fact`, `change_feed`) remember everything:
/// a row is written once, and only its `recorded_to_us` closes when a later one corrects it.
package enum RegistrySchema {
    package static let schema = Schema(
        applicationID: 0x4652_5247,  // "FRRG"
        migrations: [
            Migration(
                "registry",
                ApplicationTable.definition,
                ApplicationSectionTable.definition,
                ApplicationFaultTable.definition,
                ApplicationEventTable.definition,
                ApplicationHoldTable.definition,
                UploadTable.definition,
                DocumentTable.definition,
                WorkerTable.definition,
                RegisterNumberingTable.definition,
                CardTable.definition,
                FactTable.definition,
                FactsOfPersonTable.definition,
                ChangeFeedTable.definition,
                ImportStateTable.definition,
                ImportPlaceTable.definition,
                ImportRejectTable.definition)
        ])
}
