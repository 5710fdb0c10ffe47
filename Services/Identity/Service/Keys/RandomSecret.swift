internal import Crypto
internal import FRMRIdentifiers
internal import Storage

/// Secrets that this service makes itself: 32 random bytes in hexadecimal. With 256 random bits a plain SHA-256 of them
/// is safe in the store.
enum RandomSecret {
    static func make(_ environment: Environment) -> String { hexadecimal(environment.randomBytes(bytes)) }

    /// Whether `text` has the form of one; nothing else is looked up in the store.
    static func isOne(_ text: String) -> Bool {
        text.utf8.count == 2 * bytes && bytesOf(hexadecimal: Array(text.utf8)) != nil
    }

    static func hash(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }

    private static let bytes = 32
}
