import Storage

/// The engines that the contract of a store is tried on. A suite that takes one holds for every engine there is; what
/// is true of one alone lies in the folder with its name.
let engines: [any ContractEngine] = [SQLiteContract(), MemoryContract()]

/// Makes places for stores of one engine.
protocol ContractEngine: Sendable {
    func temporary() throws -> any ContractStore
}

/// A place for one store, gone with the value. Opened again, it holds what was committed.
protocol ContractStore: AnyObject, Sendable {
    var clock: SteppingClock { get }
    var log: LogLines { get }
    func make(_ schema: Schema, loops: Int, configuration: StoreConfiguration) throws(StorageError) -> Store
    /// Brings what was committed under an earlier schema to this one.
    func migrate(_ schema: Schema) throws(StorageError)
}

extension ContractStore {
    func open(
        _ schema: Schema = .notes, loops: Int = 1, configuration: StoreConfiguration = StoreConfiguration()
    ) throws(StorageError) -> Store {
        try make(schema, loops: loops, configuration: configuration)
    }
}

struct SQLiteContract: ContractEngine {
    func temporary() throws -> any ContractStore { try TemporaryStore() }
}
