import IdentityService
import RegistryService
import SourceText
import VerificationService

@testable import Storage

/// A service's tables and statements, from its schema and its sources.
struct Service: Sendable {
    let name: String
    let schema: Schema
    let folder: String

    static let all = [
        Service(name: "identity", schema: IdentitySchema.schema, folder: "Services/Identity/Service"),
        Service(name: "registry", schema: RegistrySchema.schema, folder: "Services/Registry/Service"),
        Service(name: "verification", schema: VerificationSchema.schema, folder: "Services/Verification/Service"),
    ]

    /// The shared storage, whose tables every service has. What speaks to SQLite as such lies in a folder of its own.
    static let storage = "Shared/Storage"
    static let ownOfSQLite = "Shared/Storage/SQLite/"

    /// A definition or a statement, and where it stands.
    struct Step: Sendable {
        let path: String
        let place: String
        let sql: String
        /// Why it is no portable definition.
        let fault: String?
    }

    /// The literals of SQL of this service and of the storage.
    func literals() throws -> [SQLLiteral] {
        try (SourceTree.files(under: Self.storage) + SourceTree.files(under: folder))
            .filter { !$0.path.hasPrefix(Self.ownOfSQLite) }
            .flatMap(SQLLiteral.all)
    }

    /// The texts of the schema in the order in which they are applied.
    var definitions: [String] {
        [MigrationTable.definition.description]
            + (StorageSchema.migrations + schema.migrations).flatMap(\.statements)
    }

    /// First what creates the tables, then every statement, prepared.
    func steps() throws -> [Step] {
        let literals = try literals()
        let created = definitions.flatMap { text in
            let literal = literals.first { $0.text == text }
            return DDLStatement.all(in: text).map { statement in
                Step(
                    path: literal?.path ?? folder, place: literal?.place ?? "\(folder): \(text.prefix(60))",
                    sql: DDLStatement.postgreSQL(statement.text), fault: statement.fault)
            }
        }
        let prepared = literals.filter { !$0.isDefinition }.enumerated().map { number, literal in
            Step(
                path: literal.path, place: literal.place, sql: "PREPARE s\(number) AS \(literal.text)",
                fault: literal.literal.isInterpolated ? "a statement is literal" : nil)
        }
        return created + prepared
    }
}
