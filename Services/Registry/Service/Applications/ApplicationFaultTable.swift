/// The faults of a section by its latest decision; contents are encoded messages.
enum ApplicationFaultTable {
    static let definition: StaticString = """
        CREATE TABLE application_fault (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            section BIGINT NOT NULL CHECK (section BETWEEN 1 AND 3),
            ordinal BIGINT NOT NULL CHECK (ordinal >= 0),
            content BYTES NOT NULL,
            PRIMARY KEY (application_id, section, ordinal)
        );
        """
}
