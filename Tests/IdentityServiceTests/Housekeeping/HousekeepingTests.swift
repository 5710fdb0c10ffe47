import IdentityService
import Storage
import TestValues
import Testing

@Suite struct HousekeepingTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test func sweepingRemovesOldRowsOnly() async throws {
        _ = try await fixture.requestCode()
        let housekeeping = fixture.service.housekeeping(store: fixture.store)
        #expect(try await housekeeping.sweep(now: fixture.time.now) == 0)
        fixture.time.advance(.seconds(3 * 86_400))
        #expect(try await housekeeping.sweep(now: fixture.time.now) == 1)
    }
}
