/// When a call came and when its caller stops waiting: by this the writer sheds commands when it cannot keep up.
package struct CallTiming: Sendable, Hashable {
    package var arrived: Uptime
    /// Nil: never.
    package var expires: Uptime?

    package init(arrived: Uptime, expires: Uptime? = nil) {
        self.arrived = arrived
        self.expires = expires
    }
}

extension Store {
    /// Of a call that comes now.
    ///
    /// - Parameter remaining: until its caller stops waiting; nil: never.
    package func timing(remaining: Duration?) -> CallTiming {
        let now = environment.uptime
        return CallTiming(arrived: now, expires: remaining.map { now + $0 })
    }
}
