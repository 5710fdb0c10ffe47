import FRMRCalls
import FRMRIdentifiers
import Testing

@testable import Storage

/// A row that is lent for the length of a closure, where it lies or as an engine's copy.
@Suite struct LentRowTests {
    @Test(arguments: engines) func aRowIsReadWhereItLies(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.write { session throws(RPCError) in
            try session.note(1, "Ё\u{0}ж")
            try session.note(2, "")
        }
        var found: [String] = []
        try store.reader(loop: 0).read { session throws(RPCError) in
            try session.scan("SELECT id, text FROM notes WHERE id < $1 ORDER BY id", 3) { row throws(RPCError) in
                found.append("\(try row.int(0)) \(try row.text(1)) \(try row.withText(1, \.count))")
            }
        }
        #expect(found == ["1 Ё\u{0}ж 5", "2  0"])
    }

    @Test(arguments: engines) func everyKindIsLent(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open(Self.schema)
        defer { store.close() }
        try await store.write { session throws(RPCError) in
            try session.execute(
                "INSERT INTO kinds (id, t, b, n) VALUES ($1, $2, $3, $4)", 20_000, "Ж", SQLValue([0, 7] as [UInt8]), nil
            )
        }
        var read = 0
        try store.reader(loop: 0).read { session throws(RPCError) in
            try session.scan("SELECT id, t, b, n FROM kinds") { row throws(RPCError) in
                try Self.expectKinds(row)
                read += 1
            }
        }
        #expect(read == 1)
    }

    /// As an engine does that hands over no memory of its own.
    @Test func aCopyIsReadLikeTheRow() throws {
        let columns = CopiedColumns([20_000, "Ж", SQLValue([0, 7] as [UInt8]), nil])
        try Self.expectKinds(LentRow(columns))
        #expect(try LentRow(columns).copy() == Row(values: [20_000, "Ж", SQLValue([0, 7] as [UInt8]), nil]))
    }

    @Test(arguments: 0..<5) func columnOfAnotherKindIsAnErrorAndNoTrap(index: Int) {
        let row = LentRow(CopiedColumns([1, "a", SQLValue([1] as [UInt8]), nil]))
        if index != 0 { #expect(throws: RPCError.self) { try row.int(index) } }
        if index != 1 { #expect(throws: RPCError.self) { try row.text(index) } }
        if index != 1 { #expect(throws: RPCError.self) { try row.withText(index, \.count) } }
        if index != 2 { #expect(throws: RPCError.self) { try row.blob(index) } }
        if index != 2 { #expect(throws: RPCError.self) { try row.withBlob(index, \.count) } }
        #expect(row.isNull(index) == (index > 2))
    }

    private static let schema = Schema(
        applicationID: 77,
        migrations: [
            Migration("kinds", "CREATE TABLE kinds (id BIGINT NOT NULL PRIMARY KEY, t TEXT, b BYTES, n BIGINT)")
        ])

    private static func expectKinds(_ row: borrowing LentRow) throws(RPCError) {
        let (int, bool) = (try row.int(0), try row.bool(0))
        let (instant, date) = (try row.instant(0), try row.date(0))
        #expect(int == 20_000 && bool)
        #expect(instant == Instant(microseconds: 20_000))
        #expect(date == CivilDate(daysSinceEpoch: 20_000))
        let (text, textBytes) = (try row.text(1), try row.withText(1) { Array($0) })
        #expect(text == "Ж" && textBytes == Array("Ж".utf8))
        let (blob, blobBytes) = (try row.blob(2), try row.withBlob(2) { Array($0) })
        #expect(blob == [0, 7] && blobBytes == blob)
        let isNull = row.isNull(3)
        #expect(isNull)
    }
}

/// Values in one piece of memory of their own.
private final class CopiedColumns: LentColumns {
    private let values: [SQLValue]
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private var places: [Range<Int>] = []

    init(_ values: [SQLValue]) {
        self.values = values
        var bytes: [UInt8] = []
        for value in values {
            let start = bytes.count
            switch value {
            case .null, .int: break
            case .text(let text): bytes += Array(text.utf8)
            case .blob(let blob): bytes += blob
            }
            places.append(start..<bytes.count)
        }
        memory = .allocate(capacity: bytes.count)
        _ = memory.initialize(from: bytes)
    }

    deinit { memory.deallocate() }

    var count: Int { values.count }

    func kind(_ index: Int) -> ColumnKind {
        guard index < values.count else { return .null }
        return switch values[index] {
        case .null: .null
        case .int: .int
        case .text: .text
        case .blob: .blob
        }
    }

    func int(_ index: Int) -> Int64 {
        guard case .int(let number) = values[index] else { return 0 }
        return number
    }

    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[places[index]]) }
}
