/// What a peer did against the protocol, with the answer PROTOCOL.md §7 defines for it.
package enum ProtocolFault: Equatable, Sendable, CaseIterable {
    case frameTooLarge
    case evenStreamID
    case streamIDNotIncreasing
    case streamNeverOpened
    case dataOnUnaryStream
    case dataAfterClose
    case dataInCloseFrame
    case conflictingFlags
    case unknownFlags
    case unknownFrameType
    case responseFromClient
    case requestFromServer
    case tooManyStreams
    case tooManyFaults
    /// More bytes wait than the connection or the server may hold.
    case tooManyBytes
    /// The server or the peer's address has all the connections it may have.
    case tooManyConnections
    case draining

    /// Stable, in `ErrorInfo.reason`.
    package var reason: String {
        switch self {
        case .frameTooLarge: "FRAME_TOO_LARGE"
        case .evenStreamID: "STREAM_ID_EVEN"
        case .streamIDNotIncreasing: "STREAM_ID_NOT_INCREASING"
        case .streamNeverOpened: "STREAM_NEVER_OPENED"
        case .dataOnUnaryStream: "DATA_ON_UNARY_STREAM"
        case .dataAfterClose: "DATA_AFTER_CLOSE"
        case .dataInCloseFrame: "DATA_IN_CLOSE_FRAME"
        case .conflictingFlags: "CONFLICTING_FLAGS"
        case .unknownFlags: "UNKNOWN_FLAGS"
        case .unknownFrameType: "UNKNOWN_FRAME_TYPE"
        case .responseFromClient: "RESPONSE_FROM_CLIENT"
        case .requestFromServer: "REQUEST_FROM_SERVER"
        case .tooManyStreams: "TOO_MANY_STREAMS"
        case .tooManyFaults: "TOO_MANY_FAULTS"
        case .tooManyBytes: "TOO_MANY_BYTES"
        case .tooManyConnections: "TOO_MANY_CONNECTIONS"
        case .draining: "DRAINING"
        }
    }
}
