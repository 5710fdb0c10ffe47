/// The sections of an application that were filled; contents are encoded messages.
enum ApplicationSectionTable {
    static let definition: StaticString = """
        CREATE TABLE application_section (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            section BIGINT NOT NULL CHECK (section BETWEEN 1 AND 3),
            status BIGINT NOT NULL CHECK (status BETWEEN 1 AND 4),
            status_us BIGINT NOT NULL,
            content BYTES NOT NULL,
            PRIMARY KEY (application_id, section)
        );
        """
}
