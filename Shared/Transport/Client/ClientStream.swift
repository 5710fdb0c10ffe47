import FRMRCalls
import FRMRLocks
import FRMRWire
import NIOCore

/// A stream as its caller holds it. Dropping it cancels it.
final class ClientStream: CallStream {
    private let client: Client
    private let number: CallNumber
    private let method: MethodDescriptor
    private let metadata: [MetadataEntry]
    private let deadline: NIODeadline
    private let queue: MessageQueue
    /// A server-streaming request carries its message, so it leaves with the first `send`.
    private let isStarted: Mutex<Bool>

    init(
        client: Client, number: CallNumber, method: MethodDescriptor, metadata: [MetadataEntry],
        deadline: NIODeadline, queue: MessageQueue
    ) {
        self.client = client
        self.number = number
        self.method = method
        self.metadata = metadata
        self.deadline = deadline
        self.queue = queue
        isStarted = Mutex(method.clientStreaming)
        if method.clientStreaming { start(.open, ByteBuffer()) }
    }

    deinit { client.post(.cancel(number)) }

    func send(_ payload: ByteBuffer) async throws(RPCError) {
        guard method.clientStreaming else {
            guard begin() else { throw .streamKindMismatch.from(.unanswered) }
            return start(.closed, payload)
        }
        let (client, number) = (client, number)
        let result = await withCheckedContinuation { (continuation: SendContinuation) in
            client.post(.send(number, payload, continuation))
        }
        try result.get()
    }

    func finishSending() async throws(RPCError) {
        if method.clientStreaming {
            client.post(.finishSending(number))
        } else if begin() {
            start(.closed, ByteBuffer())
        }
    }

    func next() async throws(RPCError) -> ByteBuffer? {
        do throws(RPCError) {
            return try await queue.next()
        } catch {
            // A reader whose task was cancelled wants no more of the stream.
            if Task.isCancelled { cancel() }
            throw error
        }
    }

    func cancel() {
        client.post(.cancel(number))
        queue.fail(.callCancelled)
    }

    private func begin() -> Bool {
        isStarted.withLock { isStarted in
            defer { isStarted = true }
            return !isStarted
        }
    }

    private func start(_ output: ClientConnectionState.Output, _ payload: ByteBuffer) {
        client.post(
            .start(
                number,
                OutgoingCall(
                    method: method, output: output, payload: payload, metadata: metadata, deadline: deadline,
                    mayWait: true, reply: .stream(queue))))
    }
}
