import FRMRCalls
package import FRMRMetrics
import FRMRWire
import NIOCore

/// What a server refused before a handler saw it.
enum Refusal: Hashable {
    /// A frame against the protocol, a draining server's new call, a stream too many (PROTOCOL.md §7).
    case fault(ProtocolFault)
    /// A connection above the bounds for all or for its peer's address.
    case connectionsFull
    /// A call above `ServerLimits.callsMax`.
    case callsFull
    /// A call above the share of its address.
    case callerFull
    /// A call that waited too long for an event loop that is behind.
    case overloaded
    /// The same, and its caller had stopped waiting.
    case expired

    static let all =
        ProtocolFault.allCases.map(Refusal.fault) + [.connectionsFull, .callsFull, .overloaded, .expired, .callerFull]

    /// Its place in the counts.
    var index: Int {
        switch self {
        case .fault(let fault): Self.places[fault] ?? 0
        case .connectionsFull: Self.places.count
        case .callsFull: Self.places.count + 1
        case .overloaded: Self.places.count + 2
        case .expired: Self.places.count + 3
        case .callerFull: Self.places.count + 4
        }
    }

    /// Stable; for a fault the reason that the peer is told.
    var reason: String {
        switch self {
        case .fault(let fault): fault.reason
        case .connectionsFull: "CONNECTIONS_FULL"
        case .callsFull: RPCError.tooManyCalls.reason
        case .callerFull: RPCError.tooManyCallsOfCaller.reason
        case .overloaded: RPCError.overloaded.reason
        case .expired: RPCError.expiredInQueue.reason
        }
    }

    private static let places = Dictionary(
        uniqueKeysWithValues: ProtocolFault.allCases.enumerated().map { ($0.element, $0.offset) })
}

extension CallTally.Shape {
    /// The counts of a server with these routes.
    static func server(_ routes: RouteTable) -> CallTally.Shape {
        CallTally.Shape(
            routes: routes.methodsByIndex.count, codes: RPCError.Code.allCases.count, refusals: Refusal.all.count)
    }
}

extension Server {
    /// What the server has counted until now.
    ///
    /// - Throws: when the event loops have ended.
    package func metrics() async throws -> [MetricFamily] {
        let counts = try await self.counts()
        let methods = routes.methodsByIndex.map { $0.map { String($0.path.dropFirst()) } ?? "unknown" }
        return [
            MetricFamily(
                "frmr_calls_total", .counter, "Calls that ended, by method and google.rpc.Code.",
                methods.enumerated().flatMap { Self.calls(counts, $0.offset, $0.element) }),
            MetricFamily(
                "frmr_call_duration_seconds", .histogram,
                "From the read of a call's request to its answer's way to the socket.",
                methods.enumerated().map { index, method in
                    Sample(counts.times(route: index), scale: 1e-9, [Label("method", method)])
                }),
            .gauge("frmr_calls_in_flight", "Calls that wait for their handlers.", Sample(counts.inFlight)),
            MetricFamily(
                "frmr_refusals_total", .counter, "Connections and frames refused before a handler saw them.",
                Refusal.all.map { Sample(counts.refused($0.index), [Label("reason", $0.reason)]) }),
            .gauge(
                "frmr_held_bytes", "Requests, incomplete frames and unread answers of all connections.",
                Sample(loadCounts.bytes)),
            .gauge("frmr_connections_open", "Connections that are open.", Sample(connectionCount)),
            .counter("frmr_connections_total", "Connections that were admitted.", Sample(connectionsAdmitted)),
        ]
    }

    /// A method's codes: those that occurred, and OK always, so that a rate can be taken from the first call on.
    private static func calls(_ counts: CallCounts, _ route: Int, _ method: String) -> [Sample] {
        RPCError.Code.allCases.compactMap { code in
            let calls = counts.calls(route: route, code: Int(code.rawValue))
            guard calls > 0 || code == .ok else { return nil }
            return Sample(calls, [Label("method", method), Label("code", code.name)])
        }
    }
}
