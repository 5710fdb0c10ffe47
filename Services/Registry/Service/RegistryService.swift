package import FRMRCalls
internal import FRMRContracts
package import Logging
package import Storage
internal import SystemPackage

/// The registry: its handlers over one store and one directory of documents.
package struct RegistryService: Sendable {
    package let applications: ApplicationsHandlers
    package let documents: DocumentsHandlers
    package let workers: WorkersHandlers
    package let changeFeed: ChangeFeedHandlers
    package let eligibility: EligibilityHandlers
    package let records: RecordsHandlers
    package let files: DocumentFiles
    /// nil where the service has no verification to settle with.
    package let settlement: VerificationSettlement?

    /// - Parameters:
    ///   - dataDirectory: holds `uploads/` and `documents/`; it exists.
    ///   - verification: nil where there is none.
    package init(
        environment: Environment, dataDirectory: String, verification: (any Caller)? = nil,
        configuration: RegistryConfiguration
    ) {
        settlement = verification.map {
            VerificationSettlement($0, configuration: configuration, environment: environment)
        }
        files = DocumentFiles(root: FilePath(dataDirectory))
        applications = ApplicationsHandlers(environment: environment, configuration: configuration)
        documents = DocumentsHandlers(environment: environment, configuration: configuration, files: files)
        workers = WorkersHandlers(configuration: configuration)
        changeFeed = ChangeFeedHandlers(configuration: configuration)
        eligibility = EligibilityHandlers(configuration: configuration)
        records = RecordsHandlers(environment: environment, configuration: configuration)
    }

    /// Hands every method of the six services to `registrar`.
    package func register<R: MethodRegistrar>(in registrar: inout R)
    where R.Reading == ReadSession, R.Writing == WriteSession, R.Tasking == Store {
        applications.register(in: &registrar)
        documents.register(in: &registrar)
        workers.register(in: &registrar)
        changeFeed.register(in: &registrar)
        eligibility.register(in: &registrar)
        records.register(in: &registrar)
    }

    /// Before the first call: makes the directories and settles what a crash left behind. An upload whose row is
    /// damaged, and one that cannot be settled on a full disk, stays as it is and is logged; the others go on.
    package func recover(_ store: Store, logger: Logger) async throws(RPCError) {
        try files.prepare()
        await documents.prober.prepare(logger: logger)
        for id in try await files.partIDs() {
            do throws(RPCError) {
                try await settle(id, store)
            } catch  where error.isDamagedRow || error.code == .unavailable {
                logger.error(
                    "an upload cannot be settled",
                    metadata: [
                        LogKey.uploadID: "\(id)", LogKey.reason: "\(error.reason)",
                        LogKey.cause: "\(error.cause ?? "")",
                    ])
            }
        }
    }

    /// A part file whose upload is unknown or already accepted serves no one; a complete one is checked and kept, as its
    /// stream would have done; all others stay, so that their uploads go on where they ended.
    private func settle(_ id: String, _ store: Store) async throws(RPCError) {
        let found = try await store.read { session throws(RPCError) in try UploadTable.find(id, in: session) }
        guard let upload = found, upload.accepted == nil else {
            try await files.discard(id)
            return
        }
        guard files.committedBytes(id) == upload.sizeBytes else { return }
        try await files.renew(id)
        do throws(RPCError) {
            _ = try await documents.accept(upload, store)
        } catch  where error.code == .invalidArgument {
            // The file was refused and is forgotten; its owner learns why when they send it again.
        }
    }
}
