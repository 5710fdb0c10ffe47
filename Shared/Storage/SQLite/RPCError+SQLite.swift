internal import FRMRCalls
internal import Foundation
internal import GRDB
internal import GRDBSQLite

extension RPCError {
    /// The error of one statement, from SQLite's extended result code.
    ///
    /// - Parameter errno: of the system's call that failed; 0 where none did or it is not known.
    static func sqlite(_ code: Int32, errno: Int32 = 0, _ cause: String) -> RPCError {
        let cause = "sqlite \(code): \(cause)"
        // Nothing interrupts a statement but the clock of its snapshot.
        return code & 0xFF == SQLITE_INTERRUPT
            ? .readTooLong(cause) : StoreFault(sqlite: code, errno: errno).error(cause: cause)
    }
}

extension StoreFault {
    fileprivate init(sqlite code: Int32, errno: Int32) {
        if code == ResultCode.SQLITE_CONSTRAINT_UNIQUE.rawValue
            || code == ResultCode.SQLITE_CONSTRAINT_PRIMARYKEY.rawValue
        {
            self = .conflict
            return
        }
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: self = .constraint
        case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
        case SQLITE_FULL: self = .full
        // SQLite calls only ENOSPC full. A limit of a file's size (EFBIG) and a quota (EDQUOT) are the same to us.
        case SQLITE_IOERR where code == ResultCode.SQLITE_IOERR_WRITE.rawValue && [EFBIG, EDQUOT].contains(errno):
            self = .full
        case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB: self = .broken
        default: self = .failed
        }
    }
}
