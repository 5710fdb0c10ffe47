package import ArgumentParser

/// The command line of `serve`, the same for the three services.
package struct ServeOptions: ParsableArguments {
    @Option(help: "Address to listen on, HOST:PORT. Off loopback the TLS files are required.")
    package var listen: String?
    @Option(help: "Directory of the store and of files.")
    package var dataDir: String?
    @Option(help: "Addresses of the identity service, HOST:PORT,…")
    package var peerIdentity: String?
    @Option(help: "Addresses of the registry service, HOST:PORT,…")
    package var peerRegistry: String?
    @Option(help: "Addresses of the verification service, HOST:PORT,…")
    package var peerVerification: String?
    @Option(help: "Addresses of an adapter of the state registers, HOST:PORT,…; without it the sample extracts answer.")
    package var peerRegister: String?
    @Option(help: "PEM file of this service's certificate chain.")
    package var tlsCertificate: String?
    @Option(help: "PEM file of its private key.")
    package var tlsKey: String?
    @Option(help: "PEM file of the authority that signs the certificates of peers and clients.")
    package var tlsAuthority: String?
    @Option(help: "File of 32 bytes by which the services know each other on loopback.")
    package var serviceKeyFile: String?
    @Option(help: "Directory of calendars and reference data.")
    package var referenceDir: String?
    @Option(help: "Address of GET /metrics, HOST:PORT; none are served without it. Off loopback it speaks TLS.")
    package var metricsListen: String?
    @Option(help: "How long a message to another service is tried before an operator has to decide.")
    package var deliveryLifetime: String?
    @Option(help: "How long an idempotency key and its answer are kept.")
    package var retentionIdempotency: String?
    @Option(help: "How long a received message is known, so that it is acted on once.")
    package var retentionInbox: String?
    @Option(help: "How long it is kept who discarded a message, and why.")
    package var retentionDecisions: String?
    @Option(help: "Between two sweeps of what is kept no longer.")
    package var retentionPeriod: String?
    @Option(help: "Between two looks for damage in the store, beside the calls.")
    package var storeCheckPeriod: String?
    @Option(help: "What becomes of a store of an earlier version: refuse or migrate.")
    package var oldStore: String?
    @Option(help: "trace, debug, info, notice, warning, error or critical.")
    package var logLevel: String?
    @Option(help: "JSON file of settings.")
    package var config: String?

    package init() {}

    /// The given values by their keys in `Settings`.
    package var values: [String: String] {
        let pairs: [(String, String?)] = [
            ("listen", listen), ("data.dir", dataDir), ("peer.identity", peerIdentity),
            ("peer.registry", peerRegistry), ("peer.verification", peerVerification),
            ("peer.register", peerRegister), ("tls.certificate", tlsCertificate), ("tls.key", tlsKey),
            ("tls.authority", tlsAuthority), ("service.key.file", serviceKeyFile), ("reference.dir", referenceDir),
            ("metrics.listen", metricsListen), ("old.store", oldStore), ("delivery.lifetime", deliveryLifetime),
            ("retention.idempotency", retentionIdempotency), ("retention.inbox", retentionInbox),
            ("retention.decisions", retentionDecisions), ("retention.period", retentionPeriod),
            ("store.check.period", storeCheckPeriod), ("log.level", logLevel),
        ]
        return Dictionary(uniqueKeysWithValues: pairs.compactMap { key, value in value.map { (key, $0) } })
    }
}
