internal import FRMRCalls
internal import RegistryRules
internal import Storage

/// Tells of changes of cards, in the commit that makes them (R14). A command reads the last number in its own
/// transaction, and there is one writer: so the next ones have no gaps and no races.
struct ChangeFeedWriter {
    private var last: Int64

    init(_ store: ReadSession) throws(RPCError) { last = try ChangeFeedTable.lastSequence(in: store) }

    /// - Returns: the change's number in the feed.
    @discardableResult
    mutating func announce(
        _ kind: CardChange, of worker: RegisterNumber, in store: WriteSession
    ) throws(RPCError) -> Int64 {
        let change = ChangeRow(sequence: last + 1, kind: kind, number: worker, recorded: store.recorded)
        try ChangeFeedTable.insert(change, in: store)
        last = change.sequence
        return last
    }
}
