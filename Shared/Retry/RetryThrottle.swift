/// Stops retries to an endpoint that mostly fails (gRFC A6, "Throttling Retry Attempts and Hedged RPCs").
///
/// Starts with 10 tokens. A retryable failure takes one, a success returns a tenth; at or below half, nothing is
/// retried. First attempts are never held back.
public struct RetryThrottle: Hashable, Sendable {
    /// In thousandths of a token: exact, where sums of 0.1 would drift.
    private var millitokens: Int
    private let millitokensMax: Int
    private let millitokensPerSuccess: Int

    /// Full: as many tokens as it can have.
    public init(tokensMax: Int = 10, thousandthsPerSuccess: Int = 100) {
        millitokensMax = tokensMax * 1000
        millitokens = millitokensMax
        millitokensPerSuccess = thousandthsPerSuccess
    }

    /// What is left.
    public var tokens: Double { Double(millitokens) / 1000 }

    /// More than half of the tokens are left.
    public var allowsRetry: Bool { millitokens > millitokensMax / 2 }

    /// Takes a token.
    public mutating func recordRetryableFailure() { millitokens = max(millitokens - 1000, 0) }

    /// Gives back a part of one.
    public mutating func recordSuccess() { millitokens = min(millitokens + millitokensPerSuccess, millitokensMax) }
}
