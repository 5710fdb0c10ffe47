internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// A row of devices: what an account's owner has logged in from (I9, I14).
struct DeviceRow: Sendable {
    var id: String
    var account: String
    /// SHA-256 of the device's secret, which has 256 random bits, so no salt.
    var secretHash: [UInt8]
    /// As its owner calls it; may be empty.
    var name: String
    var created: Instant
    var used: Instant
    var revoked: Instant?

    var device: Device { Device(account: account, used: used, revoked: revoked) }
}

/// The table of devices.
enum DeviceTable {
    static let definition: StaticString = """
        CREATE TABLE devices (
            device_id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES accounts (account_id),
            secret_hash BYTES NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
            device_name TEXT NOT NULL,
            created_us BIGINT NOT NULL,
            used_us BIGINT NOT NULL,
            revoked_us BIGINT
        );
        CREATE INDEX devices_by_account ON devices (account_id, used_us)
        """

    /// More living devices than an account may have, whatever the settings say.
    static let livingRowsMax = 1000

    static func device(secretHash: [UInt8], in store: ReadSession) throws(RPCError) -> DeviceRow? {
        let row = try store.first(
            """
            SELECT device_id, account_id, secret_hash, device_name, created_us, used_us, revoked_us
            FROM devices WHERE secret_hash = $1
            """, .blob(secretHash))
        guard let row else { return nil }
        return try row.decoded("devices", key: row.key(0)) { row throws(RPCError) in
            try DeviceRow(
                id: row.text(0), account: row.text(1), secretHash: row.digest(2), name: row.text(3),
                created: row.instant(4), used: row.instant(5), revoked: row.optionalInstant(6))
        }
    }

    /// Ids of the account's devices that are not revoked, the one used last first.
    static func living(account: String, in store: ReadSession) throws(RPCError) -> [String] {
        let rows = try store.rows(
            """
            SELECT device_id FROM devices WHERE account_id = $1 AND revoked_us IS NULL
            ORDER BY used_us DESC, device_id LIMIT $2
            """, .text(account), SQLValue(livingRowsMax))
        return try rows.map { row throws(RPCError) in
            try row.decoded("devices", key: "of account \(account)") { row throws(RPCError) in try row.text(0) }
        }
    }

    static func insert(_ device: DeviceRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO devices (
                device_id, account_id, secret_hash, device_name, created_us, used_us, revoked_us
            ) VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .text(device.id), .text(device.account), .blob(device.secretHash), .text(device.name),
            SQLValue(device.created), SQLValue(device.used), SQLValue(device.revoked))
    }

    static func setUsed(_ used: Instant, name: String, id: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE devices SET used_us = $1, device_name = $2 WHERE device_id = $3", SQLValue(used), .text(name),
            .text(id))
    }

    static func revoke(id: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE devices SET revoked_us = COALESCE(revoked_us, $1) WHERE device_id = $2",
            SQLValue(store.recorded), .text(id))
    }
}
