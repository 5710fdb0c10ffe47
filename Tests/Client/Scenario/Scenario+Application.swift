import FRMRCalls
import FRMRContracts
import FRMRIdentifiers

/// The application with its sections: the registry's part, and what verification says to it.
extension Scenario {
    private var applications: RegistryV1.ApplicationsClient { RegistryV1.ApplicationsClient(services.registry) }

    /// An account without proofing is not let in (I3).
    func showAccessError(_ worker: WorkerAccount) async throws {
        talk.transcript.begin("A BASIC account asks the registry and gets the access error (I3)")
        let request = RegistryV1.CreateApplicationRequest(kind: .registration, workerRole: .doctor)
        try await talk.askInVain(
            "registry Applications/CreateApplication", "registration, role DOCTOR, assurance BASIC",
            token: worker.token, reason: "ASSURANCE_TOO_LOW"
        ) { options throws(RPCError) in try await applications.createApplication(request, options) }
    }

    /// - Returns: id of the application.
    func openApplication(_ worker: WorkerAccount) async throws -> String {
        talk.transcript.begin("The worker opens an application as a doctor (R1)")
        let request = RegistryV1.CreateApplicationRequest(kind: .registration, workerRole: .doctor)
        let application = try await talk.ask(
            "registry Applications/CreateApplication", "registration, role DOCTOR", token: worker.token,
            { options throws(RPCError) in try await applications.createApplication(request, options) },
            answer: { ["application \($0.applicationId), \($0.status)"] })
        return application.applicationId
    }

    func savePersonalData(of person: SamplePerson, _ application: String, _ worker: WorkerAccount) async throws {
        talk.transcript.begin("Personal data, as the passport has them (R3)")
        var data = person.personalData
        data.phone = worker.phone
        let request = RegistryV1.SavePersonalDataRequest(applicationId: application, personalData: data)
        _ = try await talk.ask(
            "registry Applications/SavePersonalData", "\(person.name), SNILS \(data.snils), ИНН \(data.inn)",
            token: worker.token,
            { options throws(RPCError) in try await applications.savePersonalData(request, options) },
            answer: Self.sections)
    }

    /// Files the education with one wrong letter; the exact fault comes back (V2, V3).
    func fileEducationWithTypo(
        of person: SamplePerson, _ scans: Scans, _ application: String, _ worker: WorkerAccount
    ) async throws {
        talk.transcript.begin("Education with a typo in the institution's name (R4–R6)")
        var education = try scans.attached(to: person.education)
        guard !education.documents.isEmpty else { throw Unexpected("\(person.name) has no education") }
        education.documents[0].institution += "ъ"
        try await save(education, application, worker)
        try await submit(application, worker)

        talk.transcript.begin("The typo comes back as an exact fault (V1–V3)")
        let answer = try await awaitStatus(application, worker, "a decision on the education") {
            $0.section(.education) == .correctionRequired
        }
        talk.transcript.answered(answer.faults.flatMap(Self.lines))
        try talk.expect(
            answer.faults.map(\.field) == ["education.documents[0].institution"],
            "exactly one fault, and it names the institution of the first document")
    }

    func correctEducation(
        of person: SamplePerson, _ scans: Scans, _ application: String, _ worker: WorkerAccount
    ) async throws {
        talk.transcript.begin(
            "The worker corrects it; the education is confirmed (V3), which opens the next section (R8)")
        try await save(try scans.attached(to: person.education), application, worker)
        try await submit(application, worker)
        let answer = try await awaitStatus(application, worker, "the education confirmed") {
            $0.section(.education) == .confirmed
        }
        try talk.expect(answer.faults.isEmpty, "no fault is left")
    }

    /// The checks that stand behind the decision, as an operator sees them.
    func showCase(_ application: String, _ token: String) async throws {
        talk.transcript.begin("The operator looks at the checks behind the decision")
        let cases = VerificationV1.CasesClient(services.verification)
        let answer = try await talk.ask(
            "verification Cases/GetCase", "case \(application)", token: token,
            { options throws(RPCError) in try await cases.getCase(.init(caseId: application), options) },
            answer: { answer in
                answer.checks.map { check in
                    "\("\(check.kind)".padding(to: 14))  \("\(check.state)".padding(to: 8))  \(check.evidence)"
                }
            })
        try talk.expect(answer.checks.contains { $0.state == .passed }, "state registers answered")
    }

    /// Files the employment and waits for the card.
    func fileEmployment(
        of person: SamplePerson, _ scans: Scans, _ application: String, _ worker: WorkerAccount
    ) async throws -> RegistryV1.Application {
        talk.transcript.begin("Employment (R7, V4), and the card is published")
        let posts = try scans.attached(to: person.employments)
        let request = RegistryV1.SaveEmploymentRequest(applicationId: application, employments: posts)
        _ = try await talk.ask(
            "registry Applications/SaveEmployment", posts.map(\.summary).joined(separator: "; "), token: worker.token,
            { options throws(RPCError) in try await applications.saveEmployment(request, options) },
            answer: Self.sections)
        try await submit(application, worker)
        let answer = try await awaitStatus(application, worker, "publication") {
            $0.status == .published || $0.status == .correctionRequired
        }
        talk.transcript.answered(answer.faults.flatMap(Self.lines))
        try talk.expect(
            answer.status == .published && !answer.registerNumber.isEmpty,
            "published under number \(answer.registerNumber)")
        return answer
    }

    private func save(_ education: CommonV1.Education, _ application: String, _ worker: WorkerAccount) async throws {
        let request = RegistryV1.SaveEducationRequest(applicationId: application, education: education)
        let documents = education.documents.map { "\($0.kind) \($0.series) \($0.number), \($0.institution)" }
        _ = try await talk.ask(
            "registry Applications/SaveEducation", documents.joined(separator: "; "), token: worker.token,
            { options throws(RPCError) in try await applications.saveEducation(request, options) },
            answer: Self.sections)
    }

    private func submit(_ application: String, _ worker: WorkerAccount) async throws {
        let request = RegistryV1.SubmitApplicationRequest(applicationId: application)
        _ = try await talk.ask(
            "registry Applications/SubmitApplication", "application \(application)", token: worker.token,
            { options throws(RPCError) in try await applications.submitApplication(request, options) },
            answer: { ["\($0.status)"] + Self.sections($0) })
    }

    private func awaitStatus(
        _ application: String, _ worker: WorkerAccount, _ what: String,
        until condition: (RegistryV1.Application) -> Bool
    ) async throws -> RegistryV1.Application {
        talk.transcript.called("registry Applications/GetApplication")
        talk.transcript.asked("application \(application), until \(what)")
        let answer = try await talk.poll(
            what, token: worker.token,
            { options throws(RPCError) in
                try await applications.getApplication(.init(applicationId: application), options)
            }, until: condition)
        talk.transcript.answered(["\(answer.status)"] + Self.sections(answer))
        return answer
    }

    private static func sections(_ application: RegistryV1.Application) -> [String] {
        application.sections.map { "\("\($0.section)".padding(to: 12))  \($0.status)" }
    }

    private static func lines(_ fault: CommonV1.Fault) -> [String] {
        ["\(fault.field): \(fault.reason) (\(fault.requirement))", "  \(fault.message) / \(fault.messageEn)"]
    }
}

extension RegistryV1.Application {
    func section(_ section: CommonV1.Section) -> CommonV1.Status? {
        sections.first { $0.section == section }?.status
    }
}

extension CommonV1.Employment {
    fileprivate var summary: String {
        let begin = beginDate?.civil?.iso ?? "?"
        return "post \(post?.code ?? "?") at \(organisationName), \(begin)…\(endDate?.civil?.iso ?? "")"
    }
}
