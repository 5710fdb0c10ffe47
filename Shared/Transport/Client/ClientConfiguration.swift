public import FRMRRetry

/// Where a service listens.
public struct Endpoint: Sendable, Hashable, CustomStringConvertible {
    /// A name or an address.
    public var host: String
    /// 1…65535.
    public var port: Int

    /// An endpoint at this host and port.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `HOST:PORT`, an IPv6 address in brackets; nil when it is neither.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (1...65_535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: port)
    }

    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// How a client connects.
public struct ClientConfiguration: Sendable {
    /// What a connection may hold.
    public var limits: ClientLimits
    /// Waits between attempts to connect.
    public var reconnect: Backoff
    /// Uniform in 0..<1, for the jitter of `reconnect`.
    public var random: @Sendable () -> Double

    /// The limits and waits of a program that says nothing.
    public init(
        limits: ClientLimits = ClientLimits(), reconnect: Backoff = .reconnect,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.limits = limits
        self.reconnect = reconnect
        self.random = random
    }
}
