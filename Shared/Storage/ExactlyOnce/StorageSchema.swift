/// The tables that every store has: what makes effects exactly-once (DESIGN section 5).
enum StorageSchema {
    static let migrations = [
        Migration(
            "idempotency",
            """
            CREATE TABLE idempotency (
                scope TEXT NOT NULL,
                key_hash BLOB NOT NULL CHECK (length(key_hash) = 32),
                method TEXT NOT NULL,
                request_hash BLOB NOT NULL,
                response BLOB NOT NULL,
                created_at INTEGER NOT NULL,
                PRIMARY KEY (scope, key_hash)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX idempotency_by_age ON idempotency (created_at);
            """),
        Migration(
            "inbox",
            """
            CREATE TABLE inbox (
                sender TEXT NOT NULL,
                message_id TEXT NOT NULL,
                response BLOB NOT NULL,
                received_at INTEGER NOT NULL,
                PRIMARY KEY (sender, message_id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX inbox_by_age ON inbox (received_at);
            """),
        Migration(
            "outbox",
            """
            CREATE TABLE outbox (
                sequence INTEGER NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                destination TEXT NOT NULL,
                method TEXT NOT NULL,
                aggregate TEXT NOT NULL,
                payload BLOB NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('pending', 'failed')),
                reason TEXT CHECK ((status = 'failed') = (reason IS NOT NULL)),
                attempts INTEGER NOT NULL CHECK (attempts >= 0),
                next_attempt_at INTEGER NOT NULL,
                created_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX outbox_in_order ON outbox (destination, status, sequence);
            CREATE INDEX outbox_by_aggregate ON outbox (destination, aggregate, sequence);
            CREATE INDEX outbox_by_due ON outbox (destination, status, next_attempt_at);
            """),
        Migration("outbox-trace", "ALTER TABLE outbox ADD COLUMN traceparent TEXT;"),
    ]
}
