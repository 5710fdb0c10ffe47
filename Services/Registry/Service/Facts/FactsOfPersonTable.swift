/// All that the register ever knew about a person, gathered in one row for the verdict.
enum FactsOfPersonTable {
    static let definition: StaticString = """
        CREATE TABLE facts_of_person (
            snils BIGINT PRIMARY KEY NOT NULL REFERENCES worker (snils),
            facts TEXT NOT NULL
        );
        """
}
