package import NIOSSL

/// The own certificate and the trusted authorities, as PEM files. TLS 1.3 only; both sides show a certificate (I19).
public struct TLSSettings: Sendable, Hashable {
    /// Our certificate, followed by its intermediates.
    public var certificateChainFile: String
    /// Its private key.
    public var privateKeyFile: String
    /// The authorities whose certificates we accept from peers.
    public var trustRootsFile: String

    /// Three paths; the files are read when a pool is made.
    public init(certificateChainFile: String, privateKeyFile: String, trustRootsFile: String) {
        self.certificateChainFile = certificateChainFile
        self.privateKeyFile = privateKeyFile
        self.trustRootsFile = trustRootsFile
    }

    /// - Throws: `TLSSettingsError` naming the file that cannot be used.
    package func serverContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try chain(), privateKey: .privateKey(try key()))
        configuration.trustRoots = .certificates(try roots())
        // The chain is verified, the name is not: a client's name is what we read from it afterwards.
        configuration.certificateVerification = .noHostnameVerification
        return try context(&configuration)
    }

    /// - Throws: `TLSSettingsError` naming the file that cannot be used.
    package func clientContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateChain = try chain()
        configuration.privateKey = .privateKey(try key())
        configuration.trustRoots = .certificates(try roots())
        configuration.certificateVerification = .fullVerification
        return try context(&configuration)
    }

    private func context(_ configuration: inout TLSConfiguration) throws -> NIOSSLContext {
        configuration.minimumTLSVersion = .tlsv13
        do { return try NIOSSLContext(configuration: configuration) } catch {
            throw TLSSettingsError(file: privateKeyFile, problem: "certificate and key do not fit: \(error)")
        }
    }

    private func chain() throws -> [NIOSSLCertificateSource] {
        try certificates(certificateChainFile).map { .certificate($0) }
    }

    private func roots() throws -> [NIOSSLCertificate] {
        try certificates(trustRootsFile)
    }

    private func certificates(_ file: String) throws -> [NIOSSLCertificate] {
        do {
            let found = try NIOSSLCertificate.fromPEMFile(file)
            guard !found.isEmpty else { throw TLSSettingsError(file: file, problem: "holds no certificate") }
            return found
        } catch let error as TLSSettingsError {
            throw error
        } catch {
            throw TLSSettingsError(file: file, problem: "cannot be read as PEM certificates")
        }
    }

    private func key() throws -> NIOSSLPrivateKey {
        do { return try NIOSSLPrivateKey(file: privateKeyFile, format: .pem) } catch {
            throw TLSSettingsError(file: privateKeyFile, problem: "cannot be read as a PEM private key")
        }
    }
}

/// A TLS file that cannot be used.
public struct TLSSettingsError: Error, Hashable, CustomStringConvertible {
    /// Its path.
    public let file: String
    /// What is wrong with it, in English.
    public let problem: String
    /// Both in one line.
    public var description: String { "TLS: \(file) \(problem)" }
}

extension PeerCertificate {
    /// Reads the names out of a certificate that TLS has verified.
    package init(_ certificate: NIOSSLCertificate) {
        let uris = certificate._subjectAlternativeNames().lazy
            .filter { $0.nameType == .uri }
            .compactMap { name in name.contents.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) } }
        self.init(uris: Array(uris))
    }
}
