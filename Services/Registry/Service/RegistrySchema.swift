package import Storage

/// The tables of the registry. The register's own (`worker`, `card`, `fact`, `change_feed`) remember everything:
/// a row is written once, and only its `recorded_to_us` closes when a later one corrects it.
package enum RegistrySchema {
    package static let schema = Schema(
        applicationID: 0x4652_5247,  // "FRRG"
        migrations: [
            Migration(
                "registry",
                ApplicationTable.definition.description,
                ApplicationSectionTable.definition.description,
                ApplicationFaultTable.definition.description,
                ApplicationEventTable.definition.description,
                UploadTable.definition.description,
                DocumentTable.definition.description,
                WorkerTable.definition.description,
                CardTable.definition.description,
                FactTable.definition.description,
                FactsOfPersonTable.definition.description,
                ChangeFeedTable.definition.description)
        ])
}
