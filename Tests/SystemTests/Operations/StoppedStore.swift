import FRMRIdentifiers
import IdentityService
import Logging
import RegistryService
import Storage
import TestSupport
import VerificationService

extension RunningSuite.Name {
    var schema: Schema {
        switch self {
        case .identity: IdentitySchema.schema
        case .registry: RegistrySchema.schema
        case .verification: VerificationSchema.schema
        }
    }
}

extension System {
    /// Looks into the store of a service that is stopped, or changes it.
    func withStore<T: Sendable>(_ name: RunningSuite.Name, _ body: (Store) async throws -> T) async throws -> T {
        let environment = Environment(
            now: { .epoch }, randomBytes: { [UInt8](repeating: 0, count: $0) }, newID: { "none" }, sleep: { _ in })
        let store = try Store.open(
            path: suite.store(name), schema: name.schema, loops: 0, environment: environment,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        defer { store.close() }
        return try await body(store)
    }
}
