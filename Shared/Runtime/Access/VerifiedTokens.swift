import FRMRCalls
import FRMRIdentifiers
import NIOCore
import Synchronization

/// The verified access tokens of one connection, so that a call with a known token costs no signature check, even when
/// a hospital's system serves many users over the connection.
///
/// It keeps `RuntimeLimits.tokensPerConnectionMax`; one more takes the place of the oldest.
final class VerifiedTokens: Sendable {
    private let state = Mutex(State())

    /// The caller whom the token names; nil when the token is not kept or has expired.
    func caller(_ authorization: ByteBuffer, now: Instant) -> CallerIdentity? {
        state.withLock { state in
            state.tokens.first { $0.authorization == authorization && now < $0.end }?.caller
        }
    }

    func keep(_ authorization: ByteBuffer, _ caller: CallerIdentity, until end: Instant) {
        // Bytes of its own: a slice would keep the frame that it came in.
        let copy = ByteBuffer(bytes: authorization.readableBytesView)
        let token = Token(authorization: copy, caller: caller, end: end)
        state.withLock { $0.keep(token) }
    }

    private struct Token {
        let authorization: ByteBuffer
        let caller: CallerIdentity
        let end: Instant
    }

    private struct State {
        var tokens: [Token] = []
        /// The place of the oldest token, once all places are taken.
        var oldest = 0

        mutating func keep(_ token: Token) {
            if let index = tokens.firstIndex(where: { $0.authorization == token.authorization }) {
                tokens[index] = token
            } else if tokens.count < RuntimeLimits.tokensPerConnectionMax {
                tokens.append(token)
            } else {
                tokens[oldest] = token
                oldest = (oldest + 1) % tokens.count
            }
        }
    }
}
