internal import FRMRCalls
internal import RegistryRules
internal import Storage

// A row that its reader cannot read. The caller is told INTERNAL and no more; the log names the table and the row.

extension RPCError {
    /// - Parameters:
    ///   - table: whose row it is.
    ///   - key: tells the row to whoever mends it. It stands in the log, so it is an id and no СНИЛС.
    ///   - fault: what is wrong with it, without its contents.
    static func damaged(_ table: StaticString, key: String, _ fault: String) -> RPCError {
        RPCError(
            .internalError, damagedReason, "Сохранённые данные повреждены.", "The stored data are damaged.",
            cause: "\(table) \(key) \(fault)")
    }

    /// Whether it tells of such a row. A job goes on with its next item.
    var isDamagedRow: Bool { reason == Self.damagedReason }

    private static let damagedReason = "STORED_ROW_DAMAGED"
}

extension Message {
    /// Contents that this service itself encoded, inside the reading of their row (`Row.read`), which names it.
    init(stored bytes: [UInt8]) throws(RPCError) { try self.init(stored: bytes, in: "content", key: "") }

    /// Contents that this service itself encoded: they decode, or the row is damaged.
    init(stored bytes: [UInt8], in table: StaticString, key: @autoclosure () -> String) throws(RPCError) {
        do throws(MessageDecodingError) {
            self = try Self(decoding: bytes)
        } catch {
            throw .damaged(table, key: key(), error.description)
        }
    }
}

extension Row {
    /// Reads the row of a table; what cannot be read of it is told with the row's key.
    ///
    /// - Parameter key: may be read when nothing else of the row can.
    func read<Value>(
        _ table: StaticString, key: @autoclosure () -> String, _ body: (Row) throws(RPCError) -> Value?
    ) throws(RPCError) -> Value {
        let fault: String
        do throws(RPCError) {
            if let value = try body(self) { return value }
            fault = "has a value that means nothing"
        } catch {
            fault = error.cause ?? error.reason
        }
        throw .damaged(table, key: key(), fault)
    }

    /// A column as a key in the log; `?` when not even that can be read.
    func key(_ index: Int) -> String {
        switch self[index] {
        case .int(let number): String(number)
        case .text(let text): text
        case .null, .blob: "?"
        }
    }

    /// A register_ordinal as a key in the log.
    func numberKey(_ index: Int) -> String {
        if case .int(let ordinal) = self[index] { RegisterNumber(ordinal: ordinal).text } else { "?" }
    }
}
