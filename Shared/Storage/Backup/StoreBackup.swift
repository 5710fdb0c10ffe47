/// Copies of a store: made beside the process that has it, and opened as a new incarnation.
package enum StoreBackup {
    /// Copies the store at `path` to `target`, as it is at one commit, whoever has it open and writes meanwhile. The copy
    /// is read back and checked: its structure, its indexes and its references.
    ///
    /// - Parameters:
    ///   - target: does not exist; made readable by its owner alone.
    ///   - pace: how much the disk is asked for.
    /// - Returns: what the copy holds.
    /// - Throws: `STORE_NOT_THERE`, `STORE_CANNOT_OPEN`, `STORE_FOREIGN_FILE`; `STORE_COPY_FAILED` when the copy could not be made or is
    ///   damaged, as its source then is.
    package static func copy(
        storeAt path: String, to target: String, schema: Schema, pace: CopyPace, environment: Environment
    ) async throws(StorageError) -> StoreCopied {
        try await SQLiteCopy(path: path, applicationID: schema.applicationID, pace: pace, environment: environment)
            .run(to: target)
    }

    /// Gives the copy at `path` an incarnation of its own. Its migrations stay as they are.
    ///
    /// - Returns: the new incarnation, and what the copy knows.
    /// - Throws: `STORE_ALREADY_OPEN`, `STORE_CANNOT_OPEN`, `STORE_FOREIGN_FILE`.
    package static func beginIncarnation(
        ofStoreAt path: String, schema: Schema, environment: Environment
    ) throws(StorageError) -> (incarnation: String, restoration: Restoration) {
        try SQLiteCopy.beginIncarnation(path: path, applicationID: schema.applicationID, environment: environment)
    }

    /// Throws `STORE_ALREADY_OPEN` while a process has the store at `path`.
    package static func expectUnused(storeAt path: String) throws(StorageError) {
        try StoreLock(path: path).release()
    }
}

/// How fast a store is copied, so that the service beside it goes on.
package struct CopyPace: Sendable {
    /// Of the source, in one step.
    package var stepBytes = 1 << 20
    /// Steps are spread over time to keep to this; 0: as fast as it goes.
    package var bytesPerSecond: Int
    /// Length of the source's log from which on the copy waits no more: while it runs the log cannot begin anew.
    package var logBytesMax = 256 << 20

    package init(bytesPerSecond: Int) { self.bytesPerSecond = bytesPerSecond }

    /// How long to wait when so much was copied in so many nanoseconds.
    package func pause(afterBytes bytes: Int, nanoseconds: UInt64, logBytes: Int) -> Duration {
        guard bytesPerSecond > 0, logBytes <= logBytesMax else { return .zero }
        let due = Duration.seconds(Double(bytes) / Double(bytesPerSecond))
        return max(due - .nanoseconds(Int64(clamping: nanoseconds)), .zero)
    }
}

/// What a copy holds.
package struct StoreCopied: Sendable, Hashable {
    package let state: StoreState
    /// SHA-256 over the migrations that were applied.
    package let schemaChecksum: [UInt8]
    package let bytes: Int
}
