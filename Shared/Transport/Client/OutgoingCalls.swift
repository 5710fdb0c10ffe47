import FRMRCalls
import FRMRLocks
import FRMRWire
import NIOCore

/// Names one call of a client, across its threads and connections.
typealias CallNumber = UInt64

/// What a caller asks of the client's event loop.
enum ClientCommand: Sendable {
    case start(CallNumber, OutgoingCall)
    case send(CallNumber, ByteBuffer, SendContinuation)
    case finishSending(CallNumber)
    /// Nobody waits for the answer any more.
    case cancel(CallNumber)
}

/// A call on its way to a connection.
struct OutgoingCall: Sendable {
    let method: MethodDescriptor
    let output: ClientConnectionState.Output
    let payload: ByteBuffer
    let metadata: [MetadataEntry]
    let deadline: NIODeadline
    /// Whether the call waits for an endpoint that is out of reach; one that can go to another endpoint does not.
    let mayWait: Bool
    let reply: Reply

    /// Who is told about the answer.
    enum Reply: Sendable {
        case unary(CheckedContinuation<Result<ByteBuffer, RPCError>, Never>)
        /// Runs on the event loop, in the middle of what the client does there.
        case callback(@Sendable (Result<ByteBuffer, RPCError>) -> Void)
        case stream(MessageQueue)

        func fail(_ error: RPCError) {
            switch self {
            case .unary(let continuation): continuation.resume(returning: .failure(error))
            case .callback(let completion): completion(.failure(error))
            case .stream(let queue): queue.fail(error)
            }
        }
    }

    /// Token, idempotency key and the caller's own entries.
    static func metadata(of options: CallOptions) -> [MetadataEntry] {
        var entries: [MetadataEntry] = []
        if let token = options.accessToken {
            entries.append(MetadataEntry(key: MetadataKey.authorization, value: "Bearer " + token))
        }
        if let key = options.idempotencyKey {
            entries.append(MetadataEntry(key: MetadataKey.idempotencyKey, value: key))
        }
        return options.metadata.isEmpty ? entries : entries + options.metadata
    }
}
