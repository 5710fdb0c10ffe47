package import FRMRCalls
import FRMRLocks

/// What a call's handler may know of the connection it came through.
package final class ConnectionContext: Sendable {
    /// Which of the server's event loops serves the connection: 0..<loops.
    package let loopIndex: Int
    /// Address and port as text.
    package let remoteAddress: String
    /// What the client's certificate says; nil without TLS.
    package let peer: PeerCertificate?
    /// Whether the peer is on this machine.
    package let isLoopback: Bool
    /// What the trace ids of the connection's calls are made of.
    package let traceSeed: TraceSeed
    private let attached = Mutex<(any AnyObject & Sendable)?>(nil)

    package init(loopIndex: Int, remoteAddress: String, peer: PeerCertificate?, isLoopback: Bool, traceSeed: TraceSeed)
    {
        self.loopIndex = loopIndex
        self.remoteAddress = remoteAddress
        self.peer = peer
        self.isLoopback = isLoopback
        self.traceSeed = traceSeed
    }

    /// What the layer above keeps for as long as the connection lives, such as verdicts on access tokens; made when
    /// it is first asked for. From any thread.
    ///
    /// - Precondition: a connection has one attachment, so one type of it.
    package func attachment<T: AnyObject & Sendable>(_ make: () -> T) -> T {
        attached.withLock { attached in
            if let attached {
                guard let attached = attached as? T else { preconditionFailure("another type is attached") }
                return attached
            }
            let made = make()
            attached = made
            return made
        }
    }
}

/// The names in a verified client certificate.
package struct PeerCertificate: Sendable, Hashable {
    /// SAN URI `frmr://service/NAME`.
    package var service: String?
    /// SAN URI `frmr://organisation/OID`.
    package var organisation: String?

    package init(service: String? = nil, organisation: String? = nil) {
        self.service = service
        self.organisation = organisation
    }

    /// - Parameter uris: the certificate's subject alternative names of type URI. The first of each kind counts.
    package init(uris: some Sequence<String>) {
        for uri in uris {
            if let name = Self.name(in: uri, after: "frmr://service/") {
                service = service ?? name
            } else if let oid = Self.name(in: uri, after: "frmr://organisation/") {
                organisation = organisation ?? oid
            }
        }
    }

    private static func name(in uri: String, after prefix: String) -> String? {
        guard uri.hasPrefix(prefix), uri.utf8.count > prefix.utf8.count else { return nil }
        return String(uri.dropFirst(prefix.count))
    }
}
