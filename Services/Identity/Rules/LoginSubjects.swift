/// Whose failed logins are counted together (I14).
///
/// An account has two counts: one for the devices that its owner has logged in from before, one for all others. A
/// stranger's failures delay strangers, and the doctor on his own device never notices them. Addresses and whole
/// subnets are counted besides, so that many accounts cannot be tried from one place.
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
    /// - Parameters:
    ///   - knownDevice: id of the device when the account's owner has logged in from it before, and it is not revoked.
    ///   - address: textual IPv4 or IPv6 address without a port; one that is neither is counted as it stands.
    package static func subjects(phone: String, knownDevice: String?, address: String) -> [LoginSubject] {
        let account: LoginSubject =
            knownDevice.map { .accountFromKnownDevice(phone: phone, device: $0) }
            ?? .accountFromStrangers(phone: phone)
        return [account, .address(address)] + (Self.subnet(of: address).map { [.subnet($0)] } ?? [])
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
