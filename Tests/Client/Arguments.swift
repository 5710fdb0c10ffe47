import ArgumentParser
import FRMRTransport

/// A length of time as people type it: `5s`, `250ms`, `2m`; a bare number means seconds.
struct TimeArgument: ExpressibleByArgument, Sendable, Hashable {
    let duration: Duration

    init(_ duration: Duration) { self.duration = duration }

    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        // Nine digits of any unit stay far from overflow.
        guard (1...9).contains(digits.count), let count = Int64(digits) else { return nil }
        switch argument.dropFirst(digits.count) {
        case "ms": duration = .milliseconds(count)
        case "", "s": duration = .seconds(count)
        case "m": duration = .seconds(count * 60)
        default: return nil
        }
        if count == 0 { return nil }
    }

    var defaultValueDescription: String { "\(duration)" }
}

/// Which service is called, as whom.
struct TargetOptions: ParsableArguments {
    @Option(help: "Address of the service, HOST:PORT.")
    var endpoint: String
    @Option(help: "Access token; others see it in the list of processes, so better a file or FRMR_TOKEN.")
    var token: String?
    @Option(help: "File of the access token.")
    var tokenFile: String?
    @Option(help: "Time for the call, e.g. 5s or 250ms; 5s by default, 30m for a stream.")
    var timeout: TimeArgument?
    @Option(help: "PEM file of this client's certificate chain.")
    var tlsCertificate: String?
    @Option(help: "PEM file of its private key.")
    var tlsKey: String?
    @Option(help: "PEM file of the authority that signs the service's certificate.")
    var tlsAuthority: String?

    /// Nil for plaintext, which a service speaks on loopback only.
    var tls: TLSSettings? {
        guard let tlsCertificate, let tlsKey, let tlsAuthority else { return nil }
        return TLSSettings(
            certificateChainFile: tlsCertificate, privateKeyFile: tlsKey, trustRootsFile: tlsAuthority)
    }

    /// From the options, else from the environment; nil calls anonymously.
    ///
    /// - Throws: `InputFault` when the file cannot be used.
    func accessToken(environment: [String: String]) throws(InputFault) -> String? {
        if let tokenFile { return try RequestInput.secret(inFile: tokenFile) }
        return token ?? environment["FRMR_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
    }

    func validate() throws {
        guard token == nil || tokenFile == nil else { throw ValidationError("give --token or --token-file") }
        let files = [tlsCertificate, tlsKey, tlsAuthority].compactMap { $0 }
        guard files.isEmpty || files.count == 3 else {
            throw ValidationError("--tls-certificate, --tls-key and --tls-authority go together")
        }
    }
}
