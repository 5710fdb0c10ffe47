import FRMRCalls
import IdentityService
import Storage
import Testing

@Suite struct PasswordHasherTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test func moreHashesThanTheQueueHoldsAreShed() async throws {
        let hasher = PasswordHasher(randomBytes: fixture.environment.randomBytes)
        let shed = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    let result: Result<String, RPCError>
                    do throws(RPCError) { result = .success(try await hasher.hash("x")) } catch {
                        result = .failure(error)
                    }
                    guard case .failure(let error) = result else { return false }
                    return error.reason == "HASHER_BUSY"
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect((1...32).contains(shed))
    }
}
