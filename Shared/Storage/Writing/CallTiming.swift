package import FRMRIdentifiers

/// When a call came and when its caller stops waiting: by this the writer sheds commands when it cannot keep up.
package struct CallTiming: Sendable, Hashable {
    package var arrived: Instant
    /// Nil: never.
    package var expires: Instant?

    package init(arrived: Instant, expires: Instant? = nil) {
        self.arrived = arrived
        self.expires = expires
    }
}
