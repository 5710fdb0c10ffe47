package import FRMRIdentifiers

/// What a program of an organisation may act as. Raw values are those of the wire.
package enum ClientRole: Int32, Sendable, Hashable, CaseIterable {
    case employer = 2
    case hospital = 3
}

/// Who may be registered as an organisation's client.
package struct ClientPolicy: Sendable, Hashable {
    /// Organisations' OIDs stand under these (reference book 1.2.643.5.1.13.13.11.1461): those of
    /// `Shared/Reference/Data/organisation-arcs.csv`, which the registry reads. Identity reads no reference data.
    package var organisationRoots = [
        "1.2.643.5.1.13.13.12.1", "1.2.643.5.1.13.13.12.2", "1.2.643.5.1.13.13.12.3", "1.2.643.5.1.13.13.12.4",
    ]
    /// Length of a secret. It is chosen by the organisation, so it has to be long.
    package var secretCharactersMin = 32
    package var secretCharactersMax = 128

    package init() {}

    /// Whether `organisation` is an organisation's OID.
    package func admits(organisation: OID) -> Bool {
        organisationRoots.contains { organisation.value.hasPrefix($0 + ".") }
    }

    /// Whether a client may have these roles: at least one, and none twice.
    ///
    /// - Parameter roles: as they were asked for; nil stands for one that no client may have.
    package func admits(roles: [ClientRole?]) -> Bool {
        !roles.isEmpty && !roles.contains(nil) && Set(roles).count == roles.count
    }

    /// Whether `secret` has the length of one.
    package func admits(secret: String) -> Bool {
        // Bytes first: counting the characters of a long text is work.
        secret.utf8.count <= secretBytesMax && (secretCharactersMin...secretCharactersMax).contains(secret.count)
    }

    /// No secret has more bytes of UTF-8.
    package var secretBytesMax: Int { secretCharactersMax * 4 }
}
