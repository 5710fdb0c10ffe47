import Testing

@Suite struct GoServerTests {
    @Test func goClientAndGoServerUnderstandEachOther() async throws {
        let answer = try await GoPrograms.withServer { try await GoPrograms.client($0, "health") }
        #expect(answer.exitCode == 0, "\(answer.diagnostics)")
        #expect(try answer.decoded() == ["status": "SERVING"])
    }
}
