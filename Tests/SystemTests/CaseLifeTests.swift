import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import Storage
import TestSupport
import Testing
import VerificationService

@testable import frmr

/// The life of a case over running services: faulty, due, too late, corrected, confirmed.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct CaseLifeTests {
    /// Verification stands still for a month while a correction is owed. What its clock should have struck meanwhile it
    /// strikes at the next start, each event once over further starts; the late correction restores access.
    @Test func correctionThatIsLateSuspendsAccessUntilItComesV2V3V5() async throws {
        try await System.with { system in
            let lines = Lines()
            let token = try await system.operatorToken()
            let work = try await FaultyApplication(system, seed: 17, lines)
            let owed = try await system.found(work.application, token)
            #expect(owed.status == .correctionRequired)
            #expect(owed.faults.map(\.field) == ["education.documents[0].institution"])
            #expect(owed.dueTimeUs > owed.openTimeUs)
            #expect(owed.clockEvents.isEmpty && owed.accessSuspendedTimeUs == 0)

            #expect(system.suite.drain(.verification) == 0)
            try await system.moveClocks(by: .seconds(30 * 86_400))
            try system.suite.start(.verification)
            let late = try await system.found(work.application, token) { $0.clockEvents.count >= 3 }
            #expect(late.clockEvents.map(\.kind) == [.reminder, .reminder, .breach])
            #expect(late.clockEvents.map(\.percent) == [50, 80, 0])
            #expect(late.clockEvents.last?.consequence == .suspendAccess)
            #expect(late.accessSuspendedTimeUs == late.dueTimeUs)
            #expect(late.dueTimeUs == owed.dueTimeUs - 30 * 86_400 * 1_000_000)
            try system.suite.killAndRestart(.verification)
            #expect(try await system.found(work.application, token).clockEvents == late.clockEvents)

            try await work.correct()
            let met = try await system.found(work.application, token)
            #expect(met.status == .confirmed)
            #expect(met.accessSuspendedTimeUs == 0 && met.dueTimeUs == 0)
            #expect(met.clockEvents == late.clockEvents)
            #expect(system.suite.logText(.verification).contains("clock suspends access"))
        }
    }

    /// The decree of a year comes while a correction is owed: the registry learns the new due day, and decides nothing anew.
    @Test func aDueDayThatTheDecreeMovesReachesTheRegistryV5() async throws {
        try await System.with { system in
            let token = try await system.operatorToken()
            let undecreed = try Self.reference(system, "undecreed", freeDays: 0)
            #expect(system.suite.drain(.verification) == 0)
            try system.suite.start(.verification, ["--reference-dir", undecreed])
            let work = try await FaultyApplication(system, seed: 19, Lines())
            let owed = try await system.found(work.application, token)
            let before = try await work.seen { $0.correctionDueTimeUs != 0 }
            #expect(before.correctionDueTimeUs == owed.dueTimeUs)

            #expect(system.suite.drain(.verification) == 0)
            try system.suite.start(
                .verification, ["--reference-dir", try Self.reference(system, "decreed", freeDays: 21)])
            let after = try await work.seen { $0.correctionDueTimeUs != before.correctionDueTimeUs }
            let moved = try await system.found(work.application, token)
            #expect(after.correctionDueTimeUs == moved.dueTimeUs && moved.dueTimeUs > owed.dueTimeUs)
            #expect(after.status == .correctionRequired)
            #expect(after.sections == before.sections && after.faults == before.faults)
            try await work.correct()
        }
    }

    /// A directory of reference data whose calendar knows no year that counts, or one in which so many days from now on
    /// are free.
    private static func reference(_ system: System, _ name: String, freeDays: Int) throws -> String {
        let folder = try system.suite.folder.folder(name)
        let registers = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Services/Verification/Data/registers").path
        try FileManager.default.copyItem(atPath: registers, toPath: "\(folder)/registers")
        let today = CivilDate(Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)), utcOffset: .zero)
        var free = Set((1...14).compactMap { CivilDate(year: 2013, month: 1, day: $0) })
        if freeDays > 0 {
            for year in today.year...(today.year + 1) {
                free.formUnion((1...14).compactMap { CivilDate(year: year, month: 1, day: $0) })
            }
            free.formUnion((0...freeDays).map { today.adding(days: $0) })
        }
        let lines = free.sorted().map { "\($0.iso),holiday," }
        try (["date,kind,note"] + lines).joined(separator: "\n")
            .write(toFile: "\(folder)/calendar-ru.csv", atomically: true, encoding: .utf8)
        return folder
    }

    /// A register is away for two days: people are told, nobody is refused, and everything is caught up.
    @Test func registerThatIsAwayForTwoDaysEscalatesAndRefusesNobodyV7V8() async throws {
        try await System.with { system in
            let token = try await system.operatorToken()
            let work = try await FaultyApplication(system, seed: 18, Lines())
            // Nobody listens there.
            let silent = ["--peer-register", "127.0.0.1:9"]
            #expect(system.suite.drain(.verification) == 0)
            try system.suite.start(.verification, silent)
            async let corrected: Void = work.correct()
            _ = try await system.found(work.application, token) {
                $0.status == .inProcessing && $0.checks.contains { $0.state == .pending && $0.attempts > 0 }
            }
            #expect(system.suite.drain(.verification) == 0)
            try await system.moveClocks(by: .seconds(2 * 86_400))
            try system.suite.start(.verification, silent)
            let late = try await system.found(work.application, token) { $0.clockEvents.count >= 3 }
            #expect(late.status == .inProcessing && late.faults.isEmpty)
            #expect(late.clockEvents.map(\.consequence) == [.remind, .remind, .escalate])
            #expect(late.accessSuspendedTimeUs == 0)
            let log = system.suite.logText(.verification)
            #expect(log.contains("clock escalates") && log.contains("INSTITUTION_ADMINISTRATOR SUPPORT"))

            #expect(system.suite.drain(.verification) == 0)
            try system.suite.start(.verification)
            try await corrected
            #expect(try await system.found(work.application, token).status == .confirmed)
        }
    }
}

extension System {
    /// The case, once it is as it should be.
    fileprivate func found(
        _ caseID: String, _ token: String, when condition: (VerificationV1.Case) -> Bool = { _ in true }
    ) async throws -> VerificationV1.Case {
        let talk = Conversation(transcript: Transcript { _ in }) { "case-life" }
        return try await talk.poll(
            "case \(caseID)", token: token,
            { options throws(RPCError) in
                try await VerificationV1.CasesClient(verification).getCase(.init(caseId: caseID), options)
            }, until: condition)
    }

    /// Moves the clocks of verification's store, which nobody has open, into the past: for the service that starts on it
    /// so much time has passed.
    fileprivate func moveClocks(by duration: Duration) async throws {
        let environment = Environment(
            now: { .epoch }, randomBytes: { [UInt8](repeating: 0, count: $0) }, newID: { "none" }, sleep: { _ in })
        let store = try Store.open(
            path: "\(suite.folder.path)/verification/verification.db", schema: VerificationSchema.schema, loops: 1,
            environment: environment, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        defer { store.close() }
        let moved = SQLValue(duration.components.seconds * 1_000_000)
        try await store.write { session throws(RPCError) in
            _ = try session.execute(
                """
                UPDATE clocks SET start_us = start_us - $1, due_us = due_us - $1, breach_us = breach_us - $1,
                    next_us = next_us - $1
                """, moved)
            _ = try session.execute("UPDATE checks SET next_attempt_us = next_attempt_us - $1 WHERE state = 1", moved)
        }
    }
}
