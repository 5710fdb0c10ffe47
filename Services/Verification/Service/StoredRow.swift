internal import FRMRCalls
internal import Storage

/// Rows that cannot be read. Each is an error of its call, or of its item in a job. The log names its table and key,
/// never the texts and contents that are stored in it.
enum StoredRow {
    /// Reads a row; a column that is not what its reader expects makes an error that names the table and the key.
    static func read<Value>(
        _ table: StaticString, _ key: @autoclosure () -> String, _ body: () throws(RPCError) -> Value
    ) throws(RPCError) -> Value {
        do throws(RPCError) {
            return try body()
        } catch {
            throw error.isDamagedRow ? error : .damagedRow(table, key: key(), error.cause ?? error.reason)
        }
    }

    /// The number that a row keeps as an enumeration.
    static func value<Value: RawRepresentable<Int32>>(
        _ number: Int64, of column: StaticString, _ table: StaticString, _ key: @autoclosure () -> String
    ) throws(RPCError) -> Value {
        guard let value = Int32(exactly: number).flatMap(Value.init(rawValue:)) else {
            throw .damagedRow(table, key: key(), "\(column) is \(number)")
        }
        return value
    }
}
