import FRMRIdentifiers
import Testing

@testable import IdentityRules

@Suite("I9, I14: locks and waits") struct LockTests {
    let now = Instant(seconds: 1_780_000_000)
    let policy = AccountLockPolicy()

    @Test("I14: a stranger's failures are not the owner's", arguments: ["203.0.113.9", "2001:db8::1", "no address"])
    func strangersAndOwnersAreCountedApart(address: String) {
        let phone = "+79991234567"
        let owner = LoginSubject.subjects(phone: phone, knownDevice: "D1", address: address)
        let stranger = LoginSubject.subjects(phone: phone, knownDevice: nil, address: address)
        #expect(Set(owner.map(\.key)).isDisjoint(with: stranger.map(\.key)))
        #expect(owner == [.accountFromKnownDevice(phone: phone, device: "D1")])
        #expect(Set(stranger.map(\.key)).count == (address == "no address" ? 2 : 3))
    }

    @Test(
        "I14: attempts from one subnet are counted together",
        arguments: [
            ("203.0.113.9", "203.0.113.0/24"), ("203.0.113.255", "203.0.113.0/24"),
            ("2001:db8:1:22ff:3:4:5:6", "2001:db8:1:2200::/56"), ("2001:DB8:1:2200::", "2001:db8:1:2200::/56"),
            ("::1", "0:0:0:0::/56"), ("fe80::1%eth0", "fe80:0:0:0::/56"),
            ("203.0.113", nil), ("203.0.113.256", nil), ("203.0.113.+9", nil), ("", nil), (":", nil), (":::", nil),
            ("1:2:3:4:5:6:7", nil), ("1:2:3:4:5:6:7:8:9", nil), ("1::2::3", nil), ("1:2:3:4:5:6:7::8", nil),
            ("g::1", nil), ("00001::", nil), ("1:2:3:4:5:6:7:8", "1:2:3:0::/56"),
        ] as [(String, String?)])
    func subnets(address: String, subnet: String?) {
        #expect(CallerAddress.subnet(of: address) == subnet)
    }

    @Test(
        "I14: attempts are counted by host, but for the machine's own programs",
        arguments: [
            ("203.0.113.9:4000", "203.0.113.9"), ("203.0.113.9", "203.0.113.9"), ("[2001:db8::1]:4000", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"), ("127.0.0.1:5000", nil), ("127.9.9.9:1", nil), ("[::1]:5000", nil),
            ("::1", nil), ("", nil), (":5000", nil), ("no address", "no address"),
        ] as [(String, String?)])
    func hosts(peer: String, host: String?) {
        #expect(CallerAddress.counted(peer) == host)
    }

    @Test("I14: the machine's own programs are counted by the account alone") func ownProgramsHaveNoAddress() {
        let subjects = LoginSubject.subjects(phone: "+79991234567", knownDevice: nil, address: nil)
        #expect(subjects == [.accountFromStrangers(phone: "+79991234567")])
    }

    @Test("I14: a wait is never longer than the longest, wherever the clock goes")
    func aClockThatWasSetBackLocksNobodyOut() {
        let policy = LoginLockPolicy(freeAttempts: 1, waits: [.seconds(60)])
        guard case .try(let failed) = policy.attempt(LoginFailures(), now: now) else {
            Issue.record("the first attempt is free")
            return
        }
        #expect(policy.attempt(failed, now: now) == .wait(until: now + .seconds(60)))
        #expect(policy.attempt(failed, now: now - .microseconds(1)) != .wait(until: now + .seconds(60)))
    }

    @Test("I14: wider subjects wait later") func widerSubjectsAreMorePatient() {
        let subjects = LoginSubject.subjects(phone: "+79991234567", knownDevice: nil, address: "203.0.113.9")
        let free = subjects.map { $0.policy(in: LoginPolicies()).freeAttempts }
        #expect(free == free.sorted() && Set(free).count == 3)
    }

    @Test("I9, I14: each kind of lock has its own key")
    func keysFitTheirLocks() {
        let failed = AccountLock.failedAttempts(since: now)
        let suspicious = AccountLock.suspiciousLogin(since: now)
        let late = now + .seconds(86_400)
        #expect(policy.opens(failed, with: .supportAfterIdentityCheck, now: now))
        #expect(!policy.opens(failed, with: .stepsOfNotice, now: late))
        #expect(!policy.opens(failed, with: .time, now: late + .seconds(1_000_000)))
        #expect(policy.opens(suspicious, with: .supportAfterIdentityCheck, now: now))
        #expect(policy.opens(suspicious, with: .stepsOfNotice, now: now))
        #expect(!policy.opens(suspicious, with: .time, now: late - .microseconds(1)))
        #expect(policy.opens(suspicious, with: .time, now: late))
    }

    @Test("I9: a login from a new device in a new place restricts the account")
    func unexpectedLoginsRestrict() {
        func login(
            _ lock: AccountLock? = nil, device: Bool, subnet: Bool, first: Bool = false
        )
            -> AccountLockPolicy.LoginDecision
        {
            policy.login(lock: lock, knownDevice: device, knownSubnet: subnet, isFirstLogin: first, now: now)
        }
        #expect(login(device: false, subnet: false) == .restrict(.suspiciousLogin(since: now)))
        #expect(login(device: true, subnet: false) == .proceed)
        #expect(login(device: false, subnet: true) == .proceed)
        #expect(login(device: false, subnet: false, first: true) == .proceed)
        let lock = AccountLock.suspiciousLogin(since: now - .seconds(10))
        #expect(login(lock, device: true, subnet: true) == .locked(lock))
        #expect(login(.suspiciousLogin(since: now - .seconds(86_400)), device: true, subnet: true) == .proceed)
    }

    @Test("I14: only failures from the owner's devices call support")
    func supportIsCalledForTheOwnersFailures() {
        #expect(!policy.needsSupport(failuresFromKnownDevices: 19))
        #expect(policy.needsSupport(failuresFromKnownDevices: 20))
    }
}
