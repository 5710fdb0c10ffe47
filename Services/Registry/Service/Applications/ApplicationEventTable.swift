internal import FRMRCalls
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

/// Every change of an application: who made it, and by which method.
enum ApplicationEventTable {
    static let definition: StaticString = """
        CREATE TABLE application_event (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            version BIGINT NOT NULL,
            status BIGINT NOT NULL,
            actor TEXT NOT NULL,
            actor_organisation TEXT,
            method TEXT NOT NULL,
            recorded_us BIGINT NOT NULL,
            PRIMARY KEY (application_id, version)
        );
        """

    /// Records the change that made the application what it is now.
    static func insert(_ application: ApplicationRow, by actor: EventActor, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO application_event
                (application_id, version, status, actor, actor_organisation, method, recorded_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, SQLValue(application.id), SQLValue(application.version), SQLValue(application.status.rawValue),
            SQLValue(actor.subject), SQLValue(actor.organisation), SQLValue(actor.method), SQLValue(store.recorded))
    }
}

/// Who changes an application, and by which method.
struct EventActor: Sendable {
    let subject: String
    let organisation: String?
    /// The method's path.
    let method: String
}

extension EventActor {
    init(_ call: Call) {
        self.init(
            subject: call.caller.subject, organisation: call.caller.organisation, method: call.method.path)
    }
}
