import FRMRCalls
import Logging

/// Keys of this module's log lines.
enum LogKey {
    /// 32 digits: the same in the lines of every service that a call touches.
    static let traceID = "trace_id"
    /// What a migration of the store has come to.
    static let event = "event"
    /// That may be open at once.
    static let descriptors = "descriptors"
    /// That the server takes at once, of all and of one address.
    static let connections = "connections"
    static let connectionsPerAddress = "connections_per_address"
    static let destination = "destination"
    static let rows = "rows"
    static let cause = "cause"
    static let detail = "detail"
    static let findings = "findings"
    /// Of an application.
    static let id = "id"
    static let peer = "peer"
    static let reason = "reason"
}

extension Logger.MetadataProvider {
    /// Every line that is written while a call is handled carries the call's trace.
    static let callTrace = Logger.MetadataProvider {
        CallScope.current?.trace.map { [LogKey.traceID: "\($0.traceID)"] } ?? [:]
    }
}
