package import NIOCore

/// What a call's handler may know of the connection it came through.
package final class ConnectionContext: Sendable {
    /// Which of the server's event loops serves the connection: 0..<loops.
    private let eventLoop: any EventLoop
    package let loopIndex: Int
    /// Address and port as text.
    package let remoteAddress: String
    /// What the client's certificate says; nil without TLS.
    package let peer: PeerCertificate?
    /// Whether the peer is on this machine.
    package let isLoopback: Bool
    private let box: NIOLoopBoundBox<AnyObject?>

    package init(
        eventLoop: any EventLoop, loopIndex: Int, remoteAddress: String, peer: PeerCertificate?, isLoopback: Bool
    ) {
        self.eventLoop = eventLoop
        self.loopIndex = loopIndex
        self.remoteAddress = remoteAddress
        self.peer = peer
        self.isLoopback = isLoopback
        box = NIOLoopBoundBox.makeEmptyBox(valueType: AnyObject.self, eventLoop: eventLoop)
    }

    /// Whatever the layer above wants to remember per connection, such as verdicts on access tokens.
    /// Only to be touched on the connection's event loop, which is where unary handlers run.
    /// Sets `attachment` from any thread; it is there at the loop's next turn.
    package func attach(_ object: any AnyObject & Sendable) {
        if eventLoop.inEventLoop {
            attachment = object
        } else {
            eventLoop.execute { self.attachment = object }
        }
    }

    package var attachment: AnyObject? {
        get { box.value }
        set { box.value = newValue }
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
