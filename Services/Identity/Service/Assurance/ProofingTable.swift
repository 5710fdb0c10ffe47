internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// The table of completed proofings: what was shown, how, to whom and when (I3, I4, I18).
enum ProofingTable {
    static let definition: StaticString = """
        CREATE TABLE proofings (
            proofing_id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES accounts (account_id),
            method BIGINT NOT NULL CHECK (method BETWEEN 1 AND 4),
            operator_id TEXT NOT NULL,
            family TEXT NOT NULL,
            given TEXT NOT NULL,
            patronymic TEXT,
            birth_day BIGINT NOT NULL,
            snils TEXT NOT NULL CHECK (length(snils) = 11),
            passport TEXT NOT NULL CHECK (length(passport) = 10),
            passport_issue_day BIGINT NOT NULL,
            passport_issuer TEXT NOT NULL,
            passport_department TEXT NOT NULL,
            recorded_us BIGINT NOT NULL
        );
        CREATE INDEX proofings_by_account ON proofings (account_id, recorded_us)
        """

    static func insert(
        id: String, account: String, operatorID: String, _ shown: ShownDocument, recorded: Instant,
        in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO proofings (
                proofing_id, account_id, method, operator_id, family, given, patronymic, birth_day, snils, passport,
                passport_issue_day, passport_issuer, passport_department, recorded_us
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            .text(id), .text(account), SQLValue(shown.proofing.rawValue), .text(operatorID), .text(shown.name.family),
            .text(shown.name.given), SQLValue(shown.name.patronymic), SQLValue(shown.birthDate),
            .text(shown.snils.digits), .text(shown.passport.value), SQLValue(shown.issueDate), .text(shown.issuer),
            .text(shown.department.value), SQLValue(recorded))
    }
}
