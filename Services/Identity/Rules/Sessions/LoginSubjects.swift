package import FRMRIdentifiers

/// Whose failed logins are counted together (I14).
///
/// An account has two counts: one for each device that its owner has logged in from before, one for everybody else. A
/// stranger's failures delay strangers, and the doctor on a device of their own never notices them. Strangers are counted by
/// address and by subnet besides, so that many accounts cannot be tried from one place.
package enum LoginSubject: Sendable, Hashable {
    case accountFromKnownDevice(phone: String, device: String)
    case accountFromStrangers(phone: String)
    case address(String)
    case subnet(String)

    /// The name under which its failures are kept. The parts cannot be confused: each kind has a prefix of its own.
    package var key: String {
        switch self {
        case .accountFromKnownDevice(let phone, let device): "device:\(phone):\(device)"
        case .accountFromStrangers(let phone): "phone:\(phone)"
        case .address(let address): "address:\(address)"
        case .subnet(let subnet): "subnet:\(subnet)"
        }
    }

    package func policy(in policies: LoginPolicies) -> LoginLockPolicy {
        switch self {
        case .accountFromKnownDevice, .accountFromStrangers: policies.account
        case .address: policies.address
        case .subnet: policies.subnet
        }
    }

    /// All that an attempt counts for.
    ///
    /// A known device is counted by itself alone: its own few attempts bound the guessing, and whoever shares its address
    /// could otherwise take each attempt that the address is allowed, for as long as they like.
    /// - Parameters:
    ///   - knownDevice: id of the device when ``DevicePolicy`` knows it and the caller has shown its secret.
    ///   - address: textual IPv4 or IPv6 address without a port; one that is neither is counted as it stands. Nil for the
    ///     machine's own programs (``CallerAddress``).
    package static func subjects(phone: String, knownDevice: String?, address: String?) -> [LoginSubject] {
        if let knownDevice { return [.accountFromKnownDevice(phone: phone, device: knownDevice)] }
        guard let address else { return [.accountFromStrangers(phone: phone)] }
        let kept = String(decoding: address.utf8.prefix(addressBytesMax), as: UTF8.self)
        return [.accountFromStrangers(phone: phone), .address(kept)]
            + (CallerAddress.subnet(of: kept).map { [.subnet($0)] } ?? [])
    }

    /// The longest address is IPv4 within IPv6 with a zone; a longer text is no address and need not be kept.
    package static let addressBytesMax = 64

    /// What is remembered of it after a login that succeeded; nil: nothing.
    ///
    /// The account's failures are over. An address answers for the failures of others still, and is given back the
    /// attempt that was none.
    package func afterSuccess(_ failures: LoginFailures) -> LoginFailures? {
        switch self {
        case .accountFromKnownDevice, .accountFromStrangers: return nil
        case .address, .subnet: return withdrawn(failures)
        }
    }

    /// What is remembered of it after an attempt that nobody looked at; nil: nothing.
    package func withdrawn(_ failures: LoginFailures) -> LoginFailures? {
        guard failures.attempts > 1 else { return nil }
        return LoginFailures(attempts: failures.attempts - 1, lockedUntil: .distantPast, latest: failures.latest)
    }
}

/// An attempt to log in, judged by all that it counts for (I14).
package enum LoginAttempt: Sendable, Hashable {
    /// It may be made; these are to be remembered before it is, so that many at once gain nothing.
    case admitted([LoginSubject: LoginFailures])
    /// Every wait has passed then. The attempt counts for nobody.
    case wait(until: Instant)

    package init(_ known: [LoginSubject: LoginFailures], policies: LoginPolicies, now: Instant) {
        var next: [LoginSubject: LoginFailures] = [:]
        var latest: Instant?
        for (subject, failures) in known {
            switch subject.policy(in: policies).attempt(failures, now: now) {
            case .try(let counted): next[subject] = counted
            case .wait(let until): latest = max(latest ?? until, until)
            }
        }
        self = latest.map(LoginAttempt.wait) ?? .admitted(next)
    }
}

/// The waits of each kind of subject (I14).
package struct LoginPolicies: Sendable, Hashable {
    package var account = LoginLockPolicy()
    /// Behind one address there may be a whole hospital.
    package var address = LoginLockPolicy(freeAttempts: 100, waits: [.seconds(60)], memory: .seconds(3600))
    /// A subnet may be a town.
    package var subnet = LoginLockPolicy(freeAttempts: 1000, waits: [.seconds(60)], memory: .seconds(3600))

    package init() {}

    /// Failures whose latest lies before this count for nothing any more.
    package func forgotten(before now: Instant) -> Instant { now - max(account.memory, address.memory, subnet.memory) }
}
