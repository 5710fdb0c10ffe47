/// Why a store does not open or has stopped. Equality is by reason; the detail is for the operator's log.
package struct StorageError: Error, Sendable {
    package let reason: Reason
    /// Names files, tables and migrations; never shown to a caller.
    package let detail: String

    package enum Reason: String, Sendable {
        /// The file cannot be opened or read.
        case cannotOpen = "STORE_CANNOT_OPEN"
        /// Another process has this store open.
        case alreadyOpen = "STORE_ALREADY_OPEN"
        /// The file has more than one name. Each would have a log of its own.
        case linkedFile = "STORE_FILE_LINKED"
        /// The store has fewer commits than it had: its log or its file is damaged, or is not the last one.
        case commitsLost = "STORE_COMMITS_LOST"
        /// The file belongs to another application or another service.
        case foreignFile = "STORE_FOREIGN_FILE"
        /// A newer program has migrated the file further than this one knows.
        case newerStore = "STORE_NEWER"
        /// An earlier program made the file, and nobody has brought it to this one's schema.
        case migrationNeeded = "STORE_MIGRATION_NEEDED"
        /// There is no file to be migrated.
        case noStore = "STORE_NOT_THERE"
        /// A migration may need more room than is left.
        case noSpace = "STORE_NO_SPACE"
        /// A migration that was applied differs from the one in this program; migrations are append-only.
        case migrationChanged = "STORE_MIGRATION_CHANGED"
        /// A migration failed; the store is as it was before it.
        case migrationFailed = "STORE_MIGRATION_FAILED"
        /// A migration creates a table that is not in portable DDL.
        case definitionNotPortable = "STORE_DEFINITION_NOT_PORTABLE"
        /// A setting did not take effect.
        case setting = "STORE_SETTING"
        /// A copy of the store could not be made, or is damaged.
        case copyFailed = "STORE_COPY_FAILED"
        /// A commit failed: whether its batch is durable is unknown until the file is opened again.
        case commitOutcomeUnknown = "COMMIT_OUTCOME_UNKNOWN"
    }
}

extension StorageError: Equatable {
    package static func == (left: StorageError, right: StorageError) -> Bool { left.reason == right.reason }
}

extension StorageError: CustomStringConvertible {
    package var description: String { "\(reason.rawValue): \(detail)" }
}
