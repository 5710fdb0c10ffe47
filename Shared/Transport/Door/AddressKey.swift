import NIOCore

/// The key under which one party is counted: its IPv4 address, or its /64 network, as an IPv6 host may use every
/// address of it.
struct AddressKey: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ address: SocketAddress?) {
        switch address {
        case .v4(let v4):
            // sockaddr_in: family 2, port 2, address 4 bytes, on Linux and Darwin alike.
            bytes = withUnsafeBytes(of: v4.address) { Array($0[4..<8]) }
        case .v6(let v6):
            // sockaddr_in6: family 2, port 2, flow 4, address 16 bytes.
            let whole = withUnsafeBytes(of: v6.address) { Array($0[8..<24]) }
            // ::ffff:a.b.c.d is an IPv4 address.
            let mapped = [UInt8](repeating: 0, count: 10) + [0xff, 0xff]
            bytes = whole.starts(with: mapped) ? Array(whole.suffix(4)) : Array(whole.prefix(8))
        case .unixDomainSocket, nil:
            bytes = []
        }
    }
}
