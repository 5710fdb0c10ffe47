import NIOCore
import NIOPosix
import NIOSSL

/// Why a connection was not made or was lost, in one line for the log and for the person at the terminal.
enum ConnectionFault {
    static func text(_ error: any Error) -> String {
        switch error {
        case let error as SocketConnector.Failure: error.description
        case let error as NIOConnectionError: text(error)
        case let error as IOError: error.description
        case let error as NIOSSLExtraError: "TLS: " + error.description
        case let error as NIOSSLError: text(tls: error)
        case is BoringSSLError: "TLS: " + reasons(in: "\(error)")
        default: "\(error)"
        }
    }

    private static func text(_ error: NIOConnectionError) -> String {
        let names = [error.dnsAError, error.dnsAAAAError].compactMap { $0 }.map { "the name is unknown: \($0)" }
        let attempts = error.connectionErrors.map { "\($0.target): \(text($0.error))" }
        // A name may have addresses of one family alone.
        let texts = attempts.isEmpty ? names : attempts
        return texts.isEmpty ? "\(error.host):\(error.port) cannot be reached" : texts.joined(separator: "; ")
    }

    private static func text(tls error: NIOSSLError) -> String {
        switch error {
        case .handshakeFailed(let inner): "TLS handshake: " + reasons(in: "\(inner)")
        case .shutdownFailed(let inner): "TLS: " + reasons(in: "\(inner)")
        case .uncleanShutdown: "TLS: the peer ended the connection without saying so"
        default: "TLS: \(error)"
        }
    }

    /// BoringSSL's own names, such as CERTIFICATE_VERIFY_FAILED, out of "error:1000007d:SSL routines:OPENSSL_internal:NAME
    /// at FILE:LINE"; with what the two common ones mean.
    private static func reasons(in text: String) -> String {
        let names = text.split(separator: "OPENSSL_internal:").dropFirst().map { part in
            String(part.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") })
        }
        guard !names.isEmpty else { return text }
        let list = names.joined(separator: ", ")
        if names.contains("CERTIFICATE_VERIFY_FAILED") {
            return list + ": the peer's certificate is not one of the authorities given"
        }
        if names.contains(where: { $0.contains("ALERT") && ($0.contains("CERTIFICATE") || $0.contains("UNKNOWN_CA")) })
        {
            return list + ": the peer refuses our certificate"
        }
        return list
    }
}
