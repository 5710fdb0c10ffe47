internal import Crypto
internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// The devices of accounts (I9, I14). A login from a new one is answered with a secret; whoever shows it at the next
/// login is counted apart from strangers, so that these cannot keep the owner out.
struct Devices: Sendable {
    let policy: DevicePolicy
    let environment: Environment

    /// The device that `secret` tells, when it is known to the account.
    ///
    /// - Parameter secret: as the caller showed it; one that this service never made tells nothing.
    func known(
        secret: String, to account: AccountRow?, now: Instant, in store: ReadSession
    ) throws(RPCError) -> DeviceRow? {
        guard let account, RandomSecret.isOne(secret) else { return nil }
        let row = try DeviceTable.device(secretHash: RandomSecret.hash(secret), in: store)
        guard let row, policy.isKnown(row.device, to: account.id, now: now) else { return nil }
        return row
    }

    /// The owner has logged in: the device was used, or a new one begins.
    ///
    /// - Returns: the device's id, and the secret of a new one.
    func used(
        _ known: DeviceRow?, name: String, account: String, now: Instant, in store: WriteSession
    ) throws(RPCError) -> (id: String, newSecret: String?) {
        if let known {
            try DeviceTable.setUsed(now, name: name.isEmpty ? known.name : name, id: known.id, in: store)
            return (known.id, nil)
        }
        for id in policy.ended(byAddingTo: try DeviceTable.living(account: account, in: store)) {
            try DeviceTable.revoke(id: id, in: store)
        }
        let secret = RandomSecret.make(environment)
        let device = DeviceRow(
            id: environment.newID(), account: account, secretHash: RandomSecret.hash(secret), name: name, created: now,
            used: now)
        try DeviceTable.insert(device, in: store)
        return (device.id, secret)
    }
}
