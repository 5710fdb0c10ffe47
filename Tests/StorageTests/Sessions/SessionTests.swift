import Dispatch
import FRMRCalls
import FRMRIdentifiers
import FRMRLocks
import Storage
import Testing

/// What a handler sees: values, rows, snapshots, errors.
@Suite struct SessionTests {
    @Test(arguments: engines) func valuesComeBackAsTheyWent(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let schema = Schema(
            applicationID: 77,
            migrations: [
                Migration(
                    "all",
                    """
                    CREATE TABLE all_kinds (
                        id BIGINT NOT NULL PRIMARY KEY, i BIGINT, t TEXT, b BYTES, empty_t TEXT, empty_b BYTES,
                        n BIGINT, f BIGINT, instant BIGINT, day BIGINT
                    )
                    """)
            ])
        let store = try temporary.open(schema)
        defer { store.close() }
        let day = try #require(CivilDate(iso: "2026-04-29"))
        let instant = Instant(microseconds: -1)
        try await store.write { session throws(RPCError) in
            try session.execute(
                "INSERT INTO all_kinds VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9)", SQLValue(Int64.min),
                "Тёплый\u{0}ё", SQLValue([0, 255] as [UInt8]), "", SQLValue([] as [UInt8]), nil, true,
                SQLValue(instant), SQLValue(day))
        }
        let row = try #require(
            try store.reader(loop: 0).read { session throws(RPCError) in
                try session.first("SELECT i, t, b, empty_t, empty_b, n, f, instant, day FROM all_kinds")
            })
        #expect(try row.int(0) == .min)
        #expect(try row.text(1) == "Тёплый\u{0}ё")
        #expect(try row.blob(2) == [0, 255])
        #expect(try row.text(3).isEmpty)
        #expect(try row.blob(4).isEmpty)
        #expect(row.isNull(5))
        #expect(try row.optionalInt(5) == nil)
        #expect(try row.optionalText(5) == nil)
        #expect(try row.bool(6))
        #expect(try row.instant(7) == instant)
        #expect(try row.date(8) == day)
    }

    @Test(arguments: engines) func placeholdersGoByNumber(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let row = try await store.read { session throws(RPCError) in
            try session.first("SELECT $2, $1, $2", "one", "two")
        }
        #expect(try row.map { try [$0.text(0), $0.text(1), $0.text(2)] } == ["two", "one", "two"])
    }

    @Test(arguments: engines) func wrongNumberOfValuesIsAnErrorNotATrap(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        await #expect(throws: RPCError.self) {
            try await store.read { session throws(RPCError) in try session.first("SELECT $1, $2", "one") }
        }
    }

    @Test(arguments: engines) func takenKeyIsAConflict(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.write { session throws(RPCError) in try session.note(1) }
        let failure = await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in try session.note(1) }
        }
        #expect(failure?.code == .alreadyExists)
        #expect(failure?.reason == "STORE_CONFLICT")
        #expect(failure?.cause?.contains("notes.id") == true)
    }

    @Test(arguments: engines) func foreignKeysHold(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let failure = await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in
                try session.execute("INSERT INTO remarks (id, note) VALUES (1, 404)")
            }
        }
        #expect(failure?.reason == "STORE_CONSTRAINT")
    }

    @Test(arguments: engines) func columnRefusesAnotherType(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let failure = await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in
                try session.execute("INSERT INTO notes (id, text) VALUES (1, $1)", SQLValue([1] as [UInt8]))
            }
        }
        #expect(failure?.reason == "STORE_CONSTRAINT")
    }

    @Test(arguments: engines) func readerSeesOneSnapshot(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.write { session throws(RPCError) in try session.note(1) }
        let (before, after) = try store.reader(loop: 0).read { session throws(RPCError) in
            let before = try session.noteIDs()
            let durable = DispatchSemaphore(value: 0)
            store.submit { session throws(RPCError) in
                try session.note(2)
                return []
            } completion: { _ in
                durable.signal()
            }
            durable.wait()
            return (before, try session.noteIDs())
        }
        #expect(before == [1])
        #expect(after == [1])
        #expect(try store.reader(loop: 0).read { session throws(RPCError) in try session.noteIDs() } == [1, 2])
    }

    @Test(arguments: engines) func writeIsSeenByReadersOnceItReturned(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open(loops: 2)
        defer { store.close() }
        for id in 1...50 {
            try await store.write { session throws(RPCError) in try session.note(id) }
            for loop in 0..<2 {
                let count = try store.reader(loop: loop).read { session throws(RPCError) in
                    try session.first("SELECT count(*) FROM notes")?.int(0)
                }
                #expect(count == Int64(id))
            }
        }
    }

    @Test(arguments: engines) func sameQueryInsideItsOwnRowsWorks(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.write { session throws(RPCError) in
            for id in 1...3 { try session.note(id) }
        }
        let pairs = try store.reader(loop: 0).read { session throws(RPCError) in try session.pairs(depth: 2) }
        #expect(pairs == 9)
    }

    @Test(arguments: engines) func sessionEndsWithItsClosure(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let escaped = try store.reader(loop: 0).read { session throws(RPCError) in session }
        let failure = #expect(throws: RPCError.self) { try escaped.noteIDs() }
        #expect(failure?.reason == "STORE_SESSION_ENDED")
    }

    @Test(arguments: engines) func errorOfTheReaderIsPassedOnAndTheReaderGoesOn(_ engine: any ContractEngine) throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let refusal = RPCError(.notFound, "NOTE_NOT_FOUND", "Нет записи.", "No such note.")
        let failure = #expect(throws: RPCError.self) {
            try store.reader(loop: 0).read { _ throws(RPCError) -> Int in throw refusal }
        }
        #expect(failure == refusal)
        #expect(try store.reader(loop: 0).read { session throws(RPCError) in try session.noteIDs() }.isEmpty)
    }
}

extension ReadSession {
    /// Counts combinations of notes by asking the same statement from within its own rows.
    func pairs(depth: Int) throws(RPCError) -> Int {
        guard depth > 0 else { return 1 }
        var count = 0
        try scan("SELECT id FROM notes") { _ throws(RPCError) in count += try pairs(depth: depth - 1) }
        return count
    }
}
