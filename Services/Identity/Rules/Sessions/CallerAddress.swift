/// Textual addresses, as far as the counting of attempts needs them (I14).
package enum CallerAddress {
    /// The host of a peer, for counting.
    ///
    /// - Parameter peer: `HOST:PORT` or `[HOST]:PORT`; a text without a port is a host.
    /// - Returns: nil for loopback, behind which stand the machine's own programs, and for an empty host.
    package static func counted(_ peer: String) -> String? {
        var host = Substring(peer)
        if let bracket = host.lastIndex(of: "]") {
            host = host[...bracket].dropFirst().dropLast()
        } else if let colon = host.lastIndex(of: ":"), host.firstIndex(of: ":") == colon {
            host = host[..<colon]
        }
        return host.isEmpty || host.hasPrefix("127.") || host == "::1" ? nil : String(host)
    }

    /// What one provider usually gives one customer: /24 of IPv4, /56 of IPv6 (RFC 6177). Nil for other texts.
    static func subnet(of address: String) -> String? {
        if let bytes = v4(address) {
            return bytes.prefix(3).map(String.init).joined(separator: ".") + ".0/24"
        }
        guard let groups = v6(address) else { return nil }
        let kept = [groups[0], groups[1], groups[2], groups[3] & 0xFF00]
        return kept.map { String($0, radix: 16) }.joined(separator: ":") + "::/56"
    }

    private static func v4(_ text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { part in part.utf8.allSatisfy(isDigit) ? UInt8(part) : nil }
        return bytes.count == 4 ? bytes : nil
    }

    /// Eight groups of 16 bits (RFC 4291 section 2.2); a zone is ignored, IPv4 at the end is not taken.
    private static func v6(_ text: String) -> [UInt16]? {
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
