/// A store that is looked at and not changed, while a service serves it or while none does: it takes no lock of the
/// store's, and reads the log of a crash where it lies. For one thread.
package final class StoreInspection {
    private let engine: any EngineInspection

    /// - Throws: `cannotOpen` also where there is none, `foreignFile` where it is another service's.
    package init(path: String, schema: Schema) throws(StorageError) {
        engine = try SQLiteInspection(path: path, applicationID: schema.applicationID)
    }

    /// Looks at everything: the engine's structures, references between rows, the number of commits, the storage's own
    /// tables, and what `sweeps` look at. What cannot be read is a finding too.
    ///
    /// The engine's part is one snapshot: the log of a service that runs meanwhile grows until it ends.
    package func look(_ sweeps: [StoreSweep], tell: (StoreFinding) -> Void) {
        for finding in engine.findings() { tell(finding) }
        for sweep in [.outbox] + sweeps {
            var last: SQLValue?
            repeat {
                let page = engine.page(of: sweep, after: last)
                for finding in page.findings { tell(finding) }
                last = page.last
            } while last != nil
        }
    }

    package func close() throws { try engine.close() }
}
