package import FRMRCalls
package import FRMRIdentifiers
import FRMRTransport
import NIOCore

/// Authenticates a caller by a certificate or token, then authorises the call by the method's access rule.
///
/// A token's verdict is kept on its connection until the token ends, so a hot call costs no signature check. Values
/// only; the verdicts live in `ConnectionContext.attachment`.
package struct AccessControl: Sendable {
    /// Turns a bearer token into its caller and the moment the token ends.
    package typealias Verification = @Sendable (String, Instant) async throws(RPCError) -> (CallerIdentity, Instant)

    private let verify: Verification

    package init(verify: @escaping Verification) { self.verify = verify }

    /// Authenticates the caller without waiting; nil when only `verified` can.
    ///
    /// - Throws: UNAUTHENTICATED `TOKEN_MALFORMED`.
    func known(
        _ authorization: ByteBuffer?, on connection: ConnectionContext, now: Instant
    ) throws(RPCError) -> CallerIdentity? {
        guard let authorization else { return connection.peer.map(CallerIdentity.init(peer:)) ?? .anonymous }
        if let caller = tokens(of: connection).caller(authorization, now: now) { return caller }
        guard authorization.readableBytesView.starts(with: Self.scheme.utf8) else { throw Self.malformed }
        return nil
    }

    /// Checks the token's signature and keeps the verdict on `connection`.
    ///
    /// - Throws: UNAUTHENTICATED `TOKEN_MALFORMED`; what the verification throws.
    func verified(
        _ authorization: ByteBuffer?, on connection: ConnectionContext, now: Instant
    ) async throws(RPCError) -> CallerIdentity {
        guard let authorization, authorization.readableBytesView.starts(with: Self.scheme.utf8) else {
            throw Self.malformed
        }
        let token = authorization.readableBytesView.dropFirst(Self.scheme.utf8.count)
        let (caller, end) = try await verify(String(decoding: token, as: UTF8.self), now)
        tokens(of: connection).keep(authorization, caller, until: end)
        return caller
    }

    private func tokens(of connection: ConnectionContext) -> VerifiedTokens {
        connection.attachment(VerifiedTokens.init)
    }

    /// Why `caller` is not authorised for a method with this rule; nil when it is.
    ///
    /// - Returns: UNAUTHENTICATED `TOKEN_REQUIRED`; PERMISSION_DENIED `ASSURANCE_TOO_LOW` (I3),
    ///   `SESSION_NOT_CONFIRMED` (I5) or `ROLE_REQUIRED`.
    package static func refusal(of caller: CallerIdentity, by rule: AccessRule) -> RPCError? {
        if rule.open { return nil }
        if caller.subject.isEmpty {
            return RPCError(
                .unauthenticated, "TOKEN_REQUIRED", "Нужен маркер доступа.", "An access token is required.")
        }
        if caller.assurance < rule.assurance && !caller.roles.contains(.service) {
            return RPCError(
                .permissionDenied, "ASSURANCE_TOO_LOW",
                "Уровень учётной записи недостаточен: подтвердите личность.",
                "The account's assurance level is too low: prove your identity.",
                metadata: ["required": "\(rule.assurance)", "actual": "\(caller.assurance)"])
        }
        if rule.confirmed && !caller.confirmed {
            return RPCError(
                .permissionDenied, "SESSION_NOT_CONFIRMED", "Подтвердите вход кодом.", "Confirm the session by code.")
        }
        if !rule.roles.isEmpty && rule.roles.isDisjoint(with: caller.roles) {
            return RPCError(
                .permissionDenied, "ROLE_REQUIRED", "Метод недоступен для вашей роли.",
                "The method is not open to your role.",
                metadata: ["roles": rule.roles.all.map { "\($0)" }.sorted().joined(separator: ",")])
        }
        return nil
    }

    private static let scheme = "Bearer "
    private static let malformed = RPCError(
        .unauthenticated, "TOKEN_MALFORMED", "Маркер доступа не разобран: ожидается «Bearer …».",
        "The access token is malformed: expected \"Bearer …\".")
}

extension CallerIdentity {
    /// The caller that a client certificate names: a service of the suite, or an organisation's information system.
    init(peer: PeerCertificate) {
        if let service = peer.service {
            self.init(subject: service, roles: [.service], assurance: .full, confirmed: true)
        } else if let organisation = peer.organisation.map(OID.canonical) {
            self.init(
                subject: organisation, roles: [.hospital], organisation: organisation, assurance: .full,
                confirmed: true)
        } else {
            self = .anonymous
        }
    }
}
