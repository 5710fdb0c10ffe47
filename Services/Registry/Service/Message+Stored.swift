internal import FRMRCalls
internal import Storage

extension Message {
    /// Contents that this service itself encoded, inside the reading of their row (`Row.decoded`), which names it.
    init(stored bytes: [UInt8]) throws(RPCError) { try self.init(stored: bytes, in: "content", key: "") }

    /// Contents that this service itself encoded: they decode, or the row is damaged.
    init(stored bytes: [UInt8], in table: StaticString, key: @autoclosure () -> String) throws(RPCError) {
        do throws(MessageDecodingError) {
            self = try Self(decoding: bytes)
        } catch {
            throw .damagedRow(table, key: key(), error.description)
        }
    }
}
