internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// A row of clients: a program of an organisation.
struct ClientRow: Sendable {
    var id: String
    var organisation: String
    var displayName: String
    var roles: Set<ClientRole>
    var secretHash: String

    /// An organisation's client acts under its contract with the register, so it counts as fully known.
    var identity: CallerIdentity {
        CallerIdentity(
            subject: id, roles: Roles(roles.compactMap { Role(rawValue: $0.rawValue) }), organisation: organisation,
            assurance: .full, confirmed: true)
    }

    var message: IdentityV1.OrganisationClient {
        IdentityV1.OrganisationClient(
            clientId: id, organisationOid: organisation, displayName: displayName,
            roles: roles.map(\.rawValue).sorted().map { CommonV1.Role(rawValue: $0) })
    }
}

/// The table of organisations' clients.
enum ClientTable {
    static let definition: StaticString = """
        CREATE TABLE clients (
            client_id TEXT NOT NULL PRIMARY KEY,
            organisation_oid TEXT NOT NULL,
            display_name TEXT NOT NULL,
            is_hospital BIGINT NOT NULL CHECK (is_hospital IN (0, 1)),
            is_employer BIGINT NOT NULL CHECK (is_employer IN (0, 1)),
            secret_hash TEXT NOT NULL,
            created_us BIGINT NOT NULL,
            CHECK (is_hospital = 1 OR is_employer = 1)
        )
        """

    static func client(id: String, in store: ReadSession) throws(RPCError) -> ClientRow? {
        let row = try store.first(
            """
            SELECT client_id, organisation_oid, display_name, is_hospital, is_employer, secret_hash FROM clients
            WHERE client_id = $1
            """, .text(id))
        guard let row else { return nil }
        return try row.decoded("clients", key: row.key(0)) { row throws(RPCError) in
            var roles: Set<ClientRole> = []
            if try row.bool(3) { roles.insert(.hospital) }
            if try row.bool(4) { roles.insert(.employer) }
            return try ClientRow(
                id: row.text(0), organisation: row.text(1) { (try? OID($0))?.value == $0 }, displayName: row.text(2),
                roles: roles, secretHash: row.text(5))
        }
    }

    static func insert(_ client: ClientRow, created: Instant, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO clients (
                client_id, organisation_oid, display_name, is_hospital, is_employer, secret_hash, created_us
            ) VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .text(client.id), .text(client.organisation), .text(client.displayName),
            SQLValue(client.roles.contains(.hospital)), SQLValue(client.roles.contains(.employer)),
            .text(client.secretHash), SQLValue(created))
    }
}
