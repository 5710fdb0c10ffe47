internal import FRMRCalls
internal import RegistryRules
internal import Storage

/// The register numbers that follow the last one given out. There is one writer, and a command reads that in its own
/// transaction: the next ones are free of gaps and of races.
struct RegisterNumbers {
    private var last: Int64

    init(_ store: ReadSession) throws(RPCError) { last = try WorkerTable.lastOrdinal(in: store) }

    mutating func next() -> RegisterNumber {
        last += 1
        return RegisterNumber(ordinal: last)
    }
}
