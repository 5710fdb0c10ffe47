internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Storage

/// A row of clients: a program of an organisation.
struct ClientRecord: Sendable {
    var id: String
    var organisation: String
    var displayName: String
    var roles: Roles
    var secretHash: String

    /// An organisation's client acts under its contract with the register, so it counts as fully known.
    var identity: CallerIdentity {
        CallerIdentity(subject: id, roles: roles, organisation: organisation, assurance: .full, confirmed: true)
    }

    var message: IdentityV1.OrganisationClient {
        IdentityV1.OrganisationClient(
            clientId: id, organisationOid: organisation, displayName: displayName,
            roles: roles.all.map { CommonV1.Role(rawValue: $0.rawValue) })
    }
}

extension ReadSession {
    func client(id: String) throws(RPCError) -> ClientRecord? {
        let row = try first(
            """
            SELECT organisation_oid, display_name, is_hospital, is_employer, secret_hash FROM clients
            WHERE client_id = $1
            """, .text(id))
        guard let row else { return nil }
        var roles: Roles = []
        if try row.bool(2) { roles.insert(.hospital) }
        if try row.bool(3) { roles.insert(.employer) }
        return try ClientRecord(
            id: id, organisation: row.text(0), displayName: row.text(1), roles: roles, secretHash: row.text(4))
    }
}

extension WriteSession {
    func insert(_ client: ClientRecord, now: Instant) throws(RPCError) {
        try execute(
            """
            INSERT INTO clients (
                client_id, organisation_oid, display_name, is_hospital, is_employer, secret_hash, created_at
            ) VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .text(client.id), .text(client.organisation), .text(client.displayName),
            SQLValue(client.roles.contains(.hospital)), SQLValue(client.roles.contains(.employer)),
            .text(client.secretHash), SQLValue(now))
    }
}
