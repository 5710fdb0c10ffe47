package import Crypto
internal import FRMRIdentifiers
package import Tokens

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The service's secrets: the key that signs access tokens and the key that hashes one-time codes.
package struct IdentityKeys: Sendable {
    let signing: Curve25519.Signing.PrivateKey
    let codes: SymmetricKey

    package init(signing: Curve25519.Signing.PrivateKey, codes: SymmetricKey) {
        self.signing = signing
        self.codes = codes
    }

    /// The key's id: the first 8 bytes of the SHA-256 of the public key, in hexadecimal.
    package var keyID: String { hexadecimal(SHA256.hash(data: signing.publicKey.rawRepresentation).prefix(8)) }

    package var signer: TokenSigner { TokenSigner(key: signing, keyID: keyID) }

    /// Reads the keys from `directory`, making them on the first start. The file is readable by its owner only;
    /// one that is open to others is refused, for somebody may have read it.
    package static func load(directory: String, randomBytes: (Int) -> [UInt8]) throws(IdentityKeysError) -> IdentityKeys
    {
        let path = directory + "/" + fileName
        if let keys = try read(path) { return keys }
        let secrets = [randomBytes(secretBytes), randomBytes(secretBytes)]
        let text = secrets.map { hexadecimal($0) + "\n" }.joined()
        try create(path, directory: directory, text: Array(text.utf8))
        guard let keys = try read(path) else { throw IdentityKeysError(path: path, problem: .unreadable(ENOENT)) }
        return keys
    }

    package static let fileName = "identity.keys"
    private static let secretBytes = 32
    private static let fileBytes = 2 * (2 * secretBytes + 1)

    private static func read(_ path: String) throws(IdentityKeysError) -> IdentityKeys? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw IdentityKeysError(path: path, problem: .unreadable(errno))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw IdentityKeysError(path: path, problem: .unreadable(errno)) }
        guard status.st_mode & 0o077 == 0 else { throw IdentityKeysError(path: path, problem: .openToOthers) }
        var bytes = [UInt8](repeating: 0, count: fileBytes + 1)
        let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
        let lines = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: "\n"))
        guard count == fileBytes, lines.count == 2, let seed = bytesOf(hexadecimal: lines[0]),
            let codes = bytesOf(hexadecimal: lines[1]), seed.count == secretBytes, codes.count == secretBytes,
            let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else { throw IdentityKeysError(path: path, problem: .malformed) }
        return IdentityKeys(signing: signing, codes: SymmetricKey(data: codes))
    }

    /// Written beside, made durable, then linked to its name: a crash leaves a whole file or none.
    private static func create(_ path: String, directory: String, text: [UInt8]) throws(IdentityKeysError) {
        let draft = path + ".new"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw IdentityKeysError(path: path, problem: .unwritable(errno)) }
        defer { close(file) }
        let written = text.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard written == text.count, fsync(file) == 0, rename(draft, path) == 0 else {
            throw IdentityKeysError(path: path, problem: .unwritable(errno))
        }
        let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw IdentityKeysError(path: path, problem: .unwritable(errno)) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw IdentityKeysError(path: path, problem: .unwritable(errno)) }
    }
}

extension IdentityKeys: CustomStringConvertible {
    package var description: String { "IdentityKeys(\(keyID))" }
}

/// Why the keys cannot be had. The service does not start without.
package struct IdentityKeysError: Error, Sendable, Hashable, CustomStringConvertible {
    package let path: String
    package let problem: Problem

    package init(path: String, problem: Problem) {
        self.path = path
        self.problem = problem
    }

    package enum Problem: Sendable, Hashable {
        case unreadable(Int32)
        case unwritable(Int32)
        /// Others than the owner may read or write the file.
        case openToOthers
        case malformed
    }

    package var description: String {
        switch problem {
        case .unreadable(let code): "\(path): cannot be read, errno \(code)"
        case .unwritable(let code): "\(path): cannot be written, errno \(code)"
        case .openToOthers: "\(path): is open to others; it must have mode 0600"
        case .malformed: "\(path): is not a file of keys"
        }
    }
}
