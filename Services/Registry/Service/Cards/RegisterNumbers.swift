internal import FRMRCalls
internal import RegistryRules
internal import Storage

/// The register numbers that follow the last one given out. A command reads the last one in its own transaction, and
/// there is one writer: so the next ones have no gaps and no races.
struct RegisterNumbers {
    /// What is shown of them.
    let numbering: RegisterNumbering
    private var last: Int64

    /// - Parameter randomBytes: for the key of the numbering, where this is the first number of all.
    init(_ store: WriteSession, randomBytes: (Int) -> [UInt8]) throws(RPCError) {
        numbering = try RegisterNumberingTable.ensure(randomBytes, in: store)
        last = try WorkerTable.lastOrdinal(in: store)
    }

    mutating func next() -> RegisterNumber {
        last += 1
        return RegisterNumber(ordinal: last)
    }
}
