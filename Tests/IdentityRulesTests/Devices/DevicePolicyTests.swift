import FRMRIdentifiers
import IdentityRules
import Testing

@Suite("I9, I14: devices that an account knows") struct DevicePolicyTests {
    private let policy = DevicePolicy()
    private let now = Instant(seconds: 1_780_000_000)

    @Test func aDeviceIsKnownToItsOwnAccountWhileItIsUsed() {
        let device = Device(account: "A", used: now)
        #expect(policy.isKnown(device, to: "A", now: now))
        #expect(!policy.isKnown(device, to: "B", now: now))
        #expect(policy.isKnown(device, to: "A", now: now + .seconds(180 * 86_400) - .microseconds(1)))
        #expect(!policy.isKnown(device, to: "A", now: now + .seconds(180 * 86_400)))
    }

    @Test func aRevokedDeviceIsAStranger() {
        #expect(!policy.isKnown(Device(account: "A", used: now, revoked: now + .seconds(9)), to: "A", now: now))
    }

    @Test(arguments: [(1, [0, 1, 2]), (2, [1, 2]), (3, [2]), (4, []), (20, [])] as [(Int, [Int])])
    func oneMoreEndsTheOneUsedLongestAgo(most: Int, ended: [Int]) {
        var devices = DevicePolicy()
        devices.perAccountMax = most
        #expect(Array(devices.ended(byAddingTo: [0, 1, 2])) == ended)
        var sessions = SessionPolicy()
        sessions.perAccountMax = most
        #expect(Array(sessions.ended(byAddingTo: [0, 1, 2])) == ended)
    }
}
