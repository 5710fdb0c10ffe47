import FRMRCalls
import FRMRContracts
import NIOCore
import Storage
import Testing

@testable import RegistryService

/// What the registry and verification settle once a store was restored.
@Suite struct SettlementTests {
    @Test func whatVerificationDoesNotKnowIsSentAgainAndNamed() async throws {
        let desk = try await Desk()
        let sent = try await desk.submit(try await desk.filled().id)
        let first = try VerificationV1.SubmitCaseRequest(decoding: try #require(try await desk.outbox().first).payload)
        #expect(first.incarnation == desk.store.incarnation)
        // Verification is being told of it just now.
        #expect(try await desk.settle(with: KnownCases([])).isEmpty)
        try await desk.deliver()
        let findings = try await desk.settle(with: KnownCases([]))
        #expect(findings.map(\.reason) == ["CASE_LOST"] && findings.map(\.id) == [sent.applicationId])
        let messages = try await desk.outbox()
        #expect(try messages.map { try VerificationV1.SubmitCaseRequest(decoding: $0.payload) } == [first])
    }

    /// A row that cannot be read holds up no other.
    @Test func anApplicationThatCannotBeReadIsNamed() async throws {
        let desk = try await Desk()
        let sent = try await desk.submit(try await desk.filled().id)
        try await desk.deliver()
        try await desk.store.write { session throws(RPCError) in
            try session.execute("PRAGMA ignore_check_constraints = ON")
            try session.execute("UPDATE application SET worker_role = 9")
            try session.execute("PRAGMA ignore_check_constraints = OFF")
        }
        let findings = try await desk.settle(with: KnownCases([]))
        #expect(findings.map(\.reason) == ["APPLICATION_UNREADABLE"] && findings.map(\.id) == [sent.applicationId])
    }

    @Test func whatBothKnowIsLeftAlone() async throws {
        let desk = try await Desk()
        let sent = try await desk.submit(try await desk.filled().id)
        try await desk.deliver()
        let known = KnownCases([
            .init(
                caseId: sent.applicationId, version: sent.version, status: .inProcessing,
                incarnation: desk.store.incarnation)
        ])
        #expect(try await desk.settle(with: known).isEmpty)
        #expect(try await desk.outbox().isEmpty)
    }

    /// More cases than one answer holds, all of applications that the registry has forgotten.
    @Test func whatTheRegistryForgotIsNamedToTheLast() async throws {
        let desk = try await Desk()
        let ids = (0..<1100).map { "case-\(10_000 + $0)" }
        let findings = try await desk.settle(
            with: KnownCases(
                ids.map { .init(caseId: $0, version: 3, status: .inProcessing, incarnation: "former") }))
        #expect(findings.map(\.id) == ids && Set(findings.map(\.reason)) == ["APPLICATION_LOST"])
        let messages = try await desk.outbox()
        #expect(messages.count == ids.count)
        #expect(messages.allSatisfy { $0.method == "/frmr.verification.v1.Cases/WithdrawCase" })
    }

    /// The same version of the store before it was restored may stand for other contents.
    @Test func aDecisionOfTheFormerStoreIsNotTaken() async throws {
        let desk = try await Desk()
        let sent = try await desk.submit(try await desk.filled().id)
        let former = try await desk.decide(sent, Desk.firstConfirmed, incarnation: "former")
        #expect(!former.applied)
        #expect(try await desk.get(sent.applicationId).status == .inProcessing)
        // Nor is it refused, which would hold up what comes behind it.
        var unknown = sent
        unknown.applicationId = "forgotten"
        #expect(try await !desk.decide(unknown, Desk.firstConfirmed, incarnation: "former").applied)
        #expect(try await desk.decide(sent, Desk.firstConfirmed).applied)
    }
}

extension Desk {
    /// Everything that waits is delivered.
    fileprivate func deliver() async throws(RPCError) {
        try await store.write { session throws(RPCError) in _ = try session.execute("DELETE FROM outbox") }
    }

    fileprivate func settle(with known: KnownCases) async throws(RPCError) -> [OperationsV1.Finding] {
        try await VerificationSettlement(known, configuration: Self.configuration, environment: Self.environment)
            .settle(store)
    }
}

/// Verification, as far as it is asked what it knows.
private struct KnownCases: Caller {
    let cases: [VerificationV1.CaseSummary]

    init(_ cases: [VerificationV1.CaseSummary]) { self.cases = cases }

    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        guard method == VerificationV1.CasesMethods.listCases,
            let question = try? VerificationV1.ListCasesRequest(decoding: Array(request.readableBytesView))
        else { throw RPCError(.unimplemented, "TEST", "не то", "something else") }
        let found = cases.filter {
            question.caseIds.isEmpty ? $0.caseId > question.afterCaseId : question.caseIds.contains($0.caseId)
        }
        let page = question.caseIds.isEmpty ? found.prefix(Int(question.limit)) : found[...]
        return VerificationV1.ListCasesResponse(
            cases: Array(page), incarnation: "v", more: page.count < found.count
        ).encodedBuffer()
    }

    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream {
        throw RPCError(.unimplemented, "TEST", "не то", "something else")
    }
}
