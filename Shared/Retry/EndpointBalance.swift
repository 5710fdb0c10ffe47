/// Which of a service's endpoints, and which connection to it, takes the next call.
///
/// A value without clock; its owner guards it with a lock. Connections are numbered through: endpoint e has the
/// connections e · n ..< (e + 1) · n. Endpoints are taken by class — usable, ejected, unusable, both, each untried
/// before tried — and within the best class by the calls in flight, equals one after the other; of an endpoint's
/// connections the least loaded one.
package struct EndpointBalance: Hashable, Sendable {
    private let connectionsPerEndpoint: Int
    private var connections: [Connection]
    private var ejection: OutlierEjection
    /// The endpoint whose turn it is.
    private var turn = 0

    private struct Connection: Hashable {
        var load = 0
        var isUsable = true
    }

    /// - Precondition: there is an endpoint, with a connection.
    package init(
        endpoints: Int, connectionsPerEndpoint: Int, ejection: OutlierEjection.Settings = .init()
    ) {
        precondition(endpoints > 0 && connectionsPerEndpoint > 0)
        self.connectionsPerEndpoint = connectionsPerEndpoint
        self.ejection = OutlierEjection(endpoints: endpoints, ejection)
        connections = Array(repeating: Connection(), count: endpoints * connectionsPerEndpoint)
    }

    package var endpointCount: Int { connections.count / connectionsPerEndpoint }

    /// Calls in flight on a connection.
    package func load(of connection: Int) -> Int { connections[connection].load }

    package func isEjected(endpoint: Int, now: Duration) -> Bool { ejection.isEjected(endpoint, now: now) }

    /// The connection for the next attempt, which counts as in flight from now on; nil when all have been tried.
    ///
    /// - Parameter tried: connections that did not take this call.
    package mutating func pick(avoiding tried: [Int] = [], now: Duration) -> Pick? {
        guard tried.count < connections.count else { return nil }
        var best: (endpoint: Int, connection: Int, rank: Rank)?
        for offset in 0..<endpointCount {
            let endpoint = (turn + offset) % endpointCount
            guard let (connection, rank) = candidate(endpoint, tried, offset, now) else { continue }
            if let best, best.rank <= rank { continue }
            best = (endpoint, connection, rank)
        }
        guard let best else { return nil }
        turn = (best.endpoint + 1) % endpointCount
        connections[best.connection].load += 1
        return Pick(connection: best.connection, isLast: tried.count + 1 == connections.count)
    }

    /// An attempt on the connection is over.
    package mutating func finished(_ connection: Int, _ outcome: CircuitBreaker.Outcome, now: Duration) {
        connections[connection].load -= 1
        ejection.record(outcome, of: connection / connectionsPerEndpoint, now: now)
    }

    /// - Parameter isUsable: false while it is being made or waits to be made again.
    package mutating func connectionChanged(_ connection: Int, isUsable: Bool) {
        connections[connection].isUsable = isUsable
    }

    private func candidate(_ endpoint: Int, _ tried: [Int], _ offset: Int, _ now: Duration) -> (Int, Rank)? {
        var load = 0
        var wasTried = false
        var best: Int?
        for index in endpoint * connectionsPerEndpoint..<(endpoint + 1) * connectionsPerEndpoint {
            load += connections[index].load
            guard tried.isEmpty || !tried.contains(index) else {
                wasTried = true
                continue
            }
            if let best, !isBetter(index, than: best) { continue }
            best = index
        }
        guard let best else { return nil }
        let isEjected = ejection.isEjected(endpoint, now: now)
        let faults = (wasTried ? 4 : 0) + (connections[best].isUsable ? 0 : 2) + (isEjected ? 1 : 0)
        return (best, Rank(faults: faults, load: load, offset: offset))
    }

    private func isBetter(_ one: Int, than other: Int) -> Bool {
        let (one, other) = (connections[one], connections[other])
        return one.isUsable == other.isUsable ? one.load < other.load : one.isUsable
    }

    /// Smaller is better.
    private struct Rank: Comparable {
        let faults: Int
        let load: Int
        let offset: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.faults, left.load, left.offset) < (right.faults, right.load, right.offset)
        }
    }

    package struct Pick: Hashable, Sendable {
        package let connection: Int
        /// Every other connection has been tried.
        package let isLast: Bool
    }
}
