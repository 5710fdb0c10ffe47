/// Memory of one connection that is counted in its account.
struct HeldBytes {
    private let account: Account
    /// Requests of the calls in flight.
    private(set) var calls = 0
    /// The part of an incomplete request that has arrived.
    private(set) var partial = 0
    /// Answers that the peer leaves unread, as far as they are held against it.
    private(set) var answers = 0

    init(account: Account) { self.account = account }

    /// Whether there is room for `more`. Until a call is taken on, its memory counts as that of what it came in.
    func hasRoom(for more: Int = 0, _ purpose: Load.Purpose) -> Bool {
        account.hasRoom(for: purpose == .calls ? more - partial : more, purpose)
    }

    mutating func holdCall(_ bytes: Int) {
        account.hold(bytes)
        calls += bytes
    }

    mutating func releaseCall(_ bytes: Int) {
        account.release(bytes)
        calls -= bytes
    }

    /// - Returns: whether it has become more.
    mutating func setPartial(_ bytes: Int) -> Bool {
        guard bytes != partial else { return false }
        account.hold(bytes - partial)
        defer { partial = bytes }
        return bytes > partial
    }

    /// - Returns: whether it has become more.
    mutating func setAnswers(_ bytes: Int) -> Bool {
        guard bytes != answers else { return false }
        account.hold(bytes - answers)
        defer { answers = bytes }
        return bytes > answers
    }

    /// The connection ends and holds nothing any more.
    mutating func releaseAll() {
        account.release(calls + partial + answers)
        (calls, partial, answers) = (0, 0, 0)
    }
}
