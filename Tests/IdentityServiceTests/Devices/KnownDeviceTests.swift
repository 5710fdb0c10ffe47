import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import IdentityRules
import IdentityService
import Storage
import TestValues
import Testing

@Suite("I14: a known device is counted by itself") struct KnownDeviceTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    /// Strangers fail until they have to wait.
    private func strangersGuess(from address: String = "192.0.2.7:4000") async throws {
        for _ in 0..<5 {
            await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
                try await fixture.login(password: "Wr0ng-password", from: address)
            }
        }
        await #expect(throws: RPCError(.resourceExhausted, "LOGIN_WAIT", "", "")) {
            try await fixture.login(from: address)
        }
    }

    @Test func strangersDoNotKeepTheOwnerOut() async throws {
        try await fixture.register()
        let first = try await fixture.login()
        #expect(first.deviceSecret.utf8.count == 64)
        try await strangersGuess()
        let own = try await fixture.login(from: "192.0.2.7:4001", device: first.deviceSecret)
        #expect(own.deviceSecret.isEmpty, "the secret that was shown stays the device's")
        await #expect(throws: RPCError(.resourceExhausted, "LOGIN_WAIT", "", "")) {
            // The owner's success gave the strangers nothing.
            try await fixture.login(from: "192.0.2.8:4000")
        }
    }

    @Test func aKnownDeviceHasFewTriesAsWell() async throws {
        try await fixture.register()
        let secret = try await fixture.login().deviceSecret
        for _ in 0..<5 {
            await #expect(throws: RPCError(.unauthenticated, "LOGIN_FAILED", "", "")) {
                try await fixture.login(password: "Wr0ng-password", device: secret)
            }
        }
        await #expect(throws: RPCError(.resourceExhausted, "LOGIN_WAIT", "", "")) {
            try await fixture.login(device: secret)
        }
        _ = try await fixture.login()
    }

    @Test(arguments: [
        "", "abc", String(repeating: "z", count: 64), String(repeating: "0", count: 64),
        String(repeating: "0", count: 1 << 16),
    ])
    func whatIsNoDeviceIsAStranger(secret: String) async throws {
        try await fixture.register()
        _ = try await fixture.login()
        try await strangersGuess()
        await #expect(throws: RPCError(.resourceExhausted, "LOGIN_WAIT", "", "")) {
            try await fixture.login(device: secret)
        }
    }

    @Test func aDeviceOfAnotherAccountIsAStranger() async throws {
        try await fixture.register()
        try await fixture.register("+79990000001")
        let other = try await fixture.login("+79990000001").deviceSecret
        try await strangersGuess()
        await #expect(throws: RPCError(.resourceExhausted, "LOGIN_WAIT", "", "")) {
            try await fixture.login(device: other)
        }
    }

    @Test func aDeviceThatWasNotUsedForLongIsAStranger() async throws {
        try await fixture.register()
        let secret = try await fixture.login().deviceSecret
        fixture.time.advance(.seconds(179 * 86_400))
        #expect(try await fixture.login(device: secret).deviceSecret.isEmpty)
        fixture.time.advance(.seconds(180 * 86_400))
        let anew = try await fixture.login(device: secret).deviceSecret
        #expect(!anew.isEmpty && anew != secret)
    }

    @Test func oneDeviceMoreEndsTheOneUsedLongestAgo() async throws {
        let fixture = try IdentityFixture { $0.devices.perAccountMax = 2 }
        try await fixture.register()
        var secrets: [String] = []
        for _ in 0..<3 {
            fixture.time.advance(.seconds(1))
            secrets.append(try await fixture.login().deviceSecret)
        }
        #expect(try await fixture.login(device: secrets[1]).deviceSecret.isEmpty)
        #expect(try await fixture.login(device: secrets[2]).deviceSecret.isEmpty)
        #expect(try await !fixture.login(device: secrets[0]).deviceSecret.isEmpty)
    }
}
