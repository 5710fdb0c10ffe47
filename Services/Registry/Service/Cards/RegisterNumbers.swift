internal import FRMRCalls
internal import RegistryRules
internal import Storage

/// The register numbers that follow the last one given out. A command reads the last one in its own transaction, and
/// there is one writer: so the next ones have no gaps and no races.
struct RegisterNumbers {
    private var last: Int64

    init(_ store: ReadSession) throws(RPCError) { last = try WorkerTable.lastOrdinal(in: store) }

    mutating func next() -> RegisterNumber {
        last += 1
        return RegisterNumber(ordinal: last)
    }
}
