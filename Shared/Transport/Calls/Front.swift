import FRMRCalls
import NIOCore

/// Names a call within its connection; a protocol's stream id, where it has one.
typealias CallID = UInt32

/// How a caller opens a call.
enum CallInput {
    /// The request is all there is; one response answers it.
    case unary
    /// A streaming call whose caller sends no more.
    case closed
    /// A streaming call whose caller goes on sending.
    case open
}

/// The protocol in which the calls of a connection come and are answered, as `CallSession` sees it. Confined to the
/// event loop.
///
///     bytes ──► front ── open, message, endInput, abandon ──► session ──► handler
///     bytes ◄── front ◄─ reply, fail, message, end ────────── session ◄──
///
/// A call that was opened is ended once: by `reply`, `fail` or `end`, by the front itself, which then tells the session
/// (`abandon`), or by the end of the connection.
protocol Front: AnyObject {
    /// Ends a call with its response.
    ///
    /// - Returns: the code that the caller is told; another than OK where the protocol cannot carry so large a response.
    func reply(_ call: CallID, _ response: ByteBuffer) -> RPCError.Code

    /// Ends a call with an error.
    func fail(_ call: CallID, _ error: RPCError) -> RPCError.Code

    /// Sends one message of a stream.
    func message(_ call: CallID, _ message: ByteBuffer)

    /// Ends a stream whose messages were its answer.
    func end(_ call: CallID)

    /// From now on answers new calls DRAINING; none of them is opened.
    func refuseCalls()

    /// Closes the connection after what was written has gone out.
    func close()

    /// False while more than the limit waits for the peer.
    var isWritable: Bool { get }

    /// Whether the session has room for what the peer may send.
    func setReading(_ isReading: Bool)

    /// Does what is due in the protocol itself, such as giving up what never becomes whole.
    ///
    /// - Returns: when to ask again; nil when the connection is to be closed.
    func checkTime(_ now: NIODeadline) -> NIODeadline?
}
