package import FRMRIdentifiers

/// A device that the owner of an account has logged in from (I9, I14). It was given a secret then, and shows it at the
/// next login.
package struct Device: Sendable, Hashable {
    /// The account that has logged in from it.
    package var account: String
    package var used: Instant
    package var revoked: Instant?

    package init(account: String, used: Instant, revoked: Instant? = nil) {
        self.account = account
        self.used = used
        self.revoked = revoked
    }
}

/// Which devices count as their owner's (I9, I14).
package struct DevicePolicy: Sendable, Hashable {
    /// A device that was not used for so long is a stranger's again.
    package var memory = Duration.seconds(180 * 86_400)
    /// Devices of one account; one more ends the one used longest ago.
    package var perAccountMax = 20

    package init() {}

    /// Whether a device counts as known to `account`, when its secret has been shown.
    package func isKnown(_ device: Device, to account: String, now: Instant) -> Bool {
        device.account == account && device.revoked == nil && now - device.used < memory
    }

    /// Devices that end when one more is added.
    ///
    /// - Parameter living: those not revoked, the one used last first.
    package func ended<ID>(byAddingTo living: [ID]) -> ArraySlice<ID> { living.dropFirst(max(0, perAccountMax - 1)) }
}
