import FRMRCalls
import FRMRLocks
import NIOCore

/// The messages of one stream between the event loop that receives them and the task that reads them.
final class MessageQueue: Sendable {
    /// What a message costs beside its bytes; bounds floods of empty ones.
    static let overheadBytes = 64

    private let state = Mutex(State())
    private let budget: ReadBudget

    init(budget: ReadBudget) {
        self.budget = budget
    }

    func push(_ message: ByteBuffer) {
        // A small message must not keep alive the whole read that it arrived in.
        let own = message.storageCapacity > 4 * message.readableBytes ? message.compacted : message
        let reader: Reader? = state.withLock { state in
            guard state.end == nil else { return nil }
            if let reader = state.readers.popFirstElement() { return reader }
            state.messages.append(own)
            // Inside the lock, so that a reader cannot release what was not yet taken.
            budget.take(own.readableBytes + Self.overheadBytes)
            return nil
        }
        reader?.continuation.resume(returning: .success(own))
    }

    /// No more messages; what is queued can still be read.
    func finish() { end(.success(nil)) }

    /// No more messages; what is queued is dropped.
    func fail(_ error: RPCError) { end(.failure(error)) }

    /// The next message, nil at the end.
    func next() async throws(RPCError) -> ByteBuffer? {
        if let ready = state.withLock({ $0.take() }) { return try released(ready).get() }
        let ticket = state.withLock { $0.nextTicket() }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: Continuation) in
                let ready: Item? = state.withLock { state in
                    if let ready = state.take() { return ready }
                    if state.cancelled.remove(ticket) != nil { return .failure(.callCancelled) }
                    state.readers.append(Reader(ticket: ticket, continuation: continuation))
                    return nil
                }
                if let ready { continuation.resume(returning: released(ready)) }
            }
        } onCancel: {
            cancelReader(ticket)
        }
        _ = state.withLock { $0.cancelled.remove(ticket) }
        return try result.get()
    }

    private func end(_ result: Item) {
        let (readers, dropped): ([Reader], Int) = state.withLock { state in
            var dropped = 0
            if case .failure = result { dropped = state.dropMessages() }
            // A reader that has lost messages must not take the end for a clean one.
            guard state.end == nil || dropped > 0 else { return ([], 0) }
            state.end = result
            defer { state.readers = [] }
            return (state.readers, dropped)
        }
        if dropped > 0 { budget.release(dropped) }
        for reader in readers { reader.continuation.resume(returning: result) }
    }

    private func cancelReader(_ ticket: UInt64) {
        let reader: Reader? = state.withLock { state in
            if let index = state.readers.firstIndex(where: { $0.ticket == ticket }) {
                return state.readers.remove(at: index)
            }
            state.cancelled.insert(ticket)
            return nil
        }
        reader?.continuation.resume(returning: .failure(.callCancelled))
    }

    private func released(_ item: Item) -> Item {
        if case .success(let message?) = item { budget.release(message.readableBytes + Self.overheadBytes) }
        return item
    }

    private typealias Item = Result<ByteBuffer?, RPCError>
    private typealias Continuation = CheckedContinuation<Item, Never>

    private struct Reader: Sendable {
        let ticket: UInt64
        let continuation: Continuation
    }

    private struct State: Sendable {
        var messages = CircularBuffer<ByteBuffer>()
        var end: Item?
        var readers: [Reader] = []
        /// Readers whose task was cancelled before they began to wait.
        var cancelled: Set<UInt64> = []
        private var lastTicket: UInt64 = 0

        mutating func take() -> Item? {
            messages.popFirst().map { .success($0) } ?? end
        }

        mutating func nextTicket() -> UInt64 {
            lastTicket += 1
            return lastTicket
        }

        mutating func dropMessages() -> Int {
            defer { messages.removeAll() }
            return messages.reduce(0) { $0 + $1.readableBytes + MessageQueue.overheadBytes }
        }
    }
}

extension ByteBuffer {
    /// The readable bytes in storage of their own size.
    fileprivate var compacted: ByteBuffer {
        var copy = ByteBufferAllocator().buffer(capacity: readableBytes)
        copy.writeImmutableBuffer(self)
        return copy
    }
}

extension Array {
    fileprivate mutating func popFirstElement() -> Element? {
        isEmpty ? nil : removeFirst()
    }
}
