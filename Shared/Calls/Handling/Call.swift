package import FRMRIdentifiers

/// What a handler knows of the call it serves.
package struct Call: Sendable {
    package var method: MethodDescriptor
    package var caller: CallerIdentity
    /// The moment of the call. Handlers read no clock.
    package var now: Instant
    /// Time left of the caller's deadline; nil without one.
    package var remaining: Duration?
    package var idempotencyKey: String?
    /// Language of the texts in the answer.
    package var language: Language
    package var remoteAddress: String

    package init(
        method: MethodDescriptor, caller: CallerIdentity, now: Instant, remaining: Duration? = nil,
        idempotencyKey: String? = nil, language: Language = .russian, remoteAddress: String = ""
    ) {
        self.method = method
        self.caller = caller
        self.now = now
        self.remaining = remaining
        self.idempotencyKey = idempotencyKey
        self.language = language
        self.remoteAddress = remoteAddress
    }

    package enum Language: String, Sendable, Hashable, CaseIterable {
        case russian = "ru"
        case english = "en"
    }
}

/// Who calls, as the access token or the client certificate proved it.
package struct CallerIdentity: Sendable, Hashable {
    /// Account id, client id or service name; empty when anonymous.
    package var subject: String
    package var roles: Roles
    /// 11 digits; nil until the profile is linked (I11).
    package var snils: String?
    /// OID of the organisation the caller acts for.
    package var organisation: String?
    package var assurance: AssuranceLevel
    /// True when this session confirmed possession.
    package var confirmed: Bool
    package var sessionID: String?

    package init(
        subject: String, roles: Roles, snils: String? = nil, organisation: String? = nil,
        assurance: AssuranceLevel = .none, confirmed: Bool = false, sessionID: String? = nil
    ) {
        self.subject = subject
        self.roles = roles
        self.snils = snils
        self.organisation = organisation
        self.assurance = assurance
        self.confirmed = confirmed
        self.sessionID = sessionID
    }

    package static let anonymous = CallerIdentity(subject: "", roles: [])
}
