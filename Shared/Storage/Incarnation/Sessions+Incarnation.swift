package import FRMRCalls

extension ReadSession {
    /// Of this store, 1…64 bytes of ASCII. A store that is restored from a backup gets another one: what the numbers
    /// behind the backup stood for is gone, and they will stand for something else.
    package func incarnation() throws(RPCError) -> String { try storeState().incarnation }

    func storeState() throws(RPCError) -> StoreState {
        guard let state = try StoreStateTable.find(in: self) else {
            throw .damagedRow("store_state", key: "1", "is not there")
        }
        return state
    }

    /// How the present incarnation began; nil: the store was never restored.
    package func restoration() throws(RPCError) -> Restoration? {
        try RestorationTable.find(try incarnation(), in: self)
    }

    /// The last settlement with a peer; nil: there was none.
    package func lastSettlement(with peer: String) throws(RPCError) -> Settlement? {
        try SettlementTable.last(with: peer, in: self)
    }
}

extension WriteSession {
    /// Remembers that both stores agree, in these incarnations.
    package func settle(_ settlement: Settlement, with peer: String) throws(RPCError) {
        try SettlementTable.save(settlement, with: peer, at: recorded, in: self)
    }
}
