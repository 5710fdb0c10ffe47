package import FRMRCalls
package import FRMRContracts
import FRMRIdentifiers

/// The main job, step by step: one medical worker from registration to the verdicts that a hospital asks for.
///
/// Run again on the same stores it takes the next fictitious worker whom the register does not know yet.
package struct Scenario: Sendable {
    package struct Services: Sendable {
        package var identity: any Caller
        package var registry: any Caller
        package var verification: any Caller

        package init(identity: any Caller, registry: any Caller, verification: any Caller) {
            self.identity = identity
            self.registry = registry
            self.verification = verification
        }
    }

    package struct Settings: Sendable {
        package var people: [SamplePerson]
        /// Address of the registry: the upload that is broken off has a connection of its own to lose.
        package var registry: String
        /// Folder of the scans.
        package var scans: String
        /// The spool file of the identity service.
        package var spool: String
        package var operatorPhone: String
        package var operatorPassword: String

        package init(
            people: [SamplePerson], registry: String, scans: String, spool: String, operatorPhone: String,
            operatorPassword: String
        ) {
            self.people = people
            self.registry = registry
            self.scans = scans
            self.spool = spool
            self.operatorPhone = operatorPhone
            self.operatorPassword = operatorPassword
        }
    }

    /// What the run leaves for those who go on from it.
    package struct Result: Sendable {
        package var registerNumber: String
        package var hospitalToken: String
        /// The question that was answered "allowed".
        package var allowedQuestion: RegistryV1.CheckRequest
    }

    let services: Services
    let settings: Settings
    let talk: Conversation
    /// Random numbers for a phone, a password and keys.
    let random: @Sendable () -> UInt64

    package init(
        services: Services, settings: Settings, transcript: Transcript, random: @escaping @Sendable () -> UInt64
    ) {
        self.services = services
        self.settings = settings
        self.random = random
        self.talk = Conversation(transcript: transcript) {
            "scenario-\(String(random(), radix: 36))-\(String(random(), radix: 36))"
        }
    }

    /// - Throws: `Unexpected` at the first step that came out otherwise than it should.
    package func run() async throws -> Result {
        let operatorToken = try await logInOperator()
        let candidates = try await unknownPeople(operatorToken)
        var worker = try await registerWorker()
        try await acceptTerms(worker)
        try await showAccessError(worker)
        let person = try await linkSnils(of: candidates, to: worker)
        try await proofIdentity(of: person, worker, operatorToken)
        worker = try await logInAgain(worker)

        let application = try await openApplication(worker)
        try await savePersonalData(of: person, application, worker)
        let scans = try await uploadScans(application, worker)
        try await fileEducationWithTypo(of: person, scans, application, worker)
        try await correctEducation(of: person, scans, application, worker)
        try await showCase(application, operatorToken)
        let published = try await fileEmployment(of: person, scans, application, worker)

        let hospital = try await registerHospital(of: person, operatorToken)
        try await lookUp(person, published, hospital)
        let change = try await followFeed(published, hospital)
        let question = try await askVerdicts(person, change, hospital)
        return Result(
            registerNumber: published.registerNumber, hospitalToken: hospital, allowedQuestion: question)
    }
}

/// A worker's account as the scenario holds it.
struct WorkerAccount: Sendable {
    var phone: String
    var password: String
    var accountID: String
    var token: String
}

extension GoogleType.Date {
    init(_ date: CivilDate) {
        self.init(year: Int32(date.year), month: Int32(date.month), day: Int32(date.day))
    }

    var civil: CivilDate? { CivilDate(year: Int(year), month: Int(month), day: Int(day)) }
}
