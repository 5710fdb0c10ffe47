internal import FRMRCalls
internal import Logging

extension CommitMark {
    /// The mark of a store that is about to be opened for writing.
    ///
    /// It is compared over a connection that cannot write: one that can would move the log when it is closed, and so
    /// cover what is missing.
    ///
    /// - Throws: `commitsLost` where the store is behind its mark.
    static func opened(of file: StoreFile, logger: Logger) throws(StorageError) -> CommitMark {
        let path = file.path
        let found = read(of: path)
        let state = try state(of: file)
        if let loss = loss(of: path, found, state) {
            throw StorageError(
                reason: .commitsLost,
                detail: "\(path): \(loss). Restore a backup; or, to go on with what is left, remove "
                    + "\(CommitMark.path(of: path)).")
        }
        if state.map({ $0.commits > 0 }) ?? false, found == nil {
            logger.warning("there is no mark of the commits that the store had", metadata: [LogKey.path: "\(path)"])
        }
        let mark = try CommitMark(of: path)
        if let state { mark.committed(state) }
        return mark
    }

    /// Nil: the file is empty, or of a program that kept no state.
    private static func state(of file: StoreFile) throws(StorageError) -> StoreState? {
        guard FileSystem.bytes(of: file.path) ?? 0 > 0 else { return nil }
        let connection = try file.openReader(lockTimeout: file.configuration.lockTimeout)
        return try storageErrors(.cannotOpen) {
            // It only read.
            defer { try? connection.close() }
            guard try connection.tables().contains("store_state") else { return nil }
            let session = ReadSession(connection)
            defer { session.end() }
            return try StoreStateTable.find(in: session)
        }
    }
}
