internal import FRMRCalls
internal import FRMRIdentifiers

/// With which incarnation of which peer this store has settled, and in which incarnation of its own.
enum SettlementTable {
    static let definition: StaticString = """
        CREATE TABLE settlement (
            peer TEXT NOT NULL PRIMARY KEY,
            incarnation TEXT NOT NULL,
            peer_incarnation TEXT NOT NULL,
            settled_us BIGINT NOT NULL
        );
        """

    /// Both incarnations of the last settlement; nil: there was none.
    static func last(with peer: String, in store: ReadSession) throws(RPCError) -> Settlement? {
        let row = try store.first("SELECT incarnation, peer_incarnation FROM settlement WHERE peer = $1", .text(peer))
        return try row?.decoded("settlement", key: peer) { row throws(RPCError) in
            try Settlement(incarnation: row.text(0), peerIncarnation: row.text(1))
        }
    }

    static func save(
        _ settlement: Settlement, with peer: String, at now: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO settlement (peer, incarnation, peer_incarnation, settled_us) VALUES ($1, $2, $3, $4)
            ON CONFLICT (peer) DO UPDATE SET incarnation = excluded.incarnation,
                peer_incarnation = excluded.peer_incarnation, settled_us = excluded.settled_us
            """,
            .text(peer), .text(settlement.incarnation), .text(settlement.peerIncarnation), SQLValue(now))
    }
}

/// Two stores that agree. As soon as one of them is restored from a backup, its incarnation is another one.
package struct Settlement: Sendable, Hashable {
    /// Of this store.
    package let incarnation: String
    package let peerIncarnation: String

    package init(incarnation: String, peerIncarnation: String) {
        self.incarnation = incarnation
        self.peerIncarnation = peerIncarnation
    }
}
