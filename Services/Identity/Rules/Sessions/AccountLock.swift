package import FRMRIdentifiers

/// Why an account lets nobody in for now. There are two kinds, and they end differently.
package enum AccountLock: Sendable, Hashable {
    /// Support locked it after failed attempts (I14), or the owner asked for it.
    case failedAttempts(since: Instant)
    /// A login came from an address that was not expected (I9).
    case suspiciousLogin(since: Instant)

    /// What lifts it.
    package enum Key: Sendable, Hashable, CaseIterable {
        /// Support, after it has checked who asks (I14).
        case supportAfterIdentityCheck
        /// The steps of the notice that the owner was sent (I9): a code to the bound phone and the password.
        case stepsOfNotice
        /// Only waiting.
        case time
    }
}

/// Lock kinds, what lifts each and how long each lasts (I9, I14).
package struct AccountLockPolicy: Sendable, Hashable {
    /// A restriction after a suspicious login ends by itself after this.
    package var suspicionLasts = Duration.seconds(86_400)
    /// Failures from known devices alone, within the memory of `LoginLockPolicy`, after which support locks the account.
    /// Strangers' failures never count here: they could lock a doctor out.
    package var supportAfterFailures = 20

    package init() {}

    package func opens(_ lock: AccountLock, with key: AccountLock.Key, now: Instant) -> Bool {
        switch (lock, key) {
        // Whoever may unlock the harder kind may unlock the softer one.
        case (_, .supportAfterIdentityCheck): true
        case (.suspiciousLogin, .stepsOfNotice): true
        case (.suspiciousLogin(let since), .time): now >= since + suspicionLasts
        case (.failedAttempts, .stepsOfNotice), (.failedAttempts, .time): false
        }
    }

    /// What a right password from here leads to (I9).
    ///
    /// - Parameters:
    ///   - knownDevice: the account was used from this device before, and the device is not revoked.
    ///   - knownSubnet: the account was used from this subnet before.
    ///   - isFirstLogin: there is nothing to compare with yet.
    package func login(
        lock: AccountLock?, knownDevice: Bool, knownSubnet: Bool, isFirstLogin: Bool, now: Instant
    ) -> LoginDecision {
        if let lock, !opens(lock, with: .time, now: now) { return .locked(lock) }
        if knownDevice || knownSubnet || isFirstLogin { return .proceed }
        return .restrict(.suspiciousLogin(since: now))
    }

    /// Whether failures call for support (I14).
    package func needsSupport(failuresFromKnownDevices: Int) -> Bool {
        failuresFromKnownDevices >= supportAfterFailures
    }

    package enum LoginDecision: Sendable, Hashable {
        case proceed
        case locked(AccountLock)
        /// The account is restricted, and the owner is sent a notice with the steps that lift it.
        case restrict(AccountLock)
    }
}
