internal import FRMRCalls
internal import FRMRIdentifiers
internal import JWTKit

/// The claims of an access token (RFC 7519): what `CallerIdentity` holds, who says so and for how long.
struct AccessClaims: JWTPayload, Equatable {
    var sub: String
    /// Role names, see `Role.claim`.
    var roles: [String]
    /// 11 digits.
    var snils: String?
    /// OID of the organisation.
    var org: String?
    /// Name of the assurance level, see `AssuranceLevel.claim`.
    var assurance: String
    /// True when the session confirmed possession; absent means false.
    var confirmed: Bool?
    var sid: String?
    /// Seconds since 1970, as RFC 7519 has it.
    var iat: Int64
    var exp: Int64
    var iss: String

    init(_ caller: CallerIdentity, issuer: String, issued: Instant, expires: Instant) {
        sub = caller.subject
        roles = caller.roles.all.map(\.claim).sorted()
        snils = caller.snils
        org = caller.organisation
        assurance = caller.assurance.claim
        confirmed = caller.confirmed ? true : nil
        sid = caller.sessionID
        iat = issued.seconds
        exp = expires.seconds
        iss = issuer
    }

    /// Nothing here: time is a parameter, so the verifier judges the claims after the signature.
    func verify(using algorithm: some JWTAlgorithm) {}

    /// The caller, or nil when a claim has a value that this version does not know.
    var caller: CallerIdentity? {
        let known = roles.compactMap(Role.init(claim:))
        guard !sub.isEmpty, known.count == roles.count, let level = AssuranceLevel(claim: assurance) else { return nil }
        return CallerIdentity(
            subject: sub, roles: Roles(known), snils: snils, organisation: org, assurance: level,
            confirmed: confirmed ?? false, sessionID: sid)
    }
}

extension Role {
    /// The role's name in a token.
    var claim: String {
        switch self {
        case .worker: "worker"
        case .employer: "employer"
        case .hospital: "hospital"
        case .operator: "operator"
        case .service: "service"
        }
    }

    init?(claim: String) {
        guard let role = Role.allCases.first(where: { $0.claim == claim }) else { return nil }
        self = role
    }
}

extension AssuranceLevel {
    /// The level's name in a token.
    var claim: String {
        switch self {
        case .none: "none"
        case .basic: "basic"
        case .extended: "extended"
        case .full: "full"
        }
    }

    init?(claim: String) {
        guard let level = AssuranceLevel.allCases.first(where: { $0.claim == claim }) else { return nil }
        self = level
    }
}
