/// The tables that every store has: what makes effects exactly-once.
enum StorageSchema {
    static let migrations = [
        Migration("exactly-once", IdempotencyTable.definition, InboxTable.definition, OutboxTable.definition)
    ]
}
