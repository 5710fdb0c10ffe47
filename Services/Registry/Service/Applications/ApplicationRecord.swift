internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

/// An application with its sections, as the store has it.
struct ApplicationRecord {
    let id: String
    let role: WorkerRole
    let person: SNILS
    let filedBySubject: String
    let filedByOrganisation: String?
    let created: Instant
    var state: ApplicationState
    var version: Int64
    var submittedVersion: Int64
    var correctionDue: Int64
    var registerNumber: String?
    var updated: Instant
    var contents: [Section: Contents]

    struct Contents {
        var bytes: [UInt8]
        var statusTime: Instant
    }
}

extension ApplicationRecord {
    /// nil: no such application.
    init?(_ id: String, _ store: ReadSession) throws(RPCError) {
        let row = try store.first(
            """
            SELECT worker_role, snils, status, version, submitted_version, filed_by_subject, filed_by_organisation,
                correction_due_us, register_number, created_us, updated_us
            FROM application WHERE application_id = $1
            """, SQLValue(id))
        guard let row else { return nil }
        let sections = try store.rows(
            "SELECT section, status, status_us, content FROM application_section WHERE application_id = $1",
            SQLValue(id))
        // The schema's checks hold these numbers to the enums and the СНИЛС to eleven digits.
        guard let role = try WorkerRole(rawValue: Int32(clamping: row.int(0))),
            let person = try SNILS(packed: row.int(1)), let status = try Status(rawValue: Int32(clamping: row.int(2)))
        else { throw RPCError.damaged("application") }
        var states: [Section: Status] = [:]
        var contents: [Section: Contents] = [:]
        for section in sections {
            guard let key = try Section(rawValue: Int32(clamping: section.int(0))),
                let state = try Status(rawValue: Int32(clamping: section.int(1)))
            else { throw RPCError.damaged("application_section") }
            states[key] = state
            contents[key] = try Contents(bytes: section.blob(3), statusTime: section.instant(2))
        }
        try self.init(
            id: id, role: role, person: person, filedBySubject: row.text(5), filedByOrganisation: row.optionalText(6),
            created: row.instant(9), state: ApplicationState(status: status, sections: states), version: row.int(3),
            submittedVersion: row.int(4), correctionDue: row.int(7), registerNumber: row.optionalText(8),
            updated: row.instant(10), contents: contents)
    }

    var personalData: CommonV1.PersonalData? {
        get throws(RPCError) {
            guard let contents = contents[.personalData] else { return nil }
            return try CommonV1.PersonalData(stored: contents.bytes)
        }
    }

    var education: CommonV1.Education? {
        get throws(RPCError) {
            guard let contents = contents[.education] else { return nil }
            return try CommonV1.Education(stored: contents.bytes)
        }
    }

    /// The section holds a list, which needs a message around it: the card's.
    var employments: [CommonV1.Employment] {
        get throws(RPCError) {
            guard let contents = contents[.employment] else { return [] }
            return try RegistryV1.Card(stored: contents.bytes).employments
        }
    }

    static func bytes(_ employments: [CommonV1.Employment]) -> [UInt8] {
        RegistryV1.Card(employments: employments).encoded()
    }

    /// Writes the change with its event; every change has a version of its own.
    mutating func save(before: ApplicationState, _ call: Call, _ store: WriteSession) throws(RPCError) {
        version += 1
        updated = call.now
        if state.status == .inProcessing, before.status != .inProcessing { submittedVersion = version }
        if state.status != .correctionRequired { correctionDue = 0 }
        try store.execute(
            """
            UPDATE application SET status = $2, version = $3, submitted_version = $4, correction_due_us = $5,
                register_number = $6, updated_us = $7
            WHERE application_id = $1
            """, SQLValue(id), SQLValue(state.status.rawValue), SQLValue(version), SQLValue(submittedVersion),
            SQLValue(correctionDue), SQLValue(registerNumber), SQLValue(updated))
        for (section, status) in state.sections {
            guard var content = contents[section] else { continue }
            if before.sections[section] != status { content.statusTime = call.now }
            contents[section] = content
            try store.execute(
                """
                INSERT INTO application_section (application_id, section, status, status_us, content)
                VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (application_id, section) DO UPDATE
                SET status = excluded.status, status_us = excluded.status_us, content = excluded.content
                """, SQLValue(id), SQLValue(section.rawValue), SQLValue(status.rawValue),
                SQLValue(content.statusTime), SQLValue(content.bytes))
        }
        try recordEvent(call, store)
    }

    func recordEvent(_ call: Call, _ store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO application_event
                (application_id, version, status, actor, actor_organisation, method, recorded_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, SQLValue(id), SQLValue(version), SQLValue(state.status.rawValue), SQLValue(call.caller.subject),
            SQLValue(call.caller.organisation), SQLValue(call.method.path), SQLValue(call.now))
    }

    func message(_ store: ReadSession) throws(RPCError) -> RegistryV1.Application {
        RegistryV1.Application(
            applicationId: id, kind: .registration, workerRole: RegistryV1.WorkerRole(rawValue: role.rawValue),
            status: CommonV1.Status(rawValue: state.status.rawValue), version: version,
            sections: Section.allCases.compactMap { section in
                guard let status = state.sections[section], let content = contents[section] else { return nil }
                return RegistryV1.SectionState(
                    section: CommonV1.Section(rawValue: section.rawValue),
                    status: CommonV1.Status(rawValue: status.rawValue),
                    statusTimeUs: content.statusTime.microseconds)
            },
            faults: try Self.faults(id, store), personalData: try personalData, education: try education,
            employments: try employments, correctionDueTimeUs: correctionDue, registerNumber: registerNumber ?? "",
            createTimeUs: created.microseconds, updateTimeUs: updated.microseconds,
            documents: try StoredUpload.documents(of: id, store))
    }

    private static func faults(_ id: String, _ store: ReadSession) throws(RPCError) -> [CommonV1.Fault] {
        var faults: [CommonV1.Fault] = []
        let rows = try store.rows(
            "SELECT content FROM application_fault WHERE application_id = $1 ORDER BY section, ordinal",
            SQLValue(id))
        for row in rows { faults.append(try CommonV1.Fault(stored: row.blob(0))) }
        return faults
    }

    /// The faults of a section are those of its latest decision.
    func replaceFaults(
        _ section: Section, _ faults: [CommonV1.Fault], _ store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "DELETE FROM application_fault WHERE application_id = $1 AND section = $2", SQLValue(id),
            SQLValue(section.rawValue))
        for (ordinal, fault) in faults.enumerated() {
            try store.execute(
                """
                INSERT INTO application_fault (application_id, section, ordinal, content) VALUES ($1, $2, $3, $4)
                """, SQLValue(id), SQLValue(section.rawValue), SQLValue(ordinal), SQLValue(fault.encoded()))
        }
    }
}

extension RPCError {
    /// A row that the schema's own checks do not allow.
    static func damaged(_ table: String) -> RPCError {
        RPCError(
            .dataLoss, "STORED_ROW_DAMAGED", "Сохранённые данные повреждены.", "The stored data are damaged.",
            cause: table)
    }
}
