import FRMRCalls
import FRMRContracts
import TestSupport

@testable import frmr

/// An account of a made-up person at the shared services.
struct PracticeAccount: Sendable {
    static let password = "Пароль-1-образец"

    let stand: PracticeStand
    let phone: String
    let id: String

    /// - Parameter phone: another one for each account.
    init(_ stand: PracticeStand, phone: String) async throws {
        let (request, code) = try await Self.request(stand, phone)
        try await self.init(stand, phone: phone, id: Self.confirm(stand, request, code))
    }

    init(_ stand: PracticeStand, phone: String, id: String) {
        (self.stand, self.phone, self.id) = (stand, phone, id)
    }

    /// Asks for a code; returns the request and the code that was sent.
    static func request(_ stand: PracticeStand, _ phone: String) async throws -> (request: String, code: String) {
        let sent = try await stand.system.patiently(nil) { options throws(RPCError) in
            try await IdentityV1.AccountsClient(stand.system.identity)
                .requestRegistrationCode(.init(phone: phone), options)
        }
        return (sent.requestId, try await SpoolReader(path: stand.system.suite.spool).code(request: sent.requestId))
    }

    /// Shows a code; returns the id of the account.
    static func confirm(
        _ stand: PracticeStand, _ request: String, _ code: String, password: String = password
    ) async throws(RPCError) -> String {
        try await stand.system.talk().patiently(nil) { options throws(RPCError) in
            try await IdentityV1.AccountsClient(stand.system.identity)
                .confirmRegistration(.init(requestId: request, code: code, password: password), options)
        }.get().accountId
    }

    func logIn(phone: String? = nil) async throws -> IdentityV1.TokenPair {
        try await stand.system.patiently(nil) { options throws(RPCError) in
            try await IdentityV1.SessionsClient(stand.system.identity)
                .login(.init(phone: phone ?? self.phone, password: Self.password), options)
        }
    }

    func refresh(_ token: String) async throws -> IdentityV1.TokenPair {
        try await stand.system.patiently(nil) { options throws(RPCError) in
            try await IdentityV1.SessionsClient(stand.system.identity).refresh(.init(refreshToken: token), options)
        }
    }
}
