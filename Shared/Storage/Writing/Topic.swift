internal import FRMRCalls
internal import FRMRLocks

/// A subject that commits bring news about.
package struct Topic: Sendable, Hashable {
    package let name: String

    package init(_ name: String) { self.name = name }

    static func outbox(_ destination: String) -> Topic { Topic("outbox/\(destination)") }
}

/// Who follows which topic. News carries no content, and several coalesce into one: a follower reads on from its own
/// position, so a slow one costs one flag.
final class Topics: Sendable {
    private let state = Mutex(State())

    /// Elements arrive after commits that announced the topic; the sequence ends with the store.
    func follow(_ topic: Topic) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state -> Int? in
            guard !state.isFinished else { return nil }
            state.last += 1
            state.followers[topic, default: [:]][state.last] = continuation
            return state.last
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in
                state.followers[topic]?[number] = nil
                if state.followers[topic]?.isEmpty == true { state.followers[topic] = nil }
            }
        }
        return stream
    }

    func announce(_ topics: Set<Topic>) {
        guard !topics.isEmpty else { return }
        let followers = state.withLock { state in topics.flatMap { state.followers[$0].map { Array($0.values) } ?? [] }
        }
        for follower in followers { follower.yield() }
    }

    func finish() {
        let followers = state.withLock { state in
            state.isFinished = true
            return state.followers.values.flatMap { Array($0.values) }
        }
        for follower in followers { follower.finish() }
    }

    private struct State {
        var last = 0
        var isFinished = false
        var followers: [Topic: [Int: AsyncStream<Void>.Continuation]] = [:]
    }
}
