/// The tables that every store has: what it knows of itself, and what makes effects exactly-once.
enum StorageSchema {
    static let migrations = [
        Migration(
            "storage", StoreStateTable.definition, RestorationTable.definition, SettlementTable.definition,
            IdempotencyTable.definition, InboxTable.definition, OutboxTable.definition)
    ]
}
