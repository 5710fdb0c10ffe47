package import FRMRIdentifiers

/// Whose failed logins are counted together (I14).
///
/// An account has two counts: one for each device that its owner has logged in from before, one for everybody else. A
/// stranger's failures delay strangers, and the doctor on his own device never notices them. Strangers are counted by
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

    package var policy: LoginLockPolicy {
        switch self {
        case .accountFromKnownDevice, .accountFromStrangers: LoginLockPolicy()
        case .address: .perAddress
        case .subnet: .perSubnet
        }
    }

    /// All that an attempt counts for.
    ///
    /// A known device is counted by itself alone: its own few attempts bound the guessing, and whoever shares its address
    /// could otherwise take each attempt that the address is allowed, for as long as he likes.
    /// - Parameters:
    ///   - knownDevice: id of the device when the account's owner has logged in from it before, it is not revoked, and
    ///     the caller has shown the secret that it was given then.
    ///   - address: textual IPv4 or IPv6 address without a port; one that is neither is counted as it stands.
    package static func subjects(phone: String, knownDevice: String?, address: String) -> [LoginSubject] {
        if let knownDevice { return [.accountFromKnownDevice(phone: phone, device: knownDevice)] }
        let address = String(decoding: address.utf8.prefix(addressBytesMax), as: UTF8.self)
        return [.accountFromStrangers(phone: phone), .address(address)]
            + (Self.subnet(of: address).map { [.subnet($0)] } ?? [])
    }

    /// The longest address is IPv4 within IPv6 with a zone; more is none, and need not be kept.
    package static let addressBytesMax = 64

    /// What is remembered of it after a login that succeeded; nil: nothing.
    ///
    /// The account's failures are over. An address answers for the failures of others still, and is given back the
    /// attempt that was none.
    package func afterSuccess(_ failures: LoginFailures) -> LoginFailures? {
        switch self {
        case .accountFromKnownDevice, .accountFromStrangers: return nil
        case .address, .subnet:
            guard failures.attempts > 1 else { return nil }
            return LoginFailures(
                attempts: failures.attempts - 1, lockedUntil: .distantPast, latest: failures.latest)
        }
    }

    /// What one provider usually gives one customer: /24 of IPv4, /56 of IPv6 (RFC 6177). Nil for other texts.
    static func subnet(of address: String) -> String? {
        if let bytes = IPAddress.v4(address) {
            return bytes.prefix(3).map(String.init).joined(separator: ".") + ".0/24"
        }
        guard let groups = IPAddress.v6(address) else { return nil }
        let kept = [groups[0], groups[1], groups[2], groups[3] & 0xFF00]
        return kept.map { String($0, radix: 16) }.joined(separator: ":") + "::/56"
    }
}

/// An attempt to log in, judged by all that it counts for (I14).
package enum LoginAttempt: Sendable, Hashable {
    /// It may be made; these are to be remembered before it is, so that many at once gain nothing.
    case admitted([LoginSubject: LoginFailures])
    /// Every wait has passed then. The attempt counts for nobody.
    case wait(until: Instant)

    package init(_ known: [LoginSubject: LoginFailures], now: Instant) {
        var next: [LoginSubject: LoginFailures] = [:]
        var latest: Instant?
        for (subject, failures) in known {
            switch subject.policy.attempt(failures, now: now) {
            case .try(let counted): next[subject] = counted
            case .wait(let until): latest = max(latest ?? until, until)
            }
        }
        self = latest.map(LoginAttempt.wait) ?? .admitted(next)
    }
}

extension LoginLockPolicy {
    /// A subnet may be a town.
    package static let perSubnet = LoginLockPolicy(freeAttempts: 1000, waits: [.seconds(60)], memory: .seconds(3600))
}

/// Textual addresses, as far as counting by subnet needs them.
enum IPAddress {
    static func v4(_ text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { part in part.utf8.allSatisfy(isDigit) ? UInt8(part) : nil }
        return bytes.count == 4 ? bytes : nil
    }

    /// Eight groups of 16 bits (RFC 4291 section 2.2); a zone is ignored, IPv4 at the end is not taken.
    static func v6(_ text: String) -> [UInt16]? {
        let address = text.prefix { $0 != "%" }
        guard address.contains(":"), address.utf8.count <= 39 else { return nil }
        let halves = address.components(around: "::")
        guard halves.count <= 2 else { return nil }
        let groups = halves.map { half in
            half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false).map(group)
        }
        guard let head = groups.first, !groups.joined().contains(nil) else { return nil }
        guard groups.count == 2 else { return head.count == 8 ? head.compactMap { $0 } : nil }
        let missing = 8 - head.count - groups[1].count
        guard missing >= 1 else { return nil }
        return (head + Array(repeating: 0, count: missing) + groups[1]).compactMap { $0 }
    }

    private static func group(_ text: Substring) -> UInt16? {
        (1...4).contains(text.utf8.count) && text.utf8.allSatisfy(isHexDigit) ? UInt16(text, radix: 16) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}

extension Substring {
    /// The parts before, between and after each `separator`.
    fileprivate func components(around separator: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self
        while let range = rest.firstRange(of: separator) {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}
