import FRMRCalls
import FRMRTransport
import NIOCore

/// What a load run does, checked and complete: bodies are encoded, files are read. `PlanReader` makes it.
struct Plan: Sendable {
    var name: String
    var description = ""
    var endpoints: [Service: Endpoint]
    var tls: TLSSettings?
    /// To each service in use.
    var connections = 8
    /// Event loops; each serves its share of the connections.
    var threads = 1
    var timeout = Duration.seconds(5)
    var warmUp = Duration.zero
    /// A service without an answer for so long after a lost connection ends the run.
    var lostAfter = Duration.seconds(1)
    var seed: UInt64 = 1
    var tokens: [TokenSource] = []
    var methods: [PlannedMethod]
    var loop: LoopKind
    var stages: [Stage]
    var callsMax: Int?
    /// Those of all methods together.
    var objectives: [Objective] = []

    enum Service: String, CaseIterable, Sendable, Hashable {
        case identity
        case registry
        case verification

        /// The service that answers methods of a protobuf package of ours; nil for the health service, which all have.
        init?(of method: MethodDescriptor) {
            guard let name = Self.allCases.first(where: { method.service.hasPrefix("frmr.\($0.rawValue).") })
            else { return nil }
            self = name
        }
    }

    enum LoopKind: Sendable, Hashable {
        /// Calls leave at their intended times, whether or not earlier ones were answered, while fewer than
        /// `inFlightMax` are under way.
        case open(inFlightMax: Int)
        /// Each caller keeps `inFlight` calls under way: the next leaves when one is answered.
        case closed(inFlight: Int)
    }

    /// A piece of the load: a level over a time. The level is calls per second in the open loop, callers in the closed.
    enum Stage: Sendable, Hashable {
        case constant(at: Double, length: Duration)
        case ramp(from: Double, to: Double, length: Duration)
        /// Equal steps from one level to the other.
        case step(from: Double, to: Double, steps: Int, length: Duration)
        /// A third at one level, a third at the other, a third at the first again.
        case spike(from: Double, to: Double, length: Duration)
    }

    /// The services that the methods call.
    var services: [Service] {
        let used = Set(methods.map(\.service))
        return Service.allCases.filter(used.contains)
    }
}

/// One method of the mix.
struct PlannedMethod: Sendable {
    /// In reports.
    var name: String
    var method: MethodDescriptor
    var service: Plan.Service
    /// Its share among the weights of all methods.
    var weight = 1
    /// Index of the plan's token source.
    var token: Int?
    /// Encoded requests, one or one of each data row.
    var bodies: [ByteBuffer]
    var order = RowOrder.inTurn
    /// Codes that count as good answers beside OK.
    var accepted: Set<RPCError.Code> = []
    var objectives: [Objective] = []

    enum RowOrder: String, CaseIterable, Sendable {
        case random
        case inTurn = "in-turn"
    }
}

/// Where access tokens come from.
struct TokenSource: Sendable {
    var name: String
    var kind: Kind

    enum Kind: Sendable {
        /// A token as it is.
        case token(String)
        /// Accounts to log in; calls take their tokens in turn.
        case logins([Login])
    }

    var needsLogin: Bool { if case .logins = kind { true } else { false } }

    struct Login: Sendable, Hashable {
        var phone: String
        var password: String
    }
}
