package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.Applications`: applications from their opening to the published card.
package struct ApplicationsHandlers: RegistryV1ApplicationsService {
    package typealias Reading = ReadSession
    package typealias Writing = WriteSession

    let environment: Environment
    let configuration: RegistryConfiguration

    package init(environment: Environment, configuration: RegistryConfiguration) {
        self.environment = environment
        self.configuration = configuration
    }

    package func createApplication(
        _ request: RegistryV1.CreateApplicationRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        let applicant = try Applicant(call.caller, for: request.snils)
        let person = try Self.person(request, applicant)
        guard request.kind == .registration, let role = WorkerRole(rawValue: request.workerRole.rawValue) else {
            let field = request.kind == .registration ? "worker_role" : "kind"
            throw .invalid(field, "REQUIRED", "Укажите значение из списка.", "Give one of the listed values.")
        }
        let refusal = Registration.refusal(
            isRegistered: try WorkerTable.contains(person, in: store),
            hasOpenApplication: try ApplicationTable.hasOpen(of: person, in: store))
        if let refusal { throw .refused(refusal) }
        var organisation: String?
        if case .employer(let employer) = applicant { organisation = employer }
        let record = ApplicationRecord(
            id: environment.newID(), role: role, person: person, filedBySubject: call.caller.subject,
            filedByOrganisation: organisation, created: call.now, state: ApplicationState(), version: 1,
            submittedVersion: 0, correctionDue: 0, registerNumber: nil, updated: call.now, contents: [:])
        try store.execute(
            """
            INSERT INTO application (application_id, kind, worker_role, snils, status, version, filed_by_subject,
                filed_by_organisation, created_us, updated_us)
            VALUES ($1, 1, $2, $3, 1, 1, $4, $5, $6, $6)
            """, SQLValue(record.id), SQLValue(role.rawValue), SQLValue(person.packed),
            SQLValue(record.filedBySubject), SQLValue(organisation), SQLValue(call.now))
        try record.recordEvent(call, store)
        return try record.message(store)
    }

    package func savePersonalData(
        _ request: RegistryV1.SavePersonalDataRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        try save(.personalData, of: request.applicationId, version: request.version, call, store) {
            record throws(RPCError) in
            let data = request.personalData ?? CommonV1.PersonalData()
            let entry = PersonalDataEntry(data)
            try refuse(configuration.sections.faults(entry, of: record.person, today: today(call)))
            return data.canonical.encoded()
        }
    }

    package func saveEducation(
        _ request: RegistryV1.SaveEducationRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        try save(.education, of: request.applicationId, version: request.version, call, store) {
            record throws(RPCError) in
            let education = request.education ?? CommonV1.Education()
            let entry = EducationEntry(education)
            try refuse(configuration.sections.faults(entry, of: record.role, today: today(call)))
            return education.encoded()
        }
    }

    package func saveEmployment(
        _ request: RegistryV1.SaveEmploymentRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        try save(.employment, of: request.applicationId, version: request.version, call, store) {
            record throws(RPCError) in
            let entries = request.employments.map(EmploymentEntry.init)
            let education = EducationEntry(try record.education ?? CommonV1.Education())
            try refuse(
                configuration.sections.faults(
                    entries, of: record.role, education, filedBy: record.employer(call.caller), today: today(call)))
            return ApplicationRecord.bytes(request.employments)
        }
    }

    package func withdrawApplication(
        _ request: RegistryV1.WithdrawApplicationRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        var record = try ApplicationRecord.owned(request.applicationId, by: call.caller, store)
        let before = record.state
        if let refusal = record.state.withdraw() { throw .refused(refusal) }
        try record.save(before: before, call, store)
        // A case exists only of what was sent.
        if record.submittedVersion > 0 {
            try store.send(
                OutboxMessage(
                    destination: "verification", method: VerificationV1.CasesMethods.withdrawCase.path,
                    aggregate: record.id, payload: VerificationV1.WithdrawCaseRequest(caseId: record.id).encoded()))
        }
        return try record.message(store)
    }

    package func getApplication(
        _ request: RegistryV1.GetApplicationRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.Application {
        guard let record = try ApplicationRecord(request.applicationId, store) else { throw .applicationNotFound() }
        guard call.caller.roles.contains(.operator) || record.isOwned(by: call.caller) else {
            throw .notYourApplication()
        }
        return try record.message(store)
    }

    func today(_ call: Call) -> CivilDate { CivilDate(call.now, utcOffset: configuration.utcOffset) }

    private func refuse(_ faults: [Fault]) throws(RPCError) {
        if !faults.isEmpty { throw .invalid(faults.map(FieldViolation.init)) }
    }

    /// Saves one section: whose it is, whether it may be saved now (R8), then what is in it.
    private func save(
        _ section: Section, of id: String, version: Int64, _ call: Call, _ store: WriteSession,
        contents: (ApplicationRecord) throws(RPCError) -> [UInt8]
    ) throws(RPCError) -> RegistryV1.Application {
        var record = try ApplicationRecord.owned(id, by: call.caller, store)
        try record.requireVersion(version)
        let before = record.state
        // Asked before the contents are judged: a form that may not be filled yet has no faults.
        if let refusal = record.state.save(section, changed: false) { throw .refused(refusal) }
        let bytes = try contents(record)
        _ = record.state.save(section, changed: record.contents[section]?.bytes != bytes)
        if record.state == before, record.contents[section]?.bytes == bytes { return try record.message(store) }
        record.contents[section] = .init(
            bytes: bytes, statusTime: record.contents[section]?.statusTime ?? call.now)
        try record.replaceFaults(section, [], store)
        try record.save(before: before, call, store)
        return try record.message(store)
    }

    private static func person(
        _ request: RegistryV1.CreateApplicationRequest, _ applicant: Applicant
    ) throws(RPCError) -> SNILS {
        switch applicant {
        case .worker(let own): return own
        case .employer:
            do throws(IdentifierError) {
                return try SNILS(request.snils)
            } catch {
                throw .invalid("snils", error.reason, error.messageRU, error.messageEN)
            }
        }
    }
}

extension ApplicationRecord {
    /// 0 skips the check.
    func requireVersion(_ expected: Int64) throws(RPCError) {
        if expected != 0, expected != version { throw .staleVersion(current: version) }
    }
}
