package import Storage

/// The tables of identity. Instants are µs UTC, dates are days since 1970, ids are made by the service.
package enum IdentitySchema {
    /// "FRID" in ASCII.
    package static let schema = Schema(applicationID: 0x4652_4944, migrations: [accounts, codes, sessions, clients])

    private static let accounts = Migration(
        "identity-1-accounts",
        """
        CREATE TABLE accounts (
            account_id TEXT NOT NULL PRIMARY KEY CHECK (length(account_id) BETWEEN 1 AND 64),
            phone TEXT NOT NULL UNIQUE CHECK (phone LIKE '+79%' AND length(phone) = 12),
            password_hash TEXT NOT NULL,
            assurance INTEGER NOT NULL CHECK (assurance BETWEEN 1 AND 3),
            snils TEXT UNIQUE CHECK (length(snils) = 11),
            terms_version TEXT,
            is_operator INTEGER NOT NULL CHECK (is_operator IN (0, 1)),
            proofed_at INTEGER,
            created_at INTEGER NOT NULL,
            CHECK (assurance = 1 OR proofed_at IS NOT NULL OR is_operator = 1)
        ) STRICT
        """,
        """
        CREATE TABLE terms_consents (
            account_id TEXT NOT NULL REFERENCES accounts (account_id),
            terms_version TEXT NOT NULL,
            accepted_at INTEGER NOT NULL,
            PRIMARY KEY (account_id, terms_version)
        ) STRICT
        """,
        """
        CREATE TABLE proofings (
            proofing_id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES accounts (account_id),
            method INTEGER NOT NULL CHECK (method BETWEEN 1 AND 4),
            operator_id TEXT NOT NULL,
            family TEXT NOT NULL,
            given TEXT NOT NULL,
            patronymic TEXT,
            birth_date INTEGER NOT NULL,
            snils TEXT NOT NULL CHECK (length(snils) = 11),
            passport TEXT NOT NULL CHECK (length(passport) = 10),
            passport_issue_date INTEGER NOT NULL,
            passport_issuer TEXT NOT NULL,
            passport_department TEXT NOT NULL,
            recorded_at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX proofings_by_account ON proofings (account_id, recorded_at)")

    private static let codes = Migration(
        "identity-2-codes",
        """
        CREATE TABLE one_time_codes (
            request_id TEXT NOT NULL PRIMARY KEY,
            purpose INTEGER NOT NULL CHECK (purpose IN (1, 2)),
            phone TEXT NOT NULL,
            account_id TEXT REFERENCES accounts (account_id),
            snils TEXT CHECK (length(snils) = 11),
            code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            failed_tries INTEGER NOT NULL CHECK (failed_tries >= 0),
            state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
            CHECK (purpose = 1 OR (account_id IS NOT NULL AND snils IS NOT NULL))
        ) STRICT
        """,
        "CREATE INDEX one_time_codes_by_phone ON one_time_codes (purpose, phone, issued_at)",
        "CREATE INDEX one_time_codes_by_end ON one_time_codes (expires_at)")

    private static let sessions = Migration(
        "identity-3-sessions",
        """
        CREATE TABLE sessions (
            session_id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES accounts (account_id),
            device_name TEXT NOT NULL,
            remote_address TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            used_at INTEGER NOT NULL,
            confirmed_at INTEGER,
            revoked_at INTEGER
        ) STRICT
        """,
        "CREATE INDEX sessions_by_account ON sessions (account_id, used_at)",
        """
        CREATE TABLE refresh_tokens (
            token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
            session_id TEXT NOT NULL REFERENCES sessions (session_id),
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            exchanged_at INTEGER,
            exchanges INTEGER NOT NULL CHECK (exchanges >= 0),
            CHECK ((exchanged_at IS NULL) = (exchanges = 0))
        ) STRICT
        """,
        "CREATE INDEX refresh_tokens_by_end ON refresh_tokens (expires_at)",
        """
        CREATE TABLE login_failures (
            subject TEXT NOT NULL PRIMARY KEY,
            attempts INTEGER NOT NULL CHECK (attempts > 0),
            locked_until INTEGER NOT NULL,
            latest_at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX login_failures_by_age ON login_failures (latest_at)")

    private static let clients = Migration(
        "identity-4-clients",
        """
        CREATE TABLE clients (
            client_id TEXT NOT NULL PRIMARY KEY,
            organisation_oid TEXT NOT NULL,
            display_name TEXT NOT NULL,
            is_hospital INTEGER NOT NULL CHECK (is_hospital IN (0, 1)),
            is_employer INTEGER NOT NULL CHECK (is_employer IN (0, 1)),
            secret_hash TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            CHECK (is_hospital = 1 OR is_employer = 1)
        ) STRICT
        """)
}
