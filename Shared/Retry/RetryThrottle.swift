/// Stops retries to an endpoint that mostly fails (gRFC A6, "Throttling Retry Attempts and Hedged RPCs").
///
/// Starts with 10 tokens. A retryable failure takes one, a success returns a tenth; at or below half, nothing is
/// retried. First attempts are never held back.
package struct RetryThrottle: Hashable, Sendable {
    /// In thousandths of a token: exact, where sums of 0.1 would drift.
    private var millitokens: Int
    private let millitokensMax: Int
    private let millitokensPerSuccess: Int

    package init(tokensMax: Int = 10, thousandthsPerSuccess: Int = 100) {
        millitokensMax = tokensMax * 1000
        millitokens = millitokensMax
        millitokensPerSuccess = thousandthsPerSuccess
    }

    package var tokens: Double { Double(millitokens) / 1000 }

    package var allowsRetry: Bool { millitokens > millitokensMax / 2 }

    package mutating func recordRetryableFailure() { millitokens = max(millitokens - 1000, 0) }

    package mutating func recordSuccess() { millitokens = min(millitokens + millitokensPerSuccess, millitokensMax) }
}
