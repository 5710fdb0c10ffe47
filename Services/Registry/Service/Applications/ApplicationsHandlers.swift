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
        let applicant: Applicant
        switch ApplicationCaller(call.caller).applicant(for: request.snils) {
        case .success(let found): applicant = found
        case .failure(let refusal): throw .refused(refusal)
        }
        guard let kind = ApplicationKind(rawValue: request.kind.rawValue) else { throw .notListed("kind") }
        let refusal = Registration.refusal(
            of: kind, isRegistered: try WorkerTable.contains(applicant.person, in: store),
            hasOpenApplication: try ApplicationTable.hasOpen(of: applicant.person, in: store))
        if let refusal { throw .refused(refusal) }
        // A registered worker has a role already.
        let card = kind == .registration ? nil : try CardTable.current(of: applicant.person, in: store)
        guard let role = card?.role ?? WorkerRole(rawValue: request.workerRole.rawValue) else {
            throw .notListed("worker_role")
        }
        let record = try ApplicationRecord(id: environment.newID(), kind, applicant, role: role, by: call, in: store)
        return try record.receipt(in: store)
    }

    package func savePersonalData(
        _ request: RegistryV1.SavePersonalDataRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        try save(.personalData, of: request.applicationId, version: request.version, call, store) {
            record, _ throws(RPCError) in
            let data = request.personalData ?? CommonV1.PersonalData()
            let entry = PersonalDataEntry(data)
            let today = today(record, call).latest
            try refuse(
                configuration.sections.faults(entry, of: record.person, in: record.kind, today: today)
                    + innFault(entry, of: record.person, store))
            return data.canonical.encoded()
        }
    }

    /// That the ИНН is on the card of somebody else.
    private func innFault(
        _ entry: PersonalDataEntry, of person: SNILS, _ store: WriteSession
    ) throws(RPCError) -> [Fault] {
        guard let inn = try? PersonalINN(entry.inn) else { return [] }
        // Two: one may be the person's own card.
        let holders = try CardTable.people(inn: inn, at: store.recorded, after: 0, limit: 2, in: store)
        return Registration.fault(inn: holders, of: person).map { [$0] } ?? []
    }

    package func saveEducation(
        _ request: RegistryV1.SaveEducationRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        try save(.education, of: request.applicationId, version: request.version, call, store) {
            record, _ throws(RPCError) in
            let education = (request.education ?? CommonV1.Education()).canonical
            let entry = EducationEntry(education)
            let today = today(record, call)
            try refuse(
                configuration.sections.faults(entry, of: record.role, today: today.latest, agedOn: today.earliest))
            return education.encoded()
        }
    }

    package func saveEmployment(
        _ request: RegistryV1.SaveEmploymentRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        try save(.employment, of: request.applicationId, version: request.version, call, store) {
            record, actor throws(RPCError) in
            let employments = request.employments.map(\.canonical)
            let entries = employments.map(EmploymentEntry.init)
            let organisation = actor == .filingEmployer ? call.caller.organisation : nil
            let today = configuration.days.today(of: entries.lazy.map(\.organisationOID), at: call.now)
            try refuse(
                configuration.sections.faults(
                    entries, of: record.role, try record.filed.education, filedBy: organisation, today: today.latest))
            return ApplicationRecord.bytes(employments)
        }
    }

    package func withdrawApplication(
        _ request: RegistryV1.WithdrawApplicationRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        var (record, _) = try ApplicationRecord.find(
            request.applicationId, for: .withdraw, by: call.caller, in: store)
        let before = record.state
        if let refusal = record.state.withdraw() { throw .refused(refusal) }
        try record.save(before: before, call, in: store)
        // A case exists only of what was sent.
        if record.row.submittedVersion > 0 {
            try store.send(
                OutboxMessage(
                    destination: "verification", method: VerificationV1.CasesMethods.withdrawCase.path,
                    aggregate: record.id, payload: VerificationV1.WithdrawCaseRequest(caseId: record.id).encoded()))
        }
        return try record.receipt(in: store)
    }

    package func getApplication(
        _ request: RegistryV1.GetApplicationRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.Application {
        try ApplicationRecord.find(request.applicationId, for: .view, by: call.caller, in: store).0.message(in: store)
    }

    /// The day that it is where the worker is: by the organisations of the posts that are filed and the one that files.
    func today(_ record: ApplicationRecord, _ call: Call) -> Today {
        configuration.days.today(of: record.organisations, at: call.now)
    }

    private func refuse(_ faults: [Fault]) throws(RPCError) {
        if !faults.isEmpty { throw .invalid(faults.map(FieldViolation.init)) }
    }

    /// Saves one section: whose it is, whether it may be saved now (R8), then what is in it.
    private func save(
        _ section: Section, of id: String, version: Int64, _ call: Call, _ store: WriteSession,
        contents: (ApplicationRecord, ApplicationActor) throws(RPCError) -> [UInt8]
    ) throws(RPCError) -> RegistryV1.Application {
        var (record, actor) = try ApplicationRecord.find(id, for: .save(section), by: call.caller, in: store)
        try record.requireVersion(version)
        let before = record.state
        // Asked before the contents are judged: a form that may not be filled yet has no faults.
        if let refusal = record.state.save(section, changed: false) { throw .refused(refusal) }
        let bytes = try contents(record, actor)
        let isSame = record.has(bytes, in: section)
        _ = record.state.save(section, changed: !isSame)
        if isSame, record.state == before { return try record.receipt(in: store) }
        record.fill(section, bytes, at: store.recorded)
        try ApplicationFaultTable.replace(section, of: id, by: [], in: store)
        try record.save(before: before, call, in: store)
        return try record.receipt(in: store)
    }
}

extension RPCError {
    fileprivate static func notListed(_ field: String) -> RPCError {
        .invalid(field, "REQUIRED", "Укажите значение из списка.", "Give one of the listed values.")
    }
}
