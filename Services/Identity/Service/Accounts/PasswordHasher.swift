internal import CArgon2
internal import Dispatch
package import FRMRCalls
internal import Synchronization

/// Hashes passwords and clients' secrets with argon2id (RFC 9106), one at a time on a thread of its own.
///
/// A hash costs 19 MiB and tens of milliseconds by design, so the queue is short and what exceeds it is shed.
package final class PasswordHasher: Sendable {
    private let parameters: Parameters
    private let randomBytes: @Sendable (Int) -> [UInt8]
    private let thread = DispatchQueue(label: "identity.argon2")
    private let waiting = Mutex(0)
    /// A hash that no password has: verifying against it costs what verifying against a real one costs.
    private let decoy: String

    package init(parameters: Parameters = Parameters(), randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.parameters = parameters
        self.randomBytes = randomBytes
        // Parameters are the program's own, so hashing fails only without memory; then nothing can be verified.
        decoy = (try? parameters.hash(randomBytes(32), salt: randomBytes(Parameters.saltBytes))) ?? ""
    }

    /// The encoded hash with its parameters and a salt of its own.
    ///
    /// - Throws: RESOURCE_EXHAUSTED `HASHER_BUSY` when the queue is full.
    package func hash(_ password: String) async throws(RPCError) -> String {
        let salt = randomBytes(Parameters.saltBytes)
        let parameters = parameters
        return try await run { () throws(RPCError) in try parameters.hash(Array(password.utf8), salt: salt) }
    }

    /// Whether `password` is the one hashed. Without a hash it costs the same and is false.
    package func verify(_ password: String, against encoded: String?) async throws(RPCError) -> Bool {
        let stored = encoded ?? decoy
        let bytes = Array(password.utf8)
        let matches = try await run { () throws(RPCError) in
            argon2id_verify(stored, bytes, bytes.count) == ARGON2_OK.rawValue
        }
        return matches && encoded != nil
    }

    private func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(RPCError) -> Value
    ) async throws(RPCError) -> Value {
        let admitted = waiting.withLock { waiting in
            guard waiting < parameters.queueMax else { return false }
            waiting += 1
            return true
        }
        guard admitted else { throw .hasherBusy }
        let result: Result<Value, RPCError> = await withCheckedContinuation { continuation in
            thread.async {
                let result: Result<Value, RPCError>
                do throws(RPCError) { result = .success(try work()) } catch { result = .failure(error) }
                self.waiting.withLock { $0 -= 1 }
                continuation.resume(returning: result)
            }
        }
        return try result.get()
    }

    /// Cost of a hash: OWASP's minimum for argon2id.
    package struct Parameters: Sendable, Hashable {
        package var memoryKiB: UInt32 = 19 * 1024
        package var passes: UInt32 = 2
        package var lanes: UInt32 = 1
        /// Hashes that run or wait; one more is shed.
        package var queueMax = 8

        package init() {}

        static let saltBytes = 16
        static let hashBytes = 32

        func hash(_ password: [UInt8], salt: [UInt8]) throws(RPCError) -> String {
            let length = argon2_encodedlen(
                passes, memoryKiB, lanes, UInt32(Self.saltBytes), UInt32(Self.hashBytes), Argon2_id)
            var encoded = [CChar](repeating: 0, count: length)
            let code = argon2id_hash_encoded(
                passes, memoryKiB, lanes, password, password.count, salt, salt.count, Self.hashBytes, &encoded, length)
            guard code == ARGON2_OK.rawValue else {
                throw RPCError(
                    .internalError, "HASH_FAILED", "Внутренняя ошибка, повторите позже.", "Internal error, try later.",
                    cause: "argon2 \(code)")
            }
            return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
