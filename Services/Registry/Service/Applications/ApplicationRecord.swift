internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

/// An application with its sections, as the store has it.
struct ApplicationRecord: Sendable {
    private(set) var row: ApplicationRow
    var state: ApplicationState
    private var sections: [Section: ApplicationSectionRow] = [:]

    var id: String { row.id }
    var kind: ApplicationKind { row.kind }
    var role: WorkerRole { row.role }
    var person: SNILS { row.person }
}

extension ApplicationRecord {
    /// nil: no such application.
    static func find(_ id: String, in store: ReadSession) throws(RPCError) -> ApplicationRecord? {
        guard let row = try ApplicationTable.find(id, in: store) else { return nil }
        return try ApplicationRecord(row, in: store)
    }

    /// The application, for a caller who may do `act` with it in one status at least; the present one is not judged.
    ///
    /// - Throws: NOT_FOUND `APPLICATION_NOT_FOUND`, PERMISSION_DENIED `APPLICATION_OF_ANOTHER`.
    static func find(
        _ id: String, for act: ApplicationAct, by caller: CallerIdentity, in store: ReadSession
    ) throws(RPCError) -> (ApplicationRecord, ApplicationActor) {
        guard let row = try ApplicationTable.find(id, in: store) else { throw .applicationNotFound() }
        let actor = ApplicationActor(
            ApplicationCaller(caller), person: row.person, filedBy: row.filedByOrganisation)
        guard actor.mayEver(act) else { throw .notYourApplication() }
        return (try ApplicationRecord(row, in: store), actor)
    }

    init(_ row: ApplicationRow, in store: ReadSession) throws(RPCError) {
        self.row = row
        var states: [Section: Status] = [:]
        for section in try ApplicationSectionTable.all(of: row.id, in: store) {
            states[section.section] = section.status
            sections[section.section] = section
        }
        state = ApplicationState(row.kind, status: row.status, sections: states)
    }

    /// Opens an application, which is written at once.
    init(
        id: String, _ kind: ApplicationKind, _ applicant: Applicant, role: WorkerRole, by call: Call,
        in store: WriteSession
    ) throws(RPCError) {
        state = ApplicationState(kind)
        row = ApplicationRow(
            id: id, kind: kind, role: role, person: applicant.person, status: state.status, version: 1,
            submittedVersion: 0,
            filedBySubject: call.caller.subject, filedByOrganisation: applicant.organisation,
            correctionDueMicroseconds: 0, registerNumber: nil, created: store.recorded, updated: store.recorded)
        try ApplicationTable.insert(row, in: store)
        try ApplicationEventTable.insert(row, by: EventActor(call), in: store)
    }
}

// Contents.
extension ApplicationRecord {
    var personalData: CommonV1.PersonalData? {
        get throws(RPCError) { try message(of: .personalData) }
    }

    var education: CommonV1.Education? {
        get throws(RPCError) { try message(of: .education) }
    }

    /// The section holds a list, which needs a message around it: the card's.
    var employments: [CommonV1.Employment] {
        get throws(RPCError) {
            let card: RegistryV1.Card? = try message(of: .employment)
            return card?.employments ?? []
        }
    }

    /// As the rules judge it.
    var filed: FiledApplication {
        get throws(RPCError) {
            FiledApplication(
                role: role, filled: Set(sections.keys),
                education: EducationEntry(try education ?? CommonV1.Education()),
                employments: try employments.map(EmploymentEntry.init))
        }
    }

    /// Those of the posts and the one that files, as far as they can be read: a damaged section is told where it is used.
    var organisations: [String] {
        let posts = (try? employments) ?? []
        return posts.map(\.organisationOid) + [row.filedByOrganisation].compactMap(\.self)
    }

    static func bytes(_ employments: [CommonV1.Employment]) -> [UInt8] {
        RegistryV1.Card(employments: employments).encoded()
    }

    private func message<M: Message>(of section: Section) throws(RPCError) -> M? {
        guard let row = sections[section] else { return nil }
        return try M(stored: row.content, in: "application_section", key: id)
    }

    func has(_ bytes: [UInt8], in section: Section) -> Bool { sections[section]?.content == bytes }
}

// Changes.
extension ApplicationRecord {
    /// 0 skips the check.
    func requireVersion(_ expected: Int64) throws(RPCError) {
        if expected != 0, expected != row.version { throw .staleVersion(current: row.version) }
    }

    mutating func fill(_ section: Section, _ bytes: [UInt8], at now: Instant) {
        if sections[section] == nil {
            sections[section] = ApplicationSectionRow(
                section: section, status: .draft, statusTime: now, content: bytes)
        } else {
            sections[section]?.content = bytes
        }
    }

    /// When the correction is owed, as verification counts it: µs UTC, 0 for none.
    mutating func owe(correctionBy microseconds: Int64) { row.correctionDueMicroseconds = max(microseconds, 0) }

    /// - Parameter number: as people see it.
    mutating func register(as number: String) { row.registerNumber = number }

    /// Writes the change with its event; every change has a version of its own.
    mutating func save(before: ApplicationState, _ call: Call, in store: WriteSession) throws(RPCError) {
        try save(before: before, by: EventActor(call), in: store)
    }

    /// The same for a change that no call of the registry's makes.
    mutating func save(before: ApplicationState, by actor: EventActor, in store: WriteSession) throws(RPCError) {
        row.version += 1
        row.updated = store.recorded
        row.status = state.status
        if state.status == .inProcessing, before.status != .inProcessing { row.submittedVersion = row.version }
        if state.status != .correctionRequired { row.correctionDueMicroseconds = 0 }
        try ApplicationTable.update(row, in: store)
        for (section, status) in state.sections {
            guard var filled = sections[section] else { continue }
            if before.sections[section] != status { filled.statusTime = store.recorded }
            filled.status = status
            sections[section] = filled
            try ApplicationSectionTable.save(filled, of: id, in: store)
        }
        try ApplicationEventTable.insert(row, by: actor, in: store)
    }
}

// The answers.
extension ApplicationRecord {
    /// What a query answers: the whole application.
    func message(in store: ReadSession) throws(RPCError) -> RegistryV1.Application {
        var application = try receipt(in: store)
        application.personalData = try personalData
        application.education = try education
        application.employments = try employments
        application.documents = try UploadTable.all(of: id, in: store).compactMap(\.document)
        return application
    }

    /// What a command answers: everything but the contents. The caller has just sent them, or asks for them; and the
    /// answer is kept for a repeat, with every command of the application anew.
    func receipt(in store: ReadSession) throws(RPCError) -> RegistryV1.Application {
        RegistryV1.Application(
            applicationId: id, kind: RegistryV1.ApplicationKind(rawValue: kind.rawValue),
            workerRole: RegistryV1.WorkerRole(rawValue: role.rawValue),
            status: CommonV1.Status(state.status), version: row.version,
            sections: Section.allCases.compactMap { section in
                guard let status = state.sections[section], let filled = sections[section] else { return nil }
                return RegistryV1.SectionState(
                    section: CommonV1.Section(section), status: CommonV1.Status(status),
                    statusTimeUs: filled.statusTime.microseconds)
            },
            faults: try ApplicationFaultTable.all(of: id, in: store),
            correctionDueTimeUs: row.correctionDueMicroseconds, registerNumber: row.registerNumber ?? "",
            createTimeUs: row.created.microseconds, updateTimeUs: row.updated.microseconds,
            held: try ApplicationHoldTable.find(id, in: store))
    }
}
