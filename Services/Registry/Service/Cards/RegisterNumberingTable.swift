internal import FRMRCalls
internal import RegistryRules
internal import Storage

/// The key of the numbers that people see. It is made with the first number and stays for good: a number that was told
/// once must always mean the same worker.
enum RegisterNumberingTable {
    static let definition: StaticString = """
        CREATE TABLE register_numbering (
            id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
            numbering_key BYTES NOT NULL CHECK (length(numbering_key) = 16)
        );
        """

    /// Nil: no number was given yet.
    static func numbering(in store: ReadSession) throws(RPCError) -> RegisterNumbering? {
        let row = try store.first("SELECT numbering_key FROM register_numbering WHERE id = 1")
        return try row.map { row throws(RPCError) in
            try row.decoded("register_numbering", key: "1") { row throws(RPCError) in
                RegisterNumbering(key: try row.blob(0))
            }
        }
    }

    /// The numbering of a register that has numbers.
    static func known(in store: ReadSession) throws(RPCError) -> RegisterNumbering {
        guard let numbering = try numbering(in: store) else {
            throw .damagedRow("register_numbering", key: "1", "is not there")
        }
        return numbering
    }

    /// The numbering, made when there is none.
    ///
    /// - Parameter randomBytes: as many as asked for, that nobody guesses.
    static func ensure(_ randomBytes: (Int) -> [UInt8], in store: WriteSession) throws(RPCError) -> RegisterNumbering {
        if let numbering = try numbering(in: store) { return numbering }
        let key = randomBytes(RegisterNumbering.keyBytes)
        guard let numbering = RegisterNumbering(key: key) else {
            preconditionFailure("randomBytes returns as many as it is asked for")
        }
        try store.execute(
            "INSERT INTO register_numbering (id, numbering_key) VALUES (1, $1)", SQLValue(key))
        return numbering
    }
}
