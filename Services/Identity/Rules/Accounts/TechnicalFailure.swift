/// When to try again after a failure of ours (I20): 15 to 30 minutes, spread so that not all come back at once.
package struct TechnicalFailurePolicy: Sendable, Hashable {
    package var retryAfterMin = Duration.seconds(15 * 60)
    package var retryAfterMax = Duration.seconds(30 * 60)

    package init() {}

    /// - Parameter random: a random byte; 0 gives the shortest wait, 255 the longest.
    package func retryAfter(random: UInt8) -> Duration {
        retryAfterMin + (retryAfterMax - retryAfterMin) * Int(random) / 255
    }
}
