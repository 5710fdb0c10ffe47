import Synchronization

/// What the connections of a server hold together. From any thread; exact, but several connections that ask for the
/// last room at the same moment may all get it.
final class ServerLoad: Sendable {
    private let callsMax: Int
    private let bytesMax: Int
    private let calls = Atomic<Int>(0)
    private let bytes = Atomic<Int>(0)

    init(limits: ServerLimits) {
        callsMax = limits.callsMax
        bytesMax = limits.heldBytesMax
    }

    var hasRoomForCall: Bool { calls.load(ordering: .relaxed) < callsMax }

    /// Whether what is held and `more` stay within this purpose's part of the bytes.
    func hasRoom(for more: Int = 0, _ purpose: Purpose) -> Bool {
        bytes.load(ordering: .relaxed) + more <= bytesMax / 4 * purpose.rawValue
    }

    /// What bytes are held for, with the quarters of the whole up to which it may go: who hoards by one way leaves room
    /// for those that can be refused least.
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
