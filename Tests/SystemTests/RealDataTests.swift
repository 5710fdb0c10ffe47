import FRMRCalls
import FRMRContracts
import Foundation
import TestSupport
import Testing

@testable import frmr

/// Codes, OIDs, terms and days as hospitals and their programs really write them (R1, R7, R9), at an import and a question
/// over the wire.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct RealDataTests {
    private static let specialities = "1.2.643.5.1.13.13.11.1066"
    private static let hospital = "1.2.643.5.1.13.13.12.2.77.7777"
    private static let pharmacy = "1.2.643.5.1.13.13.12.3.77.7777"

    /// A made-up worker as an import has them, and a question about them.
    private struct Case {
        let name: String
        var role = "DOCTOR"
        var post = "\(FictitiousCheck.postBook)|9.6|109"
        var speciality = "\(specialities)|5.4|27"
        var organisation = hospital
        var passed = "2024-05-20"
        /// Book, version and code that are asked for.
        var asked = (FictitiousCheck.postBook, "9.6", "109")
        var askedSpeciality: (String, String)?
        var askedOrganisation = hospital
        var day = "2026-01-15"
        /// Detail and note of the refusal; nil: allowed.
        var refusal: String?
    }

    private static let cases = [
        Case(name: "an older version of the posts' book is asked for", asked: (FictitiousCheck.postBook, "7.1", "109")),
        Case(name: "an older version is held", post: "\(FictitiousCheck.postBook)|7.8|109"),
        Case(name: "another version of the specialities' book", askedSpeciality: ("5.3", "27")),
        Case(
            name: "urn:oid: before the organisation and the book",
            asked: ("urn:oid:\(FictitiousCheck.postBook)", "9.6", "109"), askedOrganisation: "urn:oid:\(hospital)"),
        Case(
            name: "spaces in the import", post: "\(FictitiousCheck.postBook)|9.6|109 ",
            speciality: "\(specialities)|5.4|27 ", organisation: " \(hospital)"),
        Case(
            name: "spaces in the question", asked: (" \(FictitiousCheck.postBook)", "9.6 ", "109 "),
            askedSpeciality: ("5.4", " 27")),
        Case(
            name: "a pharmacy", role: "PHARMACIST", post: "\(FictitiousCheck.postBook)|9.6|225",
            speciality: "\(specialities)|5.4|184", organisation: pharmacy,
            asked: (FictitiousCheck.postBook, "9.6", "225"), askedOrganisation: pharmacy),
        Case(name: "the last day of five years", passed: "2021-05-20", day: "2026-05-20"),
        Case(name: "the day after five years", passed: "2021-05-20", day: "2026-05-21", refusal: "QUALIFICATION_ENDED"),
        Case(
            name: "five years from 29 February", passed: "2020-02-29", day: "2025-03-01", refusal: "QUALIFICATION_ENDED"
        ),
        Case(
            name: "a department", askedOrganisation: "\(hospital).0.123456",
            refusal: "NO_POST_AT_ORGANISATION DEPARTMENT_GIVEN"),
        Case(
            name: "ФРМР's own book, not in the crosswalk", asked: ("1.2.643.5.1.13.13.11.1102", "", "109"),
            refusal: "POST_OTHER BOOKS_NOT_COMPARED"),
        Case(
            name: "ФРМР's own book, in the crosswalk", post: "\(FictitiousCheck.postBook)|9.6|110",
            asked: ("1.2.643.5.1.13.13.11.1102", "4.3", "110")),
        Case(
            name: "another post", asked: (FictitiousCheck.postBook, "9.6", "110"), refusal: "POST_OTHER"),
    ]

    @Test func ordinaryDataGiveTheRightVerdict() async throws {
        try await System.with { system in
            let people = FictitiousPeople(seed: 31)
            let workers = Self.cases.indices.map(people.worker)
            let lines = zip(workers, Self.cases).flatMap { worker, one in
                Self.lines(of: worker, role: one.role, begin: "2020-01-01") { columns in
                    switch columns[0] {
                    case "education": columns[7] = one.speciality
                    case "accreditation":
                        columns[3] = one.speciality
                        columns[4] = one.passed
                        columns[5] = ""
                    case "post":
                        columns[2] = one.organisation
                        columns[4] = one.post
                    default: break
                    }
                }
            }
            try await Self.load(lines, workers: Self.cases.count, system)
            let checks = zip(workers, Self.cases).map { worker, one in
                RegistryV1.CheckRequest(
                    snils: worker.snils, post: .init(oid: one.asked.0, version: one.asked.1, code: one.asked.2),
                    organisationOid: one.askedOrganisation, date: Self.day(one.day),
                    speciality: one.askedSpeciality.map {
                        .init(oid: Self.specialities, version: $0.0, code: $0.1)
                    })
            }
            let token = try await system.operatorToken()
            let answer = try await system.patiently(token) { options throws(RPCError) in
                try await RegistryV1.EligibilityClient(system.registry).checkBatch(.init(checks: checks), options)
            }
            for (one, item) in zip(Self.cases, answer.items) {
                let told = item.response?.reasons.map {
                    $0.note.isEmpty ? $0.detail : "\($0.detail) \($0.note)"
                }
                #expect(told == (one.refusal.map { [$0] } ?? []), "\(one.name): \(item.invalid.map(\.field))")
                #expect(item.response?.verdict == (one.refusal == nil ? .allowed : .refused), "\(one.name)")
            }
        }
    }

    /// At 20:03 in Moscow it is 03:03 of the next day in Vladivostok.
    @Test func aDayOfVladivostokIsNotInTheFuture() async throws {
        try await System.with { system in
            let clock = try FakeClock(in: system.suite.folder)
            let now = Int(clock.nowMicroseconds / 1_000_000)
            try clock.set(secondsAhead: 17 * 3600 + 180 - now % 86_400)
            let (today, tomorrow) = (Self.day(after: 0, now), Self.day(after: 1, now))
            let places = ["25", "77"].map { "1.2.643.5.1.13.13.12.2.\($0).7777" }
            let people = FictitiousPeople(seed: 32)
            let lines = places.indices.flatMap { index in
                Self.lines(of: people.worker(index), role: "DOCTOR", begin: "2020-01-01") { columns in
                    if columns[0] == "post" { columns[2] = places[index] }
                    if columns[0] == "accreditation" { (columns[4], columns[5]) = (index == 0 ? tomorrow : today, "") }
                }
            }
            try await Self.load(lines, workers: places.count, system, under: clock)
            system.suite.run(.identity, under: clock.words)
            try system.suite.killAndRestart(.identity)
            let token = try await system.operatorToken()
            func die(_ index: Int) async -> String {
                let event = RegistryV1.RecordEventRequest(
                    snils: people.worker(index).snils, kind: .death, date: Self.day(tomorrow),
                    basis: "Справка (образец)")
                do {
                    _ = try await system.patiently(token) { options throws(RPCError) in
                        try await RegistryV1.RecordsClient(system.registry).recordEvent(event, options)
                    }
                    return ""
                } catch let error as RPCError {
                    return error.reason
                } catch {
                    return "\(error)"
                }
            }
            #expect(await die(0) == "")
            #expect(await die(1) == "DATE_IN_FUTURE")
        }
    }

    /// Loads the lines into the store of a registry, which is stopped for it and started again.
    private static func load(
        _ lines: [String], workers: Int, _ system: System, under clock: FakeClock? = nil
    ) async throws {
        let suite = system.suite
        // A service that is told to end while it starts has nothing to drain.
        _ = try await system.patiently(nil) { options throws(RPCError) in
            try await HealthV1.HealthClient(system.registry).check(.init(), options)
        }
        #expect(suite.drain(.registry) == 0)
        let text =
            ([FictitiousWorker.firstLine] + lines + [
                FictitiousWorker.closingLine(workers: workers, lines: lines.count)
            ]).joined(separator: "\n") + "\n"
        let file = try suite.folder.file("people.tsv", Array(text.utf8))
        let program = (clock?.words ?? []) + [RunningSuite.executable("registry")]
        let status = try ChildProcess(
            program[0], Array(program.dropFirst()) + ["import", file, "--data-dir", "\(suite.folder.path)/registry"],
            log: "\(suite.folder.path)/import.log"
        ).wait()
        let rejects = try String(contentsOfFile: file + ".rejects.tsv", encoding: .utf8)
        #expect(status == 0, "\(rejects)")
        if let clock { suite.run(.registry, under: clock.words) }
        try suite.start(.registry)
    }

    /// The worker's lines with one post that lasts, a diploma and one accreditation.
    private static func lines(
        of worker: FictitiousWorker, role: String, begin: String, _ change: (inout [String]) -> Void
    ) -> [String] {
        var bytes: [UInt8] = []
        _ = worker.appendLines(to: &bytes)
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let kept = ["post", "accreditation"].compactMap { kind in lines.lastIndex { $0[0] == kind } }
        lines = lines.indices.filter { index in
            lines[index][0] == "worker" || lines[index][0] == "education" && lines[index][2] == "DIPLOMA"
                || kept.contains(index)
        }.map { lines[$0] }
        return lines.map { line in
            var columns = line
            switch columns[0] {
            case "worker": columns[2] = role
            case "education": (columns[7], columns[8]) = ("\(specialities)|5.4|27", "SPECIALIST")
            case "accreditation": columns[3] = "\(specialities)|5.4|27"
            case "post": (columns[4], columns[7]) = ("\(FictitiousCheck.postBook)|9.6|109", begin)
            default: break
            }
            change(&columns)
            return columns.joined(separator: "\t")
        }
    }

    private static func day(_ iso: String) -> GoogleType.Date {
        let parts = iso.split(separator: "-").compactMap { Int32($0) }
        return GoogleType.Date(year: parts[0], month: parts[1], day: parts[2])
    }

    /// So many days after that of a moment, in UTC.
    private static func day(after days: Int, _ seconds: Int) -> String {
        let moment = Date(timeIntervalSince1970: Double(seconds + days * 86_400))
        return String(moment.ISO8601Format().prefix(10))
    }
}
