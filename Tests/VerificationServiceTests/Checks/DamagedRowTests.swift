import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Reference
import Storage
import TestValues
import Testing
import VerificationService

/// Rows that cannot be read: an error of the call or of the job's item, told with table and key; the rest goes on.
@Suite(.timeLimit(.minutes(1))) struct DamagedRowTests {
    /// What breaks a check that waits, and the row that the log names.
    enum Break: CaseIterable, Sendable {
        case facts, kind, item, section, negative, attempts

        var statements: [StaticString] {
            switch self {
            case .attempts: ["UPDATE checks SET attempts = 9223372036854775807 WHERE case_id = 'A' AND kind = 2"]
            case .facts: ["UPDATE cases SET facts = x'ffff' WHERE case_id = 'A'"]
            case .kind: ["UPDATE checks SET kind = 99 WHERE case_id = 'A' AND kind = 2"]
            case .item: ["UPDATE checks SET item = 7 WHERE case_id = 'A' AND kind = 2"]
            case .section:
                [
                    "INSERT INTO sections (case_id, section, status) VALUES ('A', 9, 2)",
                    "UPDATE checks SET section = 9 WHERE case_id = 'A' AND kind = 2",
                ]
            case .negative: ["UPDATE checks SET version = -1, item = -5 WHERE case_id = 'A' AND kind = 2"]
            }
        }

        var row: String {
            switch self {
            case .attempts: "row A/1/2/0 of checks: column 5 of 8 counts 9223372036854775807"
            case .facts: "row A of cases: facts"
            case .kind: "row A/1/99/0 of checks: unknown"
            case .item: "row A/1/2/7 of checks: the application has nothing"
            case .section: "row A/9/2/0 of checks: unknown"
            case .negative: "row A/1/2/-5 of checks: the application has nothing"
            }
        }
    }

    @Test(arguments: Break.allCases)
    func checkThatCannotBeReadIsMarkedAndTheOthersGoOn(_ damage: Break) async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            _ = try await bench.submit(person.submission("B"))
            for statement in damage.statements { try await bench.damage(statement) }
            let pass = try await bench.worker.pass()
            #expect(pass.taken == 12 && pass.unrecorded == 0)
            #expect(bench.log.lines("row skipped").contains { $0.contains(damage.row) }, "\(bench.log.lines)")
            // Nothing is due any more, so nothing spins.
            #expect(try await bench.worker.pass().taken == 0)
            // The other case has its outcome, this one has none: nobody is refused, and nobody confirmed unchecked.
            #expect(try await bench.outcomes().map(\.applicationId) == ["B"])
        }
    }

    /// The next submission of the section replaces what was damaged.
    @Test func submissionHealsADamagedCheck() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.damage("UPDATE checks SET kind = 99 WHERE case_id = 'A' AND kind = 2")
            try await bench.worker.pass()
            let waiting = try await bench.find("A")
            #expect(waiting.status == .inProcessing)
            #expect(waiting.checks.filter { $0.state == .damaged }.map(\.kind) == [.unrecognized(99)])
            _ = try await bench.submit(person.submission("A", version: 2))
            try await bench.worker.pass()
            #expect(try await bench.find("A").status == .confirmed)
        }
    }

    /// The job itself: it waits its idle time and not at all less, whatever lies in the table.
    @Test(arguments: Break.allCases)
    func jobDoesNotSpinOnADamagedCheck(_ damage: Break) async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            for statement in damage.statements { try await bench.damage(statement) }
            let job = Task { try await bench.worker.run() }
            var pauses = bench.pauses.makeAsyncIterator()
            #expect(await pauses.next() == .seconds(30))
            _ = try await bench.submit(person.submission("B"))
            #expect(await pauses.next() == .seconds(30))
            job.cancel()
            _ = await job.result
            #expect(try await bench.outcomes().map(\.applicationId) == ["B"])
            #expect(bench.log.lines("row skipped").count { $0.contains(damage.row) } <= 6)
        }
    }

    /// What a reader of a case cannot read, and the row that the cause names.
    enum Unreadable: CaseIterable, Sendable {
        case caseStatus, sectionStatus, section, checkState, faultReason, faultLost, faultAstray, clock, clockEvent

        var statement: StaticString {
            switch self {
            case .caseStatus: "UPDATE cases SET status = 99 WHERE case_id = 'A'"
            case .sectionStatus: "UPDATE sections SET status = 4294967296 WHERE case_id = 'A' AND section = 1"
            case .section: "INSERT INTO sections (case_id, section, status) VALUES ('A', 77, 2)"
            case .checkState: "UPDATE checks SET state = 77 WHERE case_id = 'A' AND kind = 1"
            case .faultReason: "UPDATE faults SET reason = 'NONSENSE' WHERE case_id = 'A'"
            case .faultLost: "DELETE FROM faults WHERE case_id = 'A'"
            case .faultAstray:
                """
                INSERT INTO faults
                    (case_id, section, kind, item, position, field, reason, message, message_en, requirement)
                VALUES ('A', 1, 1, 0, 0, 'f', 'INN_NOT_FOUND', 'm', 'm', 'V1')
                """
            case .clock: "UPDATE clocks SET kind = 'NONSENSE' WHERE case_id = 'A'"
            case .clockEvent: "UPDATE clock_events SET event = 'NONSENSE' WHERE case_id = 'A'"
            }
        }

        var row: String {
            switch self {
            case .caseStatus: "row A of cases: status is 99"
            case .sectionStatus: "row A of sections: status is 4294967296"
            case .section: "row A of sections: section is 77"
            case .checkState: "row A/1/1/0 of checks: state is 77"
            case .faultReason: "row A/1/2/0 of faults: has a value that means nothing"
            case .faultLost: "row A/1/2/0 of checks: its state and its 0 faults contradict"
            case .faultAstray: "row A/1/1/0 of checks: its state and its 1 faults contradict"
            case .clock: "row A of clocks: has a value that means nothing"
            case .clockEvent: "row A of clock_events: has a value that means nothing"
            }
        }
    }

    @Test(arguments: Unreadable.allCases)
    func rowThatCannotBeReadIsAnErrorOfItsCallAndNamedInTheLog(_ damage: Unreadable) async throws {
        try await withBench { bench, person in
            try await bench.submitTypo("A", person)
            _ = try await bench.submit(person.submission("B"))
            bench.clock.advance(.seconds(8 * 86_400))
            try await bench.clocks.pass()
            try await bench.damage(damage.statement)
            let error = await #expect(throws: RPCError.self) { _ = try await bench.find("A") }
            #expect(error?.code == .internalError && error?.reason == "STORE_ROW_DAMAGED")
            #expect(error?.cause?.hasPrefix(damage.row) == true, "\(error?.cause ?? "")")
            #expect(error?.message == "Внутренняя ошибка.")
            #expect(try await bench.find("B").status == .inProcessing)
        }
    }

    /// An answer stands though the case cannot be decided for another row, and nobody is told anything.
    @Test(arguments: [Unreadable.caseStatus, .sectionStatus, .section])
    func answerStandsWhenItsCaseCannotBeRead(_ damage: Unreadable) async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            _ = try await bench.submit(person.submission("B"))
            try await bench.damage(damage.statement)
            #expect(try await bench.worker.pass().unrecorded == 0)
            #expect(bench.log.lines("row skipped").contains { $0.contains(damage.row) }, "\(bench.log.lines)")
            #expect(try await bench.worker.pass().taken == 0)
            #expect(try await bench.outcomes().map(\.applicationId) == ["B"])
        }
    }

    /// A case that is damaged can still be withdrawn and, where its facts are whole, submitted again.
    @Test func damagedFactsHinderNoWithdrawal() async throws {
        try await withBench { bench, person in
            _ = try await bench.submit(person.submission("A"))
            try await bench.damage("UPDATE cases SET facts = x'ffff' WHERE case_id = 'A'")
            let error = await #expect(throws: RPCError.self) {
                _ = try await bench.submit(person.submission("A", version: 2))
            }
            #expect(error?.cause?.hasPrefix("row A of cases: facts") == true)
            try await bench.withdraw("A")
            #expect(try await bench.find("A").status == .withdrawn)
        }
    }

    @Test func clockThatCannotBeReadIsLeftAndTheOthersStrike() async throws {
        try await withBench { bench, person in
            try await bench.submitTypo("A", person)
            try await bench.submitTypo("B", person)
            try await bench.damage("UPDATE clocks SET kind = 'NONSENSE' WHERE case_id = 'A'")
            bench.clock.advance(.seconds(40 * 86_400))
            #expect(try await bench.clocks.pass().taken == 2)
            #expect(
                bench.log.lines("row skipped").contains {
                    $0.contains("row A of clocks: has a value that means nothing")
                })
            #expect(try await bench.find("B").clockEvents.count == 3)
            #expect(try await bench.clocks.pass().taken == 0)
        }
    }

    @Test func clockWithoutItsCaseIsLeftAndTheOthersStrike() async throws {
        try await withDirectory { directory in
            try await withBench(in: directory) { bench, person in
                try await bench.submitTypo("A", person)
                try await bench.submitTypo("B", person)
                try await bench.damage(
                    "PRAGMA writable_schema = ON",
                    """
                    UPDATE sqlite_schema SET sql = replace(sql, 'PRIMARY KEY REFERENCES cases (case_id)', 'PRIMARY KEY')
                    WHERE name = 'clocks'
                    """, "PRAGMA writable_schema = OFF")
            }
            try await withBench(in: directory) { bench, _ in
                try await bench.damage("UPDATE clocks SET case_id = 'NOBODY' WHERE case_id = 'A'")
                bench.clock.advance(.seconds(40 * 86_400))
                #expect(try await bench.clocks.pass().taken == 2)
                let told = "row NOBODY of clocks: its case is not there"
                #expect(bench.log.lines("row skipped").contains { $0.contains(told) })
                #expect(try await bench.find("B").clockEvents.count == 3)
                #expect(try await bench.clocks.pass().taken == 0)
            }
        }
    }

    /// Not even its key can be read: it is told, and hinders neither the revision nor the clocks of others.
    @Test func clockWithoutAReadableKeyIsLeftAndTheOthersAreRevisedAndStrikeV5() async throws {
        try await withDirectory { directory in
            try await withBench(calendar: .article112, in: directory) { bench, person in
                bench.clock.advance(.seconds(35 * 86_400))
                try await bench.submitTypo("A", person)
                try await bench.submitTypo("B", person)
                try await bench.damage(
                    "PRAGMA writable_schema = ON",
                    """
                    UPDATE sqlite_schema SET sql = replace(
                        sql, 'case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (case_id)',
                        'case_id ANY NOT NULL PRIMARY KEY')
                    WHERE name = 'clocks'
                    """, "PRAGMA writable_schema = OFF")
            }
            try await withBench(in: directory) { bench, _ in
                try await bench.damage("UPDATE clocks SET case_id = x'ff' WHERE case_id = 'A'")
                bench.clock.advance(.seconds(36 * 86_400))
                try await bench.clocks.reviseDueTimes()
                #expect(bench.log.lines("row skipped").count { $0.contains("row ? of clocks: column 0 of 1 is") } == 1)
                #expect(try await bench.outcomes().map(\.applicationId) == ["A", "B", "B"])
                bench.clock.advance(.seconds(40 * 86_400))
                #expect(try await bench.clocks.pass().taken == 1)
                #expect(bench.log.lines("row skipped").count { $0.contains("row ? of clocks: column 0 of 1 is") } == 2)
                #expect(try await bench.find("B").clockEvents.count == 3)
            }
        }
    }

    @Test func clockThatCannotBeReadHindersNoRevisionV5() async throws {
        try await withDirectory { directory in
            try await withBench(calendar: .article112, in: directory) { bench, person in
                bench.clock.advance(.seconds(35 * 86_400))
                try await bench.submitTypo("A", person)
                try await bench.submitTypo("B", person)
                try await bench.damage("UPDATE clocks SET kind = 'NONSENSE' WHERE case_id = 'A'")
            }
            try await withBench(in: directory) { bench, _ in
                bench.clock.advance(.seconds(36 * 86_400))
                try await bench.clocks.reviseDueTimes()
                #expect(
                    bench.log.lines("row skipped").contains {
                        $0.contains("row A of clocks: has a value that means nothing")
                    })
                #expect(try await bench.outcomes().map(\.applicationId) == ["A", "B", "B"])
            }
        }
    }
}

extension Bench {
    /// A case whose taxpayer check fails.
    fileprivate func submitTypo(_ caseID: String, _ person: Person) async throws {
        var typo = person.submission(caseID)
        typo.personalData?.inn = "770000000156"
        _ = try await submit(typo)
        try await worker.pass()
    }
}
