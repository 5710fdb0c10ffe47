import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Channel {
    /// No delay for small frames, and an end for connections whose other side is silently gone.
    func setTCPOptions(userTimeout: TimeAmount) throws {
        guard let options = syncOptions else { return }
        try options.setOption(.tcpOption(.tcp_nodelay), value: 1)
        try options.setOption(.socketOption(.so_keepalive), value: 1)
        #if os(Linux)
        let seconds = max(userTimeout.nanoseconds / 1_000_000_000, 1)
        let level = NIOBSDSocket.OptionLevel.tcp
        func set(_ name: CInt, _ value: Int64) throws {
            let option = ChannelOptions.Types.SocketOption(level: level, name: NIOBSDSocket.Option(rawValue: name))
            try options.setOption(option, value: SocketOptionValue(value))
        }
        // Probes begin early enough that three of them fit into the timeout.
        try set(TCP_KEEPIDLE, max(seconds / 2, 1))
        try set(TCP_KEEPINTVL, max(seconds / 6, 1))
        try set(TCP_KEEPCNT, 3)
        // TCP_USER_TIMEOUT of linux/tcp.h, in milliseconds; RFC 5482.
        try set(18, seconds * 1_000)
        #endif
    }
}

extension SocketAddress {
    /// 127.0.0.0/8, ::1, the IPv4 loopback written as IPv6, or a local socket.
    package var isLoopback: Bool {
        switch self {
        case .v4:
            return ipAddress?.hasPrefix("127.") ?? false
        case .v6:
            return ipAddress.map { $0 == "::1" || $0.hasPrefix("::ffff:127.") } ?? false
        case .unixDomainSocket:
            return true
        }
    }

    var hostAndPort: String {
        guard let host = ipAddress, let port else { return "local" }
        return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
