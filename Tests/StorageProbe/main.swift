import Dispatch
import FRMRCalls
import FRMRIdentifiers
import Foundation
import Logging
import Storage
import Synchronization

// A process for StorageTests to kill, to starve and to cut off from its disk: `storage-probe TASK PATH`.

let environment = Environment(
    now: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
    newID: { UUID().uuidString },
    sleep: { try await Task.sleep(for: $0) },
    // A hundred times as fast as it is: what is told from time to time is told soon.
    uptimeNanoseconds: { DispatchTime.now().uptimeNanoseconds * 100 })

let schema = Schema(
    applicationID: 0x7072_6F62,
    migrations: [
        Migration("notes", "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
    ])

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    say("usage: storage-probe append|starve|unsynced|count|open|locks|migrate PATH")
    exit(2)
}
if arguments[1] == "locks" {
    say(isLocked(arguments[2]) ? "locked" : "free")
    exit(0)
}
if arguments[1] == "migrate" { migrate() }
let store = opened(arguments[2])

switch arguments[1] {
case "append": await append()
case "starve": await starve()
case "unsynced": await unsynced()
case "count": say("count \(await count())")
case "open":
    say("opened")
    store.close()
default: exit(2)
}

/// The store at a path; a process that may not have it says so and ends.
func opened(_ path: String) -> Store {
    do throws(StorageError) {
        return try Store.open(
            path: path, schema: schema, loops: 0, environment: environment,
            logger: Logger(label: "probe") { _ in
                SwiftLogNoOpLogHandler()
            },
            onFatal: { error in say("fatal \(error.reason.rawValue)") })
    } catch {
        say("refused \(error.reason.rawValue)")
        exit(3)
    }
}

/// Whether another process has a lock of the kind that SQLite takes on the file.
func isLocked(_ path: String) -> Bool {
    let descriptor = Foundation.open(path, O_RDWR)
    defer { Foundation.close(descriptor) }
    var lock = flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
}

/// Rebuilds the table and prints what the migration has come to. With so small a cache its pages go into the log while
/// it runs, which shows how far it has come.
@Sendable func migrate() -> Never {
    let migrations =
        schema.migrations + [
            Migration(
                "rebuilt",
                """
                CREATE TABLE rebuilt (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL);
                INSERT INTO rebuilt (id, text) SELECT id, upper(text) FROM notes;
                DROP TABLE notes;
                ALTER TABLE rebuilt RENAME TO notes;
                CREATE INDEX notes_by_text ON notes (text, id)
                """)
        ]
    var configuration = StoreConfiguration()
    configuration.writerCacheBytes = 1 << 20
    do throws(StorageError) {
        let outcome = try StoreMigration(
            path: arguments[2], schema: Schema(applicationID: schema.applicationID, migrations: migrations),
            environment: environment, logger: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() },
            configuration: configuration
        ).run { say("\($0)") }
        say("done \(outcome)")
        exit(0)
    } catch {
        say("failed \(error.reason.rawValue)")
        exit(1)
    }
}

/// Hands out numbers to many tasks.
final class Numbers: Sendable {
    private let last: Atomic<Int64>

    init(after start: Int64) { last = Atomic(start) }

    func next() -> Int64 { last.add(1, ordering: .relaxed).newValue }
}

/// Inserts rows from many tasks for ever and prints the id of each once it is acknowledged.
@Sendable func append() async {
    let start =
        (try? await store.read { session throws(RPCError) in
            try session.first("SELECT coalesce(max(id), 0) FROM notes")?.int(0) ?? 0
        }) ?? 0
    let ids = Numbers(after: start)
    await withTaskGroup { group in
        for _ in 0..<64 {
            group.addTask {
                while true {
                    let id = ids.next()
                    do throws(RPCError) {
                        try await store.write { session throws(RPCError) in
                            try session.execute("INSERT INTO notes (id, text) VALUES ($1, $2)", SQLValue(id), "row")
                        }
                        say("ack \(id)")
                    } catch {
                        say("failed \(id) \(error.reason)")
                    }
                }
            }
        }
    }
}

/// Commits once, lets the kernel refuse every write to a file for a while, and prints what commands and reads are told.
@Sendable func starve() async {
    await insert(1)
    signal(SIGXFSZ, SIG_IGN)
    limitFiles(to: 0)
    await insert(2)
    await insert(3)
    say("count \(await count()), \(store.takesCommands ? "takes" : "refuses") commands")
    limitFiles(to: .max)
    while !store.takesCommands { try? await Task.sleep(for: .milliseconds(20)) }
    await insert(4)
    say("count \(await count())")
}

/// Bytes that a file may have; the hard limit is left as it is.
@Sendable func limitFiles(to bytes: rlim_t) {
    let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = min(bytes, limit.rlim_max)
    setrlimit(resource, &limit)
}

/// Commits once, then has the next fsync of the log fail, which the disk of the test does for it.
@Sendable func unsynced() async {
    await insert(1)
    _ = FileManager.default.createFile(
        atPath: ProcessInfo.processInfo.environment["FRMR_PLATTER", default: ""] + "/fail", contents: Data("-wal".utf8))
    await insert(2)
    await insert(3)
}

@Sendable func insert(_ id: Int64) async {
    do throws(RPCError) {
        try await store.write { session throws(RPCError) in
            try session.execute("INSERT INTO notes (id, text) VALUES ($1, $2)", SQLValue(id), "row")
        }
        say("ack \(id)")
    } catch {
        say("failed \(id) \(error.code) \(error.reason)")
    }
}

@Sendable func count() async -> Int64 {
    let row = try? await store.read { session throws(RPCError) in try session.first("SELECT count(*) FROM notes") }
    return (try? row?.int(0)) ?? -1
}

/// One unbuffered line: what was said before a kill was said.
@Sendable func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
