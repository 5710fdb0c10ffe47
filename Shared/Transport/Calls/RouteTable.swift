package import FRMRCalls
package import NIOCore

/// A method with what runs it.
package struct Route: Sendable {
    package let method: MethodDescriptor
    package let run: Run

    package init(method: MethodDescriptor, run: Run) {
        self.method = method
        self.run = run
    }
}

/// How a method runs.
package enum Run: Sendable {
    /// On the event loop; must not block. A response that is made for the call is appended to the buffer, which is
    /// empty; its memory is used again by the next call.
    case onLoop(@Sendable (UnaryCall, inout ByteBuffer) -> UnaryOutcome)
    /// In a task of its own; must call `finish` once.
    case streaming(@Sendable (StreamingCall) async -> Void)

    /// On the event loop, for a handler that has its response at hand or makes it later.
    package static func unary(_ run: @escaping @Sendable (UnaryCall) -> UnaryOutcome) -> Run {
        .onLoop { call, _ in run(call) }
    }
}

/// Finds a route by the bytes of its service and method, without making strings.
package struct RouteTable: Sendable {
    /// A power of two at least twice the number of routes, so that probes stay short.
    private let slots: [RouteEntry?]
    private let mask: Int

    /// - Precondition: each method is there once, and streaming methods have a streaming run.
    package init(_ routes: [Route]) {
        var capacity = 16
        while capacity < routes.count * 2 { capacity *= 2 }
        mask = capacity - 1
        var slots = [RouteEntry?](repeating: nil, count: capacity)
        for (position, route) in routes.enumerated() {
            let entry = RouteEntry(route, index: position + 1)
            var index = entry.hash & (capacity - 1)
            while let other = slots[index] {
                precondition(other.method.path != route.method.path, "\(route.method.path) is routed twice")
                index = (index + 1) & (capacity - 1)
            }
            slots[index] = entry
        }
        self.slots = slots
    }

    package var methods: [MethodDescriptor] { slots.compactMap { $0?.method } }

    /// Index of calls whose method is none of these; routes have 1 and up.
    static let unknownRoute = 0

    /// The methods by their route's index; nil at `unknownRoute`.
    var methodsByIndex: [MethodDescriptor?] {
        let entries = slots.compactMap { $0 }.sorted { $0.index < $1.index }
        return [nil] + entries.map(\.method)
    }

    func find(_ request: RequestEnvelope) -> RouteEntry? {
        let hash = Int(truncatingIfNeeded: request.routeHash)
        var index = hash & mask
        while let entry = slots[index] {
            if entry.hash == hash, request.isFor(service: entry.service, method: entry.name) { return entry }
            index = (index + 1) & mask
        }
        return nil
    }

    /// Whether any method of the service is here: the difference between the two UNIMPLEMENTED answers.
    func knows(_ service: String) -> Bool {
        slots.contains { $0?.method.service == service }
    }
}

/// A route as the table keeps it: one object, so that a call carries a reference and not the descriptor's copy.
final class RouteEntry: Sendable {
    let method: MethodDescriptor
    let run: Run
    /// Its place in the counts of calls.
    let index: Int
    /// Whether an overloaded server may refuse it. Health is asked to learn whether the service lives, not how busy it is.
    let isSheddable: Bool
    fileprivate let service: String
    fileprivate let name: String
    fileprivate let hash: Int

    init(_ route: Route, index: Int) {
        self.index = index
        method = route.method
        run = route.run
        let isStreaming = route.method.clientStreaming || route.method.serverStreaming
        switch route.run {
        case .onLoop: precondition(!isStreaming, "\(route.method.path) is a stream and needs a streaming run")
        case .streaming: precondition(isStreaming, "\(route.method.path) is unary and needs a unary run")
        }
        isSheddable = !route.method.service.hasPrefix("grpc.health.")
        service = route.method.service
        name = route.method.name
        hash = Int(
            truncatingIfNeeded: RequestEnvelope.routeHash(service: route.method.service, method: route.method.name))
    }
}
