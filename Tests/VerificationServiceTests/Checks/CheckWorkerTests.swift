import FRMRContracts
import Foundation
import Storage
import TestValues
import Testing
import VerificationService

@Suite struct CheckWorkerTests {
    @Test func jobWakesByANewCase() async throws {
        try await withBench { bench, person in
            let news = bench.store.follow(Topic("outbox/registry"))
            let job = Task { try await bench.worker.run() }
            _ = try await bench.submit(person.submission("A"))
            for await _ in news { break }
            #expect(try await bench.outcomes().count == 1)
            job.cancel()
            _ = await job.result
        }
    }

    /// The clock has been set back by two hours since.
    @Test(.timeLimit(.minutes(1))) func aCheckThatALaterClockPutOffIsAskedAtOnce() async throws {
        try await withBench { bench, person in
            bench.clock.advance(.seconds(7200))
            _ = try await bench.submit(person.submission("A"))
            bench.clock.advance(.seconds(-7200))
            let news = bench.store.follow(Topic("outbox/registry"))
            let job = Task { try await bench.worker.run() }
            for await _ in news { break }
            #expect(try await bench.outcomes().count == 1)
            job.cancel()
            _ = await job.result
        }
    }

    @Test func restartGoesOnWithChecksThatWereDue() async throws {
        try await withDirectory { directory in
            try await withBench(in: directory) { bench, person in
                _ = try await bench.submit(person.submission("A"))
            }
            try await withBench(in: directory) { bench, _ in
                try await bench.worker.pass()
                #expect(try await bench.outcomes().count == 1)
            }
        }
    }
}
