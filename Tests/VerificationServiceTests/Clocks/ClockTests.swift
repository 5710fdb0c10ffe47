import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Reference
import Storage
import TestValues
import Testing
import VerificationService

/// Time passes over a case: what its clock strikes, whom it suspends, and what ends that.
@Suite(.timeLimit(.minutes(1))) struct ClockTests {
    @Test func correctionThatDoesNotComeSuspendsAccessAndLateCorrectionRestoresItV5() async throws {
        try await withBench { bench, person in
            try await bench.submitTypo(person)
            let due = try #require(Instant(iso: "2026-12-07T21:00:00Z"))
            #expect(try await bench.find("A").dueTimeUs == due.microseconds)
            try await bench.strike(at: due + .microseconds(-1))
            let late = try await bench.find("A")
            #expect(late.clockEvents.map(\.percent) == [50, 80])
            #expect(late.clockEvents.allSatisfy { $0.clock == .correction && $0.consequence == .remind })
            #expect(late.accessSuspendedTimeUs == 0)
            try await bench.strike(at: due)
            let suspended = try await bench.find("A")
            #expect(suspended.clockEvents.last?.kind == .breach)
            #expect(suspended.clockEvents.last?.consequence == .suspendAccess)
            #expect(suspended.accessSuspendedTimeUs == due.microseconds)
            #expect(bench.log.lines("clock suspends access").count == 1)

            _ = try await bench.submit(person.submission("A", version: 2))
            #expect(try await bench.find("A").accessSuspendedTimeUs == 0)
            try await bench.worker.pass()
            #expect(try await bench.find("A").status == .confirmed)
            #expect(try await bench.find("A").clockEvents.count == 3)
        }
    }

    /// A service that stood still for a month learns all of it at once, and each event once.
    @Test func everyEventIsRecordedOnceOverRestartsV5V7() async throws {
        try await withDirectory { directory in
            try await withBench(in: directory) { bench, person in try await bench.submitTypo(person) }
            try await withBench(in: directory) { bench, _ in
                for _ in 1...3 { try await bench.strike(at: Bench.start + .seconds(40 * 86_400)) }
                #expect(try await bench.find("A").clockEvents.count == 3)
            }
            try await withBench(in: directory) { bench, _ in
                // A clock that was set back tells nothing twice.
                try await bench.strike(at: Bench.start + .seconds(20 * 86_400))
                try await bench.strike(at: Bench.start + .seconds(50 * 86_400))
                let events = try await bench.find("A").clockEvents
                #expect(events.map(\.kind) == [.reminder, .reminder, .breach])
                #expect(events.map(\.timeUs) == events.map(\.timeUs).sorted())
                // The store tells at its start that its clock is behind; the clocks of cases tell nothing.
                #expect(bench.log.lines("clock").map { $0.contains("clock is behind the record") } == [true])
            }
        }
    }

    /// V7: what stays in processing for longer than a day is brought before people, who are told once.
    @Test func registerThatIsSilentForADayEscalatesOnceAndStillRefusesNobodyV7V8() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            bench.register.fail(with: RPCError(.unavailable, "AWAY", "нет ответа", "no answer"))
            for _ in 1...30 {
                bench.clock.advance(.seconds(3600))
                try await bench.worker.pass()
                try await bench.clocks.pass()
            }
            let waiting = try await bench.find("A")
            #expect(waiting.status == .inProcessing && waiting.faults.isEmpty)
            #expect(waiting.clockEvents.map(\.consequence) == [.remind, .remind, .escalate])
            #expect(waiting.accessSuspendedTimeUs == 0)
            let told = bench.log.lines("clock escalates")
            #expect(told.count == 1)
            #expect(told.first?.contains("recipients=INSTITUTION_ADMINISTRATOR SUPPORT") == true)
            #expect(!bench.log.lines("register did not answer in time").isEmpty)
            bench.register.fail(with: nil)
            bench.clock.advance(.seconds(3600))
            try await bench.worker.pass()
            #expect(try await bench.find("A").status == .confirmed)
            #expect(try await bench.find("A").dueTimeUs == 0)
        }
    }

    @Test func nothingStrikesForACaseThatIsDecidedOrWithdrawn() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.worker.pass()
            _ = try await bench.submit(person.submission("B"))
            try await bench.withdraw("B")
            try await bench.strike(at: Bench.start + .seconds(100 * 86_400))
            #expect(try await bench.find("A").clockEvents.isEmpty)
            #expect(try await bench.find("B").clockEvents.isEmpty)
        }
    }

    @Test func jobSleepsUntilTheNextEventAndWakesByANewClock() async throws {
        try await withBench { bench, person in
            let job = Task { try await bench.clocks.run() }
            var pauses = bench.pauses.makeAsyncIterator()
            #expect(await pauses.next() == .seconds(30))
            _ = try await bench.submit(person.submission("A"))
            #expect(await pauses.next() == .seconds(30))
            bench.clock.advance(.seconds(12 * 3600 - 7))
            // News of another case, as a sleep would end by itself after the seven seconds.
            _ = try await bench.submit(person.submission("B"))
            #expect(await pauses.next() == .seconds(7))
            job.cancel()
            _ = await job.result
        }
    }

    @Test func provisionalDueTimeIsComputedAnewWhenTheCalendarArrivesV5() async throws {
        try await withDirectory { directory in
            try await withBench(calendar: .article112, in: directory) { bench, person in
                // Over the new year of 2027 the decree moves days that article 112 does not know.
                bench.clock.advance(.seconds(35 * 86_400))
                try await bench.submitTypo(person)
                try await bench.clocks.reviseDueTimes()
                #expect(try await bench.outcomes().count == 1)
            }
            try await withBench(in: directory) { bench, _ in
                bench.clock.advance(.seconds(36 * 86_400))
                try await bench.clocks.reviseDueTimes()
                try await bench.clocks.reviseDueTimes()
                let outcomes = try await bench.outcomes()
                #expect(outcomes.count == 2)
                #expect(outcomes.last?.version == 1)
                #expect(outcomes.last?.outcomes.map(\.section) == [.personalData])
                #expect(outcomes.last?.outcomes.first?.faults == outcomes.first?.outcomes.first?.faults)
                #expect(outcomes.last?.correctionDueTimeUs != outcomes.first?.correctionDueTimeUs)
                #expect(try await bench.find("A").dueTimeUs == outcomes.last?.correctionDueTimeUs)
            }
        }
    }

    /// The day that was told stands when the calendar arrives too late for the new one.
    @Test func dueDayIsNotMovedIntoThePastV5() async throws {
        try await withDirectory { directory in
            var told: Int64 = 0
            try await withBench(calendar: .article112, in: directory) { bench, person in
                bench.clock.advance(.seconds(35 * 86_400))
                try await bench.submitTypo(person)
                told = try await bench.find("A").dueTimeUs
            }
            try await withBench(in: directory) { bench, _ in
                bench.clock.advance(.seconds(90 * 86_400))
                try await bench.clocks.reviseDueTimes()
                #expect(try await bench.outcomes().count == 1)
                #expect(try await bench.find("A").dueTimeUs == told)
            }
        }
    }
}

extension Bench {
    /// Case A with a fault that has to be corrected.
    fileprivate func submitTypo(_ person: Person) async throws {
        var typo = person.submission("A")
        typo.personalData?.inn = "770000000156"
        _ = try await submit(typo)
        try await worker.pass()
    }

    fileprivate func strike(at now: Instant) async throws {
        clock.advance(now - clock.now)
        try await clocks.pass()
    }
}
