import FRMRCalls
import FRMRContracts
import Storage
import TestValues
import Testing
import VerificationService

/// The registry's store was restored from a backup: its versions stand for other contents than before.
@Suite struct RestoredRegistryTests {
    @Test func aVersionOfAnotherStoreIsANewSubmission() async throws {
        try await withBench { bench, person in
            let former = person.submission(
                "A", version: 5, sections: [.personalData, .education, .employment], incarnation: "former")
            _ = try await bench.submit(former)
            try await bench.worker.pass()
            #expect(try await bench.find("A").status == .confirmed)
            #expect(try await bench.submit(former) == .confirmed, "a repeat has no effect")

            var present = person.submission("A", version: 5, incarnation: "present")
            present.personalData?.name?.family = "Семенова"
            #expect(try await bench.submit(present) == .inProcessing)
            #expect(try await bench.find("A").checks.allSatisfy { $0.section != .employment }, "another store's")
            try await bench.worker.pass()
            #expect(try await bench.find("A").status == .correctionRequired)
            #expect(try await bench.outcomes().map(\.incarnation) == ["former", "present"])
        }
    }

    /// What the registry gave up it may still file again, under its new store.
    @Test func aWithdrawnCaseOfAnotherStoreBeginsAnew() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A", version: 5, incarnation: "former"))
            try await bench.withdraw("A")
            let present = person.submission("A", version: 3, incarnation: "present")
            #expect(try await bench.submit(present) == .inProcessing)
        }
    }

    @Test func casesAreListedForARegistryThatSettles() async throws {
        try await withBench { bench, person in
            for id in ["B", "A", "C"] {
                _ = try await bench.submit(person.submission(id, version: 2))
            }
            #expect(try await bench.list(.init()).cases.map(\.caseId) == ["A", "B", "C"])
            #expect(try await bench.list(.init(afterCaseId: "A", limit: 1)).cases.map(\.caseId) == ["B"])
            // Whether a page is the last is told, however long it is.
            for (after, limit, more) in [
                ("A", Int32(1), true), ("A", 2, false), ("", 2, true), ("", 3, false), ("C", 1, false),
            ] {
                #expect(try await bench.list(.init(afterCaseId: after, limit: limit)).more == more, "\(after) \(limit)")
            }
            let asked = try await bench.list(.init(caseIds: ["C", "nobody's"]))
            #expect(
                asked.cases == [.init(caseId: "C", version: 2, status: .inProcessing, incarnation: "registry")])
            #expect(asked.incarnation == bench.store.incarnation)
            for faulty in [
                VerificationV1.ListCasesRequest(limit: 501), .init(limit: -1),
                .init(caseIds: Array(repeating: "A", count: 501)),
            ] {
                let error = await #expect(throws: RPCError.self) { try await bench.list(faulty) }
                #expect(error?.violations.count == 1)
            }
        }
    }
}

extension Bench {
    fileprivate func list(
        _ request: VerificationV1.ListCasesRequest
    ) async throws(RPCError) -> VerificationV1.ListCasesResponse {
        let (handlers, call) = (
            handlers,
            Call(
                method: VerificationV1.CasesMethods.listCases,
                caller: CallerIdentity(subject: "registry", roles: [.service]), now: clock.now)
        )
        return try await store.read { session throws(RPCError) in try handlers.listCases(request, call, session) }
    }
}
