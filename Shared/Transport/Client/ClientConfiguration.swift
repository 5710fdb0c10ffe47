public import FRMRRetry

/// Where a service listens.
public struct Endpoint: Sendable, Hashable, CustomStringConvertible {
    /// Name or address, an IPv6 one without brackets.
    public var host: String
    /// 1…65535.
    public var port: Int

    /// A place by its parts, which are not checked.
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

    /// `HOST:PORT`, as `init(_:)` reads it.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// How a client connects.
public struct ClientConfiguration: Sendable {
    /// The bounds of each connection.
    public var limits: ClientLimits
    /// Waits between attempts to connect; 1 s × 1.6 up to 120 s, ± 20 %, by default.
    public var reconnect: Backoff
    /// Uniform in 0..<1, for the jitter of `reconnect`.
    package var random: @Sendable () -> Double

    /// The default bounds and waits, unless told otherwise.
    public init(limits: ClientLimits = ClientLimits(), reconnect: Backoff = .reconnect) {
        self.limits = limits
        self.reconnect = reconnect
        random = { Double.random(in: 0..<1) }
    }
}
