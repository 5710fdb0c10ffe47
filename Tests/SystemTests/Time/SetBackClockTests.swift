import FRMRCalls
import FRMRContracts
import Foundation
import TestSupport
import TestValues
import Testing

/// A register at rest, and one whose clock was set back.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct SetBackClockTests {
    @Test func aRegisterAtRestAnswersForMomentsThatHavePassedAndForNoOthers() async throws {
        try await Register.with(workers: 5) { register in
            var question = register.questions[0]
            let first = try await register.check(question)
            // Nothing was recorded since the import, and a minute ago lies after it for a clock of an hour later.
            try register.clock.set(secondsAhead: 3600)
            let moment = register.clock.nowMicroseconds - 60_000_000
            #expect(first.knownAtUs < moment)
            question.knownAtUs = moment
            let known = try await register.check(question)
            #expect(known.knownAtUs == moment && known.verdict == first.verdict)
            for future in [register.clock.nowMicroseconds + 3_600_000_000, Int64.max] {
                question.knownAtUs = future
                let refused = question
                let error = await #expect(throws: RPCError.self) { try await register.check(refused) }
                #expect(error?.code == .failedPrecondition && error?.reason == "KNOWN_AT_BEYOND_RECORD")
                #expect(error?.violations.map(\.field) == ["known_at_us"])
                let record = try #require(error?.metadata["recorded_us"].flatMap { Int64($0) })
                #expect(record >= moment && record < future)
                let unfound = await #expect(throws: RPCError.self) {
                    try await register.ask { options throws(RPCError) in
                        try await RegistryV1.WorkersClient(register.system.registry).findWorkers(
                            .init(by: .snils(refused.snils), knownAtUs: future), options)
                    }
                }
                #expect(unfound?.reason == "KNOWN_AT_BEYOND_RECORD")
            }
            let found = try await register.ask { options throws(RPCError) in
                try await RegistryV1.WorkersClient(register.system.registry).findWorkers(
                    .init(by: .snils(register.questions[0].snils)), options)
            }
            #expect(found.cards.count == 1 && found.knownAtUs >= moment)
        }
    }

    @Test func aClockThatWentBackIsToldAndRecordsGoOn() async throws {
        try await Register.with(workers: 5) { register in
            var random = SeededGenerator(seed: 1)
            let suite = register.system.suite
            try register.clock.set(secondsAhead: 3600)
            var last: Int64 = 0
            for _ in 0..<10 {
                let event = try await register.record(about: register.questions[0].snils, using: &random)
                last = max(last, event?.recordedTimeUs ?? 0)
            }
            #expect(last > register.clock.nowMicroseconds - 60_000_000)
            #expect(try await status(register) == .serving)
            try register.clock.set(secondsAhead: 0)
            try suite.killAndRestart(.registry)
            #expect(try await status(register) == .notServing)
            // The service itself serves on.
            #expect(
                try await register.ask { options throws(RPCError) in
                    try await HealthV1.HealthClient(register.system.registry).check(.init(), options)
                }.status == .serving)
            #expect(suite.logText(.registry).contains("clock is behind the record"))
            let metric = "\nfrmr_store_clock_behind_seconds "
            let scraped = try MetricsTests.scrape(port: #require(suite.metricsPorts[.registry]))
            let behind = try #require(scraped.range(of: metric).map { scraped[$0.upperBound...].prefix { $0 != "\n" } })
            #expect(try #require(Double(behind)) > 3_000)
            var recorded = 0
            for _ in 0..<10 {
                guard let event = try await register.record(about: register.questions[0].snils, using: &random) else {
                    continue
                }
                #expect(event.recordedTimeUs > last)
                last = event.recordedTimeUs
                recorded += 1
            }
            #expect(recorded > 0)
        }
    }

    private func status(_ register: Register) async throws -> HealthV1.HealthCheckResponse.ServingStatus {
        try await register.ask { options throws(RPCError) in
            try await HealthV1.HealthClient(register.system.registry).check(.init(service: "clock"), options)
        }.status
    }
}
