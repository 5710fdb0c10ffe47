import Crypto
import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import IdentityService
import Logging
import Storage
import Synchronization
import TestValues
import Testing
import Tokens

/// The service on a real store in a folder of its own, with a clock that the test moves.
final class IdentityFixture: Sendable {
    let folder: String
    let store: Store
    let service: IdentityService
    let environment: Environment
    let configuration: IdentityConfiguration
    let keys: IdentityKeys
    let time = ManualClock()

    init(_ change: (inout IdentityConfiguration) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("identity-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let clock = time
        let counter = Counter()
        environment = Environment(
            now: { clock.now }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
            newID: { "id-\(counter.next())" }, sleep: { _ in try Task.checkCancellation() })
        var configuration = IdentityConfiguration()
        configuration.hashing = Self.cheap
        change(&configuration)
        self.configuration = configuration
        keys = try IdentityKeys.load(directory: folder, randomBytes: environment.randomBytes)
        store = try Store.open(
            path: folder + "/identity.sqlite", schema: IdentitySchema.schema, loops: 1, environment: environment,
            logger: Logger(label: "identity.tests"))
        service = IdentityService(environment: environment, keys: keys, configuration: configuration)
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Argon2's least cost: the tests are about everything but the cost.
    private static var cheap: PasswordHasher.Parameters {
        var parameters = PasswordHasher.Parameters()
        parameters.memoryKiB = 64
        parameters.passes = 1
        return parameters
    }

    func call(
        _ method: MethodDescriptor, as caller: CallerIdentity = .anonymous, key: String? = nil,
        from address: String = "127.0.0.1:5000"
    ) -> Call {
        Call(method: method, caller: caller, now: time.now, idempotencyKey: key, remoteAddress: address)
    }

    /// The latest message to the phone, as the outbox holds it.
    func latestMessage(to phone: String) async throws -> DeliveryMessage {
        let payload = try await store.read { session throws(RPCError) in
            try session.first(
                "SELECT payload FROM outbox WHERE destination = 'delivery' AND aggregate = $1 ORDER BY sequence DESC",
                .text(phone))?.blob(0)
        }
        return try JSONDecoder().decode(DeliveryMessage.self, from: Data(#require(payload)))
    }

    func caller(_ pair: IdentityV1.TokenPair) async throws -> CallerIdentity {
        let verifier = TokenVerifier(keys: [keys.signer.verificationKey])
        return try await verifier.verify(pair.accessToken, now: time.now).caller
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)
    func next() -> Int {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}
