import FRMRCalls
import FRMRContracts
import Foundation
import TestSupport
import Testing

@testable import frmr

/// A post asks for its own qualification whatever role the record has (R1), at every door of the running services.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct PostHoldingTests {
    private static let organisation = "1.2.643.5.1.13.13.12.2.77.7777"
    private static func post(_ code: String) -> CommonV1.BookCode {
        CommonV1.BookCode(oid: FictitiousCheck.postBook, version: "9.6", code: code)
    }

    // MARK: Filing

    @Test(
        "A resident with an empty education and a head without accreditation cannot file a doctor's post",
        arguments: [
            (RegistryV1.WorkerRole.resident, ["POST_NEEDS_DIPLOMA", "POST_NEEDS_QUALIFICATION"], "11"),
            (.administrator, ["POST_NEEDS_QUALIFICATION"], "4"),
        ])
    func aDoctorsPostIsRefusedAtFiling(role: RegistryV1.WorkerRole, reasons: [String], own: String) async throws {
        try await System.with { system in
            let scenario = try system.scenario(seed: UInt64(role.rawValue) + 40, Lines())
            let (worker, application) = try await educated(role, scenario)
            let applications = RegistryV1.ApplicationsClient(system.registry)
            func save(_ code: String) async -> Result<RegistryV1.Application, RPCError> {
                let digest = [UInt8](repeating: 1, count: 32)
                let employment = CommonV1.Employment(
                    organisationOid: Self.organisation, organisationName: "Образцовая больница",
                    post: Self.post(code), rateMilli: 1000, contract: .labour,
                    beginDate: .init(year: 2024, month: 6, day: 3),
                    scans: [.init(kind: .workBook, sha256: digest), .init(kind: .contractOrOrder, sha256: digest)])
                return await scenario.talk.patiently(worker.token) { options throws(RPCError) in
                    try await applications.saveEmployment(
                        .init(applicationId: application, employments: [employment]), options)
                }
            }
            guard case .failure(let error) = await save("109") else {
                Issue.record("\(role) holds a doctor's post")
                return
            }
            #expect(error.code == .invalidArgument)
            #expect(error.violations.map(\.reason) == reasons)
            #expect(error.violations.allSatisfy { $0.field == "employments[0].post" && !$0.message.isEmpty })
            #expect(try await save(own).get().section(.employment) == .draft)
        }
    }

    /// An application of the role whose personal data and education verification has confirmed: of a head the diploma
    /// alone, of a resident nothing.
    private func educated(
        _ role: RegistryV1.WorkerRole, _ scenario: Scenario
    ) async throws -> (WorkerAccount, application: String) {
        let operatorToken = try await scenario.logInOperator()
        let people = try await scenario.unknownPeople(operatorToken)
        var worker = try await scenario.registerWorker()
        try await scenario.acceptTerms(worker)
        let person = try await scenario.linkSnils(of: people, to: worker)
        try await scenario.proofIdentity(of: person, worker, operatorToken)
        worker = try await scenario.logInAgain(worker)
        let token = worker.token
        let applications = RegistryV1.ApplicationsClient(scenario.services.registry)
        let id = try await scenario.talk.patiently(token) { options throws(RPCError) in
            try await applications.createApplication(.init(kind: .registration, workerRole: role), options)
        }.get().applicationId
        try await scenario.savePersonalData(of: person, id, worker)
        var education = CommonV1.Education()
        if role != .resident {
            let scans = try await scenario.uploadScans(id, worker)
            education = try scans.attached(to: person.education)
            education.accreditations = []
        }
        let filed = education
        _ = try await scenario.talk.patiently(token) { options throws(RPCError) in
            try await applications.saveEducation(.init(applicationId: id, education: filed), options)
        }.get()
        _ = try await scenario.talk.patiently(token) { options throws(RPCError) in
            try await applications.submitApplication(.init(applicationId: id), options)
        }.get()
        _ = try await scenario.talk.poll("the education confirmed", token: token) { options throws(RPCError) in
            try await applications.getApplication(.init(applicationId: id), options)
        } until: {
            $0.section(.education) == .confirmed
        }
        return (worker, id)
    }

    // MARK: Import and verdict

    /// A made-up worker of a role in a post, and what becomes of them.
    private struct Case {
        let role: String
        let post: String
        var degree = "SPECIALIST"
        /// Speciality of an accreditation; empty: there is none.
        var speciality = ""
        var passed = "2024-05-20"
        /// Field and reason of the import's reject; nil: they are loaded.
        var field = "post"
        var reject: String?
        /// Details of the verdict's refusal.
        var refusal: [String] = []
    }

    private static let cases = [
        Case(role: "ADMINISTRATOR", post: "109", reject: "POST_NEEDS_QUALIFICATION"),
        Case(role: "RESIDENT", post: "109", degree: "", reject: "POST_NEEDS_DIPLOMA"),
        Case(
            role: "MID_LEVEL", post: "109", degree: "SECONDARY_VOCATIONAL", speciality: "219",
            reject: "POST_NEEDS_DIPLOMA"),
        Case(role: "PHARMACIST", post: "109", speciality: "184", reject: "POST_NEEDS_QUALIFICATION"),
        Case(role: "RESIDENT", post: "159", speciality: "184", reject: "POST_NEEDS_QUALIFICATION"),
        Case(role: "DOCTOR", post: "109", speciality: "9999", field: "speciality.code", reject: "CODE_UNKNOWN"),
        Case(
            role: "ADMINISTRATOR", post: "109", speciality: "27", passed: "2018-05-20",
            refusal: ["QUALIFICATION_ENDED"]),
        Case(role: "ADMINISTRATOR", post: "109", speciality: "27"),
        Case(role: "ADMINISTRATOR", post: "4"),
        Case(role: "RESIDENT", post: "11", degree: ""),
        Case(role: "RESIDENT", post: "224", degree: ""),
        Case(role: "RESIDENT", post: "4", refusal: ["QUALIFICATION_ABSENT"]),
        Case(role: "RESIDENT", post: "99999", degree: "", field: "post.code", reject: "CODE_UNKNOWN"),
        Case(role: "DOCTOR", post: "109", speciality: "219", refusal: ["SPECIALITY_NOT_OF_POST"]),
        Case(role: "DOCTOR", post: "109", speciality: "27"),
        Case(role: "DOCTOR", post: "109", refusal: ["QUALIFICATION_ABSENT"]),
        Case(role: "DOCTOR", post: "109", degree: "", speciality: "27", reject: "POST_NEEDS_DIPLOMA"),
        Case(
            role: "DOCTOR", post: "109", degree: "SECONDARY_VOCATIONAL", speciality: "27", reject: "POST_NEEDS_DIPLOMA"),
        Case(role: "MID_LEVEL", post: "159", degree: "SECONDARY_VOCATIONAL", speciality: "219"),
    ]

    @Test func anImportedPostIsJudgedByItsOwnQualification() async throws {
        try await System.with { system in
            // A service that is told to end while it starts has nothing to drain.
            let talk = Conversation(transcript: Transcript { _ in }) { "post-holding" }
            _ = try await talk.patiently(nil) { options throws(RPCError) in
                try await HealthV1.HealthClient(system.registry).check(.init(), options)
            }.get()
            #expect(system.suite.drain(.registry) == 0)
            let people = FictitiousPeople(seed: 9)
            var bytes = Array("\(FictitiousWorker.firstLine)\n".utf8)
            for (index, one) in Self.cases.enumerated() { bytes += Self.lines(of: people.worker(index), one) }
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } - 1
            bytes += Array("\(FictitiousWorker.closingLine(workers: Self.cases.count, lines: lines))\n".utf8)
            let file = try system.suite.folder.file("people.tsv", bytes)
            let status = try ChildProcess(
                RunningSuite.executable("registry"),
                ["import", file, "--data-dir", "\(system.suite.folder.path)/registry"],
                log: "\(system.suite.folder.path)/import.log"
            ).wait()
            #expect(status == 65)
            let rejects = try String(contentsOfFile: file + ".rejects.tsv", encoding: .utf8).split(separator: "\n")
                .dropFirst().map {
                    $0.split(separator: "\t", omittingEmptySubsequences: false)[1...3].joined(separator: " ")
                }
            let due = Self.cases.enumerated().compactMap { index, one in
                one.reject.map { "made-up-\(index + 1) \(one.field) \($0)" }
            }
            #expect(rejects == due)

            try system.suite.start(.registry)
            let token = try await system.operatorToken()
            let loaded = Self.cases.enumerated().filter { $0.element.reject == nil }
            let checks = loaded.map { index, one in
                let held = people.worker(index).posts
                return RegistryV1.CheckRequest(
                    snils: people.worker(index).snils, post: Self.post(one.post),
                    organisationOid: held[held.count - 1].organisationOID, date: .init(year: 2026, month: 5, day: 12))
            }
            let answer = try await talk.patiently(token) { options throws(RPCError) in
                try await RegistryV1.EligibilityClient(system.registry).checkBatch(.init(checks: checks), options)
            }.get()
            for ((_, one), item) in zip(loaded, answer.items) {
                #expect(
                    item.response?.reasons.map(\.detail) == one.refusal, "\(one.role) \(one.post) \(one.speciality)")
                #expect(item.response?.verdict == (one.refusal.isEmpty ? .allowed : .refused))
            }
        }
    }

    /// The worker's lines, held to the case: one post, one accreditation or none.
    private static func lines(of worker: FictitiousWorker, _ one: Case) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = worker.appendLines(to: &bytes)
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let lastPost = lines.lastIndex { $0[0] == "post" }
        let lastAccreditation = lines.lastIndex { $0[0] == "accreditation" }
        let hasDiploma = !one.degree.isEmpty
        lines = lines.enumerated().filter { index, columns in
            switch columns[0] {
            case "post": index == lastPost
            case "accreditation": index == lastAccreditation && !one.speciality.isEmpty
            case "education": (columns[2] == "DIPLOMA") == hasDiploma
            default: true
            }
        }.map(\.element)
        for index in lines.indices {
            switch lines[index][0] {
            case "worker": lines[index][2] = one.role
            case "education": if hasDiploma { lines[index][8] = one.degree }
            case "accreditation":
                lines[index][3] = "1.2.643.5.1.13.13.11.1066|5.4|\(one.speciality)"
                lines[index][4] = one.passed
                lines[index][5] = ""
            case "post": lines[index][4] = "\(FictitiousCheck.postBook)|9.6|\(one.post)"
            default: break
            }
        }
        return Array(lines.map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
    }
}
