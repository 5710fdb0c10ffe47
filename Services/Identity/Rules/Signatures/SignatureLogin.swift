package import FRMRIdentifiers

/// What is known of a certificate that somebody logs in with (I15). Whether the signature itself is right was checked
/// before: these are facts about the certificate.
package struct SignatureCertificate: Sendable, Hashable {
    package var notBefore: Instant
    package var notAfter: Instant
    /// From `snils` in the subject, OID 1.2.643.100.3.
    package var snils: SNILS?
    package var chain: Chain
    package var revocation: Revocation
    /// The issuing authority was accredited when it issued it.
    package var issuerAccredited: Bool

    package init(
        notBefore: Instant, notAfter: Instant, snils: SNILS?, chain: Chain, revocation: Revocation,
        issuerAccredited: Bool
    ) {
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.snils = snils
        self.chain = chain
        self.revocation = revocation
        self.issuerAccredited = issuerAccredited
    }

    package enum Chain: Sendable, Hashable {
        case complete, broken
    }

    package enum Revocation: Sendable, Hashable {
        case good
        case revoked(at: Instant)
        /// Neither list nor responder answered: nobody knows, and that is no reason to call it invalid (I20).
        case unknown
    }
}

/// Login by e-signature (I15): optional, and only with a certificate that is bound, registered, enabled and valid.
package struct SignatureLoginPolicy: Sendable, Hashable {
    /// Accepting only certificates "of the current calendar year" is an option, off by default.
    package var sameCalendarYear = false
    /// For that option: hours that the year's beginning is ahead of UTC.
    package var yearZone = Duration.seconds(3 * 3600)

    package init() {}

    /// - Parameters:
    ///   - linked: the account's SNILS.
    ///   - registered: the account's owner has registered this certificate …
    ///   - enabled: … and allowed logins with it.
    package func decide(
        _ certificate: SignatureCertificate, linked: SNILS?, registered: Bool, enabled: Bool, now: Instant
    ) -> Decision {
        var faults: [Fault] = []
        if linked == nil || certificate.snils != linked { faults.append(.otherPerson) }
        if !registered { faults.append(.notRegistered) }
        if registered && !enabled { faults.append(.notEnabled) }
        if now < certificate.notBefore { faults.append(.notYetValid) }
        if now >= certificate.notAfter { faults.append(.expired) }
        if certificate.chain == .broken { faults.append(.chainBroken) }
        if !certificate.issuerAccredited { faults.append(.issuerNotAccredited) }
        if case .revoked(let at) = certificate.revocation, at <= now { faults.append(.revoked) }
        if sameCalendarYear, year(certificate.notBefore) != year(now) { faults.append(.otherYear) }
        guard faults.isEmpty else { return .refuse(faults) }
        return certificate.revocation == .unknown ? .tryLater : .accept
    }

    private func year(_ moment: Instant) -> Int { CivilDate(moment, utcOffset: yearZone).year }

    package enum Decision: Sendable, Hashable {
        case accept
        /// «Недействительный сертификат», with everything that is wrong.
        case refuse([Fault])
        /// Whether it was revoked cannot be told now.
        case tryLater
    }

    /// Raw values are stable reasons.
    package enum Fault: String, Sendable, Hashable, CaseIterable {
        case otherPerson = "CERTIFICATE_OTHER_PERSON"
        case notRegistered = "CERTIFICATE_NOT_REGISTERED"
        case notEnabled = "CERTIFICATE_NOT_ENABLED"
        case notYetValid = "CERTIFICATE_NOT_YET_VALID"
        case expired = "CERTIFICATE_EXPIRED"
        case revoked = "CERTIFICATE_REVOKED"
        case chainBroken = "CERTIFICATE_CHAIN_BROKEN"
        case issuerNotAccredited = "CERTIFICATE_ISSUER_NOT_ACCREDITED"
        case otherYear = "CERTIFICATE_OTHER_YEAR"
    }
}
