import FRMRCalls
import FRMRContracts

@testable import frmr

/// A worker whose education came back with one fault.
struct FaultyApplication {
    let application: String
    private let scenario: Scenario
    private let worker: WorkerAccount
    private let person: SamplePerson
    private let scans: Scans

    init(_ system: System, seed: UInt64, _ lines: Lines) async throws {
        scenario = try system.scenario(seed: seed, lines)
        let operatorToken = try await scenario.logInOperator()
        let candidates = try await scenario.unknownPeople(operatorToken)
        let account = try await scenario.registerWorker()
        try await scenario.acceptTerms(account)
        person = try await scenario.linkSnils(of: candidates, to: account)
        try await scenario.proofIdentity(of: person, account, operatorToken)
        worker = try await scenario.logInAgain(account)
        application = try await scenario.openApplication(worker)
        try await scenario.savePersonalData(of: person, application, worker)
        scans = try await scenario.uploadScans(application, worker)
        try await scenario.fileEducationWithTypo(of: person, scans, application, worker)
    }

    func correct() async throws {
        try await scenario.correctEducation(of: person, scans, application, worker)
    }

    /// The employment is filed too, and the card published.
    func publish() async throws -> RegistryV1.Application {
        try await scenario.fileEmployment(of: person, scans, application, worker)
    }

    /// The application as its worker sees it, once it is as it should be.
    func seen(when condition: (RegistryV1.Application) -> Bool) async throws -> RegistryV1.Application {
        let applications = RegistryV1.ApplicationsClient(scenario.services.registry)
        return try await scenario.talk.poll(
            "application \(application)", token: worker.token,
            { options throws(RPCError) in
                try await applications.getApplication(.init(applicationId: application), options)
            }, until: condition)
    }
}
