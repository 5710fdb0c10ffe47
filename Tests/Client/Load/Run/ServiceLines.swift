import FRMRTransport

/// A lane's connections to one service: which of them takes the next call, and whether the service is still there.
struct ServiceLines {
    let service: Plan.Service
    let clients: [Client]
    private var inFlight: [Int]
    private var next = 0
    /// When the first of the calls since the last answer lost its connection.
    private var lostSince: Int64?

    init(service: Plan.Service, clients: [Client]) {
        self.service = service
        self.clients = clients
        inFlight = Array(repeating: 0, count: clients.count)
    }

    /// The connection for one more call, in turn; nil while all are full.
    mutating func take() -> Int? {
        for _ in clients.indices {
            let index = next
            next = next + 1 == clients.count ? 0 : next + 1
            if inFlight[index] < LoadLimits.inFlightPerConnectionMax {
                inFlight[index] += 1
                return index
            }
        }
        return nil
    }

    /// - Parameter isLost: the connection was lost or could not be made.
    mutating func answered(_ index: Int, at time: Int64, isLost: Bool) {
        inFlight[index] -= 1
        if isLost { lostSince = lostSince ?? time } else { lostSince = nil }
    }

    func isLost(at time: Int64, after: Int64) -> Bool { lostSince.map { time - $0 >= after } ?? false }
}

extension Plan.Service {
    /// Place in `allCases`.
    var index: Int {
        switch self {
        case .identity: 0
        case .registry: 1
        case .verification: 2
        }
    }
}
