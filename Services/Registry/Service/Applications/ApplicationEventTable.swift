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
}
