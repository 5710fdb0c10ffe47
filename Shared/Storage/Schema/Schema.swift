internal import Crypto

/// The schema of one service: the id that marks its file, and the migrations that lead to the present tables.
package struct Schema: Sendable {
    /// SQLite's application_id: tells one service's file from another's and from a stranger's. Not 0.
    package let applicationID: Int32
    /// Append-only: an applied migration never changes, moves or goes.
    package let migrations: [Migration]

    package init(applicationID: Int32, migrations: [Migration]) {
        precondition(applicationID != 0, "0 is what an unmarked file has")
        precondition(Set(migrations.map(\.id)).count == migrations.count, "migration ids are unique")
        self.applicationID = applicationID
        self.migrations = migrations
    }
}

/// One step of a schema. All its statements are applied in one transaction or not at all.
package struct Migration: Sendable {
    package let id: String
    package let statements: [String]

    /// - Parameters:
    ///   - id: names the migration; the order is that of the list.
    ///   - definitions: portable DDL, `CREATE TABLE` and `CREATE INDEX`, statements separated by semicolons. Types are
    ///     BIGINT, TEXT and BYTES, and a table has no options: the engine completes it.
    package init(_ id: String, _ definitions: StaticString...) {
        self.id = id
        statements = definitions.map(\.description)
    }

    /// SHA-256 over the texts. A store remembers it, so that an edited old migration is noticed.
    var checksum: [UInt8] {
        var hash = SHA256()
        for statement in statements {
            hash.update(data: Array(statement.utf8))
            hash.update(data: [0])
        }
        return Array(hash.finalize())
    }
}
