import FRMRCalls
import Foundation
import Storage
import Testing
import VerificationService

/// One trace leads from the call that submits a case to what the registry is told about it.
@Suite struct CaseTraceTests {
    private static let first = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    private static let second = "00-11111111111111111111111111111111-2222222222222222-00"

    @Test func whatTheWorkerDoesCarriesOnTheTraceOfTheLatestSubmission() async throws {
        try await withBench { bench, person in
            func submit(version: Int64, _ trace: String) async throws {
                let scope = CallScope(trace: TraceContext(trace))
                try await CallScope.$current.withValue(scope) {
                    _ = try await bench.submit(person.submission("A", version: version))
                }
            }
            try await submit(version: 1, Self.first)
            try await bench.worker.pass()
            try await submit(version: 2, Self.second)
            try await bench.worker.pass()
            let traces = try await bench.store.read { session throws(RPCError) in
                try session.rows("SELECT traceparent FROM outbox ORDER BY sequence").map { row throws(RPCError) in
                    try row.optionalText(0)
                }
            }
            #expect(traces == [Self.first, Self.second])
        }
    }

    @Test func aCaseWithoutATraceIsWorkedOnAllTheSame() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.worker.pass()
            let traces = try await bench.store.read { session throws(RPCError) in
                try session.rows("SELECT traceparent FROM outbox").map { row throws(RPCError) in
                    try row.optionalText(0)
                }
            }
            #expect(traces == [nil])
        }
    }
}
