import Synchronization

/// What the connections of a server, or those of one party alone, hold together. From any thread; exact, but several
/// connections that ask for the last room at the same moment may all get it.
final class Load: Sendable {
    private let callsMax: Int
    private let bytesMax: Int
    private let calls = Atomic<Int>(0)
    private let bytes = Atomic<Int>(0)

    init(callsMax: Int, bytesMax: Int) {
        self.callsMax = callsMax
        self.bytesMax = bytesMax
    }

    static func ofServer(_ limits: ServerLimits) -> Load {
        Load(callsMax: limits.callsMax, bytesMax: limits.heldBytesMax)
    }

    static func ofAddress(_ limits: ServerLimits) -> Load {
        Load(callsMax: limits.callsPerAddressMax, bytesMax: limits.heldBytesPerAddressMax)
    }

    var hasRoomForCall: Bool { calls.load(ordering: .relaxed) < callsMax }

    /// Whether what is held and `more` stay within this purpose's part of the bytes.
    func hasRoom(for more: Int = 0, _ purpose: Purpose) -> Bool {
        bytes.load(ordering: .relaxed) + more <= bytesMax / 4 * purpose.rawValue
    }

    /// What bytes are held for, with the quarters of the whole that each purpose may fill: whoever hoards bytes for one
    /// purpose leaves room for those that can be refused least.
    enum Purpose: Int {
        /// Backpressure holds them back without loss.
        case streamMessages = 2
        /// Incomplete frames and unread answers: ending their connections ends them.
        case slowPeers = 3
        /// Requests of calls, which end by themselves.
        case calls = 4
    }

    func callBegan() { calls.add(1, ordering: .relaxed) }
    func callsEnded(_ count: Int = 1) { calls.subtract(count, ordering: .relaxed) }
    func hold(_ count: Int) { bytes.add(count, ordering: .relaxed) }
    func release(_ count: Int) { bytes.subtract(count, ordering: .relaxed) }

    /// Calls in flight and bytes held now.
    var counts: (calls: Int, bytes: Int) { (calls.load(ordering: .relaxed), bytes.load(ordering: .relaxed)) }
}

/// Where what a connection holds is counted: with the whole server's and with its address's, which has a share of
/// everything that callers share and no more.
struct Account: Sendable {
    let server: Load
    let address: Load

    func hasRoom(for more: Int = 0, _ purpose: Load.Purpose) -> Bool {
        server.hasRoom(for: more, purpose) && address.hasRoom(for: more, purpose)
    }

    func callBegan() {
        server.callBegan()
        address.callBegan()
    }

    func callsEnded(_ count: Int = 1) {
        server.callsEnded(count)
        address.callsEnded(count)
    }

    func hold(_ count: Int) {
        server.hold(count)
        address.hold(count)
    }

    func release(_ count: Int) {
        server.release(count)
        address.release(count)
    }
}
