internal import FRMRCalls
internal import Storage

extension Row {
    /// A value of a fixed set.
    func known<Value>(_ column: Int, _ value: (Int64) -> Value?) throws(RPCError) -> Value {
        guard let value = value(try int(column)) else { throw .unreadable(column) }
        return value
    }

    /// A text that `isValid` accepts.
    func text(_ column: Int, where isValid: (String) -> Bool) throws(RPCError) -> String {
        let text = try text(column)
        guard isValid(text) else { throw .unreadable(column) }
        return text
    }

    /// A SHA-256.
    func digest(_ column: Int) throws(RPCError) -> [UInt8] {
        let bytes = try blob(column)
        guard bytes.count == 32 else { throw .unreadable(column) }
        return bytes
    }
}

extension RPCError {
    /// Becomes the detail of the row's error.
    fileprivate static func unreadable(_ column: Int) -> RPCError {
        .unexpectedColumn("column \(column) holds what nobody wrote")
    }
}
